import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** More would be no menu but a list. */
const most = 10;

interface Saved {
  last: string | null;
  recent: readonly string[];
}

/** The libraries that were open in the desktop app. */
export interface RecentLibraries {
  /** The latest first; one may be on a disk that is not there now. */
  all(): readonly string[];
  /** The one that was open last: clearing the list does not forget it. */
  last(): string | null;
  /** One was opened, and did open. */
  opened(library: string): void;
  clear(): void;
}

const nothing: Saved = { last: null, recent: [] };

const isPath = (value: unknown): value is string => typeof value === 'string' && path.isAbsolute(value);

function read(file: string): Saved {
  if (!existsSync(file)) return nothing;
  try {
    const { last, recent } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<keyof Saved, unknown>>;
    return { last: isPath(last) ? last : null, recent: Array.isArray(recent) ? recent.filter(isPath) : [] };
  } catch (error) {
    console.error(`The list of recent libraries cannot be read: ${(error as Error).message}`);
    return nothing;
  }
}

/**
 * They are kept in a file of their own: no library knows of the others. One that cannot be read or written is told in the log and
 * costs nothing but the list.
 */
export function createRecentLibraries(file: string): RecentLibraries {
  let saved = read(file);
  const save = (next: Saved) => {
    saved = next;
    try {
      writeFileSync(`${file}.new`, JSON.stringify(saved));
      renameSync(`${file}.new`, file);
    } catch (error) {
      console.error(`The list of recent libraries cannot be written: ${(error as Error).message}`);
    }
  };
  return {
    all: () => saved.recent,
    last: () => saved.last,
    opened(library) {
      if (saved.last === library && saved.recent[0] === library) return;
      const others = saved.recent.filter((one) => one !== library);
      save({ last: library, recent: [library, ...others].slice(0, most) });
    },
    clear: () => save({ ...saved, recent: [] }),
  };
}
