import type { Id, ImportItem, ImportReport, ImportState, Instant } from '../../electron/api/model.ts';
import { all, one, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';

/** What became of one file, as it is kept. */
export interface KeptItem extends ImportItem {
  /** Where it lay; `name` is what people see. */
  path: string;
  /** The same bytes may be read next time. */
  transient: boolean;
  /** It was in the library already, and brought something new to its article. */
  enriched: boolean;
}

/** What became of one file, on its way in. */
export interface NewImportItem extends Omit<KeptItem, 'articles'> {
  articles: Id[];
}

/** Notes what became of a file, in the caller's transaction. */
export function addItem(
  db: WriteDb,
  batchId: Id,
  { articles, transient, enriched, ...item }: NewImportItem,
): void {
  statement(
    db,
    `INSERT INTO import_item (batch_id, position, name, path, outcome, reason, transient, enriched, charset, format)
     VALUES (@batchId, @position, @name, @path, @outcome, @reason, @transient, @enriched, @charset, @format)`,
  ).run({ batchId, transient: Number(transient), enriched: Number(enriched), ...item });
  for (const articleId of articles)
    statement(db, 'INSERT INTO import_item_article (batch_id, position, article_id) VALUES (?, ?, ?)').run(
      batchId,
      item.position,
      articleId,
    );
}

/** Whether an article came into the library, or was filled, by an import already. */
export const broughtBy = (db: ReadDb, batchId: Id, articleId: Id): boolean =>
  one(
    db,
    `SELECT 1 FROM import_item_article JOIN import_item USING (batch_id, position)
     WHERE article_id = ? AND batch_id = ? AND outcome = 'imported'`,
    articleId,
    batchId,
  ) !== null;

/** The articles that an import brought or was about. */
export const articlesOf = (db: ReadDb, batchId: Id): Id[] =>
  all<{ id: Id }>(
    db,
    'SELECT DISTINCT article_id AS id FROM import_item_article WHERE batch_id = ?',
    batchId,
  ).map(({ id }) => id);

interface ItemRow extends Omit<KeptItem, 'articles' | 'transient' | 'enriched'> {
  transient: 0 | 1;
  enriched: 0 | 1;
}

/** The files of an import from position `from` on, in the order in which they ended. */
export function itemsOf(db: ReadDb, batchId: Id, from: number): KeptItem[] {
  const rows = all<ItemRow>(
    db,
    `SELECT position, name, path, outcome, reason, transient, enriched, charset, format FROM import_item
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
  return rows.map((row) => ({
    ...row,
    transient: row.transient === 1,
    enriched: row.enriched === 1,
    articles: (byPosition.get(row.position) ?? []).map(({ id, title }) => ({ id, title })),
  }));
}

/** An import and what became of each of its files, or null where there is no such import. */
export function reportOf(
  db: ReadDb,
  batchId: Id,
): (Omit<ImportReport, 'items'> & { items: KeptItem[] }) | null {
  const batch = one<{
    state: ImportState;
    total: number;
    started: Instant;
    undone: Instant | null;
    paused: 0 | 1;
    unread: number;
  }>(db, 'SELECT state, total, started, undone, paused, unread FROM import_batch WHERE id = ?', batchId);
  if (!batch) return null;
  const items = itemsOf(db, batchId, 0);
  const count = (outcome: ImportItem['outcome']) => items.filter((item) => item.outcome === outcome).length;
  return {
    batchId,
    state: batch.state === 'running' && batch.paused === 1 ? 'paused' : batch.state,
    started: batch.started,
    undone: batch.undone !== null,
    undoable: one(db, 'SELECT 1 FROM import_effect WHERE batch_id = ? LIMIT 1', batchId) !== null,
    total: Math.max(batch.total, items.length),
    done: items.length,
    imported: count('imported'),
    versions: count('version'),
    duplicates: count('duplicate'),
    enriched: items.filter(({ enriched }) => enriched).length,
    skipped: count('skipped'),
    failed: count('failed'),
    unread: batch.unread,
    items,
  };
}
