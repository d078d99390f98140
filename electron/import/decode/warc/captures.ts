import { limits } from '../../limits.ts';
import { addressKey, archived } from '../../sources.ts';
import type { ByteSource, Siblings } from '../../stages.ts';
import { payloadOf, readResponse } from './http.ts';
import { readBlock } from './records.ts';
import type { Capture } from './warc-index.ts';

/** What was got from an address. */
export interface Payload {
  bytes: Uint8Array;
  charset: string | undefined;
}

/** A capture and the file it lies in. */
export interface Stored extends Capture {
  source: ByteSource;
}

/** The payload of a capture, or null where it is damaged, too large or no response. */
export async function payloadAt({ source, record }: Stored): Promise<Payload | null> {
  const block = await readBlock(source, record, limits.documentBytes);
  if (!block) return null;
  const isResponse = record.headers.get('warc-type')?.toLowerCase() === 'response';
  const response = isResponse ? readResponse(block) : null;
  if (isResponse && !response) return null;
  const contentType = (response ?? record).headers.get('content-type') ?? '';
  return {
    bytes: response ? await payloadOf(response) : block,
    charset: /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1],
  };
}

export const isPage = ({ type, status }: Capture) =>
  status === 200 && (type === 'text/html' || type === 'application/xhtml+xml');

/** Everything that was captured, by address, to be read when a page asks for it. The first good capture serves. */
export function resourcesOf(captures: readonly Stored[], location: string): Siblings {
  const byAddress = resourceLists.get(captures) ?? listed(captures);
  return archived(location, byAddress);
}

type Resources = Map<string, () => Promise<Uint8Array | null>>;
const resourceLists = new WeakMap<readonly Stored[], Resources>();

function listed(captures: readonly Stored[]): Resources {
  const byAddress: Resources = new Map();
  for (const capture of captures) {
    if (capture.status !== 200) continue;
    const key = addressKey(capture.url, null);
    const earlier = byAddress.get(key);
    byAddress.set(key, async () => {
      const before = earlier ? await earlier() : null;
      if (before) return before;
      const payload = await payloadAt(capture);
      return payload && payload.bytes.length > 0 ? payload.bytes : null;
    });
  }
  resourceLists.set(captures, byAddress);
  return byAddress;
}
