import type { Line } from './lines.ts';

/** How far from a line others are asked how wide its column is. */
const reach = 20;

const isAlike = (a: Line, b: Line) => Math.abs(a.size - b.size) < 0.5;

/** What a line needs for its first word; of a script without spaces, for its first letter. */
function firstWidth({ text, stretches, x, right }: Line): number {
  const first = stretches[0] ?? { text, x, right };
  const word = /^(?:[\u3040-\u30ff\u3400-\u9fff]|\S+)/u.exec(first.text)?.[0] ?? '';
  return ((first.right - first.x) * word.length) / Math.max(1, first.text.length);
}

/** Lines in the order of the page up to a step to the next column: the indices of the first and after the last. */
function columnAround(lines: readonly Line[], at: number): [number, number] {
  const isStep = (index: number) => (lines[index]?.y ?? 0) > (lines[index - 1]?.y ?? 0) + 2;
  let [from, to] = [at, at + 1];
  while (from > 0 && at - from < reach && !isStep(from)) from--;
  while (to < lines.length && to - at < reach && !isStep(to)) to++;
  return [from, to];
}

/** The rightmost edge that two lines come near to: one alone may stand out of its column. */
function edgeOf(lines: readonly Line[], size: number): number {
  const rights = lines.map(({ right }) => right).sort((a, b) => b - a);
  const [first = 0] = rights;
  return rights.find((right, index) => right - (rights[index + 1] ?? right) < size * 3) ?? first;
}

const space = ({ size }: Line) => size * 0.25;

/** Whether lines are filled to an edge of their own, as those of a quotation or beside a picture are. */
function isFilled(lines: readonly Line[], edge: number): boolean {
  const full = lines.slice(0, -1).filter((line, index) => {
    const next = lines[index + 1];
    return next && line.right + space(line) + firstWidth(next) > edge - line.size * 0.5;
  });
  return lines.length >= 3 && full.length >= (lines.length - 1) * 0.7;
}

/** The lines about one that begin where it does, or are but the first of a paragraph that is indented. */
function groupAround(lines: readonly Line[], at: number, [from, to]: [number, number]): Line[] {
  const line = lines[at];
  if (!line) return [];
  const belongs = (other: Line | undefined) =>
    other && isAlike(other, line) && Math.abs(other.x - line.x) < line.size * 0.5;
  let [first, last] = [at, at + 1];
  while (first > from && belongs(lines[first - 1])) first--;
  while (last < to && belongs(lines[last])) last++;
  return lines.slice(first, last);
}

/** The edge that a line could have been filled to. */
function edgeFor(lines: readonly Line[], at: number): number {
  const line = lines[at];
  if (!line) return 0;
  const around = columnAround(lines, at);
  const column = lines.slice(...around).filter((other) => isAlike(other, line));
  const edge = edgeOf(column, line.size);
  const left = Math.min(...column.map(({ x }) => x));
  const group = groupAround(lines, at, around);
  const own = edgeOf(group, line.size);
  const isNarrow = own - line.x < (edge - left) * 0.35;
  return !isNarrow && isFilled(group, own) ? own : edge;
}

/**
 * Whether a line was ended on purpose: the first word of the next would have had its place, and it does not go on in small letters. The
 * right edges of text are ragged, and some words are kept together with the next, so it takes more room than the word alone.
 */
export function endsEarly(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next) return false;
  const edge = edgeFor(lines, at);
  const width = edge - line.x;
  const room = edge - line.right - space(line) - firstWidth(next);
  const slack = Math.max(line.size * 2, width * 0.08);
  const goesOn = /^[^\p{L}\p{N}]*\p{Ll}/u.test(next.text) || /[-\u00ad\u2010]$/u.test(line.text);
  return room > (goesOn ? Math.max(slack, width * 0.6) : slack);
}
