import type { Id, Instant } from '../../electron/api/model.ts';
import { all } from '../statement.ts';
import type { ReadDb } from '../types.ts';

/** The SHA-256 of each picture that was saved with some articles, by article. */
export function picturesOfArticles(db: ReadDb, ids: readonly Id[]): Map<Id, Set<string>> {
  const rows = all<{ id: Id; sha256: string }>(
    db,
    `SELECT article_id AS id, article_asset.sha256 FROM json_each(?) AS given CROSS JOIN article_asset ON article_id = given.value
     JOIN blob USING (sha256)`,
    JSON.stringify(ids),
  );
  const found = new Map<Id, Set<string>>();
  for (const { id, sha256 } of rows) found.set(id, (found.get(id) ?? new Set()).add(sha256));
  return found;
}

/** When something was last done with an article, as far as a library keeps that. */
export interface Stamps {
  id: Id;
  /** When its file came into the library. */
  imported: Instant;
  /** When its note was last written. */
  noted: Instant | null;
}

export const stampsOfArticles = (db: ReadDb, ids: readonly Id[]): Map<Id, Stamps> =>
  new Map(
    all<Stamps>(
      db,
      `SELECT article.id, original.imported,
         (SELECT note.updated FROM note WHERE note.article_id = article.id AND highlight_id IS NULL) AS noted
       FROM json_each(?) AS given CROSS JOIN article ON article.id = given.value JOIN original ON original.id = original_id`,
      JSON.stringify(ids),
    ).map((row) => [row.id, row]),
  );

/** Whether an import read a file of this name, wherever it lay. */
export const hasItemNamed = (db: ReadDb, batchId: Id, name: string): boolean =>
  all(
    db,
    "SELECT 1 FROM import_item WHERE batch_id = ? AND (name = ? OR name LIKE '%/' || ?) LIMIT 1",
    batchId,
    name,
    name,
  ).length > 0;

/** The files of an import that nothing came of, and why, in the order in which they ended. */
export const unreadItems = (
  db: ReadDb,
  batchId: Id,
): { name: string; outcome: 'skipped' | 'failed'; reason: string | null }[] =>
  all(
    db,
    "SELECT name, outcome, reason FROM import_item WHERE batch_id = ? AND outcome IN ('skipped', 'failed') ORDER BY position",
    batchId,
  );
