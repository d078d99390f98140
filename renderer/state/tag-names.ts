/** Names of tags as the page compares them; the service alone decides how one is kept. */

/** What makes two spellings one tag, or one section, as the library tells them apart. */
export const foldName = (name: string): string => name.normalize('NFC').toLowerCase();

/** A name as it was typed, without what the service leaves out. */
export const typedTag = (typed: string): string =>
  typed
    .split('/')
    .map((level) => level.replace(/\s+/g, ' ').trim())
    .filter((level) => level !== '')
    .join('/');

/** A tag is one of a name, or nested below it. */
export const isWithin = (name: string, above: string): boolean =>
  foldName(name) === foldName(above) || foldName(name).startsWith(`${foldName(above)}/`);

/** The name without its last level; null at the top. */
export const levelAbove = (name: string): string | null =>
  name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : null;

/** The last level alone. */
export const lastLevel = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** A name after a tag at or above it was renamed. */
export const withNewName = (name: string, from: string, to: string): string =>
  isWithin(name, from) ? [to, ...name.split('/').slice(from.split('/').length)].join('/') : name;
