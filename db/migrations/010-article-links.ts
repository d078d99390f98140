import type { Migration } from '../types.ts';

/** To which pages each article links, so that an article knows from where it is linked. */
export const articleLinks: Migration = {
  name: '010-article-links',
  sql: `
-- key: 48 bits of the SHA-256 of the address as article.url_key has it, whether that page is in the library or not.
CREATE TABLE article_link (
  key INTEGER NOT NULL,
  number INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  PRIMARY KEY (key, number)
) STRICT, WITHOUT ROWID;
-- link_keys is a function of this program (db/migrate.ts): it reads the links out of the packed HTML.
INSERT INTO article_link (key, number)
  SELECT link.value, article.number
  FROM article JOIN article_body ON article_id = article.id JOIN json_each(link_keys(codec, html)) AS link;
CREATE INDEX article_link_number ON article_link (number);
`,
};
