import { closeSync, existsSync, openSync, readSync } from 'node:fs';

/** How the name of a library ends. */
export const libraryEnding = '.lectern';

export const isLibraryName = (file: string): boolean => file.toLowerCase().endsWith(libraryEnding);

/** The first bytes of every SQLite file (its format's section 1.3). */
const magic = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * Whether a file can be opened as a library: it is a database, or is not there yet and will be made. More is found out by who opens
 * it. Rejects, as the file system does, what cannot be read.
 */
export function mayBeLibrary(file: string): boolean {
  if (!existsSync(file)) return true;
  const opened = openSync(file, 'r');
  try {
    const first = Buffer.alloc(magic.length);
    const count = readSync(opened, first, 0, magic.length, 0);
    // SQLite itself begins with an empty file.
    return count === 0 || first.equals(magic);
  } finally {
    closeSync(opened);
  }
}
