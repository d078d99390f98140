import type { ByteSource, Siblings } from './stages.ts';

/** Bytes in memory. */
export const memorySource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (start, length) => bytes.subarray(start, start + length),
});

export const noSiblings: Siblings = { read: async () => null };

/** Saved images by the address they had in the source, for an article that is extracted anew. */
export function keptSiblings(assets: readonly { source: string; bytes: Uint8Array }[]): Siblings {
  const bySource = new Map(assets.map(({ source, bytes }) => [source, bytes]));
  return { read: async (address) => bySource.get(address) ?? null };
}

/** The path of a relative address, without query and fragment, percent-decoded; null where it is none. */
export function relativePath(address: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return null;
  const path = address.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

/** An address as archives are searched for it: whole, and without its fragment. */
export function addressKey(address: string, base: string | null): string {
  try {
    const url = new URL(address, base ?? undefined);
    url.hash = '';
    return url.href;
  } catch (error) {
    // Word writes addresses that are none; they are compared as they stand.
    if (error instanceof TypeError) return address;
    throw error;
  }
}

/** The resources of a web archive by their {@link addressKey}; the page's own address serves where it names no base. */
export function archived(
  location: string | null,
  resources: ReadonlyMap<string, () => Promise<Uint8Array | null>>,
): Siblings {
  return {
    read: async (address, base) => {
      const found =
        resources.get(addressKey(address, base ?? location)) ?? resources.get(addressKey(address, location));
      return found ? await found() : null;
    },
  };
}
