import { stat } from 'node:fs/promises';
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
import { prepareExport } from './run-export.ts';
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

/** Where one file of an export was written to: a place, or with the name that it has in itself the folder there. */
const fileAt = async (place: string, name: string): Promise<string> =>
  (await stat(place)).isDirectory() ? path.join(place, name) : place;

const oneFile = (file: string): Written => ({ folder: path.dirname(file), names: [path.basename(file)] });

/** Files of an export: a folder, and their names in it with `/`. */
export interface Written {
  folder: string;
  names: string[];
}

/** Makes an export. Says what it is of, and the files that were written, where some were. */
export async function makeExport(
  context: ServiceContext,
  { wanted, place, single, exportId, verify }: Order,
  signal: AbortSignal,
) {
  const tell = exportProgress(exportId, context.emit);
  const { exporter, source, counts } = await prepareExport(context, wanted, signal, tell);
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
  const names: string[] = [];
  const { path: at, isPassing } = place;
  const name = single
    ? await writeOne(at, file, exporter.renderOne(source))
    : await writeMany(at, named(exporter.renderMany(source), names));
  const exported = context.now().toISOString();
  if (context.library.write && !isPassing)
    keepExport(context.library.write, {
      wanted: JSON.stringify(verify ? { ...wanted, verify } : wanted),
      single,
      path: path.resolve(at),
      exported,
    });
  const written: Written = { folder: at, names };
  return {
    result: { ...result, files: [], name },
    outline,
    written: single ? oneFile(await fileAt(at, file)) : written,
  };
}
