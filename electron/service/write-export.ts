import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LecternError } from '../api/errors.ts';
import type { ExportedFile } from '../api/model.ts';

async function kindOf(place: string): Promise<'folder' | 'file' | null> {
  try {
    return (await stat(place)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const isFile = (destination: string) =>
  `“${destination}” is a file, and one file an article needs a folder. Choose a folder, or export everything in one file (--single on the command line).`;

/**
 * Makes a folder and those above it. Not by `mkdir`'s own `recursive`, which never ends where a file system lets nobody
 * make folders and says ENOENT for that, as `/proc` does (seen with Node 24).
 */
async function makeFolder(folder: string): Promise<void> {
  if ((await kindOf(folder)) === 'folder') return;
  const above = path.dirname(folder);
  if (above !== folder) await makeFolder(above);
  await mkdir(folder);
}

/** A file appears whole under its name or not at all: an export that stops half-way leaves no torn note. */
async function writeWhole(file: string, content: string): Promise<void> {
  const draft = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    await writeFile(draft, content, { encoding: 'utf8', flag: 'wx' });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * Writes an export. `single`: `destination` is the file, or a folder that takes it. Otherwise it is the folder, made
 * where it is missing, and each file in it of the same name is replaced. Returns the name of what was written to. Fails
 * with `cannot-write`.
 */
export async function writeExport(
  destination: string,
  files: ExportedFile[],
  single: boolean,
): Promise<string> {
  try {
    const place = path.resolve(destination);
    const found = await kindOf(place);
    if (!single && found === 'file') throw new LecternError('cannot-write', isFile(destination));
    const toFile = single && found !== 'folder';
    if (!toFile) await makeFolder(place);
    for (const { name, content } of files) await writeWhole(toFile ? place : path.join(place, name), content);
    return path.basename(place);
  } catch (cause) {
    if (cause instanceof LecternError) throw cause;
    const message = `The notes could not be written to “${destination}”. Check that the folder may be written and the disk has room, then export again.`;
    throw new LecternError('cannot-write', message, { cause });
  }
}
