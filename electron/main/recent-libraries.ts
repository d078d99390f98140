import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** More would be no menu but a list. */
const most = 10;

/** The libraries that were open in the desktop app, the latest first. */
export interface RecentLibraries {
  /** Those that are there now; one on a disk that is not, comes back with it. */
  present(): string[];
  /** One was opened. */
  opened(library: string): void;
  clear(): void;
}

function read(file: string): string[] {
  if (!existsSync(file)) return [];
  try {
    const saved: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(saved)) return saved.filter((one) => typeof one === 'string' && path.isAbsolute(one));
    console.error(`“${file}” is no list of libraries; it is written anew with the next that is opened.`);
  } catch (error) {
    console.error(`The list of recent libraries cannot be read: ${(error as Error).message}`);
  }
  return [];
}

/**
 * They are kept in a file of their own: no library knows of the others. One that cannot be read or written is told in the log and
 * costs nothing but the list.
 */
export function createRecentLibraries(file: string): RecentLibraries {
  const save = (libraries: readonly string[]) => {
    try {
      writeFileSync(`${file}.new`, JSON.stringify(libraries));
      renameSync(`${file}.new`, file);
    } catch (error) {
      console.error(`The list of recent libraries cannot be written: ${(error as Error).message}`);
    }
  };
  return {
    present: () => read(file).filter(existsSync),
    opened(library) {
      save([library, ...read(file).filter((one) => one !== library)].slice(0, most));
    },
    clear: () => save([]),
  };
}
