import { escapeHtml } from '../text/markup.ts';
import { asTyped, type NoteLook, type NotePart, noteTree, plainNote } from '../text/note-tree.ts';

/** In a page of its own: its headings are none of the page, and its pictures and links are read without Lectern. */
const exportLook: NoteLook = {
  ...{ headings: 'strong', pictures: 'named', mail: true },
  longest: Number.POSITIVE_INFINITY,
};

function written(part: NotePart): string {
  if (typeof part === 'string') return escapeHtml(part);
  const { name, href, start, parts } = part;
  if (name === 'br' || name === 'hr') return `<${name}>`;
  const address = href === undefined ? '' : ` href="${escapeHtml(href)}" rel="noreferrer"`;
  const from = start === undefined ? '' : ` start="${start}"`;
  return `<${name}${address}${from}>${parts.map(written).join('')}</${name}>`;
}

/** The Markdown of a note as HTML; what would cost too much to be read stands there as it was typed. */
export const noteHtml = (note: string): string =>
  (noteTree(note, exportLook) ?? asTyped(plainNote(note))).map(written).join('');
