import { addressKey } from '../../sources.ts';
import type { ByteSource } from '../../stages.ts';
import { readResponse } from './http.ts';
import { type FoundRecord, recordsOf, type WarcRecord } from './records.ts';

/** What a WARC file holds of one address. */
export interface Capture {
  url: string;
  date: string;
  record: WarcRecord;
  /** The media type without its parameters, in lower case. */
  type: string;
  status: number;
}

/** The captures of one WARC file, in its order. */
export interface WarcIndex {
  captures: Capture[];
  /** Addresses that a page asked for as a part of itself. */
  frames: Set<string>;
  damaged: boolean;
}

const bare = (uri: string | undefined) => (uri ?? '').replace(/^<|>$/g, '');

/** Whether a request was made for a frame (Fetch Metadata, `Sec-Fetch-Dest`). */
const asksForFrame = ({ head }: FoundRecord) =>
  /^sec-fetch-dest:\s*i?frame/im.test(Buffer.from(head).toString('latin1'));

export const mediaType = (contentType: string | undefined) =>
  (contentType ?? '').replace(/;.*$/s, '').trim().toLowerCase();

function captureOf(found: FoundRecord, url: string): Capture | null {
  const { headers, offset, length, head } = found;
  const kind = headers.get('warc-type')?.toLowerCase();
  const capture = { url, date: headers.get('warc-date') ?? '', record: { headers, offset, length } };
  if (kind === 'resource') return { ...capture, status: 200, type: mediaType(headers.get('content-type')) };
  const response = kind === 'response' ? readResponse(head) : null;
  if (!response) return null;
  return { ...capture, status: response.status, type: mediaType(response.headers.get('content-type')) };
}

/** Reads the headers of all records. Keeps nothing of their blocks, so that a large file takes little memory. */
export async function indexWarc(source: ByteSource): Promise<WarcIndex> {
  const captures: Capture[] = [];
  const frames = new Set<string>();
  let damaged = false;
  for await (const found of recordsOf(source)) {
    if ('damage' in found) {
      damaged = true;
      continue;
    }
    const url = bare(found.headers.get('warc-target-uri'));
    const capture = url === '' ? null : captureOf(found, url);
    if (capture) captures.push(capture);
    else if (found.headers.get('warc-type')?.toLowerCase() === 'request' && asksForFrame(found))
      frames.add(addressKey(url, null));
  }
  return { captures, frames, damaged };
}
