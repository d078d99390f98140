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

/** A file or folder that an import was given. */
export interface ImportRoot {
  path: string;
  shownPath: string;
}

/** Begins an import. With roots it is journalled: it can go on after a crash. */
export function startBatch(
  db: WriteDb,
  batch: { id: Id; started: Instant; sectionId?: Id | null; roots?: readonly ImportRoot[] },
): void {
  const { id, started, sectionId = null, roots = [] } = batch;
  db.transaction(() => {
    statement(
      db,
      "INSERT INTO import_batch (id, state, started, section_id) VALUES (?, 'running', ?, ?)",
    ).run(id, started, sectionId);
    for (const [position, { path, shownPath }] of roots.entries())
      statement(db, 'INSERT INTO import_root (batch_id, position, path, shown_path) VALUES (?, ?, ?, ?)').run(
        id,
        position,
        path,
        shownPath,
      );
  })();
}

/** An import that was broken off, with what it was given. */
export interface UnfinishedBatch {
  id: Id;
  sectionId: Id | null;
  roots: ImportRoot[];
}

/** The imports that can go on, oldest first. */
export function unfinishedBatches(db: ReadDb): UnfinishedBatch[] {
  const batches = all<{ id: Id; sectionId: Id | null }>(
    db,
    "SELECT id, section_id AS sectionId FROM import_batch WHERE state = 'running' ORDER BY started, id",
  );
  return batches.map((batch) => ({
    ...batch,
    roots: all<ImportRoot>(
      db,
      'SELECT path, shown_path AS shownPath FROM import_root WHERE batch_id = ? ORDER BY position',
      batch.id,
    ),
  }));
}

/** What an import has told already: how often of each path, and the outcomes. */
export function toldBefore(db: ReadDb, batchId: Id) {
  const rows = all<{ path: string; outcome: ImportItem['outcome'] }>(
    db,
    'SELECT path, outcome FROM import_item WHERE batch_id = ?',
    batchId,
  );
  const paths = new Map<string, number>();
  for (const { path } of rows) paths.set(path, (paths.get(path) ?? 0) + 1);
  return { paths, outcomes: rows.map(({ outcome }) => outcome) };
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
  db.transaction(() => {
    statement(db, 'UPDATE import_batch SET state = ?, total = ?, ended = ? WHERE id = ?').run(
      end.state,
      end.total,
      end.ended,
      id,
    );
    statement(db, 'DELETE FROM import_root WHERE batch_id = ?').run(id);
  })();
}

/**
 * After a crash: an import that was running then and is not journalled is not any more. What it had committed is whole and stays;
 * bytes that had come without their article go.
 */
export function recoverBatches(db: WriteDb, ended: Instant): void {
  if (!one(db, "SELECT 1 FROM import_batch WHERE state = 'running'")) return;
  statement(
    db,
    `UPDATE import_batch SET state = 'failed', ended = ?
     WHERE state = 'running' AND NOT EXISTS (SELECT 1 FROM import_root WHERE batch_id = import_batch.id)`,
  ).run(ended);
  removeUnusedBlobs(db);
}

/** How an import stands, or null where there is none. */
export function batchState(db: ReadDb, id: Id): { state: ImportState; undone: boolean } | null {
  const row = one<{ state: ImportState; undone: Instant | null }>(
    db,
    'SELECT state, undone FROM import_batch WHERE id = ?',
    id,
  );
  return row && { state: row.state, undone: row.undone !== null };
}

/** Marks an import as taken back, or with null as brought back. */
export function markUndone(db: WriteDb, id: Id, at: Instant | null): void {
  statement(db, 'UPDATE import_batch SET undone = ? WHERE id = ?').run(at, id);
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
  const batch = one<{ state: ImportState; total: number; started: Instant; undone: Instant | null }>(
    db,
    'SELECT state, total, started, undone FROM import_batch WHERE id = ?',
    batchId,
  );
  if (!batch) return null;
  const items = itemsOf(db, batchId, 0).map(({ path: _path, ...item }) => item);
  const count = (outcome: ImportItem['outcome']) => items.filter((item) => item.outcome === outcome).length;
  return {
    batchId,
    state: batch.state,
    started: batch.started,
    undone: batch.undone !== null,
    total: Math.max(batch.total, items.length),
    done: items.length,
    imported: count('imported'),
    duplicates: count('duplicate'),
    skipped: count('skipped'),
    failed: count('failed'),
    items,
  };
}
