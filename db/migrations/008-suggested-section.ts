import type { Migration } from '../types.ts';

/** The sections that an article's own site files it under. */
export const suggestedSection: Migration = {
  name: '008-suggested-section',
  sql: `
-- Names from the outermost in, as a JSON array. The article is not there unless the user moves it.
ALTER TABLE article ADD COLUMN suggested_section TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(suggested_section));
`,
};
