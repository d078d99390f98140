import path from 'node:path';
import { limits } from '../limits.ts';
import { fileIn, nameBeside, sliceOf } from '../sources.ts';
import type { ByteSource, DroppedFile, Part, Siblings } from '../stages.ts';
import { layoutOf } from './archive-layout.ts';
import { problemOf } from './whole-file.ts';
import { isSystemFile, leadsOut } from './zip-names.ts';

interface Entry {
  name: string;
  /** A link to another file has no bytes. */
  isLink: boolean;
  start: number;
  size: number;
}

const block = 512;
const padded = (size: number) => Math.ceil(size / block) * block;

function text(bytes: Buffer, from: number, length: number): string {
  const field = bytes.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}

/** A number in octal, or in base 256 where its first bit is set (POSIX pax, 4.19; GNU). */
function number(bytes: Buffer, from: number, length: number): number {
  if ((bytes[from] ?? 0) & 0x80)
    return bytes.subarray(from + 1, from + length).reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.parseInt(text(bytes, from, length).trim() || '0', 8);
}

/** `length key=value` lines of an extended header; only the path is of use. */
const paxPath = (bytes: Uint8Array) =>
  /(?:^|\n)\d+ path=([^\n]*)\n/.exec(Buffer.from(bytes).toString('utf8'))?.[1];

/** The files of a TAR archive (POSIX ustar and pax, GNU), by their headers alone. */
async function* entriesOf(source: ByteSource): AsyncGenerator<Entry> {
  let longName: string | undefined;
  for (let at = 0; at + block <= source.size; ) {
    const header = Buffer.from(await source.read(at, block));
    if (header.every((byte) => byte === 0)) return;
    const size = number(header, 124, 12);
    if (!Number.isSafeInteger(size) || size < 0) return;
    const type = String.fromCharCode(header[156] ?? 0);
    const start = at + block;
    at = start + padded(size);
    if (type === 'L' || type === 'x') {
      const named = await source.read(start, Math.min(size, 64 * 1024));
      longName = type === 'x' ? paxPath(named) : text(Buffer.from(named), 0, named.length);
      continue;
    }
    const prefix = text(header, 257, 5) === 'ustar' && header[262] === 0 ? text(header, 345, 155) : '';
    const short = text(header, 0, 100);
    const name = longName ?? (prefix ? `${prefix}/${short}` : short);
    longName = undefined;
    const isLink = type === '1' || type === '2';
    if ((isLink || type === '0' || type === '\0') && !name.endsWith('/'))
      yield { name: name.replace(/^\.\//, ''), isLink, start, size };
  }
}

/** The files beside one, in the same archive. */
function siblingsOf(source: ByteSource, { name }: Entry, byName: ReadonlyMap<string, Entry>): Siblings {
  return {
    async read(address) {
      const found = byName.get(nameBeside(name, address) ?? '');
      return found && found.size <= limits.assetBytes ? await source.read(found.start, found.size) : null;
    },
  };
}

/** Why an entry is not opened, or null where it may be. */
function refusal({ name, isLink, start, size }: Entry, archive: ByteSource): string | null {
  if (leadsOut(name)) return 'The path of this entry leads out of its archive, so it was not opened.';
  if (isLink) return 'This entry is only a link to another file, so there is nothing in it to import.';
  return start + size > archive.size
    ? 'This archive is cut off within this entry. Get it again from where it came.'
    : null;
}

/** The files in a TAR archive; its folders become sections below its name. They are read in place. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const entries: Entry[] = [];
  for await (const entry of entriesOf(file.bytes)) {
    if (entries.length >= limits.zipEntries) break;
    if (!isSystemFile(entry.name)) entries.push(entry);
  }
  if (entries.length === 0)
    return yield problemOf(
      file,
      'This TAR archive holds no files that can be read: it is empty, damaged or cut off. Get it again from where it came.',
    );
  const byName = new Map(entries.map((entry) => [path.posix.normalize(entry.name), entry]));
  const layout = layoutOf(
    file,
    entries.map(({ name }) => name),
  );
  for (const entry of entries) {
    const { name, start, size } = entry;
    if (layout.isPart(name)) continue;
    const reason = refusal(entry, file.bytes);
    if (reason) {
      yield {
        kind: 'problem',
        path: `${file.path}/${name}`,
        outcome: entry.isLink ? 'skipped' : 'failed',
        reason,
      };
      continue;
    }
    yield {
      kind: 'file',
      file: fileIn(file, {
        place: name,
        name: path.posix.basename(name),
        sectionPath: layout.sectionPath(name),
        bytes: sliceOf(file.bytes, start, size),
        siblings: siblingsOf(file.bytes, entry, byName),
      }),
    };
  }
}
