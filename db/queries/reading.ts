import type { Id, Instant } from '../../electron/api/model.ts';
import { statement } from '../statement.ts';
import type { WriteDb } from '../types.ts';

/** An article counts as read from here on. */
const readFrom = 0.9;

/**
 * Keeps where reading stopped, and that it was read then where it has been looked at for long enough to count as opened. Reading to the end
 * marks an article read; going back up does not unmark it.
 */
export function saveProgress(
  db: WriteDb,
  id: Id,
  { offset, progress, at }: { offset: number; progress: number; at: Instant },
): void {
  statement(
    db,
    `UPDATE article SET reading_offset = @offset, progress = @progress, read = max(read, @progress >= @readFrom),
       opened = iif(opened IS NULL, NULL, @at)
     WHERE id = @id`,
  ).run({ id, offset, progress, at, readFrom });
}

/** Keeps that an article was looked at. */
export function articleOpened(db: WriteDb, id: Id, at: Instant): void {
  statement(db, 'UPDATE article SET opened = ? WHERE id = ?').run(at, id);
}

/** Says where in its new text reading an article stopped. */
export function moveReading(db: WriteDb, id: Id, offset: number): void {
  statement(db, 'UPDATE article SET reading_offset = ? WHERE id = ?').run(offset, id);
}
