import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { libraryPath } from '../api/library-path.ts';

/** The library that this start is for. Only the default folder is made unasked. */
export function findLibrary(argv: readonly string[]): string {
  const option = argv.find((argument) => argument.startsWith('--library='))?.slice('--library='.length);
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  const { path: file, chosen } = libraryPath(machine, option);
  if (!chosen) mkdirSync(path.dirname(file), { recursive: true });
  return path.resolve(file);
}

/** The built parts, as they lie beside this bundle. */
export const built = {
  renderer: path.join(import.meta.dirname, '..', 'renderer'),
  preload: path.join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
  service: path.join(import.meta.dirname, 'service.js'),
};
