import { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { sliceOf } from '../sources.ts';
import type { ByteSource } from '../stages.ts';

const step = 256 * 1024;

async function* range(source: ByteSource, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += step) yield await source.read(at, Math.min(step, end - at));
}

class SourceReader extends yauzl.RandomAccessReader {
  private readonly source: ByteSource;

  constructor(source: ByteSource) {
    super();
    this.source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(range(this.source, start, end), { objectMode: false });
  }
}

/**
 * A ZIP file (PKWARE APPNOTE) over random access: its directory is read first and entries only when they are wanted.
 * Names stay bytes, so that an odd one is our business and not the end of the whole file.
 */
export function openZip(source: ByteSource): Promise<yauzl.ZipFile> {
  return yauzl.fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
    lazyEntries: true,
    decodeStrings: false,
    autoClose: false,
    validateEntrySizes: true,
  });
}

/** The entries of a ZIP in the order of its directory, as many as `most`. Throws where the directory is damaged. */
export function entriesOf(zip: yauzl.ZipFile, most: number): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry);
      if (entries.length >= most) resolve(entries);
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** All bytes of one entry. Throws where they are damaged, cut off, of another size than stated or fail their checksum. */
export async function bytesOfEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const { crc32 } = await import('node:zlib');
  if (crc32(bytes) !== entry.crc32) throw new Error('the checksum does not fit');
  return bytes;
}

/** The bytes of an entry that is stored without compression, in place (APPNOTE 4.3.7: 30 bytes, name, extra field, data). */
export async function storedEntry(source: ByteSource, entry: yauzl.Entry): Promise<ByteSource> {
  const fixed = 30;
  const header = Buffer.from(await source.read(entry.relativeOffsetOfLocalHeader, fixed));
  const lengths = header.length === fixed ? header.readUInt16LE(26) + header.readUInt16LE(28) : 0;
  const start = entry.relativeOffsetOfLocalHeader + fixed + lengths;
  const size = Math.max(0, Math.min(entry.uncompressedSize, source.size - start));
  return sliceOf(source, start, size);
}
