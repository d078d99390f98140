import type { Migration } from '../types.ts';

/** Folders of notes that are kept up to date. */
export const livingFolders: Migration = {
  name: '017-living-folders',
  sql: `
CREATE TABLE living_folder (
  id TEXT PRIMARY KEY NOT NULL,
  path TEXT NOT NULL UNIQUE,
  added TEXT NOT NULL
) STRICT;
CREATE TABLE living_note (
  folder_id TEXT NOT NULL REFERENCES living_folder (id) ON DELETE CASCADE,
  -- Without a reference: where the article is deleted, its file is still to be put away.
  article_id TEXT NOT NULL,
  -- Inside the folder, with /.
  path TEXT NOT NULL,
  -- 1: the article has no notes any more, or is gone, and the file was put away.
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  -- What was written last, the newest first.
  written TEXT NOT NULL CHECK (json_valid(written)),
  -- 1: it is not known whether the newest has reached the file.
  pending INTEGER NOT NULL CHECK (pending IN (0, 1)),
  -- Why the file cannot be kept up to date, in words.
  problem TEXT,
  PRIMARY KEY (folder_id, article_id)
) STRICT, WITHOUT ROWID;
-- Notes that were changed in the library and in their file, to different texts.
CREATE TABLE living_conflict (
  folder_id TEXT NOT NULL REFERENCES living_folder (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL,
  -- 'article', or 'h-' and the id of the highlight.
  note_key TEXT NOT NULL,
  -- What stands in the file.
  text TEXT NOT NULL,
  found TEXT NOT NULL,
  PRIMARY KEY (folder_id, article_id, note_key)
) STRICT, WITHOUT ROWID;
`,
};
