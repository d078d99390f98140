import type { Migration } from '../types.ts';

/** Links that were kept without their page, and the key by which a page that comes later is known as theirs; which articles a blob is of. */
export const links: Migration = {
  name: '002-links',
  sql: `
-- 0: a link of which only the address (and what its list says) is here; a page of that address fills it.
ALTER TABLE article ADD COLUMN saved INTEGER NOT NULL DEFAULT 1 CHECK (saved IN (0, 1));
-- The address without what does not tell pages apart: scheme, www., fragment, slash at the end, campaign parameters.
ALTER TABLE article ADD COLUMN url_key TEXT;
UPDATE article SET url_key = substr(url, instr(url, '://') + 3) WHERE url LIKE 'http%://%';
UPDATE article SET url_key = substr(url_key, 5) WHERE url_key LIKE 'www.%';
UPDATE article SET url_key = substr(url_key, 1, instr(url_key, '#') - 1) WHERE instr(url_key, '#') > 0;
UPDATE article SET url_key = rtrim(url_key, '/') WHERE url_key IS NOT NULL;
CREATE INDEX article_asset_blob ON article_asset (sha256);
CREATE INDEX article_title ON article (title COLLATE NOCASE);
CREATE INDEX article_url_key ON article (url_key) WHERE url_key IS NOT NULL;
`,
};
