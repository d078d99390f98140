import type { Id, Instant } from '../../electron/api/model.ts';
import { all, one, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';

/** A file as it was when it was looked at: bytes, and milliseconds since 1970. */
export interface SeenFile {
  path: string;
  size: number;
  modified: number;
}

/** The folders that are watched, by their paths. */
export const watchedFolders = (db: ReadDb): { id: Id; path: string }[] =>
  all(db, 'SELECT id, path FROM watched_folder ORDER BY path');

/** Watches a folder from now on. The id of the one that is watched already where it is. */
export function addWatchedFolder(db: WriteDb, row: { id: Id; path: string; added: Instant }): Id {
  statement(
    db,
    'INSERT INTO watched_folder (id, path, added) VALUES (@id, @path, @added) ON CONFLICT (path) DO NOTHING',
  ).run(row);
  return one<{ id: Id }>(db, 'SELECT id FROM watched_folder WHERE path = ?', row.path)?.id ?? row.id;
}

/** What was imported from it stays. */
export function removeWatchedFolder(db: WriteDb, id: Id): void {
  statement(db, 'DELETE FROM watched_folder WHERE id = ?').run(id);
}

/** The files of a folder that were imported, by their paths. */
export const seenFiles = (db: ReadDb, folderId: Id): Map<string, SeenFile> =>
  new Map(
    all<SeenFile>(db, 'SELECT path, size, modified FROM watched_file WHERE folder_id = ?', folderId).map(
      (file) => [file.path, file],
    ),
  );

/** Remembers that files are imported as they are now. */
export function markSeen(db: WriteDb, folderId: Id, files: readonly SeenFile[]): void {
  db.transaction(() => {
    for (const { path, size, modified } of files)
      statement(
        db,
        'INSERT OR REPLACE INTO watched_file (folder_id, path, size, modified) VALUES (?, ?, ?, ?)',
      ).run(folderId, path, size, modified);
  })();
}
