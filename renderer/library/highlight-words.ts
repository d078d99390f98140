import type { ColorMeanings, HighlightRow, Snippet } from '../../electron/api/model.ts';
import { colorNames, withMeaning } from '../state/annotation-words.ts';
import { shortDate } from './row-words.ts';

const plain = (runs: readonly Snippet[]) => runs.map(({ text }) => text).join('');

/** The look of a highlight in words: colour is never the only sign. */
export const lookOf = (
  { color, style }: Pick<HighlightRow, 'color' | 'style'>,
  meanings: ColorMeanings,
): string => withMeaning(`${colorNames[color]}${style === 'underline' ? ' underline' : ''}`, color, meanings);

/** Where it stands and since when: the article, the heading above it, the time. */
export const whereOf = ({ title, heading, created }: HighlightRow, now: Date): string =>
  [title, heading, shortDate(created, now)].filter(Boolean).join(' · ');

/** The row in words: the quote, then what the eye sees by colour, sign and place. */
export function highlightName(row: HighlightRow, meanings: ColorMeanings, now: Date): string {
  const note = plain(row.note);
  const parts = [
    plain(row.quote),
    lookOf(row, meanings),
    row.state === 'unplaced' ? 'unplaced' : '',
    note && `note: ${note}`,
    row.tags.length > 0 ? `tags: ${row.tags.join(', ')}` : '',
    whereOf(row, now),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
