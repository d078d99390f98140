import type { Migration } from '../types.ts';

/** The colours that people gave to their tags. */
export const tagColors: Migration = {
  name: '012-tag-colors',
  sql: `
-- By the folded name and not by the tag: a level that no article carries itself has a colour too, and one that comes back has it again.
CREATE TABLE tag_color (
  folded TEXT PRIMARY KEY NOT NULL,
  color TEXT NOT NULL CHECK (color IN ('yellow', 'green', 'blue', 'pink', 'purple'))
) STRICT, WITHOUT ROWID;
`,
};
