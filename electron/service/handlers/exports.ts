import { lastExport } from '../../../db/queries/last-export.ts';
import { asKeptExport } from '../../api/contract.ts';
import { LecternError } from '../../api/errors.ts';
import type { ExportResult } from '../../api/exports.ts';
import type { ServiceContext, Topic } from '../context.ts';
import { draggedNotes } from '../dragged-notes.ts';
import { makeExport, type Order } from '../make-export.ts';
import { previewExport } from '../preview-export.ts';
import { makeToVerify } from '../verify/make-to-verify.ts';

const nothingYet = () =>
  new LecternError('not-found', 'Nothing was exported to a file or folder yet. Choose Export notes… first.');

/** Annotated notes out, to a place the user chose or back to the page as files. */
export function exportHandlers(
  context: ServiceContext,
): Topic<'exportNotes' | 'exportAgain' | 'previewExport' | 'draggedNotes'> {
  const run = async (order: Order, signal: AbortSignal): Promise<ExportResult> =>
    order.verify
      ? context.checks.run(signal, (stop) => makeToVerify(context, order, stop))
      : (await makeExport(context, order, signal)).result;
  return {
    draggedNotes: (dragged, { signal }) => draggedNotes(context, dragged, signal),
    previewExport: (wanted, { signal }) => previewExport(context, wanted, signal),
    exportNotes: async ({ destination, single, exportId, verify = false, ...wanted }, { signal }) => {
      const place = destination === null ? null : context.offers.destination(destination);
      return run({ wanted, place, single, exportId, verify }, signal);
    },
    exportAgain: async ({ exportId }, { signal }) => {
      const last = lastExport(context.library.read);
      const kept = last && asKeptExport(JSON.parse(last.wanted));
      if (!last || !kept) throw nothingYet();
      const { verify = false, ...wanted } = kept;
      return run(
        { wanted, place: { path: last.path, isPassing: false }, single: last.single, exportId, verify },
        signal,
      );
    },
  };
}
