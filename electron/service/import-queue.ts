import { endBatch, startBatch, toldBefore, unfinishedBatches } from '../../db/queries/imports.ts';
import { LecternError } from '../api/errors.ts';
import type { Id, ImportState } from '../api/model.ts';
import type { Outcome } from '../import/stages.ts';
import { type BatchStore, createBatchStore } from './batch-store.ts';
import { type ServiceContext, writable } from './context.ts';
import type { ImportTask, PackedBlob } from './import-pool.ts';
import { createProgress, type Progress } from './import-progress.ts';
import type { Offer } from './offers.ts';
import { type FoundFile, walk } from './walk.ts';

interface Batch {
  id: Id;
  offer: Offer;
  target: Id | null;
  progress: Progress;
  signal: AbortSignal;
  /** How often each path was told before this import was broken off. */
  told: Map<string, number>;
}

const taskOf = (file: FoundFile): ImportTask => ({
  name: file.name,
  shownPath: file.shownPath,
  sectionPath: file.sectionPath,
  named: file.named,
  source: { kind: 'file', path: file.path, root: file.root },
});

/** Where a file lay: the absolute path, or the path inside the drop where the files are copies in a spool. */
function keptPath(file: { path: string; shownPath: string }, shown: string, offer: Offer): string {
  if (offer.cleanup) return shown;
  return file.path + shown.slice(file.shownPath.length);
}

async function importFile(context: ServiceContext, file: FoundFile, batch: Batch, store: BatchStore) {
  let blob: PackedBlob | null = null;
  let outcomes = 0;
  const path = keptPath(file, file.shownPath, batch.offer);
  const place = (shown: string) => ({ name: shown, path: keptPath(file, shown, batch.offer) });

  const take = (outcome: Outcome) => {
    outcomes++;
    if (outcome.kind === 'problem') return store.add({ ...outcome, ...place(outcome.path) });
    if (outcome.kind === 'duplicate') return store.add({ ...outcome, ...place(outcome.path) });
    if (!blob) throw new Error('an article came before the bytes of its file');
    const origin = { blob, name: file.name, path };
    store.add({ kind: 'article', item: outcome.item, origin, ...place(outcome.item.path) });
  };

  await context.pool.run(
    taskOf(file),
    {
      known: store.known,
      original: (packed) => {
        blob = packed;
      },
      largeOriginal: store.beginOriginal,
      originalChunk: store.addChunk,
      outcome: take,
    },
    batch.signal,
  );
  if (outcomes > 0 || batch.signal.aborted) return;
  const reason = 'There is no article in this file.';
  store.add({ kind: 'problem', ...place(file.shownPath), outcome: 'skipped', reason });
}

async function collect(batch: Batch, store: BatchStore): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for await (const found of walk(batch.offer.roots)) {
    if (batch.signal.aborted) break;
    batch.progress.found();
    // A file with an outcome of its own name was read to its end before the import was broken off.
    if (found.kind === 'file' && (batch.told.get(found.path) ?? 0) > 0) continue;
    if (found.kind === 'file') files.push(found);
    else store.add({ ...found, name: found.shownPath, path: keptPath(found, found.shownPath, batch.offer) });
  }
  return files;
}

/** As many files at a time as the pool has workers; it hands a file to the next one that is free. */
async function importAll(context: ServiceContext, files: FoundFile[], batch: Batch, store: BatchStore) {
  let next = 0;
  const lane = async () => {
    while (next < files.length && !batch.signal.aborted) {
      const file = files[next++];
      if (file) await importFile(context, file, batch, store);
    }
  };
  await Promise.all(Array.from({ length: context.pool.size }, lane));
}

async function runBatch(context: ServiceContext, batch: Batch): Promise<ImportState> {
  const store = createBatchStore(context, batch);
  const files = await collect(batch, store);
  await importAll(context, files, batch, store);
  store.flush();
  return batch.signal.aborted ? 'cancelled' : 'done';
}

/** Copies in a spool go with the app; files where they lie can be read again. */
const isJournalled = ({ offer }: Batch) => offer.cleanup === undefined;

/** One import after the other; each ends with a state, a report and a last word to whoever listens. */
export function createImportQueue() {
  const running = new Map<Id, AbortController>();
  let closing = false;
  let last: Promise<void> = Promise.resolve();

  const carryOut = async (context: ServiceContext, batch: Batch) => {
    let state: ImportState = 'failed';
    try {
      state = await runBatch(context, batch);
    } finally {
      running.delete(batch.id);
      await batch.offer.cleanup?.();
      // An import that the end of the app broke off goes on at its next start.
      if (!(closing && isJournalled(batch)))
        endBatch(writable(context.library), batch.id, {
          state,
          total: batch.progress.total,
          ended: context.now().toISOString(),
        });
      batch.progress.finish(state);
      context.emit('libraryChanged', { family: 'sections', articleIds: null });
    }
  };

  const enqueue = (
    context: ServiceContext,
    batch: Omit<Batch, 'progress' | 'signal'>,
    progress: Progress,
    onBug: (error: unknown) => void,
  ) => {
    const controller = new AbortController();
    running.set(batch.id, controller);
    const whole: Batch = { ...batch, progress, signal: controller.signal };
    last = last.then(() => carryOut(context, whole)).catch(onBug);
  };

  return {
    /** Starts an import and returns at once. `onBug` hears what was thrown besides the files' own problems. */
    start(context: ServiceContext, offer: Offer, target: Id | null, onBug: (error: unknown) => void): Id {
      const id = context.newId();
      const roots = offer.cleanup ? [] : offer.roots;
      startBatch(writable(context.library), {
        id,
        started: context.now().toISOString(),
        sectionId: target,
        roots,
      });
      enqueue(context, { id, offer, target, told: new Map() }, createProgress(id, context.emit), onBug);
      return id;
    },
    /** Goes on with the imports that were broken off when the app ended. */
    resume(context: ServiceContext, onBug: (error: unknown) => void): void {
      for (const { id, sectionId, roots } of unfinishedBatches(context.library.read)) {
        const { paths, outcomes } = toldBefore(context.library.read, id);
        const progress = createProgress(id, context.emit, outcomes);
        enqueue(context, { id, offer: { roots }, target: sectionId, told: paths }, progress, onBug);
      }
    },
    /** Stops an import; what is in stays in. An import that has ended is left as it is. */
    cancel(id: Id) {
      running.get(id)?.abort();
    },
    /** Stops everything and waits until nothing writes any more. */
    async close() {
      closing = true;
      for (const controller of running.values()) controller.abort();
      await last;
    },
    assertIdle() {
      if (running.size > 0)
        throw new LecternError('bad-arguments', 'An import is running. Wait until it ends or cancel it.');
    },
  };
}

export type ImportQueue = ReturnType<typeof createImportQueue>;
