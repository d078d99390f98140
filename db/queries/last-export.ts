import type { Instant } from '../../electron/api/model.ts';
import { one, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';

/** An export that was written to a place of the user's choice. */
export interface ExportRow {
  /** What was wanted, as JSON. */
  wanted: string;
  single: boolean;
  path: string;
  exported: Instant;
}

/** What was exported last; null where nothing was. */
export function lastExport(db: ReadDb): ExportRow | null {
  const row = one<Omit<ExportRow, 'single'> & { single: 0 | 1 }>(
    db,
    'SELECT wanted, single, path, exported FROM last_export',
  );
  return row && { ...row, single: row.single === 1 };
}

export function keepExport(db: WriteDb, { wanted, single, path, exported }: ExportRow): void {
  statement(
    db,
    'INSERT OR REPLACE INTO last_export (number, wanted, single, path, exported) VALUES (1, ?, ?, ?, ?)',
  ).run(wanted, single ? 1 : 0, path, exported);
}
