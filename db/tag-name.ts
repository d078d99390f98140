/** The longest tag that is kept, in characters. */
const longest = 200;

/**
 * A tag as it is stored: `/` nests, each level is trimmed, empty levels and control characters go. Null where nothing is
 * left.
 */
export function tagName(typed: string): string | null {
  const levels = typed
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .split('/')
    .map((level) => level.replace(/\s+/g, ' ').trim())
    .filter((level) => level !== '');
  return levels.join('/').slice(0, longest) || null;
}

/** What makes two spellings one tag: upper and lower case are the same. */
export const foldTag = (name: string): string => name.normalize('NFC').toLowerCase();
