import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { libraryPath } from '../api/library-path.ts';

/** One that was put away is not made anew; where its whole folder is out of reach, its disk may be, and that is to be said. */
const mayReturn = (library: string) => existsSync(library) || !existsSync(path.dirname(library));

/** The library of this start: the one asked for, else the last that was open, else the usual one. Only the default folder is made unasked. */
export function findLibrary(asked: string | null, last: string | null): string {
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  const { path: file, chosen } = libraryPath(machine, asked ?? undefined);
  if (!chosen && last !== null && mayReturn(last)) return last;
  if (!chosen) mkdirSync(path.dirname(file), { recursive: true });
  return path.resolve(file);
}

/** The built parts, as they lie beside this bundle. */
export const built = {
  renderer: path.join(import.meta.dirname, '..', 'renderer'),
  icon: path.join(import.meta.dirname, '..', 'renderer', 'icon.png'),
  preload: path.join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
  service: path.join(import.meta.dirname, 'service.js'),
};

/** Parts without which no window could say what is wrong. */
export const missingParts = (): string[] =>
  [path.join(built.renderer, 'index.html'), built.preload, built.service].filter((file) => !existsSync(file));
