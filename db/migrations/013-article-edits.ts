import type { Migration } from '../types.ts';

/** What the user put back into the text of an article, and what they hid of it. */
export const articleEdits: Migration = {
  name: '013-article-edits',
  sql: `
-- Done anew whenever the text is made from the original, which stays as it is. blocks: [{text, nth}], the words of each
-- block on one line (of one without words the names of its pictures), and which of those with the same words it is, from 0.
CREATE TABLE article_edit (
  id TEXT PRIMARY KEY NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('put-back', 'hidden')),
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  created TEXT NOT NULL
) STRICT;
CREATE INDEX article_edit_article ON article_edit (article_id, created, id);
-- A rule of the user's for all pages of a site: the host without www. Every block with these words is hidden there.
CREATE TABLE site_rule (
  id TEXT PRIMARY KEY NOT NULL,
  site TEXT NOT NULL,
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  created TEXT NOT NULL
) STRICT;
CREATE INDEX site_rule_site ON site_rule (site, created, id);
`,
};
