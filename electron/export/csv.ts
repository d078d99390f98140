import { stringify } from 'csv-stringify/sync';

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to read it right. A cell that a spreadsheet would
 * take for a formula is led by an apostrophe, as OWASP advises.
 */
export const csvOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify([[...head], ...rows.map((row) => [...row])], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
