import type { Migration } from '../types.ts';

/** The list of all highlights of the library, and the words of their quotes. */
export const highlightList: Migration = {
  name: '011-highlight-list',
  sql: `
-- The row of quote_fts. NULL until the quote is in there: what has none is put in when the library is opened.
ALTER TABLE highlight ADD COLUMN number INTEGER;
CREATE UNIQUE INDEX highlight_number ON highlight (number);
-- The list, newest first, with all that it is filtered by.
CREATE INDEX highlight_created ON highlight (created DESC, number DESC, article_id, color, state);
CREATE INDEX highlight_tag_tag ON highlight_tag (tag_id, highlight_id);
CREATE VIRTUAL TABLE quote_fts USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
`,
};
