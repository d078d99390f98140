import mammoth from 'mammoth';
import { oneLine } from '../../text/markup.ts';
import { limits } from '../limits.ts';
import type { DroppedFile, Hints, Part } from '../stages.ts';
import { decodeText } from './charset.ts';
import { known } from './known.ts';
import { problemOf, sha256Of, wholeDocument } from './whole-file.ts';
import { firstNamed, readXml, xmlText } from './xml.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Word's colours for marking text (ISO 29500-1, 17.18.40) as ours. */
const colors: Record<string, string> = {
  yellow: 'yellow',
  darkYellow: 'yellow',
  green: 'green',
  darkGreen: 'green',
  cyan: 'blue',
  blue: 'blue',
  darkBlue: 'blue',
  darkCyan: 'blue',
  magenta: 'pink',
  red: 'pink',
  darkRed: 'pink',
  darkMagenta: 'purple',
};

const styleMap = [
  ...Object.entries(colors).map(([word, color]) => `highlight[color='${word}'] => mark.${color}`),
  'u => u',
  'comment-reference => sup',
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  // Each line of it is a paragraph, or all of it is one with ends of lines.
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
];

/** What Word keeps of a document in its core properties (ISO 29500-2, 11). */
async function hintsOf(archive: ZipArchive): Promise<Hints> {
  const bytes = await archive.find('docProps/core.xml');
  if (!bytes) return {};
  const root = readXml(decodeText(bytes, { markup: 'xml' }).text);
  const said = (local: string) => oneLine(xmlText(firstNamed(root, local)));
  const [title, author, created, language] = ['title', 'creator', 'created', 'language'].map(said);
  const description = said('description') || said('subject');
  const authors = author ? author.split(/\s*;\s*/).filter(Boolean) : undefined;
  return known({ title, authors, published: created, language, description });
}

/** A document of Word (ISO 29500) as an article: headings, lists, tables, footnotes, pictures, and what was marked in colour. */
export async function* decode(file: DroppedFile, archive: ZipArchive): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file, limits.archiveBytes);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  if (archive.size > limits.fileBytes || !(await archive.find('word/document.xml', limits.documentBytes)))
    return yield problemOf(
      file,
      'This document is damaged, or unfolds to more than Lectern takes. Save it again from the program that opens it.',
    );
  let html: string;
  try {
    ({ value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap }));
  } catch (error) {
    // Whatever mammoth says, it could not read the document.
    if (!(error instanceof Error)) throw error;
    return yield problemOf(
      file,
      'This document is damaged and cannot be read. Open it in an office program and save it again.',
    );
  }
  yield {
    kind: 'document',
    file,
    sha256: sha256Of(bytes),
    markup: 'body',
    format: 'docx',
    source: html,
    charset: { name: 'UTF-8', rule: 'container' },
    hints: await hintsOf(archive),
  };
}
