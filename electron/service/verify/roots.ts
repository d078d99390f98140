import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '../../api/model.ts';
import type { Written } from '../make-export.ts';
import type { OfferedRoot } from '../offers.ts';
import { walk } from '../walk.ts';

/**
 * The files of an export as an import takes them: nothing else that may lie in their folder. That folder is none of the user's, of which a
 * section would be made; a form of folders within it knows its files by their places there.
 */
export function rootsOf({ folder, names }: Written): OfferedRoot[] {
  const isTree = names.some((name) => name.includes('/'));
  return names.map((name) => ({
    ...{ path: path.join(folder, name), shownPath: name },
    ...(isTree ? { within: folder } : {}),
  }));
}

/** By which the folder of a whole library is known, which is no folder of files that stand for themselves. */
const manifest = 'lectern-library.json';

const holdsLibrary = async (folder: string): Promise<boolean> =>
  (await readdir(folder).catch((): string[] => [])).includes(manifest);

/**
 * What was chosen, as its single files, for the same reason. What cannot be looked at stays as it is, for the import to tell, and so does
 * the folder of a library.
 */
export async function filesIn(roots: readonly OfferedRoot[]): Promise<OfferedRoot[]> {
  const files: OfferedRoot[] = [];
  for (const root of roots)
    if (await holdsLibrary(root.path)) files.push(root);
    else
      for await (const found of walk([root]))
        if (found.kind === 'file' || found.outcome === 'failed')
          files.push({ path: found.path, shownPath: found.shownPath });
  return files;
}

/** When the newest of some files was written; null where there is none. */
export async function writtenAt(files: readonly OfferedRoot[]): Promise<Instant | null> {
  let newest = 0;
  for (const { path: file } of files) {
    const info = await stat(file).catch(() => null);
    newest = Math.max(newest, info?.mtimeMs ?? 0);
  }
  return newest === 0 ? null : new Date(newest).toISOString();
}
