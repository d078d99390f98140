import type { Note } from '../note.ts';

/** A way to write notes as Markdown: pure functions over a note that was made ready. */
export interface Preset {
  /** A file about one article. */
  file(note: Note): string;
  /** An article as part of a file about many. */
  part(note: Note): string;
  /** What such a file begins with. */
  head(title: string): string;
}
