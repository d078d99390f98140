import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Charset } from '../../../api/model.ts';
import { limits } from '../../limits.ts';
import { parse } from '../../quick-parser.ts';
import { sliceOf } from '../../sources.ts';
import type { DroppedFile, Part } from '../../stages.ts';
import { decodeText } from '../charset.ts';
import { decode as decodePage } from '../html.ts';
import { problemOf, wholeDocument } from '../whole-file.ts';
import { articlePart, damaged } from './article-part.ts';
import { articleStarts } from './page-pieces.ts';
import { attributeOf, elementsIn, firstIn } from './tree.ts';

/** Enough of a page to see the encoding that it names. */
const headLength = 64 * 1024;

const contentsOnly =
  'This is the list of contents of an export. Its articles are in files of their own: drop those.';

const isArticle = (one: Tree.Element) =>
  one.tagName === 'article' && attributeOf(one, 'data-lectern') !== null;

const isContents = (one: Tree.Element) =>
  one.tagName === 'meta' &&
  attributeOf(one, 'name') === 'lectern' &&
  /^contents\b/.test(attributeOf(one, 'content') ?? '');

/** A page that somebody saved in another encoding, or changed: its articles, or without any it is read as any page is. */
async function* wholePage(file: DroppedFile): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const { text, charset } = decodeText(bytes, { markup: 'html', chosen: file.charset });
  const elements = [...elementsIn(parse(text))];
  const articles = elements.filter(isArticle);
  for (const [index, article] of articles.entries())
    yield articlePart(file, article, {
      charset,
      page: text,
      place: articles.length === 1 ? '' : String(index + 1),
    });
  if (articles.length > 0) return;
  if (elements.some(isContents))
    yield { kind: 'problem', path: file.path, outcome: 'skipped', reason: contentsOnly };
  else yield* decodePage(file);
}

/** What comes before the first article: it names the encoding and holds the styles. */
async function readHead(file: DroppedFile, length: number): Promise<{ text: string; charset: Charset }> {
  const bytes = await file.bytes.read(0, Math.min(headLength, length));
  return decodeText(bytes, { markup: 'html', chosen: file.charset });
}

/** An annotated page that Lectern wrote, of one article or of many: one is read after the other. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const starts = await articleStarts(file.bytes);
  if (starts.length === 0) return yield* wholePage(file);
  const head = await readHead(file, starts[0] ?? 0);
  for (const [index, start] of starts.entries()) {
    const piece = sliceOf(file.bytes, start, (starts[index + 1] ?? file.bytes.size) - start);
    const bytes = await wholeDocument({ ...file, bytes: piece }, limits.archiveBytes);
    if (!(bytes instanceof Uint8Array)) {
      yield bytes;
      continue;
    }
    const { text } = decodeText(bytes, { markup: 'html', container: head.charset.name });
    const article = firstIn(parse(text), isArticle);
    const place = starts.length === 1 ? '' : String(index + 1);
    const shown = { charset: head.charset, place, page: head.text + text };
    yield article ? articlePart(file, article, shown) : problemOf(file, damaged);
  }
}
