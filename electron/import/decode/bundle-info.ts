import type { Hints, Siblings } from '../stages.ts';

/** Bytes: what programs write of a bundle is a few lines. */
const largest = 1_000_000;

function sourceIn(json: string): string | null {
  try {
    const info: unknown = JSON.parse(json);
    const source = typeof info === 'object' && info !== null && 'sourceURL' in info ? info.sourceURL : null;
    return typeof source === 'string' && /^https?:\/\/\S+$/i.test(source) ? source : null;
  } catch (error) {
    // The text can be read without it.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * What the `info.json` beside the text of a TextBundle says of it: the address that it was got from, `sourceURL` (TextBundle 2, where
 * programs name a file of their own as well, which is left alone).
 */
export async function bundleHints(siblings: Siblings): Promise<Hints> {
  const bytes = await siblings.read('info.json', null);
  if (!bytes || bytes.length > largest) return {};
  const url = sourceIn(new TextDecoder().decode(bytes));
  return url ? { url } : {};
}
