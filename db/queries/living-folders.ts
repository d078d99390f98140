import type { Id, Instant } from '../../electron/api/model.ts';
import { all, one, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';

/** The note of an article in a living folder. */
export interface LivingNoteRow {
  folderId: Id;
  articleId: Id;
  path: string;
  removed: boolean;
  /** What was written last, as JSON. */
  written: string;
  pending: boolean;
  problem: string | null;
}

export interface LivingConflictRow {
  folderId: Id;
  articleId: Id;
  noteKey: string;
  text: string;
  found: Instant;
}

export const livingFolders = (db: ReadDb): { id: Id; path: string }[] =>
  all(db, 'SELECT id, path FROM living_folder ORDER BY path');

/** Keeps a folder from now on. The id of the one that is kept already where it is. */
export function addLivingFolder(db: WriteDb, row: { id: Id; path: string; added: Instant }): Id {
  statement(
    db,
    'INSERT INTO living_folder (id, path, added) VALUES (@id, @path, @added) ON CONFLICT (path) DO NOTHING',
  ).run(row);
  return one<{ id: Id }>(db, 'SELECT id FROM living_folder WHERE path = ?', row.path)?.id ?? row.id;
}

/** The files in it stay. */
export function removeLivingFolder(db: WriteDb, id: Id): void {
  statement(db, 'DELETE FROM living_folder WHERE id = ?').run(id);
}

interface StoredNote extends Omit<LivingNoteRow, 'removed' | 'pending'> {
  removed: 0 | 1;
  pending: 0 | 1;
}

const columns = 'folder_id AS folderId, article_id AS articleId, path, removed, written, pending, problem';
const noteFrom = (row: StoredNote): LivingNoteRow => ({
  ...row,
  removed: row.removed === 1,
  pending: row.pending === 1,
});

export const livingNotes = (db: ReadDb, folderId: Id): LivingNoteRow[] =>
  all<StoredNote>(
    db,
    `SELECT ${columns} FROM living_note WHERE folder_id = ? ORDER BY article_id`,
    folderId,
  ).map(noteFrom);

export function livingNote(db: ReadDb, folderId: Id, articleId: Id): LivingNoteRow | null {
  const sql = `SELECT ${columns} FROM living_note WHERE folder_id = ? AND article_id = ?`;
  const row = one<StoredNote>(db, sql, folderId, articleId);
  return row && noteFrom(row);
}

export function saveLivingNote(db: WriteDb, row: LivingNoteRow): void {
  statement(
    db,
    `INSERT OR REPLACE INTO living_note (folder_id, article_id, path, removed, written, pending, problem)
     VALUES (@folderId, @articleId, @path, @removed, @written, @pending, @problem)`,
  ).run({ ...row, removed: row.removed ? 1 : 0, pending: row.pending ? 1 : 0 });
}

/** Conflicts that are not decided yet: of an article, or of all. */
export const livingConflicts = (db: ReadDb, folderId: Id, articleId: Id | null = null): LivingConflictRow[] =>
  all(
    db,
    `SELECT folder_id AS folderId, article_id AS articleId, note_key AS noteKey, text, found FROM living_conflict
     WHERE folder_id = @folderId AND (@articleId IS NULL OR article_id = @articleId) ORDER BY found, article_id, note_key`,
    { folderId, articleId },
  );

export function saveLivingConflict(db: WriteDb, row: LivingConflictRow): void {
  statement(
    db,
    `INSERT OR REPLACE INTO living_conflict (folder_id, article_id, note_key, text, found)
     VALUES (@folderId, @articleId, @noteKey, @text, @found)`,
  ).run(row);
}

export function endLivingConflict(
  db: WriteDb,
  { folderId, articleId, noteKey }: Pick<LivingConflictRow, 'folderId' | 'articleId' | 'noteKey'>,
): void {
  statement(db, 'DELETE FROM living_conflict WHERE folder_id = ? AND article_id = ? AND note_key = ?').run(
    folderId,
    articleId,
    noteKey,
  );
}
