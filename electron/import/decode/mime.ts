/**
 * MIME messages (RFC 2045, 2046) as a tree of parts with their bytes. Made for web archives (RFC 2557), whose parts must keep
 * their addresses and their own charsets; broken messages give what is in them.
 */
import { headerLines } from './header-lines.ts';

export interface MimePart {
  /** By lower-case name, unfolded, as Latin-1; the first where one comes twice. */
  headers: ReadonlyMap<string, string>;
  /** `text/html`, lower case. */
  type: string;
  /** Of the content type: `charset`, `boundary`, `start`…, with lower-case names. */
  parameters: ReadonlyMap<string, string>;
  /** The body with its transfer encoding taken off; empty for a multipart. */
  body(): Uint8Array;
  parts: MimePart[];
  /** The line that ends a multipart, this one or one in it, is missing: the rest was lost. */
  isCut: boolean;
}

/** Deeper or more than any program writes; what lies beyond is not read. */
const mostDepth = 20;
const mostParts = 20_000;

const lineFeed = 10;
const carriageReturn = 13;

function headerEnd(bytes: Buffer): { end: number; body: number } {
  // A part may begin with the empty line: it has no header.
  if (bytes[0] === lineFeed) return { end: 0, body: 1 };
  if (bytes[0] === carriageReturn && bytes[1] === lineFeed) return { end: 0, body: 2 };
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
    const next = bytes[at + 1];
    if (next === lineFeed) return { end: at, body: at + 2 };
    if (next === carriageReturn && bytes[at + 2] === lineFeed) return { end: at, body: at + 3 };
  }
  return { end: bytes.length, body: bytes.length };
}

/** `a; b=c; d="e f"` as its value and its parameters; those that are cut into pieces or encoded (RFC 2231) are left out. */
function readValue(header: string): { value: string; parameters: Map<string, string> } {
  const [value = ''] = header.split(';', 1);
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, plain] of header.matchAll(
    /;\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g,
  ))
    parameters.set(name.toLowerCase(), quoted === undefined ? (plain ?? '') : quoted.replace(/\\(.)/g, '$1'));
  return { value: value.trim().toLowerCase(), parameters };
}

/** Quoted-printable (RFC 2045, 6.7). What is no code stays as it stands. */
function unquote(bytes: Buffer): Uint8Array {
  const text = bytes
    .toString('latin1')
    .replace(/[ \t]+(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '');
  return Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_code, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    ),
    'latin1',
  );
}

function decoded(bytes: Buffer, encoding: string): Uint8Array {
  if (/quoted-printable/i.test(encoding)) return unquote(bytes);
  if (/base64/i.test(encoding)) return Buffer.from(bytes.toString('latin1'), 'base64');
  return bytes;
}

/** The pieces of a multipart body between the lines of its boundary. A cut-off message ends with what is there. */
function pieces(bytes: Buffer, boundary: string): { found: Buffer[]; isCut: boolean } {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const found: Buffer[] = [];
  let from = -1;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    if (at > 0 && bytes[at - 1] !== lineFeed) continue;
    if (from >= 0) found.push(bytes.subarray(from, withoutBreak(bytes, at)));
    const after = at + mark.length;
    const line = bytes.indexOf(lineFeed, after);
    const isEnd = bytes.toString('latin1', after, after + 2) === '--';
    if (line < 0 || isEnd || found.length >= mostParts) return { found, isCut: !isEnd };
    from = line + 1;
  }
  if (from >= 0) found.push(bytes.subarray(from));
  return { found, isCut: true };
}

/** The line break before a boundary belongs to the boundary. */
function withoutBreak(bytes: Buffer, at: number): number {
  if (bytes[at - 1] !== lineFeed) return at;
  return bytes[at - 2] === carriageReturn ? at - 2 : at - 1;
}

/** Reads a message. Never fails: bytes that are no message are one part without headers. */
export function readMime(bytes: Uint8Array, depth = 0): MimePart {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { end, body } = headerEnd(buffer);
  const headers = headerLines(buffer.toString('latin1', 0, end).split(/\r?\n/));
  const { value: type, parameters } = readValue(headers.get('content-type') ?? 'text/plain');
  const content = buffer.subarray(body);
  const boundary = type.startsWith('multipart/') ? parameters.get('boundary') : undefined;
  if (!boundary || depth >= mostDepth) {
    const encoding = headers.get('content-transfer-encoding') ?? '';
    return { headers, type, parameters, body: () => decoded(content, encoding), parts: [], isCut: false };
  }
  const { found, isCut: isOpen } = pieces(content, boundary);
  const parts = found.map((piece) => readMime(piece, depth + 1));
  const isCut = isOpen || parts.some((part) => part.isCut);
  return { headers, type, parameters, body: () => new Uint8Array(), parts, isCut };
}

/** All parts of a message that have a body, in their order. */
export function* leaves(part: MimePart): Generator<MimePart> {
  if (part.parts.length === 0) yield part;
  for (const inner of part.parts) yield* leaves(inner);
}
