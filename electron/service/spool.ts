import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LecternError } from '../api/errors.ts';
import type { OfferedRoot } from './offers.ts';
import type { UploadedFile } from './upload-frames.ts';

/** Far more than a drop by hand; a page that loops must not fill the disk with bytes or with names. */
const mostBytes = 8 * 1024 ** 3;
const mostFiles = 500_000;

/** Names that Windows keeps for devices, whatever their extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

const isPlain = (name: string) =>
  name !== '' &&
  name !== '.' &&
  name !== '..' &&
  !reserved.test(name) &&
  !/[\\:]|\p{Cc}/u.test(name) &&
  Buffer.byteLength(name) <= 255;

/** What the page makes to tell its drops apart. */
export const isDropId = (id: string): boolean => /^[\w-]{8,64}$/.test(id);

/** A path inside a drop as its names, or an error where it could lead anywhere else. */
export function safeNames(dropped: string): string[] {
  const names = dropped.split('/');
  if (names.every(isPlain) && names.length <= 64) return names;
  throw new LecternError(
    'bad-arguments',
    `“${dropped.slice(0, 200)}” cannot be the name of a file here. Rename it and drop it again.`,
  );
}

/**
 * The place beside the library where the browser host keeps what is uploaded until it is imported. A crash leaves files
 * here; they go at the next start.
 */
export async function createSpool(libraryPath: string) {
  const folder = `${libraryPath}.spool`;
  await rm(folder, { recursive: true, force: true });
  const taken = new Map<string, { bytes: number; files: number }>();
  const dropFolder = (dropId: string) => {
    if (!isDropId(dropId)) throw new LecternError('bad-arguments', 'This is not the id of a drop.');
    return path.join(folder, dropId);
  };

  return {
    /** Writes one uploaded file. */
    async add(dropId: string, { path: dropped, size, chunks }: UploadedFile): Promise<void> {
      const sum = taken.get(dropId) ?? { bytes: 0, files: 0 };
      sum.bytes += size;
      sum.files++;
      taken.set(dropId, sum);
      if (sum.bytes > mostBytes || sum.files > mostFiles)
        throw new LecternError('too-large', 'These files are too many for one drop. Drop fewer at a time.');
      const file = path.join(dropFolder(dropId), ...safeNames(dropped));
      await mkdir(path.dirname(file), { recursive: true });
      await pipeline(Readable.from(chunks), createWriteStream(file));
    },
    /** The top of what was dropped, as an import takes it. */
    async roots(dropId: string): Promise<OfferedRoot[]> {
      const place = dropFolder(dropId);
      if (!taken.has(dropId))
        throw new LecternError('not-found', 'Nothing was dropped under this id. Drop the files again.');
      const names = await readdir(place);
      return names.map((name) => ({ path: path.join(place, name), shownPath: name }));
    },
    async remove(dropId: string): Promise<void> {
      taken.delete(dropId);
      await rm(dropFolder(dropId), { recursive: true, force: true });
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

export type Spool = Awaited<ReturnType<typeof createSpool>>;
