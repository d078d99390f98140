import type { Id } from '../../electron/api/model.ts';
import { indexText } from '../fts-query.ts';
import { all, one, statement } from '../statement.ts';
import type { WriteDb } from '../types.ts';

/** Takes the quotes of a highlight, or of all of an article, out of the index of words. */
export function removeQuotes(db: WriteDb, of: 'id' | 'article_id', id: Id): void {
  statement(
    db,
    `DELETE FROM quote_fts WHERE rowid IN (SELECT number FROM highlight WHERE ${of} = ? AND number IS NOT NULL)`,
  ).run(id);
}

/** Puts a highlight's quote into the index of words, in the place of what stood there of it. */
export function indexQuote(db: WriteDb, id: Id, quote: string): void {
  removeQuotes(db, 'id', id);
  statement(
    db,
    `UPDATE highlight SET number = (SELECT coalesce(max(number), 0) + 1 FROM highlight) WHERE id = ? AND number IS NULL`,
  ).run(id);
  const row = one<{ number: number }>(db, 'SELECT number FROM highlight WHERE id = ?', id);
  if (row)
    statement(db, 'INSERT INTO quote_fts (rowid, text) VALUES (?, ?)').run(row.number, indexText(quote));
}

/** Indexes the quotes that are not yet: those of an earlier version, and those that another program put in. */
export function indexNewQuotes(db: WriteDb): void {
  db.transaction(() => {
    const rows = all<{ id: Id; quote: string }>(db, 'SELECT id, quote FROM highlight WHERE number IS NULL');
    for (const { id, quote } of rows) indexQuote(db, id, quote);
  })();
}
