import type { CellLine, Column, Grid } from './grid.ts';

/** The lines of each cell of a row, by the number of its column. */
export interface Row {
  cells: CellLine[][];
}

/** Lines of one cell are no further apart than those of a paragraph, and none ends where the next word had room. */
function isOneCell(before: CellLine, next: CellLine, column: Column): boolean {
  const word = ((next.right - next.x) * (/^\S+/.exec(next.text)?.[0].length ?? 0)) / next.text.length;
  const isFull = before.right + next.size * 0.25 + word > column.right - next.size;
  return isFull && before.y - next.y < next.size * 1.7;
}

/** Whether a line of a cell begins a row after one, given the line drawn before it. */
function beginsRow(row: Row, before: CellLine, next: CellLine, [last, at]: [number, number], column: Column) {
  const lines = row.cells.flat();
  const isBelow = next.y < Math.max(...lines.map(({ y }) => y)) - next.size * 0.6;
  if (!isBelow) return false;
  if (at === last) return at === 0 && !isOneCell(before, next, column);
  // Right of the one before, it is below it only as the further cells of a row with more lines are.
  if (at > last) return next.y < Math.min(...lines.map(({ y }) => y)) - next.size * 1.7;
  const above = row.cells[at]?.at(-1);
  return at === 0 || !above || above.y - next.y >= next.size * 1.35;
}

/** The rows of a grid. They are told by the order in which the cells are drawn: from the first column on, a cell after the other. */
export function rowsOf({ columns, cells }: Grid): Row[] {
  const rows: Row[] = [];
  let before: { line: CellLine; at: number } | undefined;
  for (const { line, column } of cells) {
    const at = columns.indexOf(column);
    let row = rows.at(-1);
    if (!row || !before || beginsRow(row, before.line, line, [before.at, at], column)) {
      row = { cells: columns.map(() => []) };
      rows.push(row);
    }
    row.cells[at]?.push(line);
    before = { line, at };
  }
  return rows;
}

export const filled = ({ cells }: Row) => cells.filter(({ length }) => length > 0).length;
