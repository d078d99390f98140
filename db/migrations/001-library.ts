import type { Migration } from '../types.ts';

/** The library as it began: articles, their bytes, sections, tags, annotations, imports, search, settings. */
export const library: Migration = {
  name: '001-library',
  sql: `
-- A section of the tree. Siblings are ordered by position; parent_id is null at the root.
CREATE TABLE section (
  id TEXT PRIMARY KEY NOT NULL,
  parent_id TEXT REFERENCES section (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  created TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX section_name ON section (coalesce(parent_id, ''), name);

-- Bytes by their SHA-256, kept once however often they are used, in compressed chunks that stand alone.
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY NOT NULL,
  media_type TEXT NOT NULL,
  codec TEXT NOT NULL CHECK (codec IN ('zstd', 'gzip', 'none')),
  size INTEGER NOT NULL
) STRICT;
CREATE TABLE blob_chunk (
  sha256 TEXT NOT NULL REFERENCES blob (sha256) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (sha256, position)
) STRICT;

-- A file as it was dropped. Never changed.
CREATE TABLE original (
  id TEXT PRIMARY KEY NOT NULL,
  sha256 TEXT NOT NULL UNIQUE REFERENCES blob (sha256),
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  imported TEXT NOT NULL
) STRICT;

-- One article. number is only for the search index; id is what the world sees.
CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  original_id TEXT NOT NULL REFERENCES original (id),
  -- Path inside the original where that is a container, else empty.
  part_path TEXT NOT NULL,
  -- Of the document's own bytes after gzip or ZIP: the same page is recognised in any wrapping.
  source_sha256 TEXT NOT NULL,
  format TEXT NOT NULL,
  section_id TEXT REFERENCES section (id) ON DELETE SET NULL,
  title TEXT NOT NULL,
  authors TEXT NOT NULL CHECK (json_valid(authors)),
  site_name TEXT,
  url TEXT,
  published TEXT,
  published_precision TEXT CHECK (published_precision IN ('year', 'month', 'day', 'minute')),
  published_inferred INTEGER NOT NULL DEFAULT 0 CHECK (published_inferred IN (0, 1)),
  language TEXT,
  direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl', 'auto')),
  description TEXT,
  word_count INTEGER NOT NULL,
  -- The first words of the text, for the list.
  excerpt TEXT NOT NULL,
  added TEXT NOT NULL,
  updated TEXT NOT NULL,
  read INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
  starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
  -- Where reading stopped: UTF-16 units into the plain text, and the share read from 0 to 1.
  reading_offset INTEGER NOT NULL DEFAULT 0,
  progress REAL NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1)
) STRICT;
CREATE UNIQUE INDEX article_source ON article (source_sha256);
CREATE INDEX article_section ON article (section_id, added DESC, number DESC);
CREATE INDEX article_added ON article (added DESC, number DESC);

-- The derived texts, made anew from the original at any time. html is compressed with the codec named beside it.
CREATE TABLE article_body (
  article_id TEXT PRIMARY KEY NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  codec TEXT NOT NULL CHECK (codec IN ('zstd', 'gzip', 'none')),
  html BLOB NOT NULL,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  headings TEXT NOT NULL CHECK (json_valid(headings)),
  dropped TEXT NOT NULL CHECK (json_valid(dropped)),
  charset TEXT NOT NULL,
  charset_rule TEXT NOT NULL,
  extractor TEXT NOT NULL
) STRICT;

-- Images of an article; source is the address it had on the page.
CREATE TABLE article_asset (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  source TEXT NOT NULL,
  PRIMARY KEY (article_id, source)
) STRICT;

-- A tag by its whole nested name (politics/un). folded is what makes two spellings one tag.
CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE article_tag (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_tag ON article_tag (tag_id, article_id);

-- A highlight: quote, context and offsets (UTF-16 units) over the plain text whose SHA-256 is text_sha256.
CREATE TABLE highlight (
  id TEXT PRIMARY KEY NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  color TEXT NOT NULL CHECK (color IN ('yellow', 'green', 'blue', 'pink', 'purple')),
  style TEXT NOT NULL CHECK (style IN ('highlight', 'underline')),
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  heading TEXT,
  state TEXT NOT NULL CHECK (state IN ('placed', 'unplaced')),
  text_sha256 TEXT NOT NULL,
  created TEXT NOT NULL,
  updated TEXT NOT NULL
) STRICT;
CREATE INDEX highlight_article ON highlight (article_id, start, "end", id);
CREATE TABLE highlight_tag (
  highlight_id TEXT NOT NULL REFERENCES highlight (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (highlight_id, tag_id)
) STRICT, WITHOUT ROWID;

-- A note on a highlight, or on the whole article where highlight_id is null. number is only for the search index.
CREATE TABLE note (
  number INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  highlight_id TEXT UNIQUE REFERENCES highlight (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  updated TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX note_of_article ON note (article_id) WHERE highlight_id IS NULL;
CREATE INDEX note_article ON note (article_id);

-- One drop, and what became of each of its files.
CREATE TABLE import_batch (
  id TEXT PRIMARY KEY NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed')),
  total INTEGER NOT NULL DEFAULT 0,
  started TEXT NOT NULL,
  ended TEXT
) STRICT;
CREATE TABLE import_item (
  batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  -- As people see it: the path inside the drop. path is where the file lay.
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('imported', 'duplicate', 'skipped', 'failed')),
  reason TEXT,
  charset TEXT,
  format TEXT,
  PRIMARY KEY (batch_id, position)
) STRICT;
CREATE TABLE import_item_article (
  batch_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (batch_id, position, article_id),
  FOREIGN KEY (batch_id, position) REFERENCES import_item (batch_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX import_item_article_article ON import_item_article (article_id);

-- The words only; snippets are cut from the rows that are shown. Scripts without spaces are indexed by character.
CREATE VIRTUAL TABLE article_fts USING fts5 (
  title, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE note_fts USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- What the interface remembers between starts.
CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
`,
};
