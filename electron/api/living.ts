/** Folders of Markdown notes that are kept up to date, as plain data. */

import type { Id, Instant } from './model.ts';

/** A folder of notes that is kept up to date. */
export interface LivingFolderState {
  id: Id;
  name: string;
  /** The name of the folder around it. */
  within: string;
  /** How many files it keeps. */
  notes: number;
  /** Notes that were changed on both sides and are not decided yet. */
  conflicts: number;
  /** Why the folder cannot be kept now, in words. */
  problem: string | null;
  /** Files that cannot be kept, by their paths in the folder. */
  problems: { file: string; problem: string }[];
}

/** A note that was changed in the library and in its file, to different texts. */
export interface LivingConflict {
  folderId: Id;
  articleId: Id;
  /** The title of its article. */
  title: string;
  /** `article`, or `h-` and the id of the highlight. */
  noteKey: string;
  /** The words that the note is about; null where it is about the whole article. */
  quote: string | null;
  /** What each side says. */
  library: string;
  file: string;
  found: Instant;
}

/** Which side a conflict is decided for; `both` puts one below the other. */
export const livingSides = ['library', 'file', 'both'] as const;
export type LivingSide = (typeof livingSides)[number];
