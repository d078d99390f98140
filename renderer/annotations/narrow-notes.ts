import type { Highlight, HighlightColor, Id } from '../../electron/api/model.ts';

/** What the notes show of an article's highlights, and in which order. */
export interface NotesFilter {
  color: HighlightColor | null;
  tag: string | null;
  noted: boolean;
  /** In the order of the text, or the newest first. */
  order: 'place' | 'time';
}

export const noFilter: NotesFilter = { color: null, tag: null, noted: false, order: 'place' };

/** The tags of highlights, each once, in alphabetical order. */
export const tagsIn = (highlights: readonly Highlight[]): string[] =>
  [...new Set(highlights.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));

/** Those that fit, and the one that is being edited: nobody writes into what is not seen. They come in the order of the text. */
export function narrowed(
  highlights: readonly Highlight[],
  filter: NotesFilter,
  edited: Id | null = null,
): Highlight[] {
  const { color, tag, noted, order } = filter;
  const fitting = highlights.filter(
    (one) =>
      one.id === edited ||
      ((color === null || one.color === color) &&
        (tag === null || one.tags.includes(tag)) &&
        (!noted || one.note !== '')),
  );
  return order === 'place'
    ? fitting
    : fitting.sort((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0));
}
