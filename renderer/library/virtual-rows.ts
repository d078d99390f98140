/** The height of a row in CSS pixels. Fixed, so that the scrollbar tells the truth at any length. */
export const rowHeight = 76;

/** Rows kept ready above and below what is in sight, so that a quick scroll shows no gap. */
const spare = 6;

/** The first and last row to draw for a list scrolled to `scroll`, `height` pixels tall. Empty lists give -1 as the last. */
export function rowsInSight(scroll: number, height: number, total: number): { first: number; last: number } {
  const first = Math.max(0, Math.floor(scroll / rowHeight) - spare);
  const last = Math.min(total - 1, Math.ceil((scroll + height) / rowHeight) + spare);
  return { first, last };
}

/** Where to scroll so that a row is whole in sight; where it is already, the scroll stays. */
export function scrollToRow(index: number, scroll: number, height: number): number {
  const top = index * rowHeight;
  if (top < scroll) return top;
  if (top + rowHeight > scroll + height) return top + rowHeight - height;
  return scroll;
}
