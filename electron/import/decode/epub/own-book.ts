import path from 'node:path';
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { limits } from '../../limits.ts';
import { parse } from '../../quick-parser.ts';
import type { DroppedFile, Part } from '../../stages.ts';
import { decodeText } from '../charset.ts';
import { articlePart, damaged, dataIn } from '../lectern/article-part.ts';
import { attributeOf, elementsIn, firstIn } from '../lectern/tree.ts';
import { problemOf } from '../whole-file.ts';
import type { ZipArchive } from '../zip-archive.ts';
import type { EpubPackage } from './package.ts';

/** Where a book of ours keeps what its articles come back from. */
const dataFile = (id: string) => `META-INF/lectern/${id}.json`;

/** Whether Lectern wrote the book: then it holds articles, and each comes back as one. */
export const isOwnBook = ({ names }: ZipArchive): boolean =>
  names.some((name) => /^META-INF\/lectern\/[^/]+\.json$/.test(name));

/** Takes what stands in a book for what it has no place for: words for pictures that were not saved, and signs for characters that XML cannot write. */
function takeStandIns(article: Tree.Element): void {
  for (const element of [...elementsIn(article)]) {
    const code = Number(attributeOf(element, 'data-character') ?? Number.NaN);
    if (code > 0 && code <= 0xffff && element.parentNode) {
      adapter.insertTextBefore(element.parentNode, String.fromCharCode(code), element);
      adapter.detachNode(element);
    }
    const src = attributeOf(element, 'data-picture');
    if (src === null) continue;
    const alt = attributeOf(element, 'data-alt') ?? '';
    element.tagName = 'img';
    element.nodeName = 'img';
    element.childNodes = [];
    element.attrs = Object.entries({ src, alt }).map(([name, value]) => ({ name, value }));
  }
}

/** The articles of a book that Lectern wrote, in reading order. Its title page and its contents are none. */
export async function* ownArticles(
  file: DroppedFile,
  archive: ZipArchive,
  { spine }: EpubPackage,
): AsyncGenerator<Part> {
  const chapters = spine
    .map(({ name }) => ({ name, id: path.posix.basename(name, '.xhtml') }))
    .filter(({ id }) => archive.names.includes(dataFile(id)));
  for (const { name, id } of chapters) {
    const bytes = await archive.find(name, limits.documentBytes);
    const read = bytes && decodeText(bytes, { markup: 'html' });
    const article = read && firstIn(parse(read.text), (one) => attributeOf(one, 'data-lectern') === id);
    const data = await archive.find(dataFile(id), limits.documentBytes);
    if (!article) {
      yield problemOf(file, damaged);
      continue;
    }
    takeStandIns(article);
    const place = chapters.length === 1 ? '' : name;
    yield articlePart(
      { ...file, siblings: archive.siblingsOf(name) },
      article,
      { charset: { name: 'UTF-8', rule: 'container' }, place, page: read.text },
      data && dataIn(Buffer.from(data).toString('utf8'), id),
    );
  }
}
