import { oneLine } from '../../../text/markup.ts';

/** Characters: no section has a longer name. */
const longestName = 80;

/** Names that differ in case, accents and signs only are one. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Characters, marks included: texts that are longer are not looked at. */
const longestText = 1000;
/** Signs between the steps of a trail. */
const signs = new Set(' »›>/|·•→«‹<:');

/** A line without the signs around it, and without the count of articles at its end. */
function withoutSigns(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && signs.has(line.charAt(start))) start++;
  while (end > start && signs.has(line.charAt(end - 1))) end--;
  return line
    .slice(start, end)
    .replace(/\(\d+\)$/, '')
    .trimEnd();
}

/** What programs write where they have no name, and what they call the place of all names. */
const noName =
  /^(?:null|nil|none|undefined|nan|false|true|uncategori[sz]ed|tags?|categor(?:y|ies)|\p{Script=Latin})$/iu;

/** A section's name as people know it; empty where it is none: dates and numbers are archives. */
export function sectionName(text: string): string {
  if (text.length > longestText) return '';
  const name = withoutSigns(oneLine(text.replace(/<[^<>]*>/g, ' ')));
  return /\p{L}/u.test(name) && name.length <= longestName && !noName.test(name) ? name : '';
}

/** The parts of an address's path but the last, which is the page's own name; folded. */
function partsOf(url: string | null): Set<string> {
  const path = url && URL.canParse(url) ? new URL(url).pathname : '';
  // Letters other than Latin ones stand there as bytes; bytes that are no text are no name.
  const decoded = path.replace(/(?:%[\da-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(),
  );
  return new Set(decoded.replace(/\/$/, '').split('/').slice(0, -1).map(foldedName));
}

/** A path as some sites write it, `/world/middle_east`. */
const pathIn = (text: string): string[] =>
  text.startsWith('/')
    ? text
        .split('/')
        .map((part) => sectionName(part.replaceAll('_', ' ')))
        .filter(Boolean)
    : [];

/** The names that one place of the metadata gives, parted by commas or not, each once. */
function namesIn(texts: readonly string[], isNone: (name: string) => boolean): string[] {
  const names = texts.flatMap((text) => text.split(',')).map(sectionName);
  const wanted = names.filter((name) => name !== '' && !isNone(name));
  return [...new Map(wanted.map((name) => [foldedName(name), name])).values()];
}

/**
 * The section that metadata names, as a path; the most certain of its places come first. Where a place names several, they are
 * subjects in no order: then only one that the page's address has, too, is taken.
 */
export function statedSection(
  places: readonly (readonly string[])[],
  url: string | null,
  isNone: (name: string) => boolean,
): string[] {
  const path = places.map(([text = '', ...more]) => (more.length === 0 ? pathIn(text) : []));
  const whole = path.find((names) => names.length > 0);
  if (whole) return whole;
  const several: string[] = [];
  for (const texts of places) {
    const names = namesIn(texts, isNone);
    if (names.length === 1) return names;
    several.push(...names);
  }
  if (several.length === 0) return [];
  const inAddress = partsOf(url);
  const named = several.find((name) => inAddress.has(foldedName(name)));
  return named ? [named] : [];
}
