import path from 'node:path';
import type { ByteSource, DroppedFile, Siblings } from './stages.ts';

/** Bytes in memory. */
export const memorySource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (start, length) => bytes.subarray(start, start + length),
});

/** The bytes of a piece of a source, in place. */
export const sliceOf = (source: ByteSource, from: number, size: number): ByteSource => ({
  size,
  read: (start, length) => source.read(from + start, Math.max(0, Math.min(length, size - start))),
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
  const plain = address.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(plain);
  } catch (error) {
    // A name with a percent sign of its own.
    if (error instanceof URIError) return plain;
    throw error;
  }
}

/** The name in an archive of what a file in it gives the address of; null where that leads elsewhere. An address from the root counts from the archive's. */
export function nameBeside(name: string, address: string): string | null {
  const relative = relativePath(address);
  if (!relative) return null;
  const folder = relative.startsWith('/') ? '' : path.posix.dirname(name);
  return path.posix.normalize(path.posix.join(folder, relative)).replace(/^\//, '');
}

/**
 * A file inside another. `place` finds it again there and is empty where it is all there is; `shown` is what people
 * see it called, the place where nothing better is known.
 */
export function fileIn(
  container: DroppedFile,
  { place, shown = place, ...own }: { place: string; shown?: string } & Partial<DroppedFile>,
): DroppedFile {
  const joined = (above: string, below: string) => (above && below ? `${above}/${below}` : above || below);
  return {
    ...container,
    path: joined(container.path, shown),
    partPath: joined(container.partPath, place),
    named: false,
    ...own,
  };
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
