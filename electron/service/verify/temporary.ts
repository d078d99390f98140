import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isLocked } from '../../../db/open.ts';
import { LecternError } from '../../api/errors.ts';

/** The process that made it stands in the name of each. */
const prefix = 'lectern-verify-';
const ownerOf = (name: string) => Number(/^lectern-verify-(\d+)-/.exec(name)?.[1] ?? Number.NaN);

/** The library in such a folder. */
export const libraryIn = (folder: string) => path.join(folder, 'rebuilt.lectern');

/** What the system says where a folder for temporary files cannot take what is put there. */
const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS']);

/** Whether something failed because of the disk, and not because of us. */
const isOfDisk = (error: unknown): boolean => {
  const code = String((error as NodeJS.ErrnoException | null)?.code ?? '');
  return noRoom.has(code) || /^SQLITE_(?:FULL|IOERR|CANTOPEN|READONLY)/.test(code);
};

/** What went wrong in a temporary folder, as who asked is told it. */
export function explained(error: unknown): unknown {
  if (!isOfDisk(error)) return error;
  return new LecternError(
    'cannot-write',
    `The export could not be verified: that needs room for a second library in the folder for temporary files, “${tmpdir()}”. Make room there, or have TMPDIR name another folder, and verify again. The export is as it was.`,
    { cause: error },
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a folder is this user's: several may share a folder for temporary files, and nobody may remove what is another's. */
async function isOwn(folder: string): Promise<boolean> {
  try {
    const { uid } = await lstat(folder);
    return uid === (process.getuid?.() ?? uid);
  } catch (error) {
    // Another run has removed it just now.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Removes what a run has left behind that was killed. */
export async function clearLeftovers(): Promise<void> {
  const names = await readdir(tmpdir()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  for (const name of names) {
    const owner = ownerOf(name);
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    const folder = path.join(tmpdir(), name);
    if (!(await isOwn(folder))) continue;
    // Two systems with processes of their own may share a folder for temporary files.
    if (!isLocked(libraryIn(folder))) await rm(folder, { recursive: true, force: true });
  }
}

export interface Temporary {
  folder: string;
  remove(): Promise<void>;
}

/** A folder of its own for what is needed no longer than until it is removed. Fails with `cannot-write`. */
export async function makeTemporary(): Promise<Temporary> {
  try {
    await clearLeftovers();
    const folder = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));
    return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
  } catch (error) {
    throw explained(error);
  }
}
