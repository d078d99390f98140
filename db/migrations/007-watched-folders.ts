import type { Migration } from '../types.ts';

/** Folders of which everything that appears in them is imported. */
export const watchedFolders: Migration = {
  name: '007-watched-folders',
  sql: `
CREATE TABLE watched_folder (
  id TEXT PRIMARY KEY NOT NULL,
  path TEXT NOT NULL UNIQUE,
  added TEXT NOT NULL
) STRICT;
-- What was imported from it, as it was then: what has another size or time is imported again.
CREATE TABLE watched_file (
  folder_id TEXT NOT NULL REFERENCES watched_folder (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  size INTEGER NOT NULL,
  modified REAL NOT NULL,
  PRIMARY KEY (folder_id, path)
) STRICT, WITHOUT ROWID;
-- The folder that a file was found in: its sections are named from there on.
ALTER TABLE import_root ADD COLUMN within TEXT;
`,
};
