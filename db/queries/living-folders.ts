import type { LivingPreset, LivingScope, LivingSettings } from '../../electron/api/living.ts';
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

/** A folder of notes, and what is kept in it. */
export interface LivingFolderRow extends LivingSettings {
  id: Id;
  path: string;
}

interface StoredFolder {
  id: Id;
  path: string;
  sectionId: Id | null;
  tag: string | null;
  preset: LivingPreset;
  annotatedOnly: 0 | 1;
}

function scopeFrom({ sectionId, tag }: StoredFolder): LivingScope {
  if (sectionId !== null) return { kind: 'section', id: sectionId };
  return tag === null ? { kind: 'all' } : { kind: 'tag', name: tag };
}

export const livingFolders = (db: ReadDb): LivingFolderRow[] =>
  all<StoredFolder>(
    db,
    `SELECT id, path, section_id AS sectionId, tag, preset, annotated_only AS annotatedOnly
     FROM living_folder ORDER BY path`,
  ).map((row) => ({
    id: row.id,
    path: row.path,
    scope: scopeFrom(row),
    preset: row.preset,
    annotatedOnly: row.annotatedOnly === 1,
  }));

export const livingFolder = (db: ReadDb, id: Id): LivingFolderRow | null =>
  livingFolders(db).find((row) => row.id === id) ?? null;

/** Keeps a folder otherwise from now on. */
export function saveLivingSettings(
  db: WriteDb,
  id: Id,
  { scope, preset, annotatedOnly }: LivingSettings,
): void {
  statement(
    db,
    `UPDATE living_folder SET section_id = @sectionId, tag = @tag, preset = @preset, annotated_only = @annotatedOnly
     WHERE id = @id`,
  ).run({
    id,
    sectionId: scope.kind === 'section' ? scope.id : null,
    tag: scope.kind === 'tag' ? scope.name : null,
    preset,
    annotatedOnly: annotatedOnly ? 1 : 0,
  });
}

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
