import { oneLine, paragraphsHtml } from '../../../text/markup.ts';
import { addressKey } from '../../sources.ts';
import type { SavedLink } from '../exports/saved-link.ts';
import {
  allNamed,
  attributeOf,
  childrenNamed,
  elementsIn,
  innerHtml,
  type XmlElement,
  xmlText,
} from '../xml.ts';

export interface Feed {
  title: string;
  items: SavedLink[];
}

const prefixOf = ({ name, local }: XmlElement) => name.slice(0, name.length - local.length);

/** A child of that name; one of the feed's own names before one of an extension, which may mean something else by the same word. */
const childOf = (parent: XmlElement, ...names: string[]): XmlElement | undefined => {
  for (const name of names) {
    const all = childrenNamed(parent, name);
    const own = all.find((child) => prefixOf(child) === prefixOf(parent));
    const found = own ?? all.find((child) => prefixOf(child) === '') ?? all[0];
    if (found) return found;
  }
  return undefined;
};
const said = (parent: XmlElement, ...names: string[]): string | undefined => {
  for (const name of names)
    for (const child of childrenNamed(parent, name)) {
      const text = oneLine(xmlText(child));
      if (text !== '') return text;
    }
  return undefined;
};

/** The markup in a text construct (RFC 4287, 3.1) or in an element of RSS, where it is escaped. */
function htmlOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const type = (element.attributes['type'] ?? '').toLowerCase();
  if (type === 'xhtml' || type === 'application/xhtml+xml') {
    const [division] = elementsIn(element);
    return innerHtml(division?.local === 'div' ? division : element);
  }
  const text = xmlText(element);
  // Media RSS has `plain` for what Atom calls `text`. Only a media type that is none of text stands for Base64.
  const isCoded = type.includes('/') && !/^text\/|[/+]xml$/.test(type);
  if (element.attributes['mode'] === 'base64' || isCoded) return Buffer.from(text, 'base64').toString('utf8');
  if (['text', 'text/plain', 'plain'].includes(type)) return paragraphsHtml(text);
  return elementsIn(element).length > 0 ? innerHtml(element) : text;
}

