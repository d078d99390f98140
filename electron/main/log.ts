import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** In bytes: a log of this size is put aside, and the one that lay there before goes. */
const mostBytes = 1_000_000;

/** What went wrong, in a file that stays on this computer. */
export interface Log {
  file: string;
  /** Adds to it, at once: the program may end with what it has to tell. `from` is the part that tells. */
  add(from: string, words: string): void;
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Where the log cannot be written the first reason is told to whoever reads what the program prints, and the program goes on. */
export function createLog(folder: string, tell: (words: string) => void): Log {
  const file = path.join(folder, 'lectern.log');
  let isWritten = true;
  return {
    file,
    add(from, words) {
      if (!isWritten) return;
      try {
        mkdirSync(folder, { recursive: true });
        if (sizeOf(file) > mostBytes) renameSync(file, path.join(folder, 'lectern.old.log'));
        appendFileSync(file, `${new Date().toISOString()} ${from}: ${words.trimEnd()}\n`);
      } catch (error) {
        isWritten = false;
        tell(`There is no log: ${(error as Error).message}`);
      }
    },
  };
}
