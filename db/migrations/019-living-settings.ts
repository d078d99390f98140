import type { Migration } from '../types.ts';

/** What is kept in a folder of notes, and in which form. */
export const livingSettings: Migration = {
  name: '019-living-settings',
  sql: `
-- The section whose articles are kept, with those below it. Without a reference: where it is deleted that is to be said, and no file moved.
ALTER TABLE living_folder ADD COLUMN section_id TEXT;
-- The tag whose articles are kept, with those below it, as it was typed.
ALTER TABLE living_folder ADD COLUMN tag TEXT CHECK (tag IS NULL OR section_id IS NULL);
ALTER TABLE living_folder ADD COLUMN preset TEXT NOT NULL DEFAULT 'obsidian';
-- 0: articles without notes have a file too.
ALTER TABLE living_folder ADD COLUMN annotated_only INTEGER NOT NULL DEFAULT 1 CHECK (annotated_only IN (0, 1));
`,
};
