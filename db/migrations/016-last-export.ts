import type { Migration } from '../types.ts';

/** What was exported last, and where to, so that it can be exported again. */
export const lastExport: Migration = {
  name: '016-last-export',
  sql: `
CREATE TABLE last_export (
  number INTEGER PRIMARY KEY CHECK (number = 1),
  -- The scope, the form and its options.
  wanted TEXT NOT NULL CHECK (json_valid(wanted)),
  -- 1: in one file, else files in a folder. path is where it was written.
  single INTEGER NOT NULL CHECK (single IN (0, 1)),
  path TEXT NOT NULL,
  exported TEXT NOT NULL
) STRICT;
`,
};
