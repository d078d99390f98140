import { oneLine } from '../../text/markup.ts';
import { isDate } from '../valid-html/attributes.ts';
import { type Attributes, escapeXml, xml, xmlHead } from '../xml.ts';
import type { Book } from './book.ts';

const lines = (parts: readonly string[]) => `\n${parts.filter((part) => part !== '').join('\n')}\n`;

/** Where the package document is (EPUB 3.3, Open Container Format). */
export const container = `${xmlHead}${xml(
  'container',
  { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
  xml(
    'rootfiles',
    {},
    xml('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
  ),
)}\n`;

/** Files of a book besides its chapters and pictures. */
export const files = {
  cover: 'cover.svg',
  title: 'title.xhtml',
  contents: 'contents.xhtml',
  ncx: 'contents.ncx',
  style: 'style.css',
  noPicture: 'no-picture.svg',
} as const;

const isNew = (mediaType: string) => mediaType === 'image/webp' || mediaType === 'image/avif';

/** Whether a book has pictures that not every reader knows, and so needs what stands in for them. */
export const hasNewPictures = ({ pictures }: Book): boolean =>
  [...pictures.values()].some(({ mediaType }) => isNew(mediaType));

/** An instant without its fractions of a second, as a book takes it. */
const wholeSeconds = (instant: string) => instant.replace(/\.\d+(?=Z$)/, '');

function metadata(book: Book): string {
  const { identifier, title, languages, authors, tags, sources, sites, published, description } = book;
  const said = (name: string, values: Iterable<string>, attributes: Attributes = {}) =>
    Array.from(values, oneLine)
      .filter((value) => value !== '')
      .map((value) => xml(`dc:${name}`, attributes, escapeXml(value)));
  const property = (name: string, value: string) => xml('meta', { property: name }, value);
  const shownTitle = oneLine(title) || 'Untitled';
  return xml(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    lines([
      ...said('identifier', [identifier], { id: 'id' }),
      ...said('title', [shownTitle]),
      ...said('language', languages.size > 0 ? languages : ['und']),
      ...said('creator', authors),
      ...said('publisher', sites),
      ...said('date', published !== null && isDate(published) ? [published] : []),
      ...said('description', description === null ? [] : [description]),
      ...said('subject', tags),
      ...said('source', sources),
      property('dcterms:modified', wholeSeconds(book.modified)),
      property('schema:accessMode', 'textual'),
      property('schema:accessModeSufficient', 'textual'),
      property('schema:accessibilityFeature', 'structuralNavigation'),
      property('schema:accessibilityFeature', 'tableOfContents'),
      property('schema:accessibilityHazard', 'unknown'),
      xml('meta', { name: 'cover', content: 'cover' }),
    ]),
  );
}

/** The package document: what a book says of itself, all its files, and the order in which it is read. */
export function packageOf(book: Book): string {
  const xhtml = 'application/xhtml+xml';
  const item = (
    id: string,
    href: string,
    type: string,
    properties: string | null = null,
    fallback: string | null = null,
  ) => xml('item', { id, href, 'media-type': type, properties, fallback });
  const pictures = [...book.pictures].map(([sha256, { file, mediaType }]) =>
    // Not every reader knows these; one that does not finds words in their place.
    item(`p-${sha256}`, file, mediaType, null, isNew(mediaType) ? 'no-picture' : null),
  );
  const manifest = [
    item('cover', files.cover, 'image/svg+xml', 'cover-image'),
    item('title', files.title, xhtml),
    item('contents', files.contents, xhtml, 'nav'),
    item('ncx', files.ncx, 'application/x-dtbncx+xml'),
    item('style', files.style, 'text/css'),
    hasNewPictures(book) ? item('no-picture', files.noPicture, 'image/svg+xml') : '',
    ...book.chapters.map(({ id, file, hasFormulas }) =>
      item(`a-${id}`, file, xhtml, hasFormulas ? 'mathml' : null),
    ),
    ...pictures,
  ];
  const spine = [
    xml('itemref', { idref: 'title' }),
    xml('itemref', { idref: 'contents' }),
    ...book.chapters.map(({ id }) => xml('itemref', { idref: `a-${id}` })),
  ];
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'id',
    'xml:lang': [...book.languages][0] ?? null,
  };
  const progression = book.isRightToLeft ? 'rtl' : null;
  return `${xmlHead}${xml(
    'package',
    attributes,
    lines([
      metadata(book),
      xml('manifest', {}, lines(manifest)),
      xml('spine', { toc: 'ncx', 'page-progression-direction': progression }, lines(spine)),
    ]),
  )}\n`;
}
