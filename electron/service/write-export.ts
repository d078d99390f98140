import { type FileHandle, mkdir, open, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LecternError } from '../api/errors.ts';
import { isPiece, type Piece, type RenderedFile } from '../export/exporter.ts';
import { clearDrafts, draftIn } from './drafts.ts';
import { inBatches } from './in-batches.ts';
import { makeFolder, removeMade } from './make-folder.ts';
import { kindOf, type Move, refuseToReplace } from './own-files.ts';

const isFile = (destination: string) =>
  `“${destination}” is a file, and one file an article needs a folder. Choose a folder, or export everything in one file (--single on the command line).`;

/** Whether a place is named as a folder, which may not be there yet. */
const isFolderName = (destination: string) => destination.endsWith('/') || destination.endsWith(path.sep);

async function writePieces(handle: FileHandle, content: RenderedFile['content']): Promise<void> {
  if (isPiece(content)) await handle.writeFile(content);
  else for await (const piece of content) await handle.writeFile(piece);
}

/** Writes a file that is not there yet. */
export async function writeNew(file: string, content: RenderedFile['content']): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await writePieces(handle, content);
  } finally {
    await handle.close();
  }
}

/** What the system says, for people. All else that it says is told as one. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no room left on the disk',
  EDQUOT: 'there is no room left for you on the disk',
  EROFS: 'its disk is read-only',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'another program has the file open',
};

/** An error of the system as one of the user's disk. Any other stays what it is: what went wrong then is no matter of the destination. */
function cannotWrite(destination: string, cause: unknown): unknown {
  if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) return cause;
  const reason = reasons[String(cause.code)] ?? 'the place cannot be written to';
  return new LecternError(
    'cannot-write',
    `The export could not be written to “${destination}”: ${reason}. Change that or choose another place, then export again.`,
    { cause },
  );
}

/** Where a file goes: a link stays one, and what it leads to is written. */
const behindLinks = async (file: string) => ((await kindOf(file)) === 'file' ? realpath(file) : file);

/**
 * Writes an export in one file: `destination`, or a file called `name` where that is a folder. It appears whole or not at all. Returns the
 * name of what was chosen, and the file. A file that was named is replaced; one in a folder that was named is too, unless it is the user's. Fails
 * with `cannot-write`, and as what makes the pieces does.
 */
export async function writeOne(
  destination: string,
  name: string,
  content: AsyncIterable<Piece> | Piece,
): Promise<{ name: string; file: string }> {
  const place = path.resolve(destination);
  try {
    const inFolder = (await kindOf(place)) === 'folder' || isFolderName(destination);
    const file = await behindLinks(inFolder ? path.join(place, name) : place);
    const made = await makeFolder(path.dirname(file));
    await clearDrafts(path.dirname(file));
    const draft = draftIn(path.dirname(file));
    try {
      await writeNew(draft, content);
      if (inFolder) await refuseToReplace([{ draft, place: file }]);
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      await removeMade(made);
      throw error;
    }
    return { name: path.basename(place), file };
  } catch (cause) {
    throw cannotWrite(destination, cause);
  }
}

/** The place of a file in a folder. No exporter names one outside of it; should one, that is a mistake of ours. */
function placeIn(folder: string, name: string): string {
  const place = path.join(folder, name);
  if (!place.startsWith(`${folder}${path.sep}`))
    throw new Error(`“${name}” would be written outside its folder.`);
  return place;
}

/** Makes the folder of each place once. */
function folderMaker(base: string) {
  const made = new Set([base]);
  return async (place: string): Promise<void> => {
    const within = path.dirname(place);
    if (made.has(within)) return;
    await mkdir(within, { recursive: true });
    made.add(within);
  };
}

/** Writes files into a folder that is there; their names, in the order in which they came. */
async function writeInto(folder: string, files: AsyncIterable<RenderedFile>): Promise<string[]> {
  const names: string[] = [];
  const makeFolderOf = folderMaker(folder);
  const batches = inBatches();
  try {
    for await (const { name, content } of files) {
      const place = placeIn(folder, name);
      await makeFolderOf(place);
      // What comes in pieces is read as it is written: the next file comes after it.
      if (isPiece(content)) await batches.add(() => writeFile(place, content, { flag: 'wx' }));
      else await writeNew(place, content);
      names.push(name);
    }
    await batches.end();
    return names;
  } finally {
    await batches.stop();
  }
}

async function moveAll(moves: readonly Move[], to: string): Promise<void> {
  const makeFolderOf = folderMaker(to);
  const batches = inBatches();
  try {
    for (const { draft, place } of moves) {
      await makeFolderOf(place);
      await batches.add(() => rename(draft, place));
    }
    await batches.end();
  } finally {
    await batches.stop();
  }
}

/** Writes files into a folder that is not there yet: it is made under another name, and is there at once and whole. */
async function writeNewFolder(place: string, files: AsyncIterable<RenderedFile>): Promise<void> {
  const made = await makeFolder(path.dirname(place));
  await clearDrafts(path.dirname(place));
  const draft = draftIn(path.dirname(place));
  try {
    await mkdir(draft);
    await writeInto(draft, files);
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    await removeMade(made);
    throw error;
  }
}

/** Writes files into a folder that holds others: aside first, within it, for it may be a disk of its own. */
async function addToFolder(place: string, files: AsyncIterable<RenderedFile>): Promise<void> {
  await clearDrafts(place);
  const draft = draftIn(place);
  try {
    await mkdir(draft);
    const names = await writeInto(draft, files);
    const moves = names.map((name) => ({ draft: placeIn(draft, name), place: placeIn(place, name) }));
    await refuseToReplace(moves);
    await moveAll(moves, place);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Writes the files of an export into a folder, made where it is missing; what an earlier export wrote there by the same name is replaced.
 * They are written aside and moved there when all of them are whole: what fails or is cancelled leaves the folder as it was. Returns the
 * name of the folder. Fails with `cannot-write`, also where a file of the user's has the name of one of them, and as what makes the files
 * does.
 */
export async function writeMany(destination: string, files: AsyncIterable<RenderedFile>): Promise<string> {
  const place = path.resolve(destination);
  try {
    const kind = await kindOf(place);
    if (kind === 'file') throw new LecternError('cannot-write', isFile(destination));
    if (kind === null) await writeNewFolder(place, files);
    else await addToFolder(place, files);
    return path.basename(place);
  } catch (cause) {
    throw cannotWrite(destination, cause);
  }
}
