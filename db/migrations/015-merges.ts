import type { Migration } from '../types.ts';

/** A section and all those above it, for a query that begins with `section_id`. */
const upFrom = (id: string) => `
  WITH RECURSIVE up (id, parent_id) AS (
    SELECT id, parent_id FROM section WHERE id ${id}
    UNION
    SELECT section.id, section.parent_id FROM section JOIN up ON section.id = up.parent_id
  ) SELECT id FROM up`;

const shows = (event: string) => `
CREATE TRIGGER article_shows_section_${event === 'INSERT' ? 'insert' : 'update'} AFTER ${event} ON article
WHEN NEW.trashed IS NULL AND EXISTS (SELECT 1 FROM section WHERE id = NEW.section_id AND trashed IS NOT NULL)
BEGIN
  UPDATE section SET trashed = NULL WHERE trashed IS NOT NULL AND id IN (${upFrom('= NEW.section_id')});
END;`;

/** No article is in a section of the Trash, and what a later import adds to what is there can be taken back piece by piece. */
export const merges: Migration = {
  name: '015-merges',
  sql: `
-- A section of the Trash is in no list: whatever brings an article of it back brings it back too, with those above it.
${shows('INSERT')}
${shows('UPDATE OF trashed, section_id')}
UPDATE section SET trashed = NULL
WHERE trashed IS NOT NULL AND id IN (${upFrom('IN (SELECT section_id FROM article WHERE trashed IS NULL)')});
-- 0: an import gave the highlight its look, and no other was chosen here since.
ALTER TABLE highlight ADD COLUMN chosen INTEGER NOT NULL DEFAULT 1 CHECK (chosen IN (0, 1));
-- 1: of what was in the library already, it brought something new to the article.
ALTER TABLE import_item ADD COLUMN enriched INTEGER NOT NULL DEFAULT 0 CHECK (enriched IN (0, 1));
-- How many files were not read because the import was cancelled.
ALTER TABLE import_batch ADD COLUMN unread INTEGER NOT NULL DEFAULT 0;
-- What an import did, in order: an article it brought (or back from the Trash), a section it made (or showed again); a version,
-- highlight, tag, note, colour, star, read mark or earlier date it gave to an article that was there, or with highlight_id to a
-- highlight of it. value: the SHA-256 of what the version was made from, the id of the section, the name of the tag, the text of the
-- note, or what was there before and what is there since, as JSON.
CREATE TABLE import_effect_of_merges (
  number INTEGER PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  article_id TEXT REFERENCES article (id) ON DELETE CASCADE,
  -- Without a reference: an undo takes the highlight away, and redoing brings it back.
  highlight_id TEXT,
  kind TEXT NOT NULL CHECK (
    kind IN ('article', 'version', 'section', 'highlight', 'tag', 'note', 'color', 'starred', 'read', 'added')
  ),
  value TEXT,
  -- What an undo took away, so that redoing brings it back: all of a highlight, or whether a version was shown.
  kept TEXT CHECK (json_valid(kept))
) STRICT;
INSERT INTO import_effect_of_merges (number, batch_id, article_id, highlight_id, kind, value, kept)
  SELECT number, batch_id, article_id, iif(kind = 'highlight', value, NULL), kind, iif(kind = 'highlight', NULL, value), kept
  FROM import_effect;
DROP TABLE import_effect;
ALTER TABLE import_effect_of_merges RENAME TO import_effect;
CREATE INDEX import_effect_batch ON import_effect (batch_id, number);
CREATE INDEX import_effect_article ON import_effect (article_id);
`,
};
