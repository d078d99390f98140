import type { Line, Stretch } from './lines.ts';
import { isMark } from './marks.ts';

/** A line of a cell. */
export interface CellLine extends Stretch {
  y: number;
  size: number;
}

export interface Column {
  left: number;
  right: number;
}

/** Lines of a page, one after the other, whose stretches stand in columns with room between them. */
export interface Grid {
  /** From left to right; from right to left where the lines run so. */
  columns: Column[];
  /** In the order in which they are drawn. */
  cells: { line: CellLine; column: Column }[];
  /** Of the line after the last. */
  to: number;
}

/**
 * The parts of a line that stand as far from each other as letters are high: the words of a line that is filled stand nearer. Less room
 * will do before what stands at the edge of a column. A bullet or a number belongs to the text it stands before.
 */
export function cellLines({ stretches, y, size }: Line, columns: readonly Column[] = []): CellLine[] {
  const cells: CellLine[] = [];
  for (const stretch of stretches) {
    const before = cells.at(-1);
    const isAtEdge = columns.some(({ left }) => Math.abs(left - stretch.x) < 1);
    const isFar = before && stretch.x - before.right > size * 0.98 && !isMark(before.text);
    const isApart = isFar || isAtEdge;
    if (before && !isApart) {
      before.text += ` ${stretch.text}`;
      before.right = stretch.right;
    } else cells.push({ ...stretch, y, size });
  }
  return cells;
}

/** So much room there is between columns, as a share of the size. */
const gutter = 0.8;

/** Takes a line into a grid, unless a part of it stands in two columns or two of its parts in one. */
function takes(grid: Grid, line: Line): boolean {
  const room = line.size * gutter;
  const cells = cellLines(line, grid.columns);
  const places = cells.map((cell) =>
    grid.columns.filter(({ left, right }) => cell.x < right + room && cell.right > left - room),
  );
  const all = places.flat();
  if (places.some(({ length }) => length > 1) || new Set(all).size < all.length) return false;
  for (const [index, cell] of cells.entries()) {
    let column = places[index]?.[0];
    if (column) {
      column.left = Math.min(column.left, cell.x);
      column.right = Math.max(column.right, cell.right);
    } else {
      column = { left: cell.x, right: cell.right };
      grid.columns.push(column);
    }
    grid.cells.push({ line: cell, column });
  }
  return true;
}

/** No page has longer tables; one that was made to take time has. */
const mostLines = 400;

/** The lines from an index on that stand in columns, as far as they stand close below each other or beside each other. */
export function gridFrom(lines: readonly Line[], from: number): Grid {
  const grid: Grid = { columns: [], cells: [], to: from };
  const first = lines[from];
  if (!first) return grid;
  let lowest = first.y;
  for (const line of lines.slice(from, from + mostLines)) {
    const isAlike = Math.abs(line.size - first.size) <= first.size * 0.25 && line.x < 0 === first.x < 0;
    const isNear = lowest - line.y < line.size * 3.5 && line.y < first.y + line.size * 0.5;
    if (!isAlike || !isNear || line.tags.isCode || !takes(grid, line)) break;
    lowest = Math.min(lowest, line.y);
    grid.to++;
  }
  grid.columns.sort((a, b) => a.left - b.left);
  return grid;
}
