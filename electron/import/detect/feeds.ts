import { asciiView } from './signs.ts';

const prologue =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:(?:<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!doctype[^>[]*(?:\[[\s\S]*?\])?\s*>)\s*)*/i;

/** What follows the declaration, comments and instructions at the start of an XML document. */
const rootOf = (head: Uint8Array) => asciiView(head).replace(prologue, '');

/** RSS, RDF of a feed, Atom, or JSON Feed. */
export function isFeed(head: Uint8Array): boolean {
  const root = rootOf(head);
  if (/^<(?:\w+:)?(?:rss|feed|channel)\b/i.test(root)) return true;
  if (/^<rdf:RDF\b/i.test(root)) return /purl\.org\/rss|my\.netscape\.com|<channel\b/i.test(root);
  return root.startsWith('{') && /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/.test(root);
}

/** Notes that Evernote exported. */
export const isEnex = (head: Uint8Array): boolean => /^<en-export\b/i.test(rootOf(head));
