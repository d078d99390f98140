import { statSync } from 'node:fs';
import { batchById } from '../../../db/queries/import-journal.ts';
import { itemsOf, reportOf } from '../../../db/queries/imports.ts';
import { watchedFolders } from '../../../db/queries/watched-folders.ts';
import { LecternError } from '../../api/errors.ts';
import type { Id, ImportReport } from '../../api/model.ts';
import { type ServiceContext, type Topic, writable } from '../context.ts';
import { assertApart } from '../folders-apart.ts';
import { importedFile, saveImportList } from '../import-list.ts';
import { reExtract } from '../re-extract.ts';
import { filesOf, waysAgain } from '../try-again.ts';
import { undoImport } from '../undo-import.ts';

/** Taking files in, and making their text anew. */
export function importHandlers(
  context: ServiceContext,
  onBug: (error: unknown) => void,
): Topic<
  | 'startImport'
  | 'cancelImport'
  | 'pauseImport'
  | 'retryImport'
  | 'importReport'
  | 'importsUnderWay'
  | 'importItems'
  | 'saveImportList'
  | 'importedFile'
  | 'listWatched'
  | 'watchedPaths'
  | 'watchFolders'
  | 'unwatchFolder'
  | 'undoImport'
  | 'reExtract'
> {
  const report = (batchId: Id): ImportReport => {
    const found = reportOf(context.library.read, batchId);
    if (!found) throw new LecternError('not-found', 'There is no such import in this library.');
    const batch = batchById(context.library.read, batchId);
    const files = batch ? filesOf(batch) : 'gone';
    const items = found.items.map(({ path: _path, enriched: _enriched, transient, ...item }) => ({
      ...item,
      again: waysAgain({ ...item, transient }, files),
    }));
    return { ...found, items };
  };
  return {
    startImport: ({ token, sectionId }) => {
      writable(context.library);
      const offer = context.offers.take(token);
      return { batchId: context.queue.start(context, offer, sectionId, onBug) };
    },
    cancelImport: ({ batchId }) => {
      context.queue.cancel(batchId);
      return null;
    },
    importsUnderWay: () => context.queue.underWay(),
    importReport: ({ batchId }) => report(batchId),
    importItems: ({ batchId, from }) => itemsOf(context.library.read, batchId, from),
    pauseImport: ({ batchId, paused }) => {
      context.queue.setPaused(context, batchId, paused);
      return null;
    },
    retryImport: (args) => {
      context.queue.retry(context, args, onBug);
      return null;
    },
    saveImportList: ({ batchId, destination }) => saveImportList(context, report(batchId), destination),
    importedFile: ({ batchId, position }) => ({ path: importedFile(context, batchId, position) }),
    watchedPaths: () => watchedFolders(context.library.read),
    listWatched: () => context.watcher.list(context),
    watchFolders: ({ token }) => {
      const { roots, spool } = context.offers.take(token);
      if (spool || !roots.every(({ path }) => statSync(path, { throwIfNoEntry: false })?.isDirectory()))
        throw new LecternError('bad-arguments', 'Only folders of this computer can be watched.');
      for (const { path } of roots) assertApart(context.library.read, path, 'watched');
      for (const { path } of roots) context.watcher.add(context, path, onBug);
      return null;
    },
    unwatchFolder: async ({ id }) => {
      await context.watcher.remove(context, id);
      return null;
    },
    undoImport: ({ batchId, undone }) => undoImport(context, batchId, undone),
    reExtract: ({ articleIds, ...how }, { signal }) => reExtract(context, articleIds, how, signal),
  };
}
