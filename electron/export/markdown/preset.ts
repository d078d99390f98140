import type { Highlight } from '../../api/model.ts';
import { ownMarkdown } from '../markdown-text.ts';
import type { Note } from '../note.ts';

/** How a note is written: that on a highlight, or with null that on the article. Nothing of it where there is none. */
export type NoteWriter = (highlight: Highlight | null, text: string) => string[];

export const asItIs: NoteWriter = (_highlight, text) => (text.trim() === '' ? [] : [ownMarkdown(text)]);

/** A way to write notes as Markdown: pure functions over a note that was made ready. */
export interface Preset {
  /** A file about one article. */
  file(note: Note): string;
  /** An article as part of a file about many. */
  part(note: Note): string;
  /** What such a file begins with. */
  head(title: string): string;
}
