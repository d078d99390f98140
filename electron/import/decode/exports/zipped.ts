import path from 'node:path';
import type { Charset } from '../../../api/model.ts';
import { fileIn, memorySource } from '../../sources.ts';
import type { DroppedFile, ForeignHighlight, Part } from '../../stages.ts';
import { decodeText } from '../charset.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { jsonElements } from './json-items.ts';
import { type Entry, entryParts } from './parts.ts';
import { isRecord, type JsonRecord, linkOfRecord } from './record.ts';
import { foreignHighlight, hintsOf } from './saved-link.ts';
import { linksInTable } from './table.ts';
import { tagNames } from './tag-names.ts';
import { isMetadata, isOmnivore, isPocketNotes, isPocketTable } from './zip-names.ts';

const utf8: Charset = { name: 'UTF-8', rule: 'utf-8' };
const cutOff =
  'This list is damaged or cut off; what was before the damage was read. Export it again from where it came.';
const noRecord = 'This entry is no record of an article.';

type Read = { record: JsonRecord } | { problem: string; name: string };

/** The records of a list in the archive, and what of it could not be read. */
async function* records(archive: ZipArchive, name: string): AsyncGenerator<Read> {
  const bytes = await archive.read(name);
  if ('refused' in bytes) return yield { problem: bytes.refused, name };
  let position = 0;
  try {
    for await (const element of jsonElements(memorySource(bytes))) {
      position++;
      yield isRecord(element) ? { record: element } : { problem: noRecord, name: `${name}/${position}` };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    yield { problem: cutOff, name };
  }
}

async function* pocketEntries(archive: ZipArchive): AsyncGenerator<Entry> {
  const marks = new Map<string, ForeignHighlight[]>();
  for (const name of archive.names.filter(isPocketNotes))
    for await (const read of records(archive, name)) {
      if ('problem' in read) {
        yield read;
        continue;
      }
      const { url, highlights = [] } = linkOfRecord(read.record);
      if (url) marks.set(url, [...(marks.get(url) ?? []), ...highlights]);
    }
  for (const name of archive.names.filter(isPocketTable)) {
    const bytes = await archive.read(name);
    if ('refused' in bytes) {
      yield { problem: bytes.refused, name };
      continue;
    }
    const { text, charset } = decodeText(bytes, { markup: 'none' });
    for (const link of linksInTable(text)) {
      const highlights = marks.get(link.url ?? '');
      marks.delete(link.url ?? '');
      yield { link: highlights ? { ...link, highlights } : link, charset };
    }
  }
  for (const [url, highlights] of marks) yield { link: { url, highlights }, charset: utf8 };
}

/** Omnivore's Markdown of highlights: a quote (`> `), a line of `#labels`, the note, parted by empty lines. */
function omnivoreHighlights(markdown: string): ForeignHighlight[] {
  const found: ForeignHighlight[] = [];
  for (const block of markdown
    .trim()
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)) {
    const lines = block.split('\n');
    const last = found.at(-1);
    if (lines.every((line) => line.startsWith('>'))) {
      const quote = foreignHighlight(lines.map((line) => line.replace(/^>\s?/, '')).join('\n'));
      if (quote) found.push(quote);
    } else if (last && lines.every((line) => /^(?:#\S+\s*)+$/.test(line)))
      last.tags.push(...tagNames(block, /\s+/));
    else if (last && block.trim() !== '') last.note = [last.note, block.trim()].filter(Boolean).join('\n\n');
  }
  return found;
}

/** An article of Omnivore: its record, with its text (a page or a PDF) and its highlights where they are there. */
async function* omnivoreEntry(
  file: DroppedFile,
  archive: ZipArchive,
  record: JsonRecord,
  folder: string,
): AsyncGenerator<Entry> {
  const slug = String(record['slug'] ?? '');
  const named = (place: string) => {
    const name = path.posix.join(folder, place);
    return slug !== '' && archive.names.includes(name) ? name : null;
  };
  const refused: { problem: string; name: string }[] = [];
  const bytesOf = async (name: string | null) => {
    const bytes = name ? await archive.read(name) : null;
    if (!bytes || !('refused' in bytes)) return bytes;
    refused.push({ problem: bytes.refused, name: name ?? '' });
    return null;
  };
  const notes = await bytesOf(named(`highlights/${slug}.md`));
  const highlights = notes ? omnivoreHighlights(decodeText(notes, { markup: 'none' }).text) : [];
  const link = { ...linkOfRecord(record), highlights };
  const book = named(`content/${slug}.pdf`);
  const bookBytes = await bytesOf(book);
  const page = bookBytes ? null : await bytesOf(named(`content/${slug}.html`));
  yield* refused;
  if (book && bookBytes) {
    const own = { bytes: memorySource(bookBytes), hints: hintsOf(link, link.title, link.url) };
    yield { file: fileIn(file, { place: book, name: path.posix.basename(book), ...own }) };
  } else if (page) {
    const { text, charset } = decodeText(page, { markup: 'html' });
    yield { link: { ...link, html: text }, charset };
  } else yield { link, charset: utf8 };
}

async function* omnivoreEntries(file: DroppedFile, archive: ZipArchive): AsyncGenerator<Entry> {
  for (const name of archive.names.filter(isMetadata))
    for await (const read of records(archive, name))
      if ('problem' in read) yield read;
      else yield* omnivoreEntry(file, archive, read.record, path.posix.dirname(name));
}

/** The export of Pocket or of Omnivore: links with their tags, states and highlights, and the text where it is there. */
export async function* decode(file: DroppedFile, archive: ZipArchive): AsyncGenerator<Part> {
  const omnivore = isOmnivore(archive.names);
  const entries = omnivore ? omnivoreEntries(file, archive) : pocketEntries(archive);
  yield* entryParts(file, entries, omnivore ? 'omnivore' : 'pocket');
}
