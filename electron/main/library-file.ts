import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { headerLength, isLibraryHeader, libraryEnding } from '../api/library-file.ts';

export const isLibraryName = (file: string): boolean => file.toLowerCase().endsWith(libraryEnding);

/**
 * Whether a file can be opened as a library: it is one, or is not there yet or empty and will be made one. Throws, as the file system
 * does, where it cannot be read.
 */
export function mayBeLibrary(file: string): boolean {
  if (!existsSync(file)) return true;
  const opened = openSync(file, 'r');
  try {
    const header = new Uint8Array(headerLength);
    const count = readSync(opened, header, 0, headerLength, 0);
    return count === 0 || isLibraryHeader(header.subarray(0, count));
  } finally {
    closeSync(opened);
  }
}
