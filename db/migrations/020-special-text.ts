import type { Migration } from '../types.ts';

/** Which articles hold more than words, so that who writes notes need not unpack the others to see that. */
export const specialText: Migration = {
  name: '020-special-text',
  sql: `
-- Articles whose HTML holds formulas or preformatted text. Of all others the plain text says everything.
CREATE TABLE special_text (
  article_id TEXT PRIMARY KEY NOT NULL REFERENCES article (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
-- has_special_text is a function of this program (db/migrate.ts): it looks into the packed HTML.
INSERT INTO special_text (article_id) SELECT article_id FROM article_body WHERE has_special_text(codec, html);
`,
};
