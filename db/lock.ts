import type Database from 'better-sqlite3';
import { LecternError } from '../electron/api/errors.ts';

const isBusy = (error: unknown) => String((error as { code?: string }).code).startsWith('SQLITE_BUSY');

/**
 * Makes this the only writer of a library, until the returned function is called or the process ends. The lock is the
 * operating system's own, held through SQLite on an empty file beside the library: a crash leaves nothing to clean up.
 * The file itself stays: removing it would let two programs hold locks on two files of one name.
 */
export function lockLibrary(sqlite: typeof Database, libraryPath: string): () => void {
  const lock = new sqlite(`${libraryPath}-lock`, { timeout: 0 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new LecternError(
      'library-locked',
      'This library is locked: another Lectern has it open for writing. Close it there and try again.',
      { cause: error },
    );
  }
  return () => lock.close();
}
