import path from 'node:path';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import {
  addressFromWithin,
  dataMark,
  folderNames,
  folderVersion,
  toBeWholeAgain,
} from '../../../api/library-folder.ts';
import { limits } from '../../limits.ts';
import { parse } from '../../quick-parser.ts';
import type { DocumentPart, DroppedFile, OpenSource, Part } from '../../stages.ts';
import { type AnnotatedLink, annotatedLinks } from '../annotations/annotation-set.ts';
import { offsetIn } from '../annotations/article-record.ts';
import { decodeText } from '../charset.ts';
import { linkParts } from '../exports/parts.ts';
import { isRecord, type JsonRecord } from '../exports/record.ts';
import { articlePart, damaged } from '../lectern/article-part.ts';
import { attributeOf, firstIn } from '../lectern/tree.ts';
import { problemOf, sha256Of, wholeDocument } from '../whole-file.ts';
import { keptAssets, withoutPlaces } from './kept-files.ts';
import { type KeptRecord, readKept } from './kept-record.ts';

const newer =
  'This was exported by a newer version of Lectern than this one. Update Lectern, and import it again.';
const noData = toBeWholeAgain(
  'The data of this article are damaged: it came in from its page alone, without the file that it came from.',
);
const noPage =
  'The page of this article is not in the folder: what was noted of it came in without its text, and waits for that. Put the page back from another copy, and import the folder again.';
const edited = 'Its page was changed since it was exported: it came in as it is there now.';

/** A page of the folder, with its bytes and its name there. */
interface Page {
  name: string;
  bytes: Uint8Array;
}

async function bytesAt(file: DroppedFile, name: string): Promise<Uint8Array | null> {
  const source: OpenSource | null = (await file.siblings.open?.(addressFromWithin(name))) ?? null;
  try {
    if (!source || source.size > limits.documentBytes) return null;
    return await source.read(0, source.size);
  } finally {
    await source?.close();
  }
}

/** The page of an article: where its data say that it is, else under the name that it has itself, which may be written otherwise on another disk. */
async function pageOf(file: DroppedFile, told: string | null): Promise<Page | null> {
  const own = `${folderNames.pages}/${path.posix.basename(file.name, '.json')}.html`;
  for (const name of told === null ? [own] : [told, own]) {
    const bytes = await bytesAt(file, name);
    if (bytes) return { name, bytes };
  }
  return null;
}

const inUtf8 = { name: 'UTF-8', rule: 'container' } as const;

/** The article in a page, and what that is as text. */
function articleIn({ bytes }: Page, id: string | null): { article: Tree.Element | null; text: string } {
  const { text } = decodeText(bytes, { markup: 'html' });
  const fits = (one: Tree.Element) => {
    const named = one.tagName === 'article' ? attributeOf(one, 'data-lectern') : null;
    return named !== null && (id === null || named === id);
  };
  return { article: firstIn(parse(text), fits), text };
}

/** An article that has nothing but its page: that is what it came from. */
function fromPage(file: DroppedFile, page: Page, data?: AnnotatedLink): Part {
  const { article, text } = articleIn(page, data?.record?.link.kept.id ?? null);
  if (!article) return problemOf(file, damaged);
  const part = articlePart(file, article, { charset: inUtf8, place: '', page: text }, data);
  if (part.kind !== 'document') return part;
  const original = {
    ...{ name: path.posix.basename(page.name), sha256: sha256Of(page.bytes), partPath: '' },
    open: async () => (await file.siblings.open?.(addressFromWithin(page.name))) ?? null,
  };
  return { ...part, along: { original } };
}

/** An article as its library had it: the text of its page, and all that its data say. */
async function* whole(
  file: DroppedFile,
  page: Page,
  data: AnnotatedLink,
  kept: KeptRecord,
): AsyncGenerator<Part> {
  const otherwise = fromPage(file, page, data);
  if (otherwise.kind !== 'document') return yield otherwise;
  const source = withoutPlaces(otherwise.source);
  const isEdited = sha256Of(Buffer.from(source)) !== kept.htmlSha256;
  const { assets, lost } = await keptAssets(file, kept.files);
  const { original } = kept;
  const { trashed, edits } = kept;
  const link = otherwise.hints.kept;
  const part: DocumentPart = {
    ...otherwise,
    source,
    ...(isEdited ? { remark: edited } : { sha256: kept.sha256 }),
    ...{ format: kept.format, charset: kept.charset, dropped: kept.dropped },
    hints: { ...otherwise.hints, ...(link ? { kept: { ...link, trashed, edits } } : {}) },
    along: {
      original: {
        ...{ name: original.name, sha256: original.sha256, partPath: kept.partPath },
        open: async () => (await file.siblings.open?.(addressFromWithin(original.file))) ?? null,
      },
      assets,
      otherwise,
    },
  };
  yield part;
  if (lost.length > 0) yield problemOf(file, lostFiles(lost));
}

function lostFiles(lost: readonly string[]): string {
  const named = lost.slice(0, 3).join(', ') + (lost.length > 3 ? ' …' : '');
  const [files, are] = lost.length === 1 ? ['One file', 'is'] : [`${lost.length} files`, 'are'];
  return toBeWholeAgain(
    `${files} saved with this article ${are} missing or not as exported (${named}). The article came in without.`,
  );
}

async function* fromData(file: DroppedFile, document: JsonRecord): AsyncGenerator<Part> {
  const version = offsetIn(document[dataMark]);
  if (version !== null && version > folderVersion) return yield problemOf(file, newer);
  const data = annotatedLinks(document)?.links.find(({ record }) => record !== null);
  const kept = readKept(document['lectern:kept']);
  if (!data || !kept) return yield* withoutData(file);
  const page = await pageOf(file, kept.page);
  if (page) return yield* whole(file, page, data, kept);
  yield* linkParts(file, [data.link], { format: 'json', charset: inUtf8 });
  yield problemOf(file, noPage);
}

async function* withoutData(file: DroppedFile): AsyncGenerator<Part> {
  const page = await pageOf(file, null);
  if (page) yield fromPage(file, page);
  yield problemOf(file, noData);
}

/** An article in the folder of a library: these are its data, and its page and all else lie beside. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  let document: unknown = null;
  try {
    document = JSON.parse(decodeText(bytes, { markup: 'none' }).text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (isRecord(document)) yield* fromData(file, document);
  else yield* withoutData(file);
}
