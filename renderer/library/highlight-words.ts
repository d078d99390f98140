import type { ColorMeanings, HighlightRow, Snippet } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { colorNames, withMeaning } from '../state/annotation-words.ts';
import { commaList } from './comma-list.ts';
import { shortDate } from './row-words.ts';

const plain = (runs: readonly Snippet[]) => runs.map(({ text }) => text).join('');

/** The look of a highlight in words: colour is never the only sign. */
export const lookOf = (
  { color, style }: Pick<HighlightRow, 'color' | 'style'>,
  meanings: ColorMeanings,
): string =>
  withMeaning(style === 'underline' ? t('library-underline', { color }) : colorNames[color], color, meanings);

/** Where it stands and since when: the article, the heading above it, the time. */
export const whereOf = ({ title, heading, created }: HighlightRow, now: Date): string =>
  [title, heading, shortDate(created, now)].filter(Boolean).join(' · ');

/** The row in words: the quote, then what the eye sees by colour, sign and place. */
export function highlightName(row: HighlightRow, meanings: ColorMeanings, now: Date): string {
  const note = plain(row.note);
  return commaList([
    plain(row.quote),
    lookOf(row, meanings),
    row.state === 'unplaced' ? t('library-row-unplaced') : '',
    note && t('library-row-note', { note }),
    row.tags.length > 0 ? t('library-row-tags', { tags: commaList(row.tags) }) : '',
    whereOf(row, now),
  ]);
}
