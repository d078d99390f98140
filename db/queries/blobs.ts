import { LecternError } from '../../electron/api/errors.ts';
import type { Id } from '../../electron/api/model.ts';
import { type Codec, unpack } from '../codec.ts';
import { all, one, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';

/** Bytes as they are kept: compressed in chunks that stand alone, named by the SHA-256 of the whole. */
export interface StoredBlob {
  sha256: string;
  mediaType: string;
  codec: Codec;
  /** Bytes before compression. */
  size: number;
  chunks: Uint8Array[];
}

export interface OriginalRow {
  id: Id;
  sha256: string;
  name: string;
  path: string;
  imported: string;
}

/** Keeps bytes once: the same bytes again change nothing. */
export function putBlob(db: WriteDb, blob: StoredBlob): void {
  db.transaction(() => {
    const { changes } = statement(
      db,
      'INSERT INTO blob (sha256, media_type, codec, size) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ).run(blob.sha256, blob.mediaType, blob.codec, blob.size);
    if (changes === 0) return;
    for (const [position, data] of blob.chunks.entries())
      statement(db, 'INSERT INTO blob_chunk (sha256, position, data) VALUES (?, ?, ?)').run(
        blob.sha256,
        position,
        data,
      );
  })();
}

/** Whether something of the library is made of these bytes. */
const isUsed = (db: ReadDb, sha256: string): boolean =>
  one(db, 'SELECT 1 FROM original WHERE sha256 = ?', sha256) !== null ||
  one(db, 'SELECT 1 FROM article_asset WHERE sha256 = ?', sha256) !== null;

/**
 * Makes ready for bytes that come chunk by chunk; true where they are kept and used already. What is left of an earlier try, which
 * nothing uses, goes first.
 */
export function beginBlob(
  db: WriteDb,
  { sha256, mediaType, codec, size }: Omit<StoredBlob, 'chunks'>,
): boolean {
  if (isUsed(db, sha256)) return true;
  db.transaction(() => {
    statement(db, 'DELETE FROM blob WHERE sha256 = ?').run(sha256);
    statement(db, 'INSERT INTO blob (sha256, media_type, codec, size) VALUES (?, ?, ?, ?)').run(
      sha256,
      mediaType,
      codec,
      size,
    );
  })();
  return false;
}

export function putChunk(db: WriteDb, sha256: string, position: number, data: Uint8Array): void {
  statement(db, 'INSERT INTO blob_chunk (sha256, position, data) VALUES (?, ?, ?)').run(
    sha256,
    position,
    data,
  );
}

const unused = `NOT EXISTS (SELECT 1 FROM original WHERE original.sha256 = blob.sha256)
  AND NOT EXISTS (SELECT 1 FROM article_asset WHERE article_asset.sha256 = blob.sha256)`;

/** Removes bytes that came without an article in the end: an import was broken off between the two. */
export function removeUnusedBlobs(db: WriteDb): void {
  statement(db, `DELETE FROM blob WHERE ${unused}`).run();
}

/** Removes those of some bytes that nothing uses any more. */
export function removeBlobsOf(db: WriteDb, hashes: readonly string[]): void {
  const sql = `DELETE FROM blob WHERE sha256 IN (SELECT value FROM json_each(?)) AND ${unused}`;
  statement(db, sql).run(JSON.stringify(hashes));
}

/** The bytes behind a SHA-256, or null. Fails with `library-damaged` where they are not as long as they were. */
export function readBlob(db: ReadDb, sha256: string): { mediaType: string; bytes: Uint8Array } | null {
  const blob = one<{ mediaType: string; codec: Codec; size: number }>(
    db,
    'SELECT media_type AS mediaType, codec, size FROM blob WHERE sha256 = ?',
    sha256,
  );
  if (!blob) return null;
  const chunks = all<{ data: Uint8Array }>(
    db,
    'SELECT data FROM blob_chunk WHERE sha256 = ? ORDER BY position',
    sha256,
  ).map(({ data }) => unpack(blob.codec, data));
  const bytes = Buffer.concat(chunks);
  if (bytes.length !== blob.size)
    throw new LecternError(
      'library-damaged',
      'Some bytes in this library are missing. Restore it from a backup.',
    );
  // A view of its own: a Buffer may share its memory with others, which structured clone would carry along.
  return { mediaType: blob.mediaType, bytes: new Uint8Array(bytes) };
}

/** Records a dropped file. The id of the one that is there already where its bytes were dropped before. */
export function putOriginal(db: WriteDb, row: OriginalRow): Id {
  statement(
    db,
    'INSERT INTO original (id, sha256, name, path, imported) VALUES (?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING',
  ).run(row.id, row.sha256, row.name, row.path, row.imported);
  return one<{ id: Id }>(db, 'SELECT id FROM original WHERE sha256 = ?', row.sha256)?.id ?? row.id;
}

/** Whether a file of these bytes was dropped before. */
export const hasOriginal = (db: ReadDb, sha256: string): boolean =>
  one(db, 'SELECT 1 FROM original WHERE sha256 = ?', sha256) !== null;

/** Whether these bytes are kept. */
export const hasBlob = (db: ReadDb, sha256: string): boolean =>
  one(db, 'SELECT 1 FROM blob WHERE sha256 = ?', sha256) !== null;

/** Where an article came from: the dropped file and the place inside it. */
export const originalOf = (db: ReadDb, articleId: Id) =>
  one<{ name: string; path: string; sha256: string; partPath: string; size: number }>(
    db,
    `SELECT original.name, original.path, original.sha256, part_path AS partPath, size
     FROM article JOIN original ON original.id = original_id JOIN blob ON blob.sha256 = original.sha256
     WHERE article.id = ?`,
    articleId,
  );

/** One saved image of an article, or null where the article has no such image. */
export function assetOf(db: ReadDb, articleId: Id, sha256: string) {
  const isIts = one(db, 'SELECT 1 FROM article_asset WHERE article_id = ? AND sha256 = ?', articleId, sha256);
  return isIts ? readBlob(db, sha256) : null;
}

/** All saved images of an article with the addresses they had on the page. */
export function assetsOf(db: ReadDb, articleId: Id): { source: string; bytes: Uint8Array }[] {
  const rows = all<{ source: string; sha256: string }>(
    db,
    'SELECT source, sha256 FROM article_asset WHERE article_id = ? ORDER BY source',
    articleId,
  );
  return rows.flatMap(({ source, sha256 }) => {
    const blob = readBlob(db, sha256);
    return blob ? [{ source, bytes: blob.bytes }] : [];
  });
}
