import { codeOf } from './code.ts';
import { endsEarly } from './endings.ts';
import { joinLines } from './join-lines.ts';
import type { Line, PageText } from './lines.ts';
import { takeLists } from './lists.ts';
import { type Mark, markOf } from './marks.ts';
import { type Table, tablesIn } from './tables.ts';
import type { Tags } from './tags.ts';

/** A paragraph, a heading, an item of a list, a further paragraph of one, a table, or lines of code. */
export interface Block {
  lines: Line[];
  page: number;
  kind: 'paragraph' | 'heading' | 'item' | 'more' | 'table' | 'code';
  table?: Table;
  /** What it begins with, if that may be the bullet or the number of an item. */
  mark: Mark | null;
  /** Its edges, in points. */
  left: number;
  right: number;
}

/** A line of a table of contents. */
const led = /(?:[.…_]\s?){4,}\s*[\divxlc]+$/;
const ended = /[.!?:;…。！？؟۔][)"'”’»」』]*$/u;

/** The size of most letters: that of the running text. */
function bodySize(pages: readonly PageText[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of pages)
    for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/** The usual distance between the baselines of two lines of one paragraph, as a share of the size. */
function usualGap(pages: readonly PageText[]): number {
  const gaps: number[] = [];
  for (const { lines } of pages)
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      const gap = before && before.size === line.size ? (before.y - line.y) / line.size : 0;
      if (gap > 0.8 && gap < 3) gaps.push(gap);
    }
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 1.2;
}

interface Measures {
  body: number;
  gap: number;
}

const isLarge = (line: Line, { body }: Measures) => line.size >= body * 1.15;

/** Whether the mark of a line is that of an item, and not a sign of the sentence that the block before it holds. */
function marks(block: Block, before: Line, line: Line): boolean {
  const mark = markOf(line.text);
  if (!mark?.isCommon) return mark !== null;
  const isNext = block.mark?.style === mark.style && Math.abs(block.left - line.x) < line.size;
  return isNext || ended.test(before.text);
}

/**
 * Whether a line stands left of the text of an item, whose further lines stand below its first word or below its mark. A paragraph that
 * is set in may begin with a number, too.
 */
function leavesItem({ mark, lines: [first, second] }: Block, line: Line): boolean {
  if (!mark || !first || (!second && /^\p{Ll}/u.test(line.text))) return false;
  return line.x < Math.max(first.x, second?.x ?? first.x) - line.size * 0.5;
}

const isApart = (before: Line, line: Line, { gap }: Measures) => (before.y - line.y) / line.size > gap * 1.3;

/** Whether a line is set in or stands after a short one, as the first of a paragraph is. */
function isSetOff(block: Block, before: Line, line: Line): boolean {
  const isShort = before.right < block.right - (block.right - block.left) * 0.12;
  const isHanging = block.mark !== null && block.lines.length === 1;
  return isShort || (line.x > before.x + line.size * 0.8 && !isHanging);
}

const isTaggedAlike = (a: Tags, b: Tags) =>
  a.item === b.item && a.isQuote === b.isQuote && a.isCode === b.isCode;

/** Whether the line at an index of a page begins a new block after the lines of one. */
function begins(block: Block, lines: readonly Line[], at: number, measures: Measures): boolean {
  const [before, line] = [block.lines.at(-1), lines[at]];
  if (!before || !line || block.kind === 'table' || !isTaggedAlike(before.tags, line.tags)) return true;
  if (block.kind === 'code') return line.y > before.y;
  if (marks(block, before, line)) return true;
  if (Math.abs(line.size - before.size) > before.size * 0.08) return true;
  if (block.kind === 'heading') return before.y - line.y > line.size * 1.8 || before.y < line.y;
  // A step up or far aside is the next column; a sentence goes on there.
  const width = block.right - block.left;
  const aside = line.y > before.y || Math.abs(line.x - before.x) > Math.max(width, 100);
  if (aside) return ended.test(before.text);
  if (isApart(before, line, measures) || led.test(before.text)) return true;
  if (leavesItem(block, line) || endsEarly(lines, at - 1)) return true;
  return ended.test(before.text) && isSetOff(block, before, line);
}

function kindOf(line: Line, before: Block | undefined, measures: Measures): Block['kind'] {
  if (line.tags.isCode) return 'code';
  if (markOf(line.text)?.value === null) return 'item';
  if (isLarge(line, measures) && line.text.length < 200) return 'heading';
  if (!line.tags.item) return 'paragraph';
  return before?.lines.at(-1)?.tags.item === line.tags.item ? 'more' : 'item';
}

function newBlock(line: Line, page: number, before: Block | undefined, measures: Measures): Block {
  const { text, x, right } = line;
  const kind = kindOf(line, before, measures);
  return { lines: [line], page, kind, mark: markOf(text), left: x, right };
}

/** Whether a block ends with its page only because the page does. */
function runsOn(block: Block, line: Line): boolean {
  const last = block.lines.at(-1);
  if (!last || last.tags.isQuote !== line.tags.isQuote || last.tags.isCode !== line.tags.isCode) return false;
  if (block.kind === 'code') return true;
  if (block.kind === 'heading' || block.kind === 'table' || ended.test(last.text)) return false;
  return Math.abs(last.size - line.size) < 0.5 && /^[\p{Ll}\p{Lo}]/u.test(line.text);
}

function tableBlock(table: Table, lines: readonly Line[], page: number): Block {
  const own = lines.slice(table.from, table.to);
  const left = Math.min(...own.map(({ x }) => x));
  const right = Math.max(...own.map((line) => line.right));
  return { lines: own, page, kind: 'table', table, mark: null, left, right };
}

/** Adds the lines of a page to the blocks before it. */
function addPage(blocks: Block[], lines: readonly Line[], page: number, measures: Measures): void {
  const tables = tablesIn(lines);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const table = tables.find(({ from }) => from === index);
    const open = blocks.at(-1);
    if (table) {
      blocks.push(tableBlock(table, lines, page));
      index = table.to - 1;
    } else if (open && (index === 0 ? runsOn(open, line) : !begins(open, lines, index, measures))) {
      open.lines.push(line);
      open.left = Math.min(open.left, line.x);
      open.right = Math.max(open.right, line.right);
    } else blocks.push(newBlock(line, page, open, measures));
  }
}

/** The lines of all pages as blocks, by size, room, indent and the ends of sentences. A paragraph may run over pages. */
export function blocksOf(pages: readonly PageText[]): Block[] {
  const measures = { body: bodySize(pages), gap: usualGap(pages) };
  const blocks: Block[] = [];
  for (const [page, { lines }] of pages.entries()) addPage(blocks, lines, page, measures);
  takeLists(blocks);
  return blocks;
}

export const textOf = ({ lines, kind, mark, table }: Block) => {
  if (kind === 'code') return codeOf(lines);
  if (table) return table.rows.flat().filter(Boolean).join(' ');
  const text = joinLines(lines.map((line) => line.text));
  return kind === 'item' && mark ? text.slice(mark.text.length) : text;
};
