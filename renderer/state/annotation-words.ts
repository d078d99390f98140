import type { ColorMeanings, Highlight, HighlightColor, HighlightStyle } from '../../electron/api/model.ts';

/** The colours in words, as they are named everywhere. */
export const colorNames: Record<HighlightColor, string> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
  purple: 'Purple',
};

const styleNames: Record<HighlightStyle, string> = { highlight: 'Highlight', underline: 'Underline' };

/** The name of a look, and what its colour stands for. */
export const withMeaning = (look: string, color: HighlightColor, meanings: ColorMeanings): string =>
  meanings[color] === undefined ? look : `${look}: ${meanings[color]}`;

/** What of a highlight can be changed. */
export type Look = Pick<Highlight, 'color' | 'style' | 'note' | 'tags'>;

/** What happened to a note: “Note added”. */
export function noteWords(before: string, after: string, note = 'Note'): string {
  if (before === '') return `${note} added`;
  return `${note} ${after === '' ? 'removed' : 'changed'}`;
}

function tagWords(before: readonly string[], after: readonly string[]): string {
  const added = after.filter((tag) => !before.includes(tag));
  const removed = before.filter((tag) => !after.includes(tag));
  const [first] = [...added, ...removed];
  if (added.length + removed.length !== 1) return 'Tags of a highlight changed';
  return `Tag “${first}” ${added.length === 1 ? 'added to' : 'removed from'} a highlight`;
}

export const addedWords = ({ style }: Look): string => `${styleNames[style]} added`;
export const placedWords = ({ style }: Look): string => `${styleNames[style]} placed`;
export const deletedWords = ({ style }: Look): string => `${styleNames[style]} deleted`;

/** What was changed of a highlight, in words; null where nothing was. */
export function changedWords(before: Look, after: Look): string | null {
  const changes: string[] = [];
  if (before.color !== after.color)
    changes.push(`${styleNames[after.style]} made ${colorNames[after.color].toLowerCase()}`);
  if (before.style !== after.style)
    changes.push(
      `${styleNames[before.style]} made ${after.style === 'underline' ? 'an underline' : 'a highlight'}`,
    );
  if (before.note !== after.note) changes.push(noteWords(before.note, after.note, 'Note on a highlight'));
  if (JSON.stringify(before.tags) !== JSON.stringify(after.tags))
    changes.push(tagWords(before.tags, after.tags));
  const [first] = changes;
  if (first === undefined) return null;
  return changes.length === 1 ? first : `${styleNames[before.style]} changed`;
}

/** Words about a change by which a highlight joined those that it overlaps with. */
export const joinedWords = (words: string, others: number): string =>
  others === 0 ? words : `${words} and joined with ${others === 1 ? 'another' : `${others} others`}`;

/** The notes and the text show it: only what is heard is told. */
export const seen = (words: string) => ({ words, said: words });
