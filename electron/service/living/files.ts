import { link, mkdir, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { draftIn } from '../drafts.ts';

/** What a file looks like from outside: another look says that it was written since. */
export interface FileLook {
  /** In bytes. */
  size: number;
  /** In milliseconds since 1970. */
  modified: number;
}

/** A file as it was read; what it was then is compared before it is replaced. */
export interface ReadFile extends FileLook {
  text: string;
}

/** Null where there is none. */
export async function readNote(place: string): Promise<ReadFile | null> {
  try {
    const { size, mtimeMs: modified } = await stat(place);
    return { text: await readFile(place, 'utf8'), size, modified };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function isAsRead(place: string, before: ReadFile | null): Promise<boolean> {
  const now = await readNote(place);
  return before === null ? now === null : now !== null && now.text === before.text;
}

/**
 * Writes a file as a whole, unless it was changed since it was read: then nothing is done, and null comes back. `before` is null where
 * there was none. A file that appears meanwhile is never replaced. Says how what was written looks, whatever comes there right after it.
 */
export async function replaceNote(
  place: string,
  before: ReadFile | null,
  text: string,
): Promise<FileLook | null> {
  await mkdir(path.dirname(place), { recursive: true });
  const draft = draftIn(path.dirname(place));
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const { size, mtimeMs: modified } = await stat(draft);
    if (!(await isAsRead(place, before))) return null;
    // A new file is linked: that fails where one of the name has come meanwhile.
    if (before === null) await linkOrRename(draft, place);
    else await rename(draft, place);
    return { size, modified };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** File systems without links, as FAT, have no other way than to rename. */
async function linkOrRename(draft: string, place: string): Promise<void> {
  try {
    await link(draft, place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    await rename(draft, place);
  }
}

/** Moves a file to a place that is free, without replacing anything. Says where it is then: `name`, or that with a number. */
export async function moveNote(folder: string, from: string, name: string): Promise<string> {
  const { dir, name: stem, ext } = path.posix.parse(name);
  await mkdir(path.join(folder, dir), { recursive: true });
  for (let number = 1; ; number++) {
    const to = path.posix.join(dir, number === 1 ? `${stem}${ext}` : `${stem} (${number})${ext}`);
    try {
      await link(path.join(folder, from), path.join(folder, to));
      await unlink(path.join(folder, from));
      return to;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
      if ((await readNote(path.join(folder, to))) !== null) continue;
      await rename(path.join(folder, from), path.join(folder, to));
      return to;
    }
  }
}
