import { fencesIn, ownMarkdown } from '../markdown-text.ts';

/** A block of an outline: a bullet, its other lines as far in as its text. */
export function block(lines: readonly string[], depth: number): string {
  const [first = '', ...others] = lines;
  const edge = '\t'.repeat(depth);
  return [`${edge}- ${first}`, ...others.map((line) => (line === '' ? line : `${edge}  ${line}`))].join('\n');
}

/** Lines of a note that belong together, and how many items of lists they stand in. */
interface Piece {
  depth: number;
  lines: string[];
}

const bullet = /^\s*(?:[-+*]|(\d+)[.)]) +(?=\S)/;
/** How Logseq tells numbered blocks. */
const numbered = 'logseq.order-list-type:: number';
const heading = /^\s*#{1,6}\s/;
const indentOf = (line: string) => (/^\s*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;

const itemLines = (line: string): string[] => [
  line.replace(bullet, ''),
  ...(bullet.exec(line)?.[1] === undefined ? [] : [numbered]),
];

/**
 * Parts Markdown where an outline has its blocks: at items of lists, at headings, and at blank lines outside of code. How far in a line is
 * says which items it stands in.
 */
function piecesOf(markdown: string): Piece[] {
  const lines = markdown.split('\n');
  const { isCode } = fencesIn(lines);
  const pieces: Piece[] = [];
  /** Where the items around the present line begin. */
  let edges: number[] = [];
  let isBegun = false;
  for (const [at, line] of lines.entries()) {
    const isItem = !isCode[at] && bullet.test(line);
    const isBlank = !isCode[at] && line.trim() === '';
    const begins = isItem || !isBegun || (!isCode[at] && heading.test(line));
    if (begins && !isBlank) {
      edges = edges.filter((edge) => edge < indentOf(line));
      pieces.push({ depth: edges.length, lines: isItem ? itemLines(line) : [line.trimStart()] });
      if (isItem) edges.push(indentOf(line));
    } else if (!isBlank) pieces.at(-1)?.lines.push(isCode[at] ? line : line.trimStart());
    isBegun = !isBlank;
  }
  return pieces;
}

/** The user's own Markdown as blocks of an outline, from a depth on. Nothing for an empty one. */
export function outlineOf(note: string, depth: number): string[] {
  if (note.trim() === '') return [];
  return piecesOf(ownMarkdown(note)).map((piece) => block(piece.lines, depth + piece.depth));
}
