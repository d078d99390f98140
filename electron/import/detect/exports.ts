import { asciiView } from './signs.ts';

/** Bookmarks as browsers write them, and Pocket's list, which has the same elements. */
export const isBookmarks = (head: Uint8Array): boolean => {
  const text = asciiView(head);
  return (
    /^\s*<!doctype netscape-bookmark-file/i.test(text) || /<title>\s*pocket export\s*<\/title>/i.test(text)
  );
};

/** Columns without which a table is none of articles or highlights. */
const telling = new Set(['url', 'link', 'href', 'highlight']);
const also = new Set([
  'title',
  'name',
  'tags',
  'document tags',
  'folder',
  'timestamp',
  'note',
  'book title',
  'id',
  'status',
]);

/** A table whose first line names the columns of a reading service. */
export function isLinkTable(head: Uint8Array): boolean {
  const [line = ''] = asciiView(head).trimStart().split(/\r?\n/, 1);
  const columns = line
    .toLowerCase()
    .split(/[,;\t]/)
    .map((name) => name.trim().replace(/^"|"$/g, ''));
  return (
    columns.length > 1 && columns.some((name) => telling.has(name)) && columns.some((name) => also.has(name))
  );
}

const addresses = /"(?:url|given_url|href|uri|article__url)"\s*:\s*"https?:/i;
const holders = /"(?:bookmarks|collections|annotations|roots|children)"\s*:\s*[[{]/;

/** Web Annotations (W3C), alone, in a list, or in a set as Readium and Thorium write it. */
const annotations = /"https?:\/\/www\.w3\.org\/ns\/anno\.jsonld"|"type"\s*:\s*"AnnotationSet"/;

/** JSON in which links are kept: a list of records with addresses, an object that holds such lists, or annotations of what is elsewhere. */
export function isLinkJson(head: Uint8Array): boolean {
  const text = asciiView(head).trimStart();
  if (/^[[{]/.test(text) && annotations.test(text)) return true;
  if (/^\[\s*\{/.test(text))
    return addresses.test(text) || /"(?:is_archived|savedAt|slug|time_added)"\s*:/.test(text);
  return text.startsWith('{') && holders.test(text);
}

/** `My Clippings.txt`: a book, a line that says what and where, a text, a line of equals signs. */
export const isClippings = (head: Uint8Array): boolean => {
  const text = asciiView(head);
  return /^\S.*\r?\n- .*\|.*\r?\n/.test(text) && /^={8,}\s*$/m.test(text);
};

/** A link to a page in a file of its own, as Windows, Linux and macOS write it. */
export const isShortcut = (head: Uint8Array): boolean => {
  const text = asciiView(head);
  // A text of three letters in a binary list is “S” and the letters.
  if (/^bplist00/.test(text)) return /SURL/.test(text) && !/WebMainResource/.test(text);
  if (/^\s*\[(?:InternetShortcut|Desktop Entry)\]/i.test(text)) return /^URL(?:\[\$e\])?\s*=/m.test(text);
  return /<!doctype plist|<plist\b/i.test(text) && /<dict>\s*<key>URL<\/key>/.test(text);
};
