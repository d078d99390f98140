import type { Id, ImportAgain, ImportItem, ImportState, Instant } from '../../electron/api/model.ts';
import { all, one, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';
import { removeUnusedBlobs } from './blobs.ts';

/** A file or folder that an import was given. */
export interface ImportRoot {
  path: string;
  shownPath: string;
  /** The folder it was found in, where it is one file of a folder. */
  within?: string | null;
}

/** Begins an import. With roots it is journalled: it can go on after a crash, and its files can be tried again. */
export function startBatch(
  db: WriteDb,
  batch: {
    id: Id;
    started: Instant;
    sectionId?: Id | null;
    roots?: readonly ImportRoot[];
    /** The folder of the files where they are copies. */
    spool?: string | null;
  },
): void {
  const { id, started, sectionId = null, roots = [], spool = null } = batch;
  db.transaction(() => {
    statement(
      db,
      "INSERT INTO import_batch (id, state, started, section_id, spool) VALUES (?, 'running', ?, ?, ?)",
    ).run(id, started, sectionId, spool);
    for (const [position, { path, shownPath, within = null }] of roots.entries())
      statement(
        db,
        'INSERT INTO import_root (batch_id, position, path, shown_path, within) VALUES (?, ?, ?, ?, ?)',
      ).run(id, position, path, shownPath, within);
  })();
}

/** An import that goes on or of which files are tried again, with what it was given. */
export interface ResumableBatch {
  id: Id;
  sectionId: Id | null;
  paused: boolean;
  undone: boolean;
  spool: string | null;
  roots: ImportRoot[];
}

interface BatchRow extends Omit<ResumableBatch, 'paused' | 'undone' | 'roots'> {
  paused: 0 | 1;
  undone: 0 | 1;
}

const batchColumns = 'id, section_id AS sectionId, paused, undone IS NOT NULL AS undone, spool';

const withRoots = (db: ReadDb, row: BatchRow): ResumableBatch => ({
  ...row,
  paused: row.paused === 1,
  undone: row.undone === 1,
  roots: all<ImportRoot>(
    db,
    'SELECT path, shown_path AS shownPath, within FROM import_root WHERE batch_id = ? ORDER BY position',
    row.id,
  ),
});

/** The imports that were broken off and can go on, oldest first. */
export const unfinishedBatches = (db: ReadDb): ResumableBatch[] =>
  all<BatchRow>(
    db,
    `SELECT ${batchColumns} FROM import_batch WHERE state = 'running' ORDER BY started, id`,
  ).map((row) => withRoots(db, row));

/** An import by its id, or null. */
export function batchById(db: ReadDb, id: Id): ResumableBatch | null {
  const row = one<BatchRow>(db, `SELECT ${batchColumns} FROM import_batch WHERE id = ?`, id);
  return row && withRoots(db, row);
}

/**
 * What an import has told already: how often of each path, the outcomes, what is to be tried again, the next free place, and how many files
 * an end before this one left unread.
 */
export function toldBefore(db: ReadDb, batchId: Id) {
  const rows = all<{
    path: string;
    position: number;
    outcome: ImportItem['outcome'];
    enriched: 0 | 1;
    again: ImportAgain | null;
  }>(db, 'SELECT path, position, outcome, enriched, again FROM import_item WHERE batch_id = ?', batchId);
  const batch = one<{ unread: number }>(db, 'SELECT unread FROM import_batch WHERE id = ?', batchId);
  const kept = rows.filter(({ again }) => again === null);
  const paths = new Map<string, number>();
  for (const { path } of kept) paths.set(path, (paths.get(path) ?? 0) + 1);
  return {
    paths,
    rows: kept.map(({ outcome, enriched }) => ({ outcome, enriched: enriched === 1 })),
    again: new Map(rows.flatMap(({ path, again }) => (again ? [[path, again] as const] : []))),
    unread: batch?.unread ?? 0,
    position: rows.reduce((next, { position }) => Math.max(next, position + 1), 0),
  };
}

/** Has files tried again: their rows stay until something new is told of them. Only what failed or was skipped is. */
export function markAgain(db: WriteDb, batchId: Id, positions: readonly number[], again: ImportAgain): void {
  db.transaction(() => {
    statement(
      db,
      `UPDATE import_item SET again = ? WHERE batch_id = ? AND outcome IN ('failed', 'skipped')
         AND position IN (SELECT value FROM json_each(?))`,
    ).run(again, batchId, JSON.stringify(positions));
    statement(db, "UPDATE import_batch SET state = 'running', ended = NULL WHERE id = ?").run(batchId);
  })();
}

/** The row of a file that is tried again goes once there is a new one. */
export function forgetAgain(db: WriteDb, batchId: Id, path: string): void {
  statement(db, 'DELETE FROM import_item WHERE batch_id = ? AND path = ? AND again IS NOT NULL').run(
    batchId,
    path,
  );
}

/** What was to be tried again and was not found keeps its row; with a reason it counts as failed for that. */
export function endAgain(db: WriteDb, batchId: Id, reason: string | null): void {
  statement(
    db,
    `UPDATE import_item SET again = NULL, outcome = CASE WHEN @reason IS NULL THEN outcome ELSE 'failed' END,
       transient = CASE WHEN @reason IS NULL THEN transient ELSE 0 END, reason = coalesce(@reason, reason) WHERE batch_id = @batchId AND again IS NOT NULL`,
  ).run({ reason, batchId });
}

/** Remembers that an import is paused, or goes on. */
export function setPaused(db: WriteDb, batchId: Id, paused: boolean): void {
  statement(db, 'UPDATE import_batch SET paused = ? WHERE id = ?').run(Number(paused), batchId);
}

const hasProblems =
  "EXISTS (SELECT 1 FROM import_item WHERE batch_id = import_batch.id AND outcome = 'failed')";

/** The folders of copies that are still needed: an import runs from them, or files of it can be tried again. */
export const spoolsInUse = (db: ReadDb, since: Instant): string[] =>
  all<{ spool: string }>(
    db,
    `SELECT spool FROM import_batch WHERE spool IS NOT NULL AND (state = 'running' OR (ended > ? AND ${hasProblems}))`,
    since,
  ).map(({ spool }) => spool);

export function endBatch(
  db: WriteDb,
  id: Id,
  end: { state: ImportState; total: number; unread: number; ended: Instant },
): void {
  statement(
    db,
    `UPDATE import_batch SET state = @state, total = @total, unread = @unread, ended = @ended, paused = 0
     WHERE id = @id`,
  ).run({ ...end, id });
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
