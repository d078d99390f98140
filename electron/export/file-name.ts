/** Names for exported files that every system takes and that stay the same from one export to the next. */

/** What a name may not hold on Windows, in an Obsidian vault or in a link to a note. */
const forbidden = /[\\/:*?"<>|#^[\]%]|\p{Cc}/gu;
/** Signs that nobody sees and that part words. Of the others, as soft hyphens and marks of direction, nothing stays in a name. */
const unseenSpace = /[\u200b\u200c]/g;
const unseen = /\p{Cf}/gu;
/** Windows takes them for devices, whatever extension they have, also behind spaces. */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$) *(?:\.|$)/i;
/** File systems allow 255 bytes; the id of a twin and the extension need some of them. */
const longestBytes = 200;

/** The most that a UTF-16 unit needs in UTF-8. */
const bytesOfUnit = 3;

function cut(name: string): string {
  if (name.length * bytesOfUnit <= longestBytes) return name;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(name)) {
    bytes += new TextEncoder().encode(segment).length;
    if (bytes > longestBytes) break;
    kept += segment;
  }
  return kept;
}

/** A title as a file name without extension. Never empty, never reserved, cut between characters. */
export function safeName(title: string): string {
  const seen = title.toWellFormed().replace(unseenSpace, ' ').replace(unseen, '').normalize('NFC');
  const plain = seen.replace(forbidden, ' ').replace(/\s+/g, ' ').trim();
  const name = cut(plain)
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .trim();
  if (name === '') return 'Untitled';
  return reserved.test(name) ? `_${name}` : name;
}

/** What file systems of Windows and macOS take for one name: upper and lower case, also where two letters share a capital. */
export const sameOnDisk = (name: string) => name.toUpperCase().toLowerCase().normalize('NFC');

/** How a name ends that was told apart from others. */
const endsWithId = / \([a-z2-7]{16,}\)$/;

/**
 * File names for articles, without extension. Titles that give the same name get their article's id, all of them: which
 * came first does not matter, so a later export gives the same names. So does one that looks as if it had an id already.
 */
export function fileNames(articles: readonly { id: string; title: string }[]): Map<string, string> {
  const named = articles.map(({ id, title }) => ({ id, name: safeName(title) }));
  const twins = Map.groupBy(named, ({ name }) => sameOnDisk(name));
  return new Map(
    named.map(({ id, name }) => {
      const isAlone = twins.get(sameOnDisk(name))?.length === 1 && !endsWithId.test(name);
      return [id, isAlone ? name : `${name} (${id})`];
    }),
  );
}
