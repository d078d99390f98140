/** The heights of rows in CSS pixels. Fixed, so that the scrollbar tells the truth at any length. */
export const rowHeights = { cards: 76, compact: 30, columns: 30 } as const;
/** That of the heads of columns, which stay above the rows. */
export const headHeight = 28;
/** That of a highlight: two lines of its words, one of note and tags, one of where it stands. */
export const highlightRowHeight = 100;

/** Rows kept ready above and below what is in sight, so that a quick scroll shows no gap. */
const spare = 6;

/** The first and last row to draw for a list scrolled to `scroll`, `height` pixels tall. Empty lists give -1 as the last. */
export function rowsInSight(
  scroll: number,
  height: number,
  total: number,
  each: number,
): { first: number; last: number } {
  const first = Math.max(0, Math.floor(scroll / each) - spare);
  const last = Math.min(total - 1, Math.ceil((scroll + height) / each) + spare);
  return { first, last };
}

/** Where to scroll so that a row is whole in sight; where it is already, the scroll stays. */
export function scrollToRow(index: number, scroll: number, height: number, each: number): number {
  const top = index * each;
  if (top < scroll) return top;
  if (top + each > scroll + height) return top + each - height;
  return scroll;
}
