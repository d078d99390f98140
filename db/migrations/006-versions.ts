import type { Migration } from '../types.ts';

/** Other versions of articles: the same text from another file, or another text from the same address. */
export const versions: Migration = {
  name: '006-versions',
  sql: `
-- What an article could be shown from besides what it is shown from: that stands in article and article_body.
CREATE TABLE article_version (
  id TEXT PRIMARY KEY NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  original_id TEXT NOT NULL REFERENCES original (id),
  part_path TEXT NOT NULL,
  source_sha256 TEXT NOT NULL UNIQUE,
  format TEXT NOT NULL,
  -- 0: the link that was there before its page came.
  saved INTEGER NOT NULL CHECK (saved IN (0, 1)),
  title TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  -- Metadata, safe HTML, plain text, headings and what was left out, as JSON.
  codec TEXT NOT NULL CHECK (codec IN ('zstd', 'gzip', 'none')),
  content BLOB NOT NULL,
  -- Of a version whose import was taken back.
  trashed TEXT
) STRICT;
CREATE INDEX article_version_article ON article_version (article_id);
CREATE INDEX article_version_original ON article_version (original_id);
-- Keys of which two texts that are nearly the same share at least one (MinHash, eight bands of four).
CREATE TABLE article_near (
  key INTEGER NOT NULL,
  number INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  PRIMARY KEY (key, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_near_number ON article_near (number);
-- Two versions may have had different pictures at one address.
CREATE TABLE article_asset_of_versions (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  source TEXT NOT NULL,
  PRIMARY KEY (article_id, source, sha256)
) STRICT;
INSERT INTO article_asset_of_versions SELECT article_id, sha256, source FROM article_asset;
DROP TABLE article_asset;
ALTER TABLE article_asset_of_versions RENAME TO article_asset;
CREATE INDEX article_asset_blob ON article_asset (sha256);
`,
};
