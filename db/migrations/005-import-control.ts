import type { Migration } from '../types.ts';

/** Imports that are paused, whose files are copies, and of which files are tried again. */
export const importControl: Migration = {
  name: '005-import-control',
  sql: `
-- From here on the roots of an import stay when it has ended: files are tried again from them.
ALTER TABLE import_batch ADD COLUMN paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1));
-- The folder that holds the files where they are copies that were uploaded.
ALTER TABLE import_batch ADD COLUMN spool TEXT;
-- How the user wants this file tried again. Its row goes when what came of that is there.
ALTER TABLE import_item ADD COLUMN again TEXT CHECK (again IN ('as-it-is', 'as-text'));
CREATE INDEX import_item_again ON import_item (batch_id, path) WHERE again IS NOT NULL;
`,
};
