import type { Migration } from '../types.ts';

/** When articles were last opened, and what the lists by it, the counts and the timeline are read from. */
export const readingLists: Migration = {
  name: '014-reading-lists',
  sql: `
-- When the article was last open long enough to be looked at; NULL where that was never, or before this was kept.
ALTER TABLE article ADD COLUMN opened TEXT;
-- trashed stands in each of these although it is NULL in all of them: without it, every row that is counted would be looked up.
CREATE INDEX article_opened ON article (opened DESC, number DESC, trashed)
  WHERE opened IS NOT NULL AND trashed IS NULL;
-- Begun and not finished: the last opened first.
CREATE INDEX article_reading ON article (read, opened DESC, number DESC)
  WHERE read = 0 AND reading_offset > 0 AND progress < 0.9 AND trashed IS NULL;
-- With what the sidebar counts.
DROP INDEX article_added;
CREATE INDEX article_added ON article (added DESC, number DESC, read, starred, section_id, trashed)
  WHERE trashed IS NULL;
-- The order by publication, and the timeline.
CREATE INDEX article_dated ON article (substr(published, 1, 10) || '~' DESC, number DESC, trashed)
  WHERE trashed IS NULL;
CREATE INDEX article_month ON article (substr(published, 1, 7), trashed) WHERE trashed IS NULL;
`,
};
