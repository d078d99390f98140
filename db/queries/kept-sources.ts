import type { Dropped, Id } from '../../electron/api/model.ts';
import { type Codec, unpack } from '../codec.ts';
import { all, one } from '../statement.ts';
import type { ReadDb } from '../types.ts';
import { editsOf } from './article-edits.ts';
import { originalOf } from './blobs.ts';

/** What was saved with an article, by the addresses that it has in the original. */
const filesOf = (db: ReadDb, articleId: Id) =>
  all<{ source: string; sha256: string; mediaType: string; size: number }>(
    db,
    `SELECT source, sha256, media_type AS mediaType, size FROM article_asset JOIN blob USING (sha256)
     WHERE article_id = ? ORDER BY source, sha256`,
    articleId,
  );

/** What an article was made of, without the bytes; null where it is not there. */
export function keptSource(db: ReadDb, articleId: Id) {
  const row = one<{ sha256: string; dropped: string }>(
    db,
    `SELECT source_sha256 AS sha256, dropped FROM article JOIN article_body ON article_id = article.id
     WHERE article.id = ?`,
    articleId,
  );
  const original = originalOf(db, articleId);
  if (!row || !original) return null;
  const { name, size, sha256, partPath } = original;
  const dropped: Dropped[] = JSON.parse(row.dropped);
  const edits = editsOf(db, articleId).map(({ kind, blocks }) => ({ kind, blocks }));
  return {
    ...row,
    dropped,
    edits,
    partPath,
    original: { name, size, sha256 },
    files: filesOf(db, articleId),
  };
}

/** The bytes behind a SHA-256, a chunk at a time. */
export function* blobPieces(db: ReadDb, sha256: string): Generator<Uint8Array> {
  const codec = one<{ codec: Codec }>(db, 'SELECT codec FROM blob WHERE sha256 = ?', sha256)?.codec;
  const chunk = (position: number) =>
    one<{ data: Uint8Array }>(
      db,
      'SELECT data FROM blob_chunk WHERE sha256 = ? AND position = ?',
      sha256,
      position,
    );
  if (codec === undefined) return;
  // A file system takes its own view of the bytes: those of a chunk may share their memory with others.
  for (let at = 0, found = chunk(0); found; found = chunk(++at))
    yield new Uint8Array(unpack(codec, found.data));
}

const idList = (ids: readonly Id[]) => JSON.stringify(ids);

/** The sections that articles stand in. */
export const sectionsOf = (db: ReadDb, articleIds: readonly Id[]): Id[] =>
  all<{ id: Id }>(
    db,
    `SELECT DISTINCT section_id AS id FROM article
     WHERE id IN (SELECT value FROM json_each(?)) AND section_id IS NOT NULL`,
    idList(articleIds),
  ).map(({ id }) => id);

/** The tags that articles or their highlights carry, folded. */
export const foldedTagsOf = (db: ReadDb, articleIds: readonly Id[]): string[] =>
  all<{ folded: string }>(
    db,
    `WITH given AS (SELECT value AS id FROM json_each(?))
     SELECT DISTINCT folded FROM tag WHERE id IN (
       SELECT tag_id FROM article_tag WHERE article_id IN (SELECT id FROM given)
       UNION SELECT tag_id FROM highlight_tag JOIN highlight ON highlight.id = highlight_id
         WHERE article_id IN (SELECT id FROM given))`,
    idList(articleIds),
  ).map((row) => row.folded);

/** The colours of tags by their folded names, which are how a tag is known in any spelling. */
export const allTagColors = (db: ReadDb) =>
  all<{ folded: string; color: string }>(db, 'SELECT folded, color FROM tag_color ORDER BY folded');
