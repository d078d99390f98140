import path from 'node:path';
import { oneLine } from '../../../text/markup.ts';
import { nameBeside } from '../../sources.ts';
import type { Hints } from '../../stages.ts';
import { decodeText } from '../charset.ts';
import { known } from '../known.ts';
import { unlessMade } from '../made-at.ts';
import {
  allNamed,
  attributeOf,
  childrenNamed,
  firstNamed,
  readXml,
  type XmlElement,
  xmlText,
} from '../xml.ts';
import type { ZipArchive } from '../zip-archive.ts';

interface ManifestItem {
  /** The file's name in the ZIP. */
  name: string;
  type: string;
  isNav: boolean;
}

/** What an EPUB's package document says (EPUB 3.3 and OPF 2.0). */
export interface EpubPackage {
  hints: Hints;
  /** The files to be read, in reading order. */
  spine: ManifestItem[];
  /** The name of a chapter by its file. */
  labels: ReadonlyMap<string, string>;
}

/** The name in the ZIP of an address in one of its files; null for one that leads elsewhere. */
export const nameFrom = (file: string, address: string): string | null =>
  /^(?:[?#]|$)/.test(address) ? file : nameBeside(file, address);

async function xmlOf(archive: ZipArchive, name: string): Promise<XmlElement | null> {
  const bytes = await archive.find(name);
  return bytes && readXml(decodeText(bytes, { markup: 'xml' }).text);
}

/** Where the package document lies: what the container names, else the first that is there. */
async function packageName(archive: ZipArchive): Promise<string | null> {
  const container = await xmlOf(archive, 'META-INF/container.xml');
  const named = container && firstNamed(container, 'rootfile')?.attributes['full-path'];
  if (named && archive.names.includes(path.posix.normalize(named))) return path.posix.normalize(named);
  return archive.names.find((name) => name.toLowerCase().endsWith('.opf')) ?? null;
}

/** The role of a creator (MARC relators): an attribute in EPUB 2, a `meta` that refines it in EPUB 3. */
function roleOf(metadata: XmlElement, creator: XmlElement): string {
  const own = attributeOf(creator, 'role');
  if (own) return own;
  const refining = childrenNamed(metadata, 'meta').find(
    ({ attributes }) =>
      attributes['property'] === 'role' && attributes['refines'] === `#${creator.attributes['id']}`,
  );
  return oneLine(xmlText(refining)) || 'aut';
}

/** The events of EPUB 2 that are publications of what a book holds; without one `dc:date` is meant as such (OPF 2.0, EPUB 3.3). */
const publications = ['publication', 'original-publication', undefined];

function publishedIn(metadata: XmlElement): string {
  const dates = childrenNamed(metadata, 'date');
  const modified = childrenNamed(metadata, 'meta').find(
    ({ attributes }) => attributes['property'] === 'dcterms:modified' && !attributes['refines'],
  );
  const made = [oneLine(xmlText(modified))];
  return (
    publications
      .flatMap((event) => dates.filter((one) => attributeOf(one, 'event') === event))
      .map((one) => unlessMade(oneLine(xmlText(one)), made))
      .find(Boolean) ?? ''
  );
}

function hintsOf(metadata: XmlElement): Hints {
  const all = (local: string) =>
    childrenNamed(metadata, local)
      .map((one) => oneLine(xmlText(one)))
      .filter(Boolean);
  const creators = childrenNamed(metadata, 'creator');
  const authors = creators.filter((one) => roleOf(metadata, one) === 'aut');
  const names = (authors.length > 0 ? authors : creators).map((one) => oneLine(xmlText(one))).filter(Boolean);
  const [title] = all('title');
  const address = [...all('source'), ...all('identifier')].find((value) => /^https?:\/\/\S+$/i.test(value));
  const [language] = all('language');
  const [publisher] = all('publisher');
  const description = oneLine((all('description')[0] ?? '').replace(/<[^>]+>/g, ' '));
  return known({
    title,
    authors: [...new Set(names)],
    published: publishedIn(metadata),
    url: address,
    language,
    siteName: publisher,
    description,
  });
}

/** What a file is shown by: itself where it is a page or a picture, else what stands in for it (EPUB 3.3, fallbacks). */
function shownBy(items: ReadonlyMap<string, XmlElement>, id: string): XmlElement | null {
  for (let [item, steps] = [items.get(id), 0]; item && steps < 8; steps++) {
    if (
      /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document|image\/)/i.test(
        item.attributes['media-type'] ?? '',
      )
    )
      return item;
    item = items.get(item.attributes['fallback'] ?? '');
  }
  return null;
}

async function labelsOf(archive: ZipArchive, navName: string | null, ncxName: string | null) {
  const labels = new Map<string, string>();
  const put = (file: string, address: string | undefined, text: string) => {
    const name = address ? nameFrom(file, address) : null;
    // The first to lead into a file is the name of all of it.
    if (name && text && !labels.has(name)) labels.set(name, text);
  };
  const nav = navName ? await xmlOf(archive, navName) : null;
  const lists = nav ? [...allNamed(nav, 'nav')] : [];
  const toc = lists.find((one) => /\btoc\b/.test(attributeOf(one, 'type') ?? '')) ?? lists[0];
  if (navName && toc)
    for (const link of allNamed(toc, 'a')) put(navName, link.attributes['href'], oneLine(xmlText(link)));
  const ncx = labels.size === 0 && ncxName ? await xmlOf(archive, ncxName) : null;
  if (ncxName && ncx)
    for (const point of allNamed(ncx, 'navPoint')) {
      const [label] = childrenNamed(point, 'navLabel');
      const [content] = childrenNamed(point, 'content');
      put(ncxName, content?.attributes['src'], oneLine(xmlText(label)));
    }
  return labels;
}

/** Reads the package document and the navigation of an EPUB; null where there is no package document. */
export async function readPackage(archive: ZipArchive): Promise<EpubPackage | null> {
  const opf = await packageName(archive);
  const root = opf ? await xmlOf(archive, opf) : null;
  if (!opf || !root) return null;
  const manifest = [...allNamed(root, 'item')];
  const items = new Map(manifest.map((item) => [item.attributes['id'] ?? '', item]));
  const nameOf = (item: XmlElement | null | undefined) =>
    item?.attributes['href'] ? nameFrom(opf, item.attributes['href']) : null;
  const isNav = (item: XmlElement) => /(?:^|\s)nav(?:\s|$)/.test(item.attributes['properties'] ?? '');
  const spine = [...allNamed(root, 'itemref')].flatMap((reference) => {
    const item = shownBy(items, reference.attributes['idref'] ?? '');
    const name = nameOf(item);
    return item && name ? [{ name, type: item.attributes['media-type'] ?? '', isNav: isNav(item) }] : [];
  });
  const ncx = manifest.find((item) => item.attributes['media-type'] === 'application/x-dtbncx+xml');
  const metadata = firstNamed(root, 'metadata');
  const inner = metadata && (firstNamed(metadata, 'dc-metadata') ?? metadata);
  return {
    hints: inner ? hintsOf(inner) : {},
    spine,
    labels: await labelsOf(archive, nameOf(manifest.find(isNav)), nameOf(ncx)),
  };
}
