import { gzipSync } from 'node:zlib';

type Headers = Record<string, string>;

const lines = (headers: Headers) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

/** One record of a WARC file (ISO 28500), with the line ends after it. */
export function record(type: string, headers: Headers, block: string | Uint8Array): Buffer {
  const bytes = Buffer.from(block);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\n${lines({ ...headers, 'Content-Length': String(bytes.length) })}\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')]);
}

/** What a server gave for an address. */
export function response(
  url: string,
  body: string | Uint8Array,
  {
    status = 200,
    headers = {},
    date = '2026-11-24T08:00:00Z',
  }: { status?: number; headers?: Headers; date?: string } = {},
): Buffer {
  const head = `HTTP/1.1 ${status} Whatever\r\n${lines({ 'Content-Type': 'text/html; charset=utf-8', ...headers })}\r\n`;
  const named = {
    'WARC-Target-URI': url,
    'WARC-Date': date,
    'Content-Type': 'application/http; msgtype=response',
  };
  return record('response', named, Buffer.concat([Buffer.from(head), Buffer.from(body)]));
}

/** The records as `.warc.gz` has them: each a gzip member of its own. */
export const packed = (records: readonly Buffer[]) => Buffer.concat(records.map((one) => gzipSync(one)));
