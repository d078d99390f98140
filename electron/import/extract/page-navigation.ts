import type { Dropped } from '../../api/model.ts';
import { sameWords } from '../../text/blocks.ts';
import { oneLine } from '../../text/markup.ts';

/**
 * Plain texts copied from a page end (or begin) with its buttons: "Go back", "All news". They are known by their form in
 * any language: a run of short lines without punctuation beside prose that is far longer. What looks the same and is not
 * — a signature, a list that a colon announces, a poem — stays.
 */
export type Block = string[];

/** Wide letters (Han, Kana, Hangul) say as much as two narrow ones. */
const widthOf = (line: string) =>
  line.length + (line.match(/[\u1100-\u11ff\u2e80-\ud7af\uf900-\ufaff]/g)?.length ?? 0);

const punctuation = /[.!?…:;,。！？、：；؟۔।।։]|["”»']$/u;
const mark = /^(?:[-*+•–—·>#|]|\d+[.)]|[«"“„'‘])/u;

const isShort = (line: string, width = 40, words = 6) =>
  widthOf(line) <= width && line.split(/\s+/).length <= words && !punctuation.test(line) && !mark.test(line);

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Whether a line reads like a name or an office: every word with a capital, as in "Jane Roe" or "Editor, London". */
const isNameLike = (line: string) => {
  const words = line.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length > 0 && words.every((word) => /^\P{L}*\p{Lu}/u.test(word));
};

const isSignature = (lines: string[]) =>
  lines.length <= 3 && lines.some((line) => line.includes(' ')) && lines.every(isNameLike);

const proseFactor = 4;
const shortestProse = 120;

function isBesideProse(lines: string[], rest: Block[]): boolean {
  const prose = rest.map((block) => widthOf(block.join(' '))).filter((width) => width >= shortestProse);
  const total = rest.reduce((sum, block) => sum + widthOf(block.join(' ')), 0);
  const own = lines.reduce((sum, line) => sum + widthOf(line), 0);
  const inProse = prose.reduce((sum, width) => sum + width, 0);
  if (inProse * 2 < total || own * 5 > total) return false;
  return median(prose) >= proseFactor * median(lines.map(widthOf));
}

function trailingRun(blocks: Block[]): number {
  let from = blocks.length;
  while (from > 1 && blocks[from - 1]?.every((line) => isShort(line))) from--;
  const lines = blocks.slice(from).flat();
  const before = oneLine(blocks[from - 1]?.at(-1));
  const announced = /[:,：，、]$/u.test(before);
  if (lines.length < 2 || announced || isSignature(lines)) return blocks.length;
  return isBesideProse(lines, blocks.slice(0, from)) ? from : blocks.length;
}

/** Very short lines only: a title, a byline and a place may stand above an article and are no buttons. */
function leadingRun(blocks: Block[]): number {
  let to = 0;
  while (to < blocks.length && blocks[to]?.every((line) => isShort(line, 20, 3))) to++;
  const lines = blocks.slice(0, to).flat();
  if (lines.length < 3 || to >= blocks.length - 1) return 0;
  const next = blocks[to]?.[0] ?? '';
  // The title follows; where prose follows at once, the lines above it may be the title and its byline.
  const titled = isShort(next, 300, 40) && widthOf(next) > median(lines.map(widthOf)) * 2;
  return titled && isBesideProse(lines, blocks.slice(to + 1)) ? to : 0;
}

const droppedBlock = (block: Block): Dropped => ({
  step: 'page-navigation',
  reason: 'Short lines without punctuation beside the text read like links of the page.',
  preview: oneLine(block.join(' / ')).slice(0, 200),
});

/** The blocks of a text without page navigation at its start and end, but for what the user put back, and what was left out. */
export function dropPageNavigation(
  blocks: Block[],
  putBack: readonly string[] = [],
): { blocks: Block[]; dropped: Dropped[] } {
  const to = trailingRun(blocks);
  const from = leadingRun(blocks.slice(0, to));
  const isBack = (block: Block) => putBack.some((words) => sameWords(words, droppedBlock(block).preview));
  const [above, below] = [blocks.slice(0, from), blocks.slice(to)];
  return {
    blocks: [...above.filter(isBack), ...blocks.slice(from, to), ...below.filter(isBack)],
    dropped: [...above, ...below].filter((block) => !isBack(block)).map(droppedBlock),
  };
}
