import type { Id, ImportItem, ImportReport, ImportState, Instant } from '../../electron/api/model.ts';
import { all, one, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';
import { removeUnusedBlobs } from './blobs.ts';

/** What became of one file, on its way in. `path` is where it lay; `name` is what people see. */
export interface NewImportItem extends Omit<ImportItem, 'articles'> {
  position: number;
  path: string;
  articles: Id[];
}

export function startBatch(db: WriteDb, { id, started }: { id: Id; started: Instant }): void {
  statement(db, "INSERT INTO import_batch (id, state, started) VALUES (?, 'running', ?)").run(id, started);
}

export function addItems(db: WriteDb, batchId: Id, items: NewImportItem[]): void {
  db.transaction(() => {
    for (const { articles, ...item } of items) {
      statement(
        db,
        `INSERT INTO import_item (batch_id, position, name, path, outcome, reason, charset, format)
         VALUES (@batchId, @position, @name, @path, @outcome, @reason, @charset, @format)`,
      ).run({ batchId, ...item });
      for (const articleId of articles)
        statement(
          db,
          'INSERT INTO import_item_article (batch_id, position, article_id) VALUES (?, ?, ?)',
        ).run(batchId, item.position, articleId);
    }
  })();
}

export function endBatch(
  db: WriteDb,
  id: Id,
  end: { state: ImportState; total: number; ended: Instant },
): void {
  statement(db, 'UPDATE import_batch SET state = ?, total = ?, ended = ? WHERE id = ?').run(
    end.state,
    end.total,
    end.ended,
    id,
  );
}

/**
 * After a crash: an import that was running then is not any more. What it had committed is whole and stays; bytes that had come
 * without their article go.
 */
export function recoverBatches(db: WriteDb, ended: Instant): void {
  const { changes } = statement(
    db,
    "UPDATE import_batch SET state = 'failed', ended = ? WHERE state = 'running'",
  ).run(ended);
  if (changes > 0) removeUnusedBlobs(db);
}

interface ItemRow extends Omit<ImportItem, 'articles'> {
  position: number;
  path: string;
}

/** The files of an import from position `from` on, in the order in which they ended. */
export function itemsOf(db: ReadDb, batchId: Id, from: number): (ImportItem & { path: string })[] {
  const rows = all<ItemRow>(
    db,
    `SELECT position, name, path, outcome, reason, charset, format FROM import_item
     WHERE batch_id = ? AND position >= ? ORDER BY position`,
    batchId,
    from,
  );
  const articles = all<{ position: number; id: Id; title: string }>(
    db,
    `SELECT position, article.id, title FROM import_item_article JOIN article ON article.id = article_id
     WHERE batch_id = ? AND position >= ? ORDER BY position, article.number`,
    batchId,
    from,
  );
  const byPosition = Map.groupBy(articles, (article) => article.position);
  return rows.map(({ position, ...row }) => ({
    ...row,
    articles: (byPosition.get(position) ?? []).map(({ id, title }) => ({ id, title })),
  }));
}

/** An import and what became of each of its files, or null where there is no such import. */
export function reportOf(db: ReadDb, batchId: Id): ImportReport | null {
  const batch = one<{ state: ImportState; total: number; started: Instant }>(
    db,
    'SELECT state, total, started FROM import_batch WHERE id = ?',
    batchId,
  );
  if (!batch) return null;
  const items = itemsOf(db, batchId, 0).map(({ path: _path, ...item }) => item);
  const count = (outcome: ImportItem['outcome']) => items.filter((item) => item.outcome === outcome).length;
  return {
    batchId,
    state: batch.state,
    started: batch.started,
    total: Math.max(batch.total, items.length),
    done: items.length,
    imported: count('imported'),
    duplicates: count('duplicate'),
    skipped: count('skipped'),
    failed: count('failed'),
    items,
  };
}
