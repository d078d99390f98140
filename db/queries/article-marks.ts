import type { Id, Instant, PlaceBefore } from '../../electron/api/model.ts';
import { one, statement } from '../statement.ts';
import type { WriteDb } from '../types.ts';
import type { Change } from './import-effects.ts';

/** Marks articles, and says which of them were not so before. */
export function markArticles(
  db: WriteDb,
  ids: Id[],
  marks: { read?: boolean; starred?: boolean },
): { read: Id[]; starred: Id[] } {
  const set = (column: 'read' | 'starred') => {
    const mark = marks[column];
    if (mark === undefined) return [];
    const update = statement(db, `UPDATE article SET ${column} = ? WHERE id = ? AND ${column} <> ?`);
    return ids.filter((id) => update.run(Number(mark), id, Number(mark)).changes > 0);
  };
  return db.transaction(() => ({ read: set('read'), starred: set('starred') }))();
}

/** Has an article added at an earlier instant, and says when it was before; null where that was no later. */
export function bringAddedForward(db: WriteDb, id: Id, added: Instant): Instant | null {
  const row = one<{ added: Instant }>(db, 'SELECT added FROM article WHERE id = ? AND added > ?', id, added);
  if (row) changeAdded(db, id, { before: row.added, after: added });
  return row?.added ?? null;
}

/** Changes when an article was added, unless it is another instant than before. */
export function changeAdded(db: WriteDb, id: Id, { before, after }: Change<Instant>): void {
  statement(db, 'UPDATE article SET added = ? WHERE id = ? AND added = ?').run(after, id, before);
}

/** Moves articles to a section, or with null to the Inbox. Says where those were that were elsewhere. */
export function moveArticles(db: WriteDb, ids: Id[], sectionId: Id | null): PlaceBefore[] {
  const before = new Map<Id | null, Id[]>();
  db.transaction(() => {
    for (const id of ids) {
      const row = one<{ place: Id | null }>(db, 'SELECT section_id AS place FROM article WHERE id = ?', id);
      if (!row || row.place === sectionId) continue;
      statement(db, 'UPDATE article SET section_id = ? WHERE id = ?').run(sectionId, id);
      const there = before.get(row.place);
      if (there) there.push(id);
      else before.set(row.place, [id]);
    }
  })();
  return [...before].map(([place, articleIds]) => ({ sectionId: place, articleIds }));
}

/** Whether any of these is an article of the library. */
export const anyArticle = (db: WriteDb, ids: Id[]): boolean =>
  ids.some((id) => one(db, 'SELECT 1 FROM article WHERE id = ?', id) !== null);
