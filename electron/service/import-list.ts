import { existsSync } from 'node:fs';
import path from 'node:path';
import { itemsOf } from '../../db/queries/imports.ts';
import { LecternError } from '../api/errors.ts';
import type { Id, ImportReport } from '../api/model.ts';
import { csvOf } from '../export/csv.ts';
import type { ServiceContext } from './context.ts';
import { writeOne } from './write-export.ts';

const head = ['File', 'Outcome', 'Reason', 'Format', 'Charset', 'Articles'];

function listOf({ items, started }: ImportReport): { name: string; content: string } {
  const rows = items.map(({ name, outcome, reason, format, charset, articles }) => [
    name,
    outcome,
    reason ?? '',
    format ?? '',
    charset ?? '',
    articles.map(({ title }) => title).join('; '),
  ]);
  return { name: `Lectern import ${started.slice(0, 10)}.csv`, content: csvOf(head, rows) };
}

/** Writes the list of an import to where the user chose, or gives it back to be downloaded. */
export async function saveImportList(
  context: ServiceContext,
  report: ImportReport,
  destination: string | null,
): Promise<{ name: string; file: { name: string; content: string } | null }> {
  const file = listOf(report);
  if (destination === null) return { name: file.name, file };
  const { name } = await writeOne(context.offers.destination(destination).path, file.name, file.content);
  return { name, file: null };
}

/** Where a file of an import lies: itself, or the archive around it. */
export function importedFile(context: ServiceContext, batchId: Id, position: number): string {
  const item = itemsOf(context.library.read, batchId, position).find((one) => one.position === position);
  let place = item && path.isAbsolute(item.path) ? item.path : null;
  while (place !== null && !existsSync(place)) {
    const above = path.dirname(place);
    place = above === place ? null : above;
  }
  if (place === null || place === path.parse(place).root)
    throw new LecternError('not-found', 'This file is not where it was any more.');
  return place;
}
