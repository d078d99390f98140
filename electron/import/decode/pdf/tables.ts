import { type CellLine, cellLines, type Grid, gridFrom } from './grid.ts';
import { joinLines } from './join-lines.ts';
import type { Line } from './lines.ts';
import { filled, type Row, rowsOf } from './rows.ts';

/** A table among the lines of a page. */
export interface Table {
  from: number;
  /** Of the line after its last. */
  to: number;
  rows: string[][];
  hasHead: boolean;
}

const columnOf = (rows: readonly Row[], at: number) =>
  rows.map(({ cells }) => cells[at] ?? []).filter(({ length }) => length > 0);

/** Whether the cells of a column stand at one edge, left, right or in the middle; in the first, some may be set in. */
function isAligned(cells: readonly CellLine[][], at: number): boolean {
  const firsts = cells.map(([first]) => first as CellLine);
  const places = [
    firsts.map(({ x }) => x),
    firsts.map(({ right }) => right),
    firsts.map(({ x, right }) => (x + right) / 2),
  ];
  const left = Math.min(...firsts.map(({ x }) => x));
  if (at === 0 && firsts.every(({ x, size }) => x - left < size * 2)) return true;
  return places.some((edges) => {
    const middle = [...edges].sort((a, b) => a - b)[edges.length >> 1] ?? 0;
    const near = edges.filter((edge, index) => Math.abs(edge - middle) < (firsts[index]?.size ?? 0) * 0.4);
    return near.length >= edges.length * 0.8;
  });
}

/** Whether a column holds running text: its lines are long, and go on in small letters or are filled, each in a row of its own. */
function isText(cells: readonly CellLine[][]): boolean {
  const firsts = cells.map(([first]) => first as CellLine);
  const letters = firsts.reduce((sum, { text }) => sum + text.length, 0);
  if (letters / firsts.length < 20 || cells.some(({ length }) => length > 1)) return false;
  const edge = Math.max(...firsts.map(({ right }) => right));
  const full = firsts.filter(({ x, right }) => right > edge - (edge - x) * 0.1);
  const small = firsts.filter(({ text }) => /^\p{Ll}/u.test(text));
  return small.length > firsts.length * 0.3 || full.length > firsts.length * 0.7;
}

/** Whether a column has the numbers of pages in a table of contents, or those of formulas. */
function isNumbering(cells: readonly CellLine[][]): boolean {
  const texts = cells.map(([first]) => first?.text ?? '');
  if (texts.every((text) => /^\(\d+(?:\.\d+)*[a-z]?\)$/.test(text))) return true;
  const pages = texts.map((text) => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN));
  return pages.every((page, index) => page >= (pages[index - 1] ?? 0));
}

/** A row with but one cell at an edge of a table is a line that stands above or below it. */
function trimmed(rows: readonly Row[]): [number, number] {
  const first = rows.findIndex((row) => filled(row) > 1);
  return first < 0 ? [0, 0] : [first, rows.findLastIndex((row) => filled(row) > 1) + 1];
}

const isSection = (text: string) => /^(?:\d+(?:\.\d+)*|[A-Z]|[ivx]+)\.?$/.test(text);

/** Whether rows are those of a table: three of them, or two of three cells, in columns that hold neither text nor a contents. */
function isTable(rows: readonly Row[], columns: number): boolean {
  const cells = rows.reduce((sum, row) => sum + filled(row), 0);
  const isWhole = cells === rows.length * columns;
  if (columns < 2 || rows.length < (isWhole && columns > 2 ? 2 : 3)) return false;
  if (cells < rows.length * columns * 0.6) return false;
  if (rows.filter((row) => filled(row) > 1).length < rows.length * 0.6) return false;
  const all = Array.from({ length: columns }, (_, at) => columnOf(rows, at));
  if (!all.every(isAligned) || all.some(isText)) return false;
  const named = (all[0] ?? []).every(([first]) => isSection(first?.text ?? '')) ? columns - 1 : columns;
  return !(named <= 2 && isNumbering(all.at(-1) ?? []));
}

/** Whether the first row is in a font that nothing below it is in; in the first column, each row may have a head. */
function hasHead([first, ...rest]: readonly Row[]): boolean {
  const heads = (first?.cells ?? []).slice(1);
  return heads.every((head, at) => {
    const below = new Set(rest.flatMap(({ cells }) => (cells[at + 1] ?? []).map(({ font }) => font)));
    return head.length > 0 && head.every(({ font }) => !below.has(font));
  });
}

/** The table that a grid is, if it is one: without the rows at its edges that are none. */
function tableIn({ columns, to, ...grid }: Grid, from: number, lines: readonly Line[]): Table | null {
  const all = rowsOf({ columns, to, ...grid });
  const [first, last] = trimmed(all);
  const rows = all.slice(first, last);
  if (first > 0 || !isTable(rows, columns.length)) return null;
  const bottom = Math.min(...rows.flatMap(({ cells }) => cells.flat().map(({ y }) => y)));
  let end = to;
  while (end > from && (lines[end - 1]?.y ?? 0) < bottom - 0.1) end--;
  const texts = rows.map(({ cells }) => cells.map((cell) => joinLines(cell.map(({ text }) => text))));
  return { from, to: end, rows: texts, hasHead: hasHead(rows) };
}

/** Whether a table may begin with a line: it has two stretches, or the one after it stands beside it. */
function mayBegin(line: Line, next: Line | undefined): boolean {
  if (line.tags.isCode) return false;
  if (cellLines(line).length > 1) return true;
  return next !== undefined && next.x > line.right + line.size && Math.abs(next.y - line.y) < line.size * 3;
}

/** The tables of a page, in the order of its lines. */
export function tablesIn(lines: readonly Line[]): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (!mayBegin(line, lines[at + 1])) continue;
    const table = tableIn(gridFrom(lines, at), at, lines);
    if (!table) continue;
    tables.push(table);
    at = table.to - 1;
  }
  return tables;
}
