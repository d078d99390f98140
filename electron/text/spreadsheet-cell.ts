/** What a spreadsheet takes for a formula at the beginning of a cell, behind any apostrophes. */
const formula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A text as a cell that no spreadsheet computes: led by an apostrophe, as OWASP advises, where it would. `textOfCell` takes it back exactly. */
export const inertCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text that `inertCell` was given. */
export const textOfCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
