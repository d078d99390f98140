import { createHash } from 'node:crypto';
import { urlKey } from './url-key.ts';

/** A link of safe HTML: text never holds a `<` there, so what looks like one is one. */
const links = /<a\s[^>]*?\bhref="(https?:[^"]*)"/gi;
const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
};

/**
 * An address as a number of 48 bits, the same for all addresses of one page: an index of these takes a fifth of the room of
 * one of addresses, and among a million links a page is taken for another once in a hundred million. Null for what is no
 * address of the web.
 */
export function linkKey(address: string | null): number | null {
  const key = urlKey(address);
  return key === null ? null : createHash('sha256').update(key).digest().readUIntBE(0, 6);
}

/** The keys of all pages that a text links to, each once. */
export function linkKeys(html: string): number[] {
  const keys = new Set<number>();
  for (const [, address = ''] of html.matchAll(links)) {
    const key = linkKey(address.replace(/&(?:amp|quot|lt|gt);/g, (one) => references[one] ?? one));
    if (key !== null) keys.add(key);
  }
  return [...keys];
}
