import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ErrorCode, LecternError } from '../api/errors.ts';
import type { OfferedRoot } from './offers.ts';
import type { UploadedFile } from './upload-frames.ts';

/** Names that Windows keeps for devices, whatever their extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

const isPlain = (name: string) =>
  name !== '' &&
  name !== '.' &&
  name !== '..' &&
  !reserved.test(name) &&
  !/[\\:]|\p{Cc}/u.test(name) &&
  Buffer.byteLength(name) <= 255;

const unusable = (dropped: string, cause?: unknown) =>
  new LecternError(
    'bad-arguments',
    `“${dropped.slice(0, 200)}” cannot be the name of a file here. Rename it and drop it again.`,
    { cause },
  );

/** A path inside a drop as its names, or an error where it could lead anywhere else. */
function safeNames(dropped: string): string[] {
  const names = dropped.split('/');
  if (names.every(isPlain) && names.length <= 64) return names;
  throw unusable(dropped);
}

/** What the system says of a file it does not take, as a failure of the user's disk or names. */
const failures: Record<string, [ErrorCode, string]> = {
  EEXIST: [
    'bad-arguments',
    'Two of the dropped files have the same name. Drop them one after the other, or drop their folders.',
  ],
  ENOSPC: ['cannot-write', 'There is no room left on the disk of the library. Make room and drop again.'],
  EDQUOT: ['cannot-write', 'There is no room left for you on the disk of the library. Make room there.'],
  EROFS: ['cannot-write', 'Nothing can be written beside the library: its disk is read-only.'],
  EACCES: ['cannot-write', 'Nothing may be written beside the library. Allow it and drop again.'],
};
const badNames = new Set(['ENAMETOOLONG', 'ENOTDIR', 'EISDIR', 'EINVAL']);

function refusal(error: unknown, dropped: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (badNames.has(code)) return unusable(dropped, error);
  const known = failures[code];
  return known ? new LecternError(known[0], known[1], { cause: error }) : error;
}

const noFolder = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

async function removeAllBut(folder: string, needed: readonly string[]): Promise<void> {
  const kept = new Set(needed.map((drop) => path.basename(drop)));
  for (const name of (await readdir(folder).catch(noFolder)) ?? [])
    if (!kept.has(name)) await rm(path.join(folder, name), { recursive: true, force: true });
  if (kept.size === 0) await rm(folder, { recursive: true, force: true });
}

/**
 * The place beside the library where the browser host keeps what is uploaded until it is imported. What is left from before goes, but
 * for the folders that are `needed`: their import goes on, or files of it may be tried again.
 */
export async function createSpool(libraryPath: string, needed: readonly string[] = []) {
  const folder = `${libraryPath}.spool`;
  await removeAllBut(folder, needed);
  const place = (dropId: string) => path.join(folder, dropId);
  let closing = false;
  /** Not while drops come in: one that makes its folder at that moment would lose the ground. */
  const removeWhenEmpty = async () => {
    const left = closing ? await readdir(folder).catch(noFolder) : null;
    if (left?.length === 0) await rm(folder, { recursive: true, force: true });
  };

  return {
    /** Writes one uploaded file, or makes a folder without any. A file of that name is never written over: two roots of a drop may share one. */
    async write(dropId: string, { path: dropped, chunks }: UploadedFile): Promise<void> {
      const isFolder = dropped.endsWith('/');
      const file = path.join(place(dropId), ...safeNames(isFolder ? dropped.slice(0, -1) : dropped));
      try {
        if (isFolder) return void (await mkdir(file, { recursive: true }));
        await mkdir(path.dirname(file), { recursive: true });
        await pipeline(Readable.from(chunks), createWriteStream(file, { flags: 'wx' }));
      } catch (error) {
        throw refusal(error, dropped);
      }
    },
    folderOf: place,
    /** The top of what was dropped, as an import takes it. */
    async roots(dropId: string): Promise<OfferedRoot[]> {
      const names = await readdir(place(dropId));
      return names.map((name) => ({ path: path.join(place(dropId), name), shownPath: name }));
    },
    async remove(dropId: string): Promise<void> {
      await rm(place(dropId), { recursive: true, force: true });
      await removeWhenEmpty();
    },
    /** Nothing comes in any more: with the last drop the place itself goes. */
    async close(): Promise<void> {
      closing = true;
      await removeWhenEmpty();
    },
  };
}

export type Spool = Awaited<ReturnType<typeof createSpool>>;
