import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { folderNames, type RoleInFolder, roleInFolder } from '../api/library-folder.ts';
import { type FolderList, isLecternPage, leftOver, listIn } from '../import/run-import.ts';
import type { Found, FoundFile } from './walk.ts';

export const hasManifest = (names: readonly string[]): boolean => names.includes(folderNames.manifest);

/** Whether names are those of the folder of a library. Its list may be missing, of which is told. */
export const isLibraryFolder = (names: readonly string[]): boolean =>
  hasManifest(names) ||
  [folderNames.index, folderNames.pages, folderNames.data].every((name) => names.includes(name));

export const noManifest =
  'The list of this folder, “lectern-library.json”, is missing: the order of its sections, the colours of its tags and the names of colours did not come in, and it cannot be said whether an article is missing. Put it back from another copy, and import the folder again.';

/** Enough of a page to see that Lectern wrote it. */
const headLength = 4096;

async function isPage(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
    return isLecternPage(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

const absent = new Set(['ENOENT', 'ENOTDIR']);
const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (absent.has(codeOf(error))) return [];
    throw error;
  }
}

type Place = Pick<FoundFile, 'path' | 'shownPath'>;

/** The folder of a library that is walked through. */
export interface LibraryFolder {
  /** What is imported of a file in it, which is nothing of most of its parts; null for one that somebody put there. */
  find(file: Place): Promise<Found[] | null>;
}

/** Looks at a library's folder. Of its articles the names of their data and notes are kept. */
export async function libraryFolder(root: string): Promise<LibraryFolder> {
  const data = await namesIn(path.join(root, folderNames.data));
  // Some disks keep names in another form than they were written in.
  const known = new Set(data.map((name) => name.normalize('NFC')));
  let list: Promise<FolderList> | null = null;
  const roleOf = async (name: string): Promise<RoleInFolder> => {
    list ??= listIn(path.join(root, folderNames.manifest));
    const { names, isLeftOver } = await list;
    const role = roleInFolder(name, {
      hasData: (stem) => known.has(`${stem.normalize('NFC')}.json`),
      isListed: (listed) => names.has(listed.normalize('NFC')),
      isLeftOver,
    });
    return role === 'page' && !(await isPage(path.join(root, name))) ? 'other' : role;
  };
  return {
    async find(file) {
      const role = await roleOf(path.relative(root, file.path).split(path.sep).join('/'));
      if (role === 'other') return null;
      if (role === 'part') return [];
      if (role === 'left-over') return [{ kind: 'problem', ...file, outcome: 'skipped', reason: leftOver }];
      const name = path.basename(file.path);
      const place = { root, library: root, ...(role === 'manifest' ? { comesFirst: true as const } : {}) };
      // Its sections are those that its data name.
      return [{ kind: 'file', ...file, name, sectionPath: [], named: false, beside: 0, ...place }];
    },
  };
}

/** Finds the folder of a library that a file lies in, not above `within`. */
export type LibraryFinder = (file: string, within: string) => Promise<LibraryFolder | null>;

/** Each folder is looked at once. */
export function createLibraryFinder(): LibraryFinder {
  const known = new Map<string, Promise<LibraryFolder | null>>();
  const look = async (folder: string) => {
    const manifest = path.join(folder, folderNames.manifest);
    const info = await stat(manifest).catch((error: unknown) => {
      if (absent.has(codeOf(error))) return null;
      throw error;
    });
    return info?.isFile() ? await libraryFolder(folder) : null;
  };
  const at = (folder: string) => {
    const looked = known.get(folder) ?? look(folder);
    known.set(folder, looked);
    return looked;
  };
  return async (file, within) => {
    let folder = path.dirname(file);
    for (;;) {
      const inside = path.relative(within, folder);
      if (inside.startsWith('..') || path.isAbsolute(inside)) return null;
      const library = await at(folder);
      if (library || inside === '') return library;
      folder = path.dirname(folder);
    }
  };
}
