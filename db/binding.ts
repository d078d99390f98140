import { createRequire } from 'node:module';
import type Database from 'better-sqlite3';
import { LecternError } from '../electron/api/errors.ts';

/** better-sqlite3 13 needs Node-API 10. An older Node does not refuse to load it: it crashes. */
export function canLoad(nodeVersion: string): boolean {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 14);
}

/** The SQLite binding, loaded only once the running Node is known to survive it. */
export function loadSqlite(): typeof Database {
  if (!canLoad(process.versions.node))
    throw new LecternError(
      'bug',
      `Lectern needs Node 22.14 or newer (24 is best); this is ${process.versions.node}. Start it with a newer Node.`,
    );
  return createRequire(import.meta.url)('better-sqlite3');
}
