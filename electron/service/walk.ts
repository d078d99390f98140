import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { companionFolders } from '../import/run-import.ts';
import { type Beside, besideIn } from './files-beside.ts';
import type { OfferedRoot } from './offers.ts';
import {
  createLibraryFinder,
  hasManifest,
  isLibraryFolder,
  type LibraryFinder,
  type LibraryFolder,
  libraryFolder,
  noManifest,
} from './walk-library.ts';

/** A file found in what was offered. */
export interface FoundFile {
  kind: 'file';
  path: string;
  shownPath: string;
  name: string;
  /** Names of the folders above it, the offered folder's own first. */
  sectionPath: string[];
  /** The user pointed at this very file and not only at a folder around it. */
  named: boolean;
  /** The folder that the article's own images may be read from. */
  root: string;
  /** How many files belong to it: they come in with it, as far as it shows them. */
  beside: number;
  /** It is read before all others that are found. */
  comesFirst?: true;
  /** The folder of a library that it is a part of. */
  library?: string;
}

/** A folder or file that could not be looked at or is not followed. */
export interface FoundProblem {
  kind: 'problem';
  path: string;
  shownPath: string;
  outcome: 'skipped' | 'failed';
  reason: string;
}

export type Found = FoundFile | FoundProblem;

/** A folder without any file in it or in those below it: of several in each other the topmost. */
interface EmptyFolder {
  kind: 'empty';
  path: string;
  shownPath: string;
}

const byName = new Intl.Collator('en', { numeric: true });
const systemFiles = new Set(['thumbs.db', 'desktop.ini', '__macosx']);
const isHidden = (name: string) => name.startsWith('.') || systemFiles.has(name.toLowerCase());

function unreadable(file: string, shownPath: string, error: unknown): FoundProblem {
  const code = (error as NodeJS.ErrnoException).code;
  const why: Record<string, string> = {
    ENOENT: 'There is nothing at this place. Check the path, and give it again from where the file is now.',
    EACCES: 'You may not read this. Change its permissions and try again.',
    EPERM: 'The system does not let Lectern read this. Change its permissions and try again.',
    ELOOP: 'This is a link that leads to itself.',
  };
  const reason =
    why[code ?? ''] ?? `This could not be read (${code ?? 'unknown error'}). Check the disk and try again.`;
  return { kind: 'problem', path: file, shownPath, outcome: 'failed', reason };
}

async function* walkFolder(
  folder: string,
  shown: string,
  sectionPath: string[],
  root: string,
  inLibrary: LibraryFolder | null = null,
): AsyncGenerator<Found | EmptyFolder> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield unreadable(folder, shown, error);
    return;
  }
  entries.sort((a, b) => byName.compare(a.name, b.name));
  const companions = companionFolders(
    entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name),
    entries.map((entry) => entry.name),
  );
  const beside = besideIn(companions, (name) =>
    walkFolder(path.join(folder, name), `${shown}/${name}`, [], root),
  );
  const names = entries.map(({ name }) => name);
  const library = isLibraryFolder(names) ? await libraryFolder(folder) : inLibrary;
  const around = { folder, shown, sectionPath, root, beside, library };
  if (library !== inLibrary && !hasManifest(names))
    yield { kind: 'problem', path: folder, shownPath: shown, outcome: 'failed', reason: noManifest };
  /** Not told before it is known that the folder around them is not empty itself. */
  const empty: EmptyFolder[] = [];
  let isEmpty = true;
  for (const entry of entries)
    for await (const found of walkEntry(entry, around)) {
      if (found.kind !== 'empty') isEmpty = false;
      if (isEmpty && found.kind === 'empty') empty.push(found);
      else yield* [...empty.splice(0), found];
    }
  // Parts of an export are not found by themselves.
  if (isEmpty && library === null) yield { kind: 'empty', path: folder, shownPath: shown };
}

interface Surroundings {
  folder: string;
  shown: string;
  sectionPath: string[];
  root: string;
  beside: Beside;
  library: LibraryFolder | null;
}

