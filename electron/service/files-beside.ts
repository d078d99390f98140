import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** How many files are in a folder and those below it. What cannot be read is told where that folder itself is walked. */
async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  let count = 0;
  for (const entry of entries)
    count += entry.isDirectory() ? await countFiles(path.join(folder, entry.name)) : 1;
  return count;
}

/** Counts the files that belong to a page, by its name. `companions` are the folders with their pages, as they are called in `paths`. */
export function besideIn(
  companions: ReadonlyMap<string, readonly string[]>,
  paths: ReadonlyMap<string, string>,
) {
  const folders = new Map<string, string[]>();
  for (const [folder, pages] of companions)
    for (const page of pages) folders.set(page, [...(folders.get(page) ?? []), paths.get(folder) ?? '']);
  return async (page: string): Promise<number> => {
    let count = 0;
    for (const folder of folders.get(page) ?? []) count += await countFiles(folder);
    return count;
  };
}

/** What is said of files that came in with a page; empty where there are none. */
export const besideWords = (count: number) =>
  count === 0 ? '' : `With ${count === 1 ? 'one file' : `${count} files`} beside it.`;
