import { LecternError } from '../../api/errors.ts';
import { folderNames } from '../../api/library-folder.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import { hex, joined, sha256 } from '../encodings.ts';
import type { Exporter, ExportSource, RenderedFile } from '../exporter.ts';
import { fileNames } from '../file-name.ts';
import { obsidian } from '../markdown/obsidian.ts';
import { noteOf } from '../note.ts';
import { zipped } from '../zip.ts';
import { articleData, placeOfFile, placeOfOriginal } from './article-data.ts';
import { articlePage, type Places } from './article-page.ts';
import { articleRow, type Counts, countsOf, indexPage, keyOf } from './index-page.ts';
import { fileLine, type ListedFile, manifest } from './manifest.ts';

/** A file with what the manifest says of it. */
interface KnownFile extends ListedFile {
  content: Uint8Array | Iterable<Uint8Array>;
  /** Packing it would gain nothing. */
  isPacked: boolean;
}

const encoder = new TextEncoder();

async function textFile(
  name: string,
  text: string | AsyncIterable<string> | Iterable<string>,
): Promise<KnownFile> {
  const encoded: Uint8Array[] = [];
  for await (const piece of typeof text === 'string' ? [text] : text) encoded.push(encoder.encode(piece));
  const content = joined(encoded);
  return { name, size: content.length, sha256: hex(await sha256(content)), content, isPacked: false };
}

const packed = /\.(?:zip|epub|docx|pdf|gz|tgz|maff|htz|wacz|textpack|png|jpe?g|gif|webp|avif|woff2?)$/i;

/** The bytes that an article came from and those saved with it, of which each is in the folder once. */
function* bytesOf(article: AnnotatedArticle, written: Set<string>): Generator<KnownFile> {
  const source = article.source();
  const { original } = source;
  const place = placeOfOriginal(source, article.original.format);
  if (!written.has(place)) {
    written.add(place);
    yield { ...original, name: place, content: original.pieces(), isPacked: packed.test(place) };
  }
  for (const file of source.files) {
    const name = placeOfFile(file);
    const kept = written.has(name) ? null : article.picture(file.sha256);
    if (kept === null) continue;
    written.add(name);
    yield {
      ...{ name, size: kept.bytes.length, sha256: file.sha256 },
      ...{ content: kept.bytes, isPacked: packed.test(name) },
    };
  }
}

const hasNotes = ({ highlights, note }: AnnotatedArticle) => highlights.length > 0 || note.trim() !== '';

/** The files of an article, and what the index says of it. */
async function* articleFiles(article: AnnotatedArticle, stem: string): AsyncGenerator<KnownFile, Places> {
  const page = `${folderNames.pages}/${stem}.html`;
  const source = article.source();
  const places = {
    notes: hasNotes(article) ? `${folderNames.notes}/${stem}.md` : null,
    original: placeOfOriginal(source, article.original.format),
    data: `${folderNames.data}/${stem}.json`,
  };
  yield await textFile(page, await articlePage(article, places));
  if (places.notes !== null) yield await textFile(places.notes, obsidian.file(noteOf(article)));
  yield await textFile(places.data, await articleData(article, source, page));
  return places;
}

/** Tags are the same in upper and lower case. */
const folded = (tag: string) => tag.normalize('NFC').toLowerCase();

/** All files of the folder; what tells of the others comes last. Of the articles before nothing is kept but their rows and lines. */
async function* filesOf({ outline, articles, title, ...source }: ExportSource): AsyncGenerator<KnownFile> {
  const library = source.library();
  const names = fileNames(outline);
  const colors = new Map(library.tagColors.map(({ name, color }) => [folded(name), color]));
  const colorOf = (tag: string) => colors.get(folded(tag)) ?? null;
  const written = new Set<string>();
  const lines: string[] = [];
  const rows = new Map<string, string[]>();
  const counts: Counts = { highlights: 0, notes: 0 };
  let count = 0;
  const told = (file: KnownFile): KnownFile => {
    lines.push(fileLine(file));
    return file;
  };
  for await (const article of articles) {
    const stem = names.get(article.id) ?? article.id;
    const own = articleFiles(article, stem);
    let next = await own.next();
    for (; !next.done; next = await own.next()) yield told(next.value);
    for (const file of bytesOf(article, written)) yield told(file);
    const key = keyOf(article.sectionPath);
    const row = articleRow(article, { ...next.value, page: `${folderNames.pages}/${stem}.html`, colorOf });
    const here = rows.get(key);
    if (here) here.push(row);
    else rows.set(key, [row]);
    const { highlights, notes } = countsOf(article);
    counts.highlights += highlights;
    counts.notes += notes;
    count++;
  }
  yield told(await textFile(folderNames.index, indexPage(title, library, { rows, articles: count, counts })));
  rows.clear();
  yield await textFile(folderNames.manifest, manifest({ title, library, articles: count, counts }, lines));
}

async function* pieces(content: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* content;
}

/** A file is as large as a part of an archive may be that is put together in memory. */
const largestInZip = 512 * 1024 * 1024;

function wholeOf({ name, size, content }: KnownFile): Uint8Array {
  if (content instanceof Uint8Array) return content;
  if (size > largestInZip)
    throw new LecternError(
      'too-large',
      `“${name}” is too large for one ZIP file. Export a folder instead, which takes files of any size.`,
    );
  return joined([...content]);
}

async function* zipFiles(source: ExportSource) {
  for await (const file of filesOf(source))
    yield { name: file.name, bytes: wholeOf(file), stored: file.isPacked };
}

/**
 * A library as a folder of open files: pages, notes, the files that the articles came from, and the data they come back from.
 * Pictures are files of their own and in the folder once, whatever page shows them: they are needed for the original pages too. Everything
 * in one file is the same as a ZIP.
 */
export const folder: Exporter = {
  renderOne: (source) => zipped(zipFiles(source)),
  async *renderMany(source) {
    for await (const { name, content } of filesOf(source)) {
      const file: RenderedFile = {
        name,
        content: content instanceof Uint8Array ? content : pieces(content),
      };
      yield file;
    }
  },
};