async function* walkEntry(entry: Dirent, around: Surroundings): AsyncGenerator<Found | EmptyFolder> {
  const full = path.join(around.folder, entry.name);
  const shownPath = `${around.shown}/${entry.name}`;
  const problem = (reason: string): Found => ({
    kind: 'problem',
    path: full,
    shownPath,
    outcome: 'skipped',
    reason,
  });
  if (isHidden(entry.name)) {
    yield problem('Hidden files and folders are left out. Drop it by itself to import it all the same.');
    return;
  }
  if (entry.isDirectory() && around.beside.has(entry.name)) {
    // The images and scripts of a saved page come in with it: only what cannot be read of them is told.
    yield* await around.beside.problems(entry.name);
    return;
  }
  if (entry.isDirectory() && isBundle(entry.name)) {
    yield* bundle(full, shownPath, around.sectionPath, false);
    return;
  }
  if (entry.isDirectory()) {
    const { library } = around;
    yield* walkFolder(full, shownPath, [...around.sectionPath, entry.name], around.root, library);
    return;
  }
  const inExport = entry.isFile() && (await around.library?.find({ path: full, shownPath }));
  if (inExport) {
    yield* inExport;
    return;
  }
  let target = entry as { isFile(): boolean; isDirectory(): boolean };
  if (entry.isSymbolicLink()) {
    try {
      target = await stat(full);
    } catch (error) {
      yield unreadable(full, shownPath, error);
      return;
    }
    // A linked folder may lead back to where we are.
    if (target.isDirectory()) {
      yield problem('A link to a folder is not followed. Drop the folder itself.');
      return;
    }
  }
  if (!target.isFile()) {
    yield problem('This is not a file (a device, a pipe or a socket).');
    return;
  }
  const { sectionPath, root } = around;
  const beside = await around.beside.count(entry.name);
  yield { kind: 'file', path: full, shownPath, name: entry.name, sectionPath, named: false, root, beside };
}

const isBundle = (name: string) => /\.textbundle$/i.test(name);

const noText = 'There is no text in this TextBundle. Export it again from the program it comes from.';

/** A TextBundle folder is one document of its name: its text, with the pictures in it. */
async function* bundle(
  folder: string,
  shownPath: string,
  sectionPath: string[],
  named: boolean,
): AsyncGenerator<Found | EmptyFolder> {
  const texts: FoundFile[] = [];
  let beside = 0;
  for await (const found of walkFolder(folder, shownPath, sectionPath, folder)) {
    // Its folder for pictures may be empty, and is no folder of the user's.
    if (found.kind === 'empty' && found.path !== folder) continue;
    const ending = /^text(\.(?:md|markdown|txt))$/i.exec(path.basename(found.path))?.[1];
    const isText = found.kind === 'file' && path.dirname(found.path) === folder && ending !== undefined;
    if (isText) {
      const name = path.basename(folder).replace(/\.textbundle$/i, ending);
      texts.push({ ...found, name, shownPath, named });
    } else if (found.kind === 'file') beside++;
    else yield found;
  }
  for (const text of texts) yield { ...text, beside };
  if (texts.length === 0 && beside > 0)
    yield { kind: 'problem', path: folder, shownPath, outcome: 'failed', reason: noText };
}

/** The sections of a file that was found in a folder: that folder, and those between. */
function sectionsWithin(file: string, within: string | null | undefined): string[] {
  if (!within) return [];
  const between = path.relative(within, path.dirname(file)).split(path.sep).filter(Boolean);
  return [path.basename(within), ...between];
}

const nothingIn = ({ path: folder, shownPath }: EmptyFolder): FoundProblem => ({
  kind: 'problem',
  ...{ path: folder, shownPath, outcome: 'skipped' },
  reason: 'There is no file in this folder, so nothing was imported.',
});

async function* walkRoot(
  { path: given, shownPath, within }: OfferedRoot,
  beside: Beside,
  libraryAround: LibraryFinder,
): AsyncGenerator<Found | EmptyFolder> {
  let info: Awaited<ReturnType<typeof stat>>;
  try {
    info = await stat(given);
  } catch (error) {
    yield unreadable(given, shownPath, error);
    return;
  }
  const name = path.basename(given);
  if (info.isDirectory() && beside.has(name)) {
    yield* await beside.problems(name);
  } else if (info.isDirectory() && isBundle(name)) {
    yield* bundle(given, shownPath, sectionsWithin(given, within), !within);
  } else if (info.isDirectory()) {
    yield* walkFolder(given, shownPath, [name], given);
  } else if (info.isFile()) {
    const library = within ? await libraryAround(given, within) : null;
    const inExport = library && (await library.find({ path: given, shownPath }));
    if (inExport) return yield* inExport;
    const root = within ?? path.dirname(given);
    const sectionPath = sectionsWithin(given, within);
    const found = { path: given, shownPath, name, sectionPath, named: !within, root };
    yield { kind: 'file', ...found, beside: await beside.count(name) };
  } else {
    const reason = 'This is not a file (a device, a pipe or a socket).';
    yield { kind: 'problem', path: given, shownPath, outcome: 'failed', reason };
  }
}

/**
 * Every file below what was offered, in the order a person would read it. What cannot be read, and a folder without any file, is
 * yielded as a problem.
 */
export async function* walk(roots: OfferedRoot[]): AsyncGenerator<Found> {
  const names = roots.map((root) => path.basename(root.path));
  const companions = companionFolders(names, names);
  const named = new Map(roots.map((root) => [path.basename(root.path), root]));
  const beside = besideIn(companions, (name) => {
    const { path: folder = '', shownPath = '' } = named.get(name) ?? {};
    return walkFolder(folder, shownPath, [], folder);
  });
  const libraryAround = createLibraryFinder();
  for (const root of roots)
    for await (const found of walkRoot(root, beside, libraryAround))
      yield found.kind === 'empty' ? nothingIn(found) : found;
}
