/** The longest tag that is kept, in characters. */
export const longestTag = 200;

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
  const name = [...levels.join('/').toWellFormed()].slice(0, longestTag).join('');
  return name.replace(/[/\s]+$/, '') || null;
}

/** What makes two spellings one tag, or one section: upper and lower case are the same in every script. */
export const foldName = (name: string): string => name.normalize('NFC').toLowerCase();
