import { type Charset, defaultColor, type HighlightColor, type HighlightStyle } from '../../../api/model.ts';
import { escapeHtml, oneLine } from '../../../text/markup.ts';
import { addressKey, fileIn, memorySource } from '../../sources.ts';
import type { DocumentPart, DroppedFile, ForeignHighlight, Hints, KeptArticle } from '../../stages.ts';
import { known } from '../known.ts';
import { sha256Of } from '../whole-file.ts';

/** What another program says of an article it kept: always its address or its title, seldom its text. */
export interface SavedLink {
  url?: string | undefined;
  title?: string | undefined;
  authors?: string[];
  siteName?: string | undefined;
  description?: string | undefined;
  language?: string | undefined;
  published?: string | undefined;
  /** When the user saved it: seconds, milliseconds or microseconds since 1970, or ISO 8601. */
  added?: string | number | undefined;
  tags?: string[];
  read?: boolean;
  starred?: boolean;
  note?: string | undefined;
  highlights?: ForeignHighlight[];
  /** Names of the folders it was in. */
  folders?: string[];
  /** Where relative addresses in `html` count from. */
  base?: string | undefined;
  /** The article itself where the program kept it. */
  html?: string | undefined;
  /** How a library of Lectern had it. */
  kept?: KeptArticle | undefined;
}

/** An instant from what programs write for one; null where it is none. Numbers are told apart by their size. */
export function instantOf(given: string | number | null | undefined): string | null {
  const text = String(given ?? '').trim();
  const number = Number(text);
  const time =
    text !== '' && Number.isFinite(number)
      ? number * (number < 1e11 ? 1000 : number < 1e14 ? 1 : 0.001)
      : Date.parse(text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d(?:\.\d+)?)?)/, '$1T$2'));
  return Number.isFinite(time) && time > 0 && time < 8.64e15 ? new Date(time).toISOString() : null;
}

const named: Record<string, HighlightColor> = {
  yellow: 'yellow',
  orange: 'yellow',
  green: 'green',
  blue: 'blue',
  cyan: 'blue',
  teal: 'blue',
  pink: 'pink',
  red: 'pink',
  magenta: 'pink',
  purple: 'purple',
  violet: 'purple',
};

/** A highlight of which often nothing but the words is known. */
export function foreignHighlight(
  quote: string,
  more: {
    note?: string | undefined;
    tags?: string[];
    color?: string | undefined;
    style?: HighlightStyle;
    created?: string | number | undefined;
    prefix?: string;
    suffix?: string;
  } = {},
): ForeignHighlight | null {
  if (quote.trim() === '') return null;
  return {
    quote: quote.trim(),
    prefix: more.prefix ?? '',
    suffix: more.suffix ?? '',
    color: named[more.color?.toLowerCase() ?? ''] ?? defaultColor,
    style: more.style ?? 'highlight',
    note: more.note?.trim() ?? '',
    tags: more.tags ?? [],
    created: instantOf(more.created),
  };
}

const isWebAddress = (url: string | undefined): url is string =>
  url !== undefined && /^https?:\/\/\S+$/i.test(url);

/** What a list says of an article, as hints for whoever reads its text. */
export function hintsOf(link: SavedLink, title: string | undefined, url: string | undefined): Hints {
  // What a library of Lectern had was put in order before it came there.
  const inOrder = (text: string | undefined, order: (text: string) => string) =>
    link.kept || text === undefined ? text : order(text);
  return known({
    title,
    url,
    savedFrom: link.base,
    authors: link.authors,
    siteName: oneLine(link.siteName),
    description: inOrder(link.description, oneLine),
    language: link.language,
    published: link.published,
    tags: link.tags?.map((tag) => tag.trim()).filter(Boolean),
    note: inOrder(link.note, (note) => note.trim()),
    highlights: link.highlights,
    read: link.read,
    starred: link.starred,
    added: instantOf(link.added),
    kept: link.kept,
  });
}

/** By which an article of a library of Lectern is known in whatever it comes again. */
export const identityOf = ({ id }: KeptArticle): string => `lectern\n${id}`;

/**
 * One article of an export: the text where it is there, else a link without its page. Null for what has neither an address
 * of the web nor a title. `position` tells those apart that have the same address.
 */
export function linkPart(
  file: DroppedFile,
  link: SavedLink,
  from: { format: string; charset: Charset; position: number },
): DocumentPart | null {
  const url = isWebAddress(link.url?.trim()) ? link.url?.trim() : undefined;
  const title = oneLine(link.title) || url;
  if (title === undefined || (link.url && !url)) return null;
  const description = oneLine(link.description);
  const saved = link.html !== undefined && link.html.trim() !== '';
  const named = url ? addressKey(url, null) : `${title}\n${(link.authors ?? []).join('\n')}`;
  const identity = link.kept ? identityOf(link.kept) : `link\n${named}`;
  const source = link.html?.trim() ?? '';
  return {
    kind: 'document',
    file: fileIn(file, {
      place: String(from.position),
      shown: title,
      sectionPath: [...file.sectionPath, ...(link.folders ?? [])],
      bytes: memorySource(Buffer.from(source || JSON.stringify(link, null, 2))),
    }),
    // Two articles may have one text, as two pages that say they were not found.
    sha256: sha256Of(Buffer.from(saved ? `${identity}\n${source}` : identity)),
    markup: link.kept ? 'kept' : 'body',
    format: from.format,
    source: saved ? source : description ? `<p>${escapeHtml(description)}</p>` : '',
    charset: from.charset,
    saved,
    // Entries may be nothing but a picture that is elsewhere.
    mayBeEmpty: true,
    hints: hintsOf(link, title, url),
    hintsApart: true,
  };
}
