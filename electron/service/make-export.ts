import path from 'node:path';
import { keepExport } from '../../db/queries/last-export.ts';
import type { WantedExport } from '../api/contract.ts';
import { type ExportResult, formFacts } from '../api/exports.ts';
import type { Id } from '../api/model.ts';
import type { RenderedFile } from '../export/exporter.ts';
import { safeName } from '../export/file-name.ts';
import type { ServiceContext } from './context.ts';
import { exportProgress } from './export-progress.ts';
import { gatherExport } from './gather-export.ts';
import type { Destination } from './offers.ts';
import { type PreparedExport, prepareExport } from './run-export.ts';
import { writeMany, writeOne } from './write-export.ts';

/** An export, and where it goes: with null back to who asked. */
export interface Order {
  wanted: WantedExport;
  place: Destination | null;
  single: boolean;
  exportId: Id | undefined;
  /** It is to be verified, now and when it is made again. */
  verify: boolean;
}

async function* named(files: AsyncIterable<RenderedFile>, names: string[]): AsyncGenerator<RenderedFile> {
  for await (const file of files) {
    names.push(file.name);
    yield file;
  }
}

/** Files of an export: a folder, and their names in it with `/`. */
export interface Written {
  folder: string;
  names: string[];
}

/** Writes all of an export to a place, in one file or as files in a folder. Says the name of what was chosen too. */
async function writeTo(
  at: string,
  file: string | null,
  { exporter, source }: PreparedExport,
): Promise<{ name: string; written: Written }> {
  if (file !== null) {
    const one = await writeOne(at, file, exporter.renderOne(source));
    const written = { folder: path.dirname(one.file), names: [path.basename(one.file)] };
    return { name: one.name, written };
  }
  const names: string[] = [];
  const name = await writeMany(at, named(exporter.renderMany(source), names));
  return { name, written: { folder: at, names } };
}

/** Makes an export. Says what it is of, and the files that were written, where some were. */
export async function makeExport(
  context: ServiceContext,
  { wanted, place, single, exportId, verify }: Order,
  signal: AbortSignal,
) {
  // What is changed while it is written may not be in it.
  const exported = context.now().toISOString();
  const tell = exportProgress(exportId, context.emit);
  const prepared = await prepareExport(context, wanted, signal, tell);
  const { exporter, source, counts } = prepared;
  const { outline } = source;
  const title = outline.length === 1 ? (outline[0]?.title ?? '') : source.title;
  const file = `${safeName(title)}.${formFacts[wanted.form].extension}`;
  const result: Omit<ExportResult, 'files' | 'name'> = { ...counts, verification: null };
  if (place === null) {
    const rendered = single
      ? [{ name: file, content: exporter.renderOne(source) }]
      : exporter.renderMany(source);
    const files = await gatherExport(rendered);
    return { result: { ...result, files, name: null }, outline, written: null };
  }
  const { path: at, isPassing } = place;
  const { name, written } = await writeTo(at, single ? file : null, prepared);
  if (context.library.write && !isPassing)
    keepExport(context.library.write, {
      wanted: JSON.stringify(verify ? { ...wanted, verify } : wanted),
      single,
      path: path.resolve(at),
      exported,
    });
  return { result: { ...result, files: [], name }, outline, written };
}
