import type { Migration } from '../types.ts';

/** The Trash, and what each import did to the library, so that one undo takes the whole import back. */
export const trash: Migration = {
  name: '004-trash',
  sql: `
-- Since when an article is in the Trash. Lists, counts and exports leave it out; its row, text and notes stay.
ALTER TABLE article ADD COLUMN trashed TEXT;
-- A section that an undone import had made, and that nothing else is in. It comes back with the first article for it.
ALTER TABLE section ADD COLUMN trashed TEXT;
DROP INDEX article_section;
DROP INDEX article_added;
CREATE INDEX article_section ON article (section_id, added DESC, number DESC) WHERE trashed IS NULL;
CREATE INDEX article_added ON article (added DESC, number DESC) WHERE trashed IS NULL;
CREATE INDEX article_trashed ON article (trashed, id) WHERE trashed IS NOT NULL;
CREATE INDEX article_original ON article (original_id);
-- When the import was taken back; redoing it empties this again.
ALTER TABLE import_batch ADD COLUMN undone TEXT;
-- What an import did, in order: an article it brought (or back from the Trash), a section it made; a version, highlight, tag or note it
-- added to an article that was there. value: the SHA-256 of what the version was made from, the id of the section or highlight, the
-- name of the tag, or the text of the note.
CREATE TABLE import_effect (
  number INTEGER PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  article_id TEXT REFERENCES article (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'version', 'section', 'highlight', 'tag', 'note')),
  value TEXT,
  -- Of a highlight that an undo took away: all of it, so that redoing brings it back.
  kept TEXT CHECK (json_valid(kept))
) STRICT;
CREATE INDEX import_effect_batch ON import_effect (batch_id, number);
CREATE INDEX import_effect_article ON import_effect (article_id);
INSERT INTO import_effect (batch_id, article_id, kind)
SELECT batch_id, article_id, 'article' FROM import_item_article JOIN import_item USING (batch_id, position)
WHERE outcome = 'imported' AND (reason IS NULL OR reason NOT LIKE 'The link %');
`,
};
