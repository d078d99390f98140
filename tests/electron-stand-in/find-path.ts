import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { host } from './host.ts';

/** The path of a dropped file or folder below `LECTERN_STAND_IN_DROPS`, or in the app's own folder: only Electron itself can ask Chromium for it. */
export function findPath(name: string, size: number, modified: number): string {
  const root = process.env['LECTERN_STAND_IN_DROPS'];
  if (!root) throw new Error('LECTERN_STAND_IN_DROPS does not say where dropped files come from.');
  const places = [root, path.join(host.dataFolder, 'passing')].filter((one) => existsSync(one));
  const all = places.flatMap((one) => readdirSync(one, { recursive: true, withFileTypes: true }));
  for (const entry of all) {
    if (entry.name !== name) continue;
    const file = path.join(entry.parentPath, name);
    const stats = statSync(file);
    if (entry.isDirectory() || (stats.size === size && Math.abs(stats.mtimeMs - modified) < 2)) return file;
  }
  return '';
}
