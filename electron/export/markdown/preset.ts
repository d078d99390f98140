import type { ExportOptions } from '../../api/exports.ts';
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

/** A preset as the options of an export ask for it. Fails with `bad-arguments` where they do not fit. */
export type PresetMaker = (options: ExportOptions) => Preset;
