import type { Id, Instant } from '../../electron/api/model.ts';
import { all, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';
import { removeBlobsOf } from './blobs.ts';
import { removeQuotes } from './quotes.ts';
import { removeUnusedTags } from './tags.ts';

/**
 * Puts articles into the Trash, or with null takes them out of there, with the sections that they are in. What is there already
 * keeps its time.
 */
export function trashArticles(db: WriteDb, ids: readonly Id[], at: Instant | null): void {
  const sql =
    at === null
      ? 'UPDATE article SET trashed = ? WHERE id = ?'
      : 'UPDATE article SET trashed = coalesce(trashed, ?) WHERE id = ?';
  db.transaction(() => {
    for (const id of ids) statement(db, sql).run(at, id);
  })();
}

/** The articles that have been in the Trash since before an instant. */
export const trashedBefore = (db: ReadDb, before: Instant): Id[] =>
  all<{ id: Id }>(db, 'SELECT id FROM article WHERE trashed < ? ORDER BY trashed', before).map(
    ({ id }) => id,
  );

/** What may be used by nothing once some articles are gone: the dropped files and the bytes. */
function leftBy(db: ReadDb, ids: string) {
  const given = '(SELECT value FROM json_each(?))';
  const originals = all<{ id: Id; sha256: string }>(
    db,
    `SELECT id, sha256 FROM original WHERE id IN (SELECT original_id FROM article WHERE id IN ${given}
       UNION SELECT original_id FROM article_version WHERE article_id IN ${given})`,
    ids,
    ids,
  );
  const assets = all<{ sha256: string }>(
    db,
    `SELECT sha256 FROM article_asset WHERE article_id IN ${given}`,
    ids,
  );
  return {
    originals: JSON.stringify(originals.map(({ id }) => id)),
    blobs: [...originals, ...assets].map(({ sha256 }) => sha256),
  };
}

/** Deletes articles of the Trash for good, with their notes, and the bytes and tags that nothing else uses. What is not in the Trash stays. */
export function deleteTrashed(db: WriteDb, given: readonly Id[]): void {
  db.transaction(() => {
    const rows = all<{ number: number; id: Id }>(
      db,
      'SELECT number, id FROM article WHERE trashed IS NOT NULL AND id IN (SELECT value FROM json_each(?))',
      JSON.stringify(given),
    );
    const left = leftBy(db, JSON.stringify(rows.map(({ id }) => id)));
    for (const { number, id } of rows) {
      statement(db, 'DELETE FROM note_fts WHERE rowid IN (SELECT number FROM note WHERE article_id = ?)').run(
        id,
      );
      removeQuotes(db, 'article_id', id);
      statement(db, 'DELETE FROM article_fts WHERE rowid = ?').run(number);
      statement(db, 'DELETE FROM article WHERE number = ?').run(number);
    }
    statement(
      db,
      `DELETE FROM original WHERE id IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM article WHERE original_id = original.id)
         AND NOT EXISTS (SELECT 1 FROM article_version WHERE original_id = original.id)`,
    ).run(left.originals);
    removeBlobsOf(db, left.blobs);
    removeUnusedTags(db);
  })();
}
