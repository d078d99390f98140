import type { Line, PageText } from './lines.ts';

/** A paragraph, a heading or an item of a list. */
export interface Block {
  lines: Line[];
  page: number;
  kind: 'paragraph' | 'heading' | 'item';
  /** Its edges, in points. */
  left: number;
  right: number;
}

const bullet = /^[•‣◦▪■●○–\uf0b7\uf0a7*·-]\s+(?=\S)/u;
const numbered = /^(?:\(?\d{1,3}[.)]|[a-z][.)])\s+\S/;
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

/** Whether a line begins a new block after the lines of one. */
function begins(block: Block, line: Line, measures: Measures): boolean {
  const before = block.lines.at(-1);
  if (!before) return true;
  if (bullet.test(line.text) || numbered.test(line.text)) return true;
  if (Math.abs(line.size - before.size) > before.size * 0.08) return true;
  if (block.kind === 'heading') return before.y - line.y > line.size * 1.8 || before.y < line.y;
  const width = block.right - block.left;
  const isShort = before.right < block.right - width * 0.12;
  // A step up or far aside is the next column; a sentence goes on there.
  const aside = line.y > before.y || Math.abs(line.x - before.x) > Math.max(width, 100);
  if (aside) return ended.test(before.text);
  if ((before.y - line.y) / line.size > measures.gap * 1.3) return true;
  if (ended.test(before.text) && (isShort || line.x > before.x + line.size * 0.8)) return true;
  return false;
}

const kindOf = (line: Line, measures: Measures): Block['kind'] =>
  bullet.test(line.text)
    ? 'item'
    : isLarge(line, measures) && line.text.length < 200
      ? 'heading'
      : 'paragraph';

/** Whether a block ends with its page only because the page does. */
const runsOn = (block: Block, line: Line) =>
  block.kind !== 'heading' &&
  !ended.test(block.lines.at(-1)?.text ?? '') &&
  Math.abs((block.lines.at(-1)?.size ?? 0) - line.size) < 0.5 &&
  /^[\p{Ll}\p{Lo}]/u.test(line.text);

/** The lines of all pages as blocks, by size, room, indent and the ends of sentences. A paragraph may run over pages. */
export function blocksOf(pages: readonly PageText[]): Block[] {
  const measures = { body: bodySize(pages), gap: usualGap(pages) };
  const blocks: Block[] = [];
  for (const [page, { lines }] of pages.entries()) {
    for (const [index, line] of lines.entries()) {
      const open = blocks.at(-1);
      const joins =
        open !== undefined &&
        (index === 0 ? runsOn(open, line) : open.page <= page && !begins(open, line, measures));
      if (!open || !joins) {
        blocks.push({ lines: [line], page, kind: kindOf(line, measures), left: line.x, right: line.right });
        continue;
      }
      open.lines.push(line);
      open.left = Math.min(open.left, line.x);
      open.right = Math.max(open.right, line.right);
    }
  }
  return blocks;
}

/** Lines as one text: a word parted at the end of a line is joined where it goes on in small letters. */
export function joinLines(texts: readonly string[]): string {
  let joined = '';
  for (const text of texts) {
    const parted = /\p{L}[-\u00ad\u2010]$/u.test(joined) && /^\p{Ll}/u.test(text);
    const noSpace =
      /[\u3040-\u30ff\u3400-\u9fff]$/u.test(joined) && /^[\u3040-\u30ff\u3400-\u9fff]/u.test(text);
    joined = parted ? joined.slice(0, -1) + text : joined + (joined === '' || noSpace ? '' : ' ') + text;
  }
  return joined;
}

export const textOf = ({ lines, kind }: Block) => {
  const text = joinLines(lines.map((line) => line.text));
  return kind === 'item' ? text.replace(bullet, '') : text;
};
