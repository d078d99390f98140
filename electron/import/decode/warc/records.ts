import type { ByteSource } from '../../stages.ts';
import { headerLines } from '../header-lines.ts';
import { isGzip, readMember } from './members.ts';

/** A record of a WARC file (ISO 28500), its block not yet read. Header names are lower case. */
export interface WarcRecord {
  headers: ReadonlyMap<string, string>;
  /** Where the record begins in the file; with it the block is read later. */
  offset: number;
  /** Of the block, in bytes, as the record says. */
  length: number;
}

/** A record as it is passed by: with the first bytes of its block. */
export interface FoundRecord extends WarcRecord {
  head: Uint8Array;
}

/** A place where the archive cannot be read; what was before it is whole. */
export interface Damage {
  damage: true;
}

/** More than any program writes before a block. */
const mostHeader = 64 * 1024;

interface Header {
  headers: Map<string, string>;
  /** Of the header with its empty line, in bytes. */
  size: number;
}

function headerOf(head: Uint8Array): Header | null {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  const [, start, end] = /^(WARC\/\d[^\r\n]*\r?\n[\s\S]*?)(\r?\n\r?\n)/.exec(text) ?? [];
  if (start === undefined || end === undefined) return null;
  const utf8 = Buffer.from(start, 'latin1').toString('utf8');
  return { headers: headerLines(utf8.split(/\r?\n/).slice(1)), size: start.length + end.length };
}

const lengthIn = (headers: ReadonlyMap<string, string>) => {
  const value = headers.get('content-length') ?? '';
  return /^\d{1,15}$/.test(value) ? Number(value) : null;
};

const found = (header: Header, offset: number, length: number, bytes: Uint8Array): FoundRecord => ({
  headers: header.headers,
  offset,
  length,
  head: bytes.subarray(header.size, header.size + length),
});

/** Line ends that stand between two records; there are two, and more where a program was careless. */
async function skipLineEnds(source: ByteSource, from: number): Promise<number> {
  const bytes = await source.read(from, 64);
  const index = bytes.findIndex((byte) => byte !== 13 && byte !== 10);
  return index < 0 ? from + bytes.length : from + index;
}

async function* plainRecords(source: ByteSource): AsyncGenerator<FoundRecord | Damage> {
  for (let at = await skipLineEnds(source, 0); at < source.size; ) {
    const bytes = await source.read(at, mostHeader);
    const header = headerOf(bytes);
    const length = header && lengthIn(header.headers);
    if (!header || length === null || at + header.size + length > source.size) return yield { damage: true };
    yield found(header, at, length, bytes);
    at = await skipLineEnds(source, at + header.size + length);
  }
}

async function* packedRecords(source: ByteSource): AsyncGenerator<FoundRecord | Damage> {
  for (let at = 0; at < source.size; ) {
    const member = await readMember(source, at, mostHeader);
    if (!member) return yield { damage: true };
    const header = headerOf(member.bytes);
    const length = header && lengthIn(header.headers);
    // A member of nothing but line ends is what is left of a careless writer.
    if (header && length !== null) yield found(header, at, length, member.bytes);
    else if (/[^\r\n]/.test(Buffer.from(member.bytes).toString('latin1'))) yield { damage: true };
    at = member.next;
  }
}

/** The records of a WARC file in their order, plain or with each in a gzip member of its own (as `.warc.gz` asks for). */
export async function* recordsOf(source: ByteSource): AsyncGenerator<FoundRecord | Damage> {
  yield* isGzip(await source.read(0, 32)) ? packedRecords(source) : plainRecords(source);
}

/** The block of a record, or null where it is larger than `most` bytes or damaged. */
export async function readBlock(
  source: ByteSource,
  { offset, length }: WarcRecord,
  most: number,
): Promise<Uint8Array | null> {
  if (length > most) return null;
  const packed = isGzip(await source.read(offset, 32));
  const whole = packed
    ? (await readMember(source, offset, mostHeader + length))?.bytes
    : await source.read(offset, mostHeader + length);
  const header = whole && headerOf(whole);
  if (!header) return null;
  const block = whole.subarray(header.size, header.size + length);
  return block.length === length ? block : null;
}
