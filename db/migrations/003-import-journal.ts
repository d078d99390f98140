import type { Migration } from '../types.ts';

/** What an import was given, so that it goes on after the app was ended in the middle of it. */
export const importJournal: Migration = {
  name: '003-import-journal',
  sql: `
-- The files and folders of an import that runs. They go when it ends; where it could not end, it goes on from them.
CREATE TABLE import_root (
  batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  shown_path TEXT NOT NULL,
  PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;
-- The section that the user dropped on.
ALTER TABLE import_batch ADD COLUMN section_id TEXT REFERENCES section (id) ON DELETE SET NULL;
`,
};
