import { oneLine } from '../../text/markup.ts';
import { escapeXml, xml, xmlHead } from '../xml.ts';
import type { Book } from './book.ts';
import { documentOf } from './document.ts';
import { files } from './package.ts';

/** An entry of the contents with those below it. */
interface Entry {
  text: string;
  href: string;
  entries: Entry[];
}

/** The articles and below each its own headings, by their levels. */
function entriesOf(book: Book): Entry[] {
  return book.chapters.map(({ title, file, headings }) => {
    const top: Entry = { text: oneLine(title) || 'Untitled', href: file, entries: [] };
    const open: { level: number; entry: Entry }[] = [{ level: 0, entry: top }];
    for (const { level, text, id } of headings) {
      while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      const entry: Entry = { text, href: `${file}#${id}`, entries: [] };
      open.at(-1)?.entry.entries.push(entry);
      open.push({ level, entry });
    }
    return top;
  });
}

const list = (entries: readonly Entry[]): string =>
  xml(
    'ol',
    {},
    ...entries.map(({ text, href, entries: below }) =>
      xml('li', {}, xml('a', { href }, escapeXml(text)), below.length > 0 ? list(below) : ''),
    ),
    '\n',
  );

/** The contents of a book as its readers show them (EPUB 3.3, navigation document). */
export function contentsOf(book: Book): string {
  const landmark = (type: string, href: string, words: string) =>
    xml('li', {}, xml('a', { 'epub:type': type, href }, words));
  const first = book.chapters[0]?.file ?? files.title;
  const contents = xml(
    'nav',
    { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-label': 'Contents' },
    xml('h1', {}, 'Contents'),
    list(entriesOf(book)),
  );
  const landmarks = xml(
    'nav',
    { 'epub:type': 'landmarks', id: 'landmarks', hidden: 'hidden', 'aria-label': 'Landmarks' },
    xml('h2', {}, 'Landmarks'),
    xml(
      'ol',
      {},
      landmark('titlepage', files.title, 'Title page'),
      landmark('toc', '#toc', 'Contents'),
      landmark('bodymatter', first, 'Text'),
    ),
  );
  return documentOf('Contents', `\n${contents}\n${landmarks}\n`, { language: 'en' });
}

/** The contents as readers of EPUB 2 take them (OPF 2.0, NCX). */
export function ncxOf(book: Book): string {
  let order = 0;
  const point = ({ text, href, entries }: Entry): string => {
    order++;
    return xml(
      'navPoint',
      { id: `n-${order}`, playOrder: String(order) },
      xml('navLabel', {}, xml('text', {}, escapeXml(text))),
      xml('content', { src: href }),
      ...entries.map(point),
      '\n',
    );
  };
  const depth = (entries: readonly Entry[]): number =>
    entries.reduce((deepest, { entries: below }) => Math.max(deepest, 1 + depth(below)), 0);
  const entries = entriesOf(book);
  const meta = (name: string, content: string) => xml('meta', { name, content });
  return `${xmlHead}${xml(
    'ncx',
    { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1' },
    xml(
      'head',
      {},
      meta('dtb:uid', book.identifier),
      meta('dtb:depth', String(depth(entries))),
      meta('dtb:totalPageCount', '0'),
      meta('dtb:maxPageNumber', '0'),
    ),
    xml('docTitle', {}, xml('text', {}, escapeXml(oneLine(book.title)) || 'Untitled')),
    xml('navMap', {}, '\n', ...entries.map(point)),
  )}\n`;
}
