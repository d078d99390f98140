import { mkdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { kindOf } from './own-files.ts';

/**
 * Makes a folder and those above it. Not by `mkdir`'s own `recursive`, which never ends where a file system lets nobody
 * make folders and says ENOENT for that, as `/proc` does (seen with Node 24). The folders that were made, the lowest first.
 */
export async function makeFolder(folder: string): Promise<string[]> {
  if ((await kindOf(folder)) === 'folder') return [];
  const above = path.dirname(folder);
  const made = above === folder ? [] : await makeFolder(above);
  await mkdir(folder);
  return [folder, ...made];
}

/** Somebody has put something into the folder since, or has taken it away. */
const notOurs = new Set(['ENOTEMPTY', 'EEXIST', 'ENOENT']);

/** Takes away folders that were made for what did not come, the lowest first. */
export async function removeMade(folders: readonly string[]): Promise<void> {
  for (const folder of folders)
    await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (!notOurs.has(error.code ?? '')) throw error;
    });
}
