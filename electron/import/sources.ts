import type { ByteSource, Siblings } from './stages.ts';

/** Bytes in memory. */
export const memorySource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (start, length) => bytes.subarray(start, start + length),
});

export const noSiblings: Siblings = { read: async () => null };

/** Saved images by the address they had in the source, for an article that is extracted anew. */
export function keptSiblings(assets: readonly { source: string; bytes: Uint8Array }[]): Siblings {
  const bySource = new Map<string, Uint8Array>();
  for (const { source, bytes } of assets) {
    bySource.set(source, bytes);
    bySource.set(decoded(source), bytes);
  }
  return { read: async (relative) => bySource.get(relative) ?? null };
}

function decoded(address: string): string {
  const path = address.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
