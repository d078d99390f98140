/**
 * The lines that mark in a note of a living folder what Lectern keeps up to date. They are comments of HTML, which no reader of Markdown
 * shows. All else in the file is the user's.
 */

import { idPattern } from '../../api/model.ts';

/** The key of the note on the whole article; that of a highlight's note is `h-` and its id. */
export const articleKey = 'article';
export const highlightKey = (id: string) => `h-${id}`;
/** The highlight whose note a key names; null for the note on the whole article. */
export const highlightIn = (key: string): string | null =>
  key === articleKey ? null : key.slice('h-'.length);

export const beginLine = (articleId: string) => `<!-- lectern:begin ${articleId} -->`;
export const endLine = '<!-- lectern:end -->';
export const noteLine = (key: string) => `<!-- lectern:note ${key} -->`;
export const noteEndLine = '<!-- lectern:note-end -->';

const begin = new RegExp(`^[ \\t]*<!-- lectern:begin (${idPattern}) -->[ \\t]*$`, 'm');
const end = /^[ \t]*<!-- lectern:end -->[ \t]*$/m;
const anyMarker = /^[ \t]*<!-- lectern:.*-->[ \t]*$/;
const note = new RegExp(`^[ \\t]*<!-- lectern:note (article|h-${idPattern}) -->[ \\t]*$`);
const noteEnd = /^[ \t]*<!-- lectern:note-end -->[ \t]*$/;

/** The article that a file is about, by the first of our lines in it; null where there is none. */
export const articleIn = (text: string): string | null => begin.exec(text)?.[1] ?? null;

/** Whether a line is one of ours. */
export const isMarker = (line: string): boolean => anyMarker.test(line);

/** A file in three, with line ends of one kind: what stands before the part that Lectern keeps, that part without its first and last line, and what stands after it. */
export interface Parts {
  before: string;
  region: string;
  after: string;
}

/** Null where the lines around the part that Lectern keeps are not both there, once each. */
export function partsOf(file: string): Parts | null {
  const text = file.replaceAll('\r\n', '\n');
  const first = begin.exec(text);
  if (!first) return null;
  const from = first.index + first[0].length + 1;
  const rest = text.slice(from);
  const last = end.exec(rest);
  if (!last || begin.test(rest) || end.test(rest.slice(last.index + last[0].length))) return null;
  return {
    before: text.slice(0, first.index),
    region: rest.slice(0, last.index),
    after: rest.slice(last.index + last[0].length),
  };
}

/** The notes of a region, and the region with each of them left out. */
export interface Notes {
  notes: Map<string, string>;
  around: string;
}

/** How far in a line is: a note stands as far in as the line before it, in an item of a list. */
const edgeOf = (line: string): string => /^[ \t]*/.exec(line)?.[0] ?? '';

/** Takes lines out of where they stand; what is less far in, as people type it, loses what it has. */
function outOf(marker: string): (line: string) => string {
  const edge = edgeOf(marker);
  return (line) => (line.startsWith(edge) ? line.slice(edge.length) : line.trimStart());
}

/**
 * Takes the notes out of a region. One whose lines are not both there is none, and one that stands there a second time is not either:
 * what is in them stays in `around`.
 */
export function notesOf(region: string): Notes {
  const lines = region.split('\n');
  const notes = new Map<string, string>();
  const around: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    around.push(line);
    const key = note.exec(line)?.[1];
    if (key === undefined || notes.has(key)) continue;
    const length = lines.slice(at + 1).findIndex(isMarker);
    const closing = at + 1 + length;
    if (length < 0 || !noteEnd.test(lines[closing] ?? '')) continue;
    const text = lines.slice(at + 1, closing).map(outOf(line));
    notes.set(key, text.join('\n').trim());
    around.push(noteEndLine);
    at = closing;
  }
  return { notes, around: around.join('\n') };
}

/** A region with another text for a note; as it is where it has no such note. */
export function withNote(region: string, key: string, text: string): string {
  const lines = region.split('\n');
  const first = lines.findIndex((line) => note.exec(line)?.[1] === key);
  const length = first < 0 ? -1 : lines.slice(first + 1).findIndex((line) => noteEnd.test(line));
  if (length < 0) return region;
  const edge = edgeOf(lines[first] ?? '');
  const written = text === '' ? [] : text.split('\n').map((line) => (line === '' ? line : edge + line));
  lines.splice(first + 1, length, ...written);
  return lines.join('\n');
}

/** A note as it stands in a file: no line of it can be taken for one of ours. */
export const writtenNote = (text: string): string =>
  text.replaceAll('<!-- lectern:', '<!-- lectern\\:').trim();

/** A note as the user means it. */
export const readNote = (text: string): string => text.replaceAll('<!-- lectern\\:', '<!-- lectern:').trim();
