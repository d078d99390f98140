import { deflateSync } from 'fflate';
import { LecternError } from '../api/errors.ts';
import { joined } from './encodings.ts';

/** A file of a ZIP. What is compressed already is stored as it is. */
export interface ZipFile {
  name: string;
  bytes: Uint8Array;
  stored?: boolean;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, start) => {
  let crc = start;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers in the order of a ZIP, the least byte first: pairs of a value and how many bytes it has. */
function numbers(...fields: readonly (readonly [value: number, size: 2 | 4])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** The first day that a ZIP can name: there is no clock in an export. */
const firstDay = 0x21;
const mostFiles = 0xffff;
const mostBytes = 0xffffffff;

/**
 * A ZIP (PKWARE APPNOTE) in pieces, each file as it comes. The size of a file stands before it: readers that take a ZIP as it comes find no
 * end of a stored one otherwise. Fails with `too-large` where the whole is too large for a ZIP that every reader knows (4 GiB, 65,535 files).
 */
export async function* zipped(files: AsyncIterable<ZipFile> | Iterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for await (const { name, bytes, stored } of files) {
    const data = stored ? bytes : deflateSync(bytes);
    const named = new TextEncoder().encode(name);
    // Version 2.0; names in UTF-8.
    const common = numbers(
      ...([
        [20, 2],
        [0x800, 2],
        [stored ? 0 : 8, 2],
        [0, 2],
        [firstDay, 2],
      ] as const),
      ...([
        [crc32(bytes), 4],
        [data.length, 4],
        [bytes.length, 4],
        [named.length, 2],
        [0, 2],
      ] as const),
    );
    const place = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(joined([numbers([0x02014b50, 4], [20, 2]), common, place, named]));
    const head = joined([numbers([0x04034b50, 4]), common, named]);
    offset += head.length + data.length;
    if (directory.length > mostFiles || offset > mostBytes)
      throw new LecternError(
        'too-large',
        'This is too much for one file of this form (4 GiB, 65,535 files in it). Export fewer articles at a time, or not all in one file.',
      );
    yield head;
    yield data;
  }
  const list = joined(directory);
  yield list;
  yield numbers(
    ...([
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [directory.length, 2],
      [directory.length, 2],
    ] as const),
    ...([
      [list.length, 4],
      [offset, 4],
      [0, 2],
    ] as const),
  );
}
