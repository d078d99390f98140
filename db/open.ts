import { accessSync, closeSync, constants, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { LecternError } from '../electron/api/errors.ts';
import { applicationId, headerLength, isLibraryHeader } from '../electron/api/library-file.ts';
import { loadSqlite } from './binding.ts';
import { lockLibrary } from './lock.ts';
import { assertKnown, migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Migration, ReadDb, WriteDb } from './types.ts';

/** A write of another connection of ours ends in milliseconds; this is for a slow disk. */
const busyTimeout = 2000;

/** An open library. `read` can only read; `write` is null where the library was opened for reading. */
export interface Library {
  path: string;
  read: ReadDb;
  write: WriteDb | null;
  /** After it the library is one single file again. */
  close(): void;
}

export interface OpenOptions {
  mode: 'read' | 'write';
  now: () => Date;
  /** The steps to bring it to; another list only in tests. */
  steps?: readonly Migration[];
}

const refuse = (code: ConstructorParameters<typeof LecternError>[0], message: string, cause?: unknown) =>
  new LecternError(code, message, cause === undefined ? undefined : { cause });

const notALibrary = (file: string) =>
  refuse('not-a-library', `“${file}” is not a Lectern library, and was left as it is. Choose another file.`);

/** What stands at the path, judged by its first bytes alone: a refused file is never opened, so never changed. */
function inspect(file: string): 'absent' | 'empty' | 'library' {
  if (!existsSync(file)) return 'absent';
  if (statSync(file).isDirectory())
    throw refuse('not-a-library', `“${file}” is a folder, not a Lectern library. Choose a file.`);
  const header = Buffer.alloc(headerLength);
  const handle = openSync(file, 'r');
  let length: number;
  try {
    length = readSync(handle, header, 0, headerLength, 0);
  } finally {
    closeSync(handle);
  }
  if (length === 0) return 'empty';
  if (!isLibraryHeader(header.subarray(0, length))) throw notALibrary(file);
  return 'library';
}

function assertPlace(file: string, mode: OpenOptions['mode']): void {
  const folder = path.dirname(file);
  if (!existsSync(folder))
    throw refuse(
      'library-missing',
      `The folder “${folder}” does not exist. Make it, or choose another library.`,
    );
  if (mode === 'read') return;
  try {
    accessSync(folder, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
  } catch (cause) {
    const message = `“${file}” may only be read. Allow writing to the file and its folder, or copy it elsewhere.`;
    throw refuse('library-read-only', message, cause);
  }
}

/** SQLite's own codes as the library's errors; anything else is passed on as it is. */
function explain(error: unknown, file: string): unknown {
  const code = String((error as { code?: string }).code ?? '');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return refuse('library-damaged', `The library “${file}” is damaged. Restore it from a backup.`, error);
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN')
    return refuse(
      'library-read-only',
      `“${file}” may only be read. Allow writing to it and its folder.`,
      error,
    );
  if (code.startsWith('SQLITE_BUSY'))
    return refuse(
      'library-locked',
      'This library is locked: another program is writing to it. Try again.',
      error,
    );
  return error;
}

function settle(db: Database.Database): void {
  db.pragma('foreign_keys = ON');
  db.pragma(`busy_timeout = ${busyTimeout}`);
}

function openWriter(sqlite: typeof Database, file: string, options: OpenOptions): WriteDb {
  const db = new sqlite(file) as WriteDb;
  try {
    settle(db);
    if (!db.pragma('user_version', { simple: true })) db.pragma(`application_id = ${applicationId}`);
    assertKnown(db, options.steps ?? migrations);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    migrate(db, options.steps ?? migrations, options.now);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function openReader(sqlite: typeof Database, file: string, steps: readonly Migration[]): ReadDb {
  const db = new sqlite(file, { readonly: true });
  try {
    settle(db);
    assertKnown(db, steps);
    // A damaged file often opens: reading its list of tables is cheap and notices.
    if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'article'").get()) throw notALibrary(file);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** One file, no `-wal` and `-shm` beside it, so that it may be copied, mailed or read from a disc. */
function closeWriter(db: WriteDb): void {
  try {
    db.pragma('journal_mode = DELETE');
  } catch (error) {
    // Somebody still reads: the log stays beside the file, and the next close folds it in.
    if (!String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) throw error;
  }
  db.close();
}

function openForWriting(sqlite: typeof Database, file: string, options: OpenOptions): Library {
  const unlock = lockLibrary(sqlite, file);
  const isNew = inspect(file) !== 'library';
  let write: WriteDb | undefined;
  try {
    write = openWriter(sqlite, file, options);
    const writer = write;
    const read = openReader(sqlite, file, options.steps ?? migrations);
    const close = () => {
      read.close();
      closeWriter(writer);
      unlock();
    };
    return { path: file, read, write, close };
  } catch (error) {
    if (write) closeWriter(write);
    if (isNew) for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true });
    unlock();
    throw error;
  }
}

/** Whether a program has a library open for writing. False where there is none. */
export function isLocked(file: string): boolean {
  if (!existsSync(`${file}-lock`)) return false;
  try {
    lockLibrary(loadSqlite(), file)();
    return false;
  } catch (error) {
    if (error instanceof LecternError && error.code === 'library-locked') return true;
    throw error;
  }
}

/** A library as it was at one moment. */
export interface Snapshot {
  db: ReadDb;
  close(): void;
}

/**
 * Holds on to a library as it is now: whatever is changed in it meanwhile, this shows what was there. A writer goes on beside it; its log
 * grows until the snapshot is closed. Where nobody has the library open for writing, nobody can begin to before that.
 */
export function openSnapshot({ path: file }: Pick<Library, 'path'>): Snapshot {
  const db = openReader(loadSqlite(), file, migrations);
  db.prepare('BEGIN').run();
  // Only what is read first takes hold.
  db.prepare('SELECT 1 FROM article LIMIT 1').get();
  return { db, close: () => db.close() };
}

function openForReading(sqlite: typeof Database, file: string, options: OpenOptions): Library {
  if (inspect(file) !== 'library')
    throw refuse(
      'library-missing',
      `There is no library at “${file}” yet. Import something first, or check the path.`,
    );
  const read = openReader(sqlite, file, options.steps ?? migrations);
  return { path: file, read, write: null, close: () => read.close() };
}

/**
 * Opens a library file. `write` makes it where it is missing, brings it up to date and holds it alone; `read` changes
 * nothing and works beside a writer. Fails with one of the `library-…` codes or `not-a-library`, leaving the file as it was.
 */
export function openLibrary(file: string, options: OpenOptions): Library {
  const sqlite = loadSqlite();
  assertPlace(file, options.mode);
  inspect(file);
  try {
    return options.mode === 'write'
      ? openForWriting(sqlite, file, options)
      : openForReading(sqlite, file, options);
  } catch (error) {
    throw explain(error, file);
  }
}
