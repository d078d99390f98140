import type { Id, Instant } from '../../electron/api/model.ts';
import { statement } from '../statement.ts';
import type { WriteDb } from '../types.ts';

/** An article counts as read from here on. */
const readFrom = 0.9;

/** Keeps where reading stopped. Reading to the end marks an article read; going back up does not unmark it. */
export function saveProgress(db: WriteDb, id: Id, offset: number, progress: number): void {
  statement(
    db,
    'UPDATE article SET reading_offset = ?, progress = ?, read = max(read, ? >= ?) WHERE id = ?',
  ).run(offset, progress, progress, readFrom, id);
}

/** Keeps when an article was last looked at. */
export function articleOpened(db: WriteDb, id: Id, at: Instant): void {
  statement(db, 'UPDATE article SET opened = ? WHERE id = ?').run(at, id);
}

/** Says where in its new text reading an article stopped. */
export function moveReading(db: WriteDb, id: Id, offset: number): void {
  statement(db, 'UPDATE article SET reading_offset = ? WHERE id = ?').run(offset, id);
}