const withoutTags = (html: string | undefined) =>
  oneLine(
    html
      ?.replace(/<[^>]*>/g, ' ')
      .replace(/&nbsp;/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#0?39;|&apos;/g, "'"),
  );

/** What may be the address of an item, the likeliest first: its page, what it was made from, its file; not a comment. */
function addressesOf(item: XmlElement): string[] {
  const links = childrenNamed(item, 'link');
  const page = links.find(
    ({ attributes }) => attributes['href'] && /^(?:alternate|)$/.test(attributes['rel'] ?? ''),
  );
  const plain = links.map((link) => oneLine(xmlText(link))).find(Boolean);
  const guid = childrenNamed(item, 'guid').find(({ attributes }) => attributes['isPermaLink'] !== 'false');
  const other = ['via', 'related', 'self', 'enclosure'].map(
    (rel) => links.find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'],
  );
  const file = childrenNamed(item, 'enclosure')[0]?.attributes['url'];
  return [
    ...[page?.attributes['href'], plain, guid && oneLine(xmlText(guid)), attributeOf(item, 'about')],
    ...[...other, file],
  ].flatMap((address) => address || []);
}

function authorsOf(item: XmlElement): string[] {
  const names = ['author', 'creator', 'contributor'].map((name) =>
    childrenNamed(item, name).flatMap((one) => said(one, 'name') ?? oneLine(xmlText(one)) ?? []),
  );
  const found = names.find((list) => list.some(Boolean)) ?? [];
  // RSS writes `mail@example.org (Name)`, others the reverse.
  const nameIn = /^\S+@\S+\s+\((.+)\)$|^(.+?)\s*[(<]\S+@\S+[)>]$/;
  return found.map((name) => nameIn.exec(name)?.slice(1).find(Boolean) ?? name).filter(Boolean);
}

const tagsOf = (item: XmlElement) =>
  [
    ...childrenNamed(item, 'category').map(
      (one) => oneLine(xmlText(one)) || oneLine(one.attributes['label'] ?? one.attributes['term']),
    ),
    ...childrenNamed(item, 'subject').map((one) => oneLine(xmlText(one))),
  ].filter(Boolean);

/** The text of an item where the feed has it; XHTML in a `body` is older than `content`. */
function contentOf(item: XmlElement): XmlElement | undefined {
  // One that names a file is elsewhere.
  const isHere = ({ attributes }: XmlElement) =>
    attributes['src'] === undefined && attributes['url'] === undefined;
  const content = childrenNamed(item, 'content').find(isHere);
  return childrenNamed(item, 'encoded')[0] ?? content ?? childOf(item, 'body', 'fullitem');
}

/** A description that is as long as this is the article and no announcement of it. */
const wholeText = 600;

/** All that an item says which has neither title nor text: who wrote it, when, or its file. */
const lastWords = (item: XmlElement) => oneLine(xmlText(item)).slice(0, 80) || undefined;

/** An item, what may be its addresses (whole ones of the web), and what is said of it. */
interface Entry {
  link: SavedLink;
  addresses: string[];
  described: string | undefined;
}

function entryOf(item: XmlElement, base: string | undefined): Entry {
  const content = contentOf(item);
  const [group] = childrenNamed(item, 'group');
  const described = htmlOf(
    childOf(item, 'description', 'summary', 'subtitle') ?? (group && childOf(group, 'description')),
  );
  const body = htmlOf(content);
  const html = body?.trim() ? body : withoutTags(described).length >= wholeText ? described : undefined;
  const words = withoutTags(described ?? html);
  const title = withoutTags(htmlOf(childOf(item, 'title')));
  const own = attributeOf(content ?? item, 'base') ?? attributeOf(item, 'base') ?? base;
  const addresses = addressesOf(item)
    .map((address) => (own && URL.canParse(address, own) ? new URL(address, own).href : address))
    .filter((address) => /^https?:/i.test(address));
  const link: SavedLink = {
    title: title || words.slice(0, 80) || oneLine(said(item, 'guid', 'id')) || lastWords(item),
    authors: authorsOf(item),
    description: words === '' || html === described ? undefined : words,
    published: said(item, 'published', 'pubDate', 'date', 'issued', 'created', 'updated', 'modified'),
    language: attributeOf(item, 'lang') ?? said(item, 'language'),
    tags: tagsOf(item),
    html,
    base: own,
  };
  return { link, addresses, described };
}

/**
 * The items with their addresses. One that is the feed's own, or that another item has too, is no item's; those of podcasts and
 * diaries often are. An item without a page of its own has its text here.
 */
function withAddresses(entries: readonly Entry[], feed: string | undefined): SavedLink[] {
  const [first] = entries;
  if (first && entries.length === 1) return [{ ...first.link, url: first.addresses[0] }];
  // A feed may hold an entry twice.
  const owners = new Map<string, Set<string>>();
  for (const { link, addresses, described } of entries)
    for (const address of addresses) {
      const key = addressKey(address, null);
      owners.set(key, (owners.get(key) ?? new Set()).add(`${link.title}\n${link.html ?? described}`));
    }
  const own = feed && addressKey(feed, null);
  return entries.map(({ link, addresses, described }) => {
    const url = addresses.find((address) => {
      const key = addressKey(address, null);
      return key !== own && owners.get(key)?.size === 1;
    });
    const base = link.base ?? addresses[0];
    return url ? { ...link, url, base } : { ...link, base, html: link.html ?? described };
  });
}

/** A feed of RSS (0.9 to 2.0) or Atom (RFC 4287, and 0.3), by the local names of its elements; null where it is none. */
export function readXmlFeed(root: XmlElement): Feed | null {
  const top = elementsIn(root).find(({ local }) => /^(?:rss|RDF|feed|channel)$/i.test(local));
  if (!top) return null;
  const channel = top.local === 'feed' ? top : (childrenNamed(top, 'channel')[0] ?? top);
  const items = [...allNamed(top, 'item'), ...allNamed(top, 'entry')];
  const base = attributeOf(channel, 'base') ?? attributeOf(top, 'base') ?? said(channel, 'link');
  return {
    title: withoutTags(htmlOf(childOf(channel, 'title'))),
    items: withAddresses(
      items.map((item) => entryOf(item, base && URL.canParse(base) ? base : undefined)),
      addressesOf(channel)[0],
    ),
  };
}
