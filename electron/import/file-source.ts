import {
  closeSync,
  fstatSync,
  openSync,
  read,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { LecternError } from '../api/errors.ts';
import { limits } from './limits.ts';
import { relativePath } from './sources.ts';
import type { OpenSource, Siblings } from './stages.ts';

const readLater = promisify(read);

/**
 * Up to this size a file is read in the call itself: the worker does nothing else meanwhile, and a way through the thread pool for
 * each read takes longer than the read. Larger ones come piece by piece; what is done with a piece is freed between two of them.
 */
const readAtOnce = 8 * 1024 * 1024;

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

async function readAll(handle: number, start: number, length: number, atOnce: boolean): Promise<Uint8Array> {
  const buffer = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const place = [filled, length - filled, start + filled] as const;
    const bytesRead = atOnce
      ? readSync(handle, buffer, ...place)
      : (await readLater(handle, buffer, ...place)).bytesRead;
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

function inWords(error: unknown): LecternError {
  const code = codeOf(error);
  const why: Record<string, string> = {
    ENOENT: 'This file is not there any more. Give it again from where it is now.',
    EACCES: 'You may not read this file. Change its permissions and try again.',
    EPERM: 'The system does not let Lectern read this file. Change its permissions and try again.',
    EISDIR: 'This is a folder and no file.',
  };
  const reason =
    why[code] ?? `This file could not be read (${code || 'unknown error'}). Check the disk and try again.`;
  return new LecternError('unreadable-file', reason, { cause: error });
}

/** A file on disk, read where it is asked for. Fails with `unreadable-file` or `too-large`, in words. Close it after use. */
export async function openSource(file: string): Promise<OpenSource> {
  let handle: number;
  let size: number;
  try {
    handle = openSync(file, 'r');
    size = fstatSync(handle).size;
  } catch (error) {
    throw inWords(error);
  }
  if (size > limits.sourceBytes) {
    closeSync(handle);
    const [has, most] = [size, limits.sourceBytes].map((bytes) => Math.round(bytes / 1024 / 1024));
    throw new LecternError(
      'too-large',
      `This file is ${has} MB large; Lectern takes files up to ${most} MB. Split it or unpack it first.`,
    );
  }
  return {
    size,
    async read(start, length) {
      try {
        return await readAll(handle, start, Math.max(0, Math.min(length, size - start)), size <= readAtOnce);
      } catch (error) {
        throw inWords(error);
      }
    },
    close: async () => closeSync(handle),
  };
}

const absent = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL']);

/** What a relative address names below `root`, where links lead to their ends before that is looked at; null where it names no file there. */
function fileAt(file: string, root: string, address: string): { path: string; size: number } | null {
  const relative = relativePath(address);
  if (!relative || relative.includes('\0')) return null;
  try {
    const target = path.resolve(path.dirname(file), relative);
    // Most are not there, and an error for each costs.
    const info = statSync(target, { throwIfNoEntry: false });
    if (!info?.isFile()) return null;
    const wanted = realpathSync(target);
    const inside = path.relative(realpathSync(root), wanted);
    if (inside.startsWith('..') || path.isAbsolute(inside)) return null;
    return { path: wanted, size: info.size };
  } catch (error) {
    if (absent.has(codeOf(error))) return null;
    throw error;
  }
}

/** The files beside one on disk, below `root`. */
export function fileSiblings(file: string, root: string): Siblings {
  return {
    async read(address) {
      const found = fileAt(file, root, address);
      if (!found || found.size > limits.assetBytes) return null;
      try {
        return readFileSync(found.path);
      } catch (error) {
        if (absent.has(codeOf(error))) return null;
        throw error;
      }
    },
    async open(address) {
      const found = fileAt(file, root, address);
      return found && (await openSource(found.path));
    },
    has: async (address) => fileAt(file, root, address) !== null,
  };
}
