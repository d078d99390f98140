import type { ColorMeanings, Highlight, HighlightColor } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';

/** The colours in words, as they are named everywhere. */
export const colorNames: Record<HighlightColor, string> = {
  yellow: t('state-color-yellow'),
  green: t('state-color-green'),
  blue: t('state-color-blue'),
  pink: t('state-color-pink'),
  purple: t('state-color-purple'),
};

/** The name of a look, and what its colour stands for. */
export const withMeaning = (look: string, color: HighlightColor, meanings: ColorMeanings): string =>
  meanings[color] === undefined ? look : t('state-with-meaning', { look, meaning: meanings[color] });

/** What of a highlight can be changed. */
export type Look = Pick<Highlight, 'color' | 'style' | 'note' | 'tags'>;

/** What happened to a text, as messages choose by it. */
function changeOf(before: string, after: string): 'added' | 'removed' | 'changed' {
  if (before === '') return 'added';
  return after === '' ? 'removed' : 'changed';
}

/** What happened to the note on an article: “Note added”. */
export const noteWords = (before: string, after: string): string =>
  t('state-note-changed', { change: changeOf(before, after) });

function tagWords(before: readonly string[], after: readonly string[]): string {
  const added = after.filter((tag) => !before.includes(tag));
  const removed = before.filter((tag) => !after.includes(tag));
  const [first] = [...added, ...removed];
  if (first === undefined || added.length + removed.length > 1) return t('state-highlight-tags-changed');
  return added.length === 1
    ? t('state-highlight-tagged', { tag: first })
    : t('state-highlight-untagged', { tag: first });
}

export const addedWords = ({ style }: Look): string => t('state-highlight-added', { style });
export const placedWords = ({ style }: Look): string => t('state-highlight-placed', { style });
export const deletedWords = ({ style }: Look): string => t('state-highlight-deleted', { style });

/** What was changed of a highlight, in words; null where nothing was. */
export function changedWords(before: Look, after: Look): string | null {
  const changes: string[] = [];
  if (before.color !== after.color)
    changes.push(t('state-highlight-recolored', { style: after.style, color: after.color }));
  if (before.style !== after.style) changes.push(t('state-highlight-restyled', { style: after.style }));
  if (before.note !== after.note)
    changes.push(t('state-highlight-note-changed', { change: changeOf(before.note, after.note) }));
  if (JSON.stringify(before.tags) !== JSON.stringify(after.tags))
    changes.push(tagWords(before.tags, after.tags));
  const [first] = changes;
  if (first === undefined) return null;
  return changes.length === 1 ? first : t('state-highlight-changed', { style: before.style });
}

/** Words about a change by which a highlight joined those that it overlaps with. */
export const joinedWords = (words: string, others: number): string =>
  others === 0 ? words : t('state-highlight-joined', { change: words, others });

/** The notes and the text show it: only what is heard is told. */
export const seen = (words: string) => ({ words, said: words });
