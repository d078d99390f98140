import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { defaultColor, type HighlightColor } from '../../../api/model.ts';
import { oneLine } from '../../../text/markup.ts';
import type { ForeignHighlight } from '../../stages.ts';
import { pdfDate } from './dates.ts';
import { joinLines } from './join-lines.ts';
import type { Glyphs, PageText } from './lines.ts';

/** What is read of an annotation (ISO 32000-2, 12.5.6). */
export interface Annotation {
  id: string;
  subtype: string;
  rect: number[] | null;
  /** Four corners for each line that is marked. */
  quadPoints?: ArrayLike<number> | null;
  contentsObj?: { str: string };
  color?: ArrayLike<number> | null;
  inReplyTo?: string | null;
  modificationDate?: string | null;
  creationDate?: string | null;
  /** Of a field of a form. */
  fieldType?: string;
  fieldValue?: unknown;
  hidden?: boolean;
}

export const annotationsOf = async (page: PDFPageProxy) => (await page.getAnnotations()) as Annotation[];

interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

const marking = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut']);
const written = new Set(['Text', 'FreeText']);

const colors: [HighlightColor, [number, number, number]][] = [
  ['yellow', [255, 235, 59]],
  ['green', [90, 200, 100]],
  ['blue', [90, 160, 245]],
  ['pink', [245, 90, 120]],
  ['purple', [170, 100, 220]],
];

function nearestColor(color: ArrayLike<number> | null | undefined): HighlightColor {
  if (color?.length !== 3) return defaultColor;
  const distance = (to: readonly number[]) =>
    to.reduce((sum, value, index) => sum + (value - (color[index] ?? 0)) ** 2, 0);
  return colors.reduce((a, b) => (distance(b[1]) < distance(a[1]) ? b : a))[0];
}

function boxes({ quadPoints, rect: given }: Annotation): Box[] {
  const rect = given ?? [];
  const numbers =
    quadPoints && quadPoints.length >= 8
      ? Array.from(quadPoints)
      : [...rect.slice(0, 4), ...rect.slice(0, 4)];
  const found: Box[] = [];
  for (let at = 0; at + 8 <= numbers.length; at += 8) {
    const xs = [0, 2, 4, 6].map((step) => numbers[at + step] ?? 0);
    const ys = [1, 3, 5, 7].map((step) => numbers[at + step] ?? 0);
    found.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
    });
  }
  return found;
}

/** Programs that mark letter by letter write a box for each: those that follow one another on a line are one. */
function joined(all: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of all) {
    const last = lines.at(-1);
    const height = box.top - box.bottom;
    const isSameLine = last && Math.min(last.top, box.top) - Math.max(last.bottom, box.bottom) > height / 2;
    if (last && isSameLine && box.left >= last.left && box.left - last.right < height / 2)
      last.right = Math.max(last.right, box.right);
    else lines.push({ ...box });
  }
  return lines;
}

/** The characters of a run whose middle lies in a box, taking them to be of one width. */
function cut({ text, x, y, width, size }: Glyphs, box: Box): string {
  const middle = y + size * 0.3;
  if (middle < box.bottom || middle > box.top || text === '') return '';
  const each = width / text.length;
  return [...text]
    .filter((_, index) => {
      const at = x + (index + 0.5) * each;
      return at >= box.left && at <= box.right;
    })
    .join('');
}

const wordsIn = (box: Box, { glyphs }: PageText) => oneLine(glyphs.map((one) => cut(one, box)).join(''));

/** The words under an annotation, line by line. */
const quoteIn = (lines: readonly Box[], text: PageText) =>
  joinLines(lines.map((box) => wordsIn(box, text)).filter((words) => words !== ''));

/** So many characters beside a quote tell it from the same words elsewhere. */
const contextLength = 32;

/** What stands beside the words under an annotation, on its first and its last line. */
function contextIn(lines: readonly Box[], text: PageText): { prefix: string; suffix: string } {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return { prefix: '', suffix: '' };
  const before = wordsIn({ ...first, left: Number.NEGATIVE_INFINITY, right: first.left }, text);
  const after = wordsIn({ ...last, left: last.right, right: Number.POSITIVE_INFINITY }, text);
  return { prefix: before.slice(-contextLength), suffix: after.slice(0, contextLength) };
}

/** The line that a note stands at. */
function lineBeside({ rect }: Annotation, { lines }: PageText): string {
  const middle = ((rect?.[1] ?? 0) + (rect?.[3] ?? 0)) / 2;
  const distance = (y: number) => Math.abs(y - middle);
  return lines.reduce((a, b) => (distance(b.y) < distance(a.y) ? b : a), lines[0] ?? { text: '', y: 0 }).text;
}

export interface PageNotes {
  highlights: ForeignHighlight[];
  /** Notes where there are no words: on a picture, or on a page without text. */
  loose: string[];
}

/** The highlights and notes that were made on a page. Answers to one become part of its note. */
export function notesOn(all: readonly Annotation[], text: PageText): PageNotes {
  const said = (annotation: Annotation) => (annotation.contentsObj?.str ?? '').replace(/\r\n?/g, '\n').trim();
  const answers = (id: string) => all.filter((one) => one.inReplyTo === id).map(said);
  const made: PageNotes = { highlights: [], loose: [] };
  for (const annotation of all) {
    const isNote = written.has(annotation.subtype);
    if (annotation.inReplyTo || !(isNote || marking.has(annotation.subtype))) continue;
    const note = [said(annotation), ...answers(annotation.id)].filter(Boolean).join('\n\n');
    const lines = isNote ? [] : joined(boxes(annotation));
    const words = isNote ? lineBeside(annotation, text) : quoteIn(lines, text);
    // A word that is parted at the end of a line stands whole in the text.
    const quote = words.replace(/(?<=\p{L})[-\u00ad\u2010]$/u, '');
    if (quote === '' && note !== '') made.loose.push(note);
    if (quote === '' || (isNote && note === '')) continue;
    made.highlights.push({
      quote,
      ...contextIn(lines, text),
      color: nearestColor(annotation.color),
      style: /^(?:Underline|Squiggly)$/.test(annotation.subtype) ? 'underline' : 'highlight',
      note,
      tags: [],
      created: pdfDate(annotation.creationDate) ?? pdfDate(annotation.modificationDate),
    });
  }
  return made;
}
