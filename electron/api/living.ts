/** Folders of Markdown notes that are kept up to date, as plain data. */

import type { ExportScope } from './exports.ts';
import type { Id, Instant } from './model.ts';

/**
 * For whom the notes of a folder can be kept. Logseq is none of them: it takes every paragraph and item of a note for a block of its own, and
 * writes files anew in its own way, so that a note could not come back as it was. Nor is a template of the user's: it may put a note anywhere
 * and change it, so that nobody can tell it apart again.
 */
export const livingPresets = ['obsidian', 'readwise', 'plain'] as const;
export type LivingPreset = (typeof livingPresets)[number];

/** Whose notes are kept in a folder. */
export type LivingScope = Extract<ExportScope, { kind: 'all' | 'section' | 'tag' }>;

/** What is kept in a folder, and how. */
export interface LivingSettings {
  scope: LivingScope;
  preset: LivingPreset;
  /** Without files for articles that have no notes. */
  annotatedOnly: boolean;
}

/** What a folder begins with where nothing else is said. */
export const usualLiving: LivingSettings = {
  scope: { kind: 'all' },
  preset: 'obsidian',
  annotatedOnly: true,
};

/** A folder of notes that is kept up to date. */
export interface LivingFolderState extends LivingSettings {
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
