import { setImmediate } from 'node:timers/promises';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Dropped } from '../../../api/model.ts';
import { oneLine } from '../../../text/markup.ts';
import { limits } from '../../limits.ts';
import type { DroppedFile, ForeignHighlight, Hints, Part, Siblings } from '../../stages.ts';
import { known } from '../known.ts';
import { problemOf, sha256OfFile, wholeDocument } from '../whole-file.ts';
import { annotationsOf, notesOn } from './annotations.ts';
import { type Block, blocksOf, textOf } from './blocks.ts';
import { headingLevels } from './contents.ts';
import { datesOf } from './dates.ts';
import { fieldsIn } from './form-fields.ts';
import { htmlOf } from './html.ts';
import { type PageText, textOfPage } from './lines.ts';
import { openPdf } from './open.ts';
import { picturesOf } from './page-images.ts';
import { takeRunningLines } from './running-lines.ts';
import { ownTitle } from './titles.ts';
import { isWrapper } from './wrapper.ts';

/** Names that programs give to what has none. */
const noTitle =
  /^(?:untitled|no title|document\d*|microsoft word - .*|.*\.(?:docx?|pdf|indd|tex|dvi|qxd|rtf|ps|odt))$/i;

async function hintsOf(
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  blocks: readonly Block[],
): Promise<Hints> {
  const about = await document.getMetadata();
  const { info, metadata } = about;
  const { Title, Author, Language } = info as Record<string, unknown>;
  const said = (value: unknown) => (typeof value === 'string' ? oneLine(value) : '');
  const described = said(metadata?.get('dc:title'));
  const stated = described ? ownTitle(described, bytes) : said(Title);
  const first = blocks.filter(({ page }) => page === 0);
  const largest = first.reduce<Block | null>(
    (a, b) => ((b.lines[0]?.size ?? 0) > (a?.lines[0]?.size ?? 0) ? b : a),
    null,
  );
  const shown = largest && textOf(largest).length <= 300 ? textOf(largest) : '';
  const title = stated !== '' && !noTitle.test(stated) ? stated : largest?.kind === 'heading' ? shown : '';
  const author = said(Author);
  const authors = author.split(/\s*(?:;|,\s*(?=\S+\s)|\band\b)\s*/).filter(Boolean);
  return known({ title, authors, language: said(Language), ...datesOf(about) });
}

/** The pictures of pages, made when they are asked for by the names that {@link htmlOf} gives them. */
function pagePictures(bytes: ReadonlyMap<number, Uint8Array[]>): Siblings {
  return {
    read: async (address) => {
      const [, page, number] = /^page-(\d+)-(\d+)\.png$/.exec(address) ?? [];
      return bytes.get(Number(page))?.[Number(number)] ?? null;
    },
  };
}

interface Read {
  /** Whether something could not be read. */
  damaged: boolean;
  pages: PageText[];
  highlights: ForeignHighlight[];
  /** Notes that stand beside no words. */
  notes: string[];
  pictures: Map<number, Uint8Array[]>;
}

const nothing: PageText = { lines: [], glyphs: [] };

async function readPage(document: PDFDocumentProxy, number: number, read: Read, room: number): Promise<void> {
  const page = await document.getPage(number);
  const annotations = await annotationsOf(page);
  const text = await textOfPage(page, fieldsIn(annotations));
  read.pages[number - 1] = text;
  const { highlights, loose } = notesOn(annotations, text);
  read.highlights.push(...highlights);
  read.notes.push(...loose.map((note) => `Page ${number}: ${note}`));
  if (text.lines.length === 0 && room > 0) read.pictures.set(number - 1, await picturesOf(page));
  page.cleanup();
}

/** Reads page by page. A page with no text is kept as its pictures, while there is room for them. */
async function readPages(document: PDFDocumentProxy): Promise<Read> {
  const read: Read = { pages: [], highlights: [], notes: [], pictures: new Map(), damaged: false };
  let room: number = limits.assetsBytes;
  for (let number = 1; number <= document.numPages; number++) {
    read.pages.push({ ...nothing });
    try {
      await readPage(document, number, read, room);
    } catch (error) {
      // Whatever pdf.js says of a page, it could not read it; the others may be whole.
      if (!(error instanceof Error)) throw error;
      read.damaged = true;
    }
    for (const one of read.pictures.get(number - 1) ?? []) room -= one.length;
  }
  return read;
}

const tellRunning = (texts: readonly string[]): Dropped[] =>
  texts.length === 0
    ? []
    : [
        {
          step: 'running-lines',
          reason: 'It stands at the head or foot of many pages.',
          preview: texts.join(' / ').slice(0, 200).toWellFormed(),
        },
      ];

const blank =
  'This PDF holds neither text nor pictures that could be read: its pages are empty or only drawn. Let a program that recognises text (OCR) make a copy of it, and drop that.';
const locked =
  'This PDF is locked with a password. Save a copy without one from the program that opens it, then drop that.';
const wrapped =
  'This PDF is the cover of a protected document, which lies in it encrypted: only the program it was protected for can open it. Save a copy without protection from there, then drop that.';
const damaged = 'This PDF is damaged and cannot be read. Get it again from where it came.';

async function documentIn(
  file: DroppedFile,
  bytes: Uint8Array,
  document: PDFDocumentProxy,
  read: Read,
): Promise<Part> {
  const { pages, highlights, notes, pictures } = read;
  const running = takeRunningLines(pages);
  const blocks = blocksOf(pages);
  if (blocks.length === 0 && [...pictures.values()].every((list) => list.length === 0))
    return problemOf(file, read.damaged ? damaged : blank);
  const counts = new Map([...pictures].map(([page, list]) => [page, list.length]));
  return {
    kind: 'document',
    file: { ...file, siblings: pagePictures(pictures) },
    sha256: await sha256OfFile(file),
    markup: 'body',
    format: 'pdf',
    source: htmlOf(blocks, await headingLevels(document, blocks), counts),
    // The text of a PDF is in the charsets of its fonts, which map to Unicode.
    charset: { name: 'UTF-8', rule: 'container' },
    hints: known({ ...(await hintsOf(document, bytes, blocks)), highlights, note: notes.join('\n\n') }),
    dropped: tellRunning(running),
  };
}

/** A PDF as one article: its text in reading order, the outline as contents, its highlights and notes. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file, limits.archiveBytes);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  // pdf.js gives up on broken parts in promises that nobody waits for.
  const strays: unknown[] = [];
  const hear = (reason: unknown) => void strays.push(reason);
  process.on('unhandledRejection', hear);
  try {
    const document = await openPdf(new Uint8Array(bytes));
    if (document === 'locked') return yield problemOf(file, locked);
    if (document === 'damaged') return yield problemOf(file, damaged);
    if (await isWrapper(document, bytes)) {
      await document.loadingTask.destroy();
      return yield problemOf(file, wrapped);
    }
    const read = await readPages(document);
    const part = await documentIn(file, bytes, document, read);
    yield part;
    await document.loadingTask.destroy();
    await setImmediate();
    if (part.kind === 'document' && (read.damaged || strays.length > 0))
      yield problemOf(
        file,
        'Parts of this PDF are damaged; the pages that could be read were imported. Get it again for the rest.',
      );
  } finally {
    process.off('unhandledRejection', hear);
  }
}
