import { stat } from 'node:fs/promises';
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

const isWithin = (folder: string, file: string) => file === folder || file.startsWith(folder + path.sep);

/**
 * What was chosen, as its single files, for the same reason. What cannot be looked at stays as it is, for the import to tell. The folder of
 * a library, wherever it lies in what was chosen, is taken as one: its files know each other by their places in it.
 */
export async function filesIn(roots: readonly OfferedRoot[]): Promise<OfferedRoot[]> {
  const libraries = new Map<string, OfferedRoot>();
  const files: OfferedRoot[] = [];
  for await (const found of walk([...roots])) {
    const { path: file, shownPath } = found;
    const library = found.kind === 'file' ? found.library : undefined;
    if (library !== undefined) libraries.set(library, { path: library, shownPath: path.basename(library) });
    else if (found.kind === 'file' || found.outcome === 'failed') files.push({ path: file, shownPath });
  }
  const folders = [...libraries.keys()];
  const others = files.filter(({ path: file }) => !folders.some((folder) => isWithin(folder, file)));
  return [...libraries.values(), ...others];
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
