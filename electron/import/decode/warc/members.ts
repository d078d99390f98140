import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { ByteSource } from '../../stages.ts';

/** One gzip member (RFC 1952): its first bytes unpacked, and where the next one begins. */
export interface Member {
  bytes: Uint8Array;
  next: number;
  /** Whether it holds more than was kept. */
  longer: boolean;
}

const step = 64 * 1024;

/** The length of a gzip header, or null where there is none. */
function headerLength(head: Uint8Array): number | null {
  if (head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8) return null;
  const flags = head[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + ((head[at] ?? 0) | ((head[at + 1] ?? 0) << 8));
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = head.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  return flags & 2 ? at + 2 : at;
}

export const isGzip = (head: Uint8Array) => headerLength(head) !== null;

async function* from(source: ByteSource, start: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < source.size; at += step) yield await source.read(at, step);
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

/**
 * Unpacks the gzip member at `offset`, keeping its first `most` bytes, in memory that does not grow with its size. Null where
 * there is none or it is damaged or cut off.
 */
export async function readMember(source: ByteSource, offset: number, most: number): Promise<Member | null> {
  const skip = headerLength(await source.read(offset, step));
  if (skip === null) return null;
  const inflate = createInflateRaw();
  const packed = Readable.from(from(source, offset + skip), { objectMode: false });
  packed.on('error', (error) => inflate.destroy(error));
  packed.pipe(inflate);
  const kept: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of inflate) {
      if (length < most) kept.push(chunk.subarray(0, most - length));
      length += chunk.length;
    }
  } catch (error) {
    if (codeOf(error).startsWith('Z_')) return null;
    throw error;
  } finally {
    packed.unpipe(inflate);
    packed.destroy();
  }
  const trailer = 8;
  const next = offset + skip + inflate.bytesWritten + trailer;
  return { bytes: Buffer.concat(kept), next, longer: length > most };
}
