import { createHash } from 'node:crypto';
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { limits } from '../limits.ts';
import { imageType } from '../media-type.ts';
import type { Asset, Siblings } from '../stages.ts';
import { tidy } from './addresses.ts';

function imageSources(body: Tree.DocumentFragment): Set<string> {
  const found = new Set<string>();
  const todo: Tree.Node[] = [body];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (adapter.isElementNode(node) && node.tagName === 'img') {
      const src = node.attrs.find((attribute) => attribute.name === 'src')?.value;
      if (src) found.add(tidy(src));
    }
    if ('childNodes' in node) todo.push(...node.childNodes.toReversed());
  }
  return found;
}

/** The bytes of a `data:` address (RFC 2397), or null where it is none or damaged. */
function dataBytes(address: string): Uint8Array | null {
  const [, kind = '', payload] = /^data:([^,]*),(.*)$/is.exec(address) ?? [];
  if (payload === undefined) return null;
  try {
    const plain = decodeURIComponent(payload);
    return /;\s*base64\s*$/i.test(kind) ? Buffer.from(plain, 'base64') : Buffer.from(plain, 'utf8');
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/**
 * The images of an article whose bytes are in the file or beside it. `saved` gives the SHA-256 by the address that an
 * image has in the source; addresses count from `base`. Anything that is no image by its bytes, or too large, is left out.
 */
export async function findAssets(body: Tree.DocumentFragment, siblings: Siblings, base: string | null) {
  const assets = new Map<string, Asset>();
  const shas = new Map<string, string>();
  let total = 0;
  for (const address of imageSources(body)) {
    const bytes = /^data:/i.test(address) ? dataBytes(address) : await siblings.read(address, base);
    if (!bytes || bytes.length === 0 || bytes.length > limits.assetBytes) continue;
    const mediaType = imageType(bytes);
    if (!mediaType || total + bytes.length > limits.assetsBytes) continue;
    total += bytes.length;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    shas.set(address, sha256);
    const short = /^data:/i.test(address) ? `data:${mediaType}` : address;
    if (!assets.has(sha256)) assets.set(sha256, { sha256, mediaType, bytes, source: short });
  }
  return { assets: [...assets.values()], saved: (address: string) => shas.get(address) ?? null };
}
