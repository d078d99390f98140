import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { limits } from '../../limits.ts';
import { headerLines } from '../header-lines.ts';

/** An HTTP response as a WARC record keeps it (RFC 9112). */
export interface HttpResponse {
  status: number;
  headers: ReadonlyMap<string, string>;
  body: Uint8Array;
}

const crlf = Buffer.from('\r\n');

/** Takes a response apart; null where the block is none. */
export function readResponse(block: Uint8Array): HttpResponse | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const [, head, end] =
    /^(HTTP\/\d[\s\S]*?)(\r?\n\r?\n)/.exec(bytes.toString('latin1', 0, Math.min(bytes.length, 256 * 1024))) ??
    [];
  if (head === undefined || end === undefined) return null;
  const [first = '', ...lines] = head.split(/\r?\n/);
  const status = Number(/^\S+ (\d{3})\b/.exec(first)?.[1] ?? 0);
  return { status, headers: headerLines(lines), body: bytes.subarray(head.length + end.length) };
}

/** Takes the chunked coding off (RFC 9112, 7.1); null where the body is not in it, which some programs leave said. */
function unchunked(body: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf(crlf, at);
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(
      body.toString('latin1', at, Math.max(at, lineEnd)),
    )?.[1];
    // What was cut off within is kept.
    if (lineEnd < 0 || size === undefined) return chunks.length > 0 ? Buffer.concat(chunks) : null;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(body.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
}

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;
const codings: Record<string, Unpack> = {
  gzip: promisify<Uint8Array, object, Buffer>(zlib.gunzip),
  'x-gzip': promisify<Uint8Array, object, Buffer>(zlib.gunzip),
  deflate: promisify<Uint8Array, object, Buffer>(zlib.inflate),
  br: promisify<Uint8Array, object, Buffer>(zlib.brotliDecompress),
  zstd: promisify<Uint8Array, object, Buffer>(zlib.zstdDecompress),
};

/** The body without its codings. One that is not in the coding it names is given as it stands: crawlers unpack and keep the name. */
export async function payloadOf({ headers, body }: HttpResponse): Promise<Uint8Array> {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const chunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  let payload: Uint8Array = (chunked && unchunked(bytes)) || bytes;
  const names = (headers.get('content-encoding') ?? '').toLowerCase().split(/\s*,\s*/);
  for (const name of names.reverse()) {
    const unpack = codings[name];
    if (!unpack) continue;
    try {
      payload = await unpack(payload, { maxOutputLength: limits.documentBytes });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
  return payload;
}
