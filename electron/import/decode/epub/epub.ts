import { escapeHtml } from '../../../text/markup.ts';
import { limits } from '../../limits.ts';
import type { DroppedFile, Part, ProblemPart } from '../../stages.ts';
import { decodeText } from '../charset.ts';
import { problemOf, sha256OfFile } from '../whole-file.ts';
import { allNamed, attributeOf, firstNamed, readXml } from '../xml.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { calibreHighlights } from './calibre-notes.ts';
import { type Chapter, type Chapters, chapterId, readChapter } from './chapter.ts';
import { isOwnBook, ownArticles } from './own-book.ts';
import { type EpubPackage, readPackage } from './package.ts';

/** Ways to scramble fonts, which lock nothing (EPUB 3.3, font obfuscation, and Adobe's older one). */
const fontMasks = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** Whether the book's text is locked (DRM): something in it is encrypted by more than a font mask. */
async function isLocked(archive: ZipArchive): Promise<boolean> {
  const bytes = await archive.find('META-INF/encryption.xml');
  if (!bytes) return archive.locked;
  const root = readXml(decodeText(bytes, { markup: 'xml' }).text);
  for (const data of allNamed(root, 'EncryptedData')) {
    const method = firstNamed(data, 'EncryptionMethod');
    if (!fontMasks.has((method && attributeOf(method, 'Algorithm')) ?? '')) return true;
  }
  return false;
}

const letters = (text: string) => text.replace(/&#?\w+;|[^\p{L}\p{N}]/gu, '').toLowerCase();

/** A page that says nothing but the title and who wrote it, which stand above the text already. */
function isTitlePage({ text, html }: Chapter, { hints }: EpubPackage): boolean {
  if (html.includes('<img')) return false;
  let rest = letters(text);
  for (const known of [
    hints.title ?? '',
    ...(hints.authors ?? []),
    hints.siteName ?? '',
    hints.published ?? '',
  ])
    rest = rest.replace(letters(known), '');
  return rest === '';
}

/** The first paragraph of a chapter, with what it stands in. */
const opening =
  /^((?:\s*<(?:div|section|article|span|a)\b[^>]*>|\s*<\/a>)*\s*)<(p|div)\b[^>]*>([^<]*(?:<(?!\/?(?:p|div)\b)[^<]*)*)<\/\2>/i;

/** A chapter with a heading: its own, else what the book's contents call it, in place of a paragraph that says the same. */
function sectionOf(chapter: Chapter, number: number, label: string | undefined): string {
  const { hasHeading, text, html } = chapter;
  const section = (content: string) => `<section id="${chapterId(number)}">${content}</section>`;
  if (hasHeading || !label || letters(text) === '') return section(html);
  const [whole = '', around = '', , words = ''] = opening.exec(html) ?? [];
  const saysIt = whole !== '' && letters(words.replace(/<[^>]*>/g, '')) === letters(escapeHtml(label));
  if (saysIt) return section(`${around}<h2>${words}</h2>${html.slice(whole.length)}`);
  return section(`<h2>${escapeHtml(label)}</h2>${html}`);
}

async function readBook(
  file: DroppedFile,
  archive: ZipArchive,
  book: EpubPackage,
): Promise<{ html: string; styles: Set<string>; problems: ProblemPart[] }> {
  const spine = book.spine.filter(({ isNav }) => !isNav);
  const chapters: Map<string, number> & Chapters = new Map();
  for (const { name } of spine) if (!chapters.has(name)) chapters.set(name, chapters.size + 1);
  const types = new Map(spine.map(({ name, type }) => [name, type]));
  const problems: ProblemPart[] = [];
  const styles = new Set<string>();
  let html = '';
  for (const [name, number] of chapters) {
    if (types.get(name)?.startsWith('image/')) {
      html += `<section id="${chapterId(number)}"><img src="${encodeURI(name)}"></section>`;
      continue;
    }
    const bytes = await archive.find(name, limits.documentBytes - html.length);
    if (!bytes) {
      const reason =
        'This chapter of the book is missing or damaged. The others were read; get the book again for it.';
      problems.push({ kind: 'problem', path: `${file.path}/${name}`, outcome: 'failed', reason });
      continue;
    }
    const chapter = readChapter(decodeText(bytes, { markup: 'html' }).text, name, chapters);
    for (const sheet of chapter.styles) styles.add(sheet);
    // A book of one file needs no heading over all of it.
    const label = chapters.size > 1 ? book.labels.get(name) : undefined;
    if (!isTitlePage(chapter, book)) html += sectionOf(chapter, number, label);
  }
  return { html, styles, problems };
}

/** An EPUB book (2 or 3) as one article: its files in reading order, with pictures, and the highlights calibre keeps in it; one that Lectern wrote as its articles. */
export async function* decode(file: DroppedFile, archive: ZipArchive): AsyncGenerator<Part> {
  if (await isLocked(archive))
    return yield problemOf(
      file,
      'This book is locked by DRM: only the program it was bought for can open it. A copy without DRM can be imported.',
    );
  const book = await readPackage(archive);
  if (!book || book.spine.length === 0)
    return yield problemOf(
      file,
      'This EPUB is damaged: the list of its chapters cannot be read. Get the book again from where it came.',
    );
  if (isOwnBook(archive)) return yield* ownArticles(file, archive, book);
  const { html, styles, problems } = await readBook(file, archive, book);
  yield* problems;
  yield {
    kind: 'document',
    file: { ...file, siblings: archive.siblingsOf('') },
    sha256: await sha256OfFile(file),
    markup: 'body',
    format: 'epub',
    source: html,
    styles: [...styles],
    // EPUB allows UTF-8 and UTF-16 alone; each chapter is read by its own mark.
    charset: { name: 'UTF-8', rule: 'container' },
    hints: { ...book.hints, highlights: await calibreHighlights(archive) },
  };
}
