import { addressKey } from '../sources.ts';
import type { MimePart } from './mime.ts';

/** A content id without its brackets (RFC 2392). */
export const bareId = (id: string | undefined): string => id?.trim().replace(/^<|>$/g, '') ?? '';

/** The parts of a message by the address and by the content id (`cid:`) that its pages name them with. */
export function mimeResources(
  all: readonly MimePart[],
  base: string | null,
): Map<string, () => Promise<Uint8Array>> {
  const resources = new Map<string, () => Promise<Uint8Array>>();
  for (const part of all) {
    const location = part.headers.get('content-location');
    const id = bareId(part.headers.get('content-id'));
    const read = async () => part.body();
    if (location) resources.set(addressKey(location, base), read);
    if (id) resources.set(`cid:${id}`, read);
  }
  return resources;
}
