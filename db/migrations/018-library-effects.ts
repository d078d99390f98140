import type { Migration } from '../types.ts';

/** An import may bring what belongs to a library and to no article, which can be taken back like all else. */
export const libraryEffects: Migration = {
  name: '018-library-effects',
  sql: `
-- As in step 15, and what an import gave to no article: a colour to a tag, a name to a colour. value: both of them, as JSON.
CREATE TABLE import_effect_of_libraries (
  number INTEGER PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  article_id TEXT REFERENCES article (id) ON DELETE CASCADE,
  -- Without a reference: an undo takes the highlight away, and redoing brings it back.
  highlight_id TEXT,
  kind TEXT NOT NULL CHECK (
    kind IN ('article', 'version', 'section', 'highlight', 'tag', 'note', 'color', 'starred', 'read', 'added',
      'tag-color', 'color-name')
  ),
  value TEXT,
  -- What an undo took away, so that redoing brings it back: all of a highlight, or whether a version was shown.
  kept TEXT CHECK (json_valid(kept))
) STRICT;
INSERT INTO import_effect_of_libraries (number, batch_id, article_id, highlight_id, kind, value, kept)
  SELECT number, batch_id, article_id, highlight_id, kind, value, kept FROM import_effect;
DROP TABLE import_effect;
ALTER TABLE import_effect_of_libraries RENAME TO import_effect;
CREATE INDEX import_effect_batch ON import_effect (batch_id, number);
CREATE INDEX import_effect_article ON import_effect (article_id);
`,
};
