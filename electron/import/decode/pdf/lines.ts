import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { oneLine } from '../../../text/markup.ts';
import { OpenMarks, type Tags, tagsOf } from './tags.ts';

/** A run of characters as it is drawn: lengths in points, the origin at the lower left. */
export interface Glyphs {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  rtl: boolean;
  /** By the name that pdf.js gives it: it tells fonts apart, and no more. */
  font: string;
  tags: Tags;
}

/** A stretch of a line, parted from the next by more room than a space. */
export interface Stretch {
  text: string;
  x: number;
  right: number;
  font: string;
}

/** A line of a page, in the order in which the page is drawn. One that runs to the left is measured from the right. */
export interface Line extends Stretch {
  /** Of the baseline. */
  y: number;
  size: number;
  tags: Tags;
  /** Where it has no wide room, itself alone. */
  stretches: readonly Stretch[];
}

export interface PageText {
  lines: Line[];
  glyphs: Glyphs[];
}

export const round = (value: number) => Math.round(value * 10) / 10;

/** Letters in the shape they have in a word, and letters joined to one, as the letters themselves. */
const plainLetters = (text: string) =>
  text.replace(/[\ufb00-\ufdff\ufe70-\ufeff]+/g, (shapes) => shapes.normalize('NFKC'));

const isRtl = (run: readonly Glyphs[]) => {
  const letters = (rtl: boolean) =>
    run.reduce((sum, one) => sum + (one.rtl === rtl ? one.text.replace(/[^\p{L}]/gu, '').length : 0), 0);
  return letters(true) > letters(false);
};

/** Whether letters that are read from the right were drawn from the left. */
function drawnFromLeft(run: readonly Glyphs[]): boolean {
  const own = run.filter((one) => one.rtl);
  return own.slice(1).reduce((sum, one, index) => sum + Math.sign(one.x - (own[index]?.x ?? 0)), 0) > 0;
}

/**
 * Glyphs of a line in the order of reading, given that what is read from the right was drawn from the left: the line (where it runs
 * to the left) or the runs in it that do are turned round, but not what in these runs to the right again (numbers, foreign words).
 */
function turned(run: readonly Glyphs[], rtl: boolean): Glyphs[] {
  const ordered: Glyphs[] = [];
  let inner: Glyphs[] = [];
  const flush = () => {
    // Room at the edge of an inner run belongs to the line.
    const edge = inner.findLastIndex((one) => one.text.trim() !== '') + 1;
    ordered.push(...inner.slice(0, edge).reverse(), ...inner.slice(edge));
    inner = [];
  };
  for (const one of rtl ? run.toReversed() : run) {
    const letter = /[\p{L}\p{N}]/u.test(one.text);
    const isInner = letter ? one.rtl !== rtl : inner.length > 0;
    if (isInner) inner.push(one);
    else {
      flush();
      ordered.push(one);
    }
  }
  flush();
  return ordered;
}

const isSeen = ({ text }: Glyphs) => text.trim() !== '';

/** The glyphs that most of the text is in: footnote marks and the like are smaller than the line they stand in. */
const mainOf = (seen: readonly Glyphs[]) =>
  seen.reduce((a, b) => (b.text.length > a.text.length ? b : a), seen[0] as Glyphs);

function stretchOf(run: readonly Glyphs[], rtl: boolean): Stretch {
  const seen = run.filter(isSeen);
  const left = Math.min(...seen.map((one) => one.x));
  const right = Math.max(...seen.map((one) => one.x + one.width));
  const text = oneLine(plainLetters(run.map((one) => one.text).join('')));
  return { text, x: rtl ? -right : left, right: rtl ? -left : right, font: mainOf(seen).font };
}

/** Where a line has more room than a space is wide. */
function parted(ordered: readonly Glyphs[]): Glyphs[][] {
  const parts: Glyphs[][] = [[]];
  let before: Glyphs | undefined;
  for (const one of ordered) {
    if (isSeen(one)) {
      const [first, second] = before && before.x > one.x ? [one, before] : [before, one];
      if (first && second.x - first.x - first.width > Math.max(first.size, second.size) * 0.4) parts.push([]);
      before = one;
    }
    parts.at(-1)?.push(one);
  }
  return parts;
}

function lineOf(run: readonly Glyphs[]): Line | null {
  const rtl = isRtl(run);
  const ordered = drawnFromLeft(run) ? turned(run, rtl) : run;
  const seen = run.filter(isSeen);
  if (seen.length === 0) return null;
  const { y, size, tags } = mainOf(seen);
  const stretches = parted(ordered).map((part) => stretchOf(part, rtl));
  return { ...stretchOf(ordered, rtl), y, size: round(size), tags, stretches };
}

/** Whether a run goes on the line before it: its baseline lies within the height of the letters, and both are in one item. */
const goesOn = (before: Glyphs, next: Glyphs) =>
  (before.tags.item === next.tags.item || !before.tags.item || !next.tags.item) &&
  Math.abs(before.y - next.y) < Math.max(before.size, next.size) * 0.6 &&
  next.x > before.x - Math.max(before.size, next.size) * 2;

/** Puts a line before the first that stands below it. */
function putIn(lines: Line[], line: Line): void {
  const below = lines.findIndex((other) => other.y < line.y - 2);
  lines.splice(below < 0 ? lines.length : below, 0, line);
}

/** The text of a page as lines, with what stands in its fields. Words that are parted only by room get a space. */
export async function textOfPage(page: PDFPageProxy, fields: readonly Line[]): Promise<PageText> {
  const tagged = await tagsOf(page);
  const options = { disableNormalization: false, includeMarkedContent: tagged.size > 0 };
  const { items } = await page.getTextContent(options);
  const marks = new OpenMarks(tagged);
  const lines: Line[] = [];
  const glyphs: Glyphs[] = [];
  let run: Glyphs[] = [];
  const end = () => {
    const line = lineOf(run);
    if (line) lines.push(line);
    run = [];
  };
  for (const item of items) {
    if (!('str' in item)) {
      marks.pass(item);
      continue;
    }
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const size = item.height || Math.hypot(a, b);
    const one = {
      text: item.str,
      x,
      y,
      width: item.width,
      size,
      rtl: item.dir === 'rtl',
      font: item.fontName,
      tags: marks.tags,
    };
    const before = run.findLast(isSeen);
    if (before && isSeen(one) && !goesOn(before, one)) end();
    if (one.text !== '') {
      run.push(one);
      glyphs.push(one);
    }
    if (item.hasEOL) end();
  }
  end();
  for (const field of fields) putIn(lines, field);
  return { lines, glyphs };
}
