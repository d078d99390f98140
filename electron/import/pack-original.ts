import { createHash } from 'node:crypto';
import * as zlib from 'node:zlib';
import type { ByteSource } from './stages.ts';
import type { BlobHead, PackedBlob } from './worker-messages.ts';

const chunkLength = 1024 * 1024;
const hasZstd = typeof zlib.zstdCompressSync === 'function';
const zstdOptions = { params: { [zlib.constants.ZSTD_c_compressionLevel ?? 100]: 3 } };

const packChunk = (bytes: Uint8Array): Uint8Array =>
  hasZstd ? zlib.zstdCompressSync(bytes, zstdOptions) : zlib.gzipSync(bytes);

const mediaTypes: readonly (readonly [RegExp, string])[] = [
  [/\.x?html?$/i, 'text/html'],
  [/\.(?:md|markdown|mdown|mkdn?)$/i, 'text/markdown'],
  [/\.(?:txt|text)$/i, 'text/plain'],
  [/\.zip$/i, 'application/zip'],
  [/\.gz$/i, 'application/gzip'],
];

const mediaTypeOf = (name: string) =>
  mediaTypes.find(([pattern]) => pattern.test(name))?.[1] ?? 'application/octet-stream';

const codec = hasZstd ? 'zstd' : 'gzip';

async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < source.size; start += chunkLength) yield await source.read(start, chunkLength);
}

/** Up to this size a file's bytes are packed at once and go with its first article. */
export const packedAtOnce = 8 * 1024 * 1024;

/** The original bytes of a file as the library keeps them, read and packed one chunk at a time. */
export async function packOriginal(name: string, source: ByteSource): Promise<PackedBlob> {
  const hash = createHash('sha256');
  const chunks: Uint8Array[] = [];
  for await (const bytes of chunksOf(source)) {
    hash.update(bytes);
    chunks.push(packChunk(bytes));
  }
  return { sha256: hash.digest('hex'), mediaType: mediaTypeOf(name), codec, size: source.size, chunks };
}

/** What the blob of a large file will be: its bytes are read once for their hash and again by {@link packedChunks}. */
export async function describeOriginal(name: string, source: ByteSource): Promise<BlobHead> {
  const hash = createHash('sha256');
  for await (const bytes of chunksOf(source)) hash.update(bytes);
  return { sha256: hash.digest('hex'), mediaType: mediaTypeOf(name), codec, size: source.size };
}

/** A blob that is in the library: by its SHA-256 it is found there, and nothing else of it is looked at. */
export const describeKnown = (name: string, sha256: string): BlobHead => ({
  ...{ sha256, mediaType: mediaTypeOf(name), codec, size: 0 },
});

export async function* packedChunks(source: ByteSource): AsyncGenerator<Uint8Array> {
  for await (const bytes of chunksOf(source)) yield packChunk(bytes);
}
