import type { Migration } from '../types.ts';

/** Files that became versions of articles have an outcome of their own, and failures say whether they may pass by themselves. */
export const importOutcomes: Migration = {
  name: '009-import-outcomes',
  sql: `
CREATE TABLE import_item_with_versions (
  batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  -- As people see it: the path inside the drop. path is where the file lay.
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('imported', 'version', 'duplicate', 'skipped', 'failed')),
  reason TEXT,
  -- 1: the same bytes may be read next time, for it was time, memory or a mistake of ours that failed.
  transient INTEGER NOT NULL CHECK (transient IN (0, 1)),
  charset TEXT,
  format TEXT,
  -- How the user wants this file tried again. Its row goes when what came of that is there.
  again TEXT CHECK (again IN ('as-it-is', 'as-text')),
  PRIMARY KEY (batch_id, position)
) STRICT;
-- Of what was in the library already only a version was read, and has a charset. Of earlier failures nobody knows whether they pass.
INSERT INTO import_item_with_versions
  SELECT batch_id, position, name, path,
    CASE WHEN outcome = 'duplicate' AND charset IS NOT NULL THEN 'version' ELSE outcome END,
    reason, outcome = 'failed', charset, format, again
  FROM import_item;
CREATE TABLE import_item_article_with_versions (
  batch_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (batch_id, position, article_id),
  FOREIGN KEY (batch_id, position) REFERENCES import_item_with_versions (batch_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO import_item_article_with_versions SELECT * FROM import_item_article;
DROP TABLE import_item_article;
DROP TABLE import_item;
ALTER TABLE import_item_with_versions RENAME TO import_item;
ALTER TABLE import_item_article_with_versions RENAME TO import_item_article;
CREATE INDEX import_item_again ON import_item (batch_id, path) WHERE again IS NOT NULL;
CREATE INDEX import_item_article_article ON import_item_article (article_id);
`,
};
