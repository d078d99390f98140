import path from 'node:path';
import { keepExport, lastExport } from '../../../db/queries/last-export.ts';
import { asWantedExport, type WantedExport } from '../../api/contract.ts';
import { LecternError } from '../../api/errors.ts';
import { type ExportResult, formFacts } from '../../api/exports.ts';
import type { Id } from '../../api/model.ts';
import { safeName } from '../../export/file-name.ts';
import type { ServiceContext, Topic } from '../context.ts';
import { draggedNotes } from '../dragged-notes.ts';
import { exportProgress } from '../export-progress.ts';
import { gatherExport } from '../gather-export.ts';
import type { Destination } from '../offers.ts';
import { previewExport } from '../preview-export.ts';
import { prepareExport } from '../run-export.ts';
import { writeMany, writeOne } from '../write-export.ts';

/** An export, and where it goes: with null back to who asked. */
interface Order {
  wanted: WantedExport;
  place: Destination | null;
  single: boolean;
  exportId: Id | undefined;
}

async function run(
  context: ServiceContext,
  { wanted, place, single, exportId }: Order,
  signal: AbortSignal,
): Promise<ExportResult> {
  const tell = exportProgress(exportId, context.emit);
  const { exporter, source, counts } = await prepareExport(context, wanted, signal, tell);
  const [first] = source.outline;
  const title = source.outline.length === 1 ? (first?.title ?? '') : source.title;
  const file = `${safeName(title)}.${formFacts[wanted.form].extension}`;
  if (place === null) {
    const rendered = single
      ? [{ name: file, content: exporter.renderOne(source) }]
      : exporter.renderMany(source);
    const files = await gatherExport(rendered);
    return { ...counts, files, name: null };
  }
  const name = single
    ? await writeOne(place.path, file, exporter.renderOne(source))
    : await writeMany(place.path, exporter.renderMany(source));
  const exported = context.now().toISOString();
  if (context.library.write && !place.isPassing)
    keepExport(context.library.write, {
      wanted: JSON.stringify(wanted),
      single,
      path: path.resolve(place.path),
      exported,
    });
  return { ...counts, files: [], name };
}

const nothingYet = () =>
  new LecternError('not-found', 'Nothing was exported to a file or folder yet. Choose Export notes… first.');

/** Annotated notes out, to a place the user chose or back to the page as files. */
export function exportHandlers(
  context: ServiceContext,
): Topic<'exportNotes' | 'exportAgain' | 'previewExport' | 'draggedNotes'> {
  return {
    draggedNotes: (dragged, { signal }) => draggedNotes(context, dragged, signal),
    previewExport: (wanted, { signal }) => previewExport(context, wanted, signal),
    exportNotes: async ({ destination, single, exportId, ...wanted }, { signal }) => {
      const place = destination === null ? null : context.offers.destination(destination);
      return run(context, { wanted, place, single, exportId }, signal);
    },
    exportAgain: async ({ exportId }, { signal }) => {
      const last = lastExport(context.library.read);
      const wanted = last && asWantedExport(JSON.parse(last.wanted));
      if (!last || !wanted) throw nothingYet();
      return run(
        context,
        { wanted, place: { path: last.path, isPassing: false }, single: last.single, exportId },
        signal,
      );
    },
  };
}
