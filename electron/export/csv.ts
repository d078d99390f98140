import { stringify } from 'csv-stringify/sync';
import { inertCell } from '../text/spreadsheet-cell.ts';

type Rows = readonly (readonly string[])[];

/** What readers take for the end of a row, or leave out, where it stands without quotes. The library knows the end of its own rows alone. */
const needsQuotes = /[\r\n]|^\s|\s$/;

/** Rows of CSV (RFC 4180). No cell is taken for a formula. */
export const csvRows = (rows: Rows): string =>
  stringify(
    rows.map((row) => row.map((cell) => inertCell(cell.toWellFormed()))),
    { record_delimiter: 'windows', quoted_match: needsQuotes },
  );

/** Spreadsheets need a byte order mark to read UTF-8 right. */
const byteOrderMark = '\ufeff';

/** The beginning of a table. */
export const csvHead = (names: readonly string[]): string => byteOrderMark + csvRows([names]);

/** A table as CSV in UTF-8. */
export const csvOf = (names: readonly string[], rows: Rows): string => csvHead(names) + csvRows(rows);
