import { stringify } from 'csv-stringify/sync';
import { inertCell } from '../text/spreadsheet-cell.ts';

type Rows = readonly (readonly string[])[];

/** Rows of CSV (RFC 4180). No cell is taken for a formula. */
export const csvRows = (rows: Rows): string =>
  stringify(
    rows.map((row) => row.map((cell) => inertCell(cell.toWellFormed()))),
    { record_delimiter: 'windows' },
  );

/** Spreadsheets need a byte order mark to read UTF-8 right. */
const byteOrderMark = '\ufeff';

/** The beginning of a table. */
export const csvHead = (names: readonly string[]): string => byteOrderMark + csvRows([names]);

/** A table as CSV in UTF-8. */
export const csvOf = (names: readonly string[], rows: Rows): string => csvHead(names) + csvRows(rows);
