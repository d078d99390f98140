import { rm } from 'node:fs/promises';
import {
  batchById,
  endAgain,
  endBatch,
  markAgain,
  type ResumableBatch,
  setPaused,
  startBatch,
  toldBefore,
  unfinishedBatches,
} from '../../db/queries/import-journal.ts';
import { itemsOf } from '../../db/queries/imports.ts';
import { LecternError } from '../api/errors.ts';
import type { Id, ImportAgain, ImportProgress, ImportState } from '../api/model.ts';
import { type ServiceContext, writable } from './context.ts';
import { createGate, type Gate } from './gate.ts';
import { type Batch, runBatch } from './import-batch.ts';
import { createProgress, type Progress } from './import-progress.ts';
import type { Offer } from './offers.ts';
import { createProblems } from './problems.ts';
import { needsCopies } from './try-again.ts';

interface Running {
  controller: AbortController;
  gate: Gate;
  progress: Progress;
}

const goneSince = 'This file is not where it was any more. Put it back and try again, or drop it anew.';

const offerOf = ({ roots, spool }: ResumableBatch): Offer =>
  spool === null
    ? { roots }
    : { roots, spool: { folder: spool, remove: () => rm(spool, { recursive: true, force: true }) } };

/** One import after the other, past those that are paused; each ends with a state, a report and a last word to whoever listens. */
export function createImportQueue() {
  const running = new Map<Id, Running>();
  const unfinished = new Set<Promise<void>>();
  let closing = false;
  let last: Promise<void> = Promise.resolve();

  const end = async (context: ServiceContext, batch: Batch, state: ImportState) => {
    const write = writable(context.library);
    endAgain(write, batch.id, state === 'done' ? goneSince : null);
    const ended = context.now().toISOString();
    const { total, unread } = batch.progress;
    endBatch(write, batch.id, { state, total, unread, ended });
    // Copies stay as long as one of them may be tried again.
    if (batch.offer.spool && !needsCopies(itemsOf(write, batch.id, 0))) await batch.offer.spool.remove();
  };

  const carryOut = async (context: ServiceContext, batch: Batch) => {
    let state: ImportState = 'failed';
    const problems = createProblems();
    await problems.collect(async () => {
      state = await runBatch(context, batch);
    });
    running.delete(batch.id);
    // An import that the end of the app broke off goes on at its next start.
    if (!closing) await problems.collect(() => end(context, batch, state));
    // Whoever waits for its last word hears it, even where the end could not be written down.
    batch.progress.finish(state);
    context.emit('libraryChanged', { family: 'sections', articleIds: null });
    problems.throwAll();
  };

  const enqueue = (
    context: ServiceContext,
    given: { id: Id; offer: Offer; target: Id | null; paused: boolean },
    onBug: (error: unknown) => void,
  ) => {
    const { id, paused, ...rest } = given;
    const { paths, rows, again, position, unread } = toldBefore(context.library.read, id);
    const controller = new AbortController();
    const gate = createGate(paused);
    const progress = createProgress(id, context.emit, {
      before: rows,
      unread,
      isPaused: () => gate.closed,
    });
    running.set(id, { controller, gate, progress });
    const { signal } = controller;
    const batch: Batch = { ...rest, id, progress, signal, gate, told: paths, again, position };
    const ended = last.then(() => carryOut(context, batch)).catch(onBug);
    unfinished.add(ended);
    void ended.then(() => unfinished.delete(ended));
    // A paused import does not hold up the next one.
    last = Promise.race([ended, gate.firstClosed]);
  };

  const setGate = (context: ServiceContext, id: Id, paused: boolean) => {
    const found = running.get(id);
    if (!found || found.gate.closed === paused) return;
    setPaused(writable(context.library), id, paused);
    if (paused) found.gate.close();
    else found.gate.open();
    found.progress.tell();
  };

  return {
    /** Starts an import and returns at once. `onBug` hears what was thrown besides the files' own problems. */
    start(context: ServiceContext, offer: Offer, target: Id | null, onBug: (error: unknown) => void): Id {
      const id = context.newId();
      startBatch(writable(context.library), {
        id,
        started: context.now().toISOString(),
        sectionId: target,
        roots: offer.roots,
        spool: offer.spool?.folder ?? null,
      });
      enqueue(context, { id, offer, target, paused: false }, onBug);
      // The window waits for a word of it, which may have to wait for other imports.
      running.get(id)?.progress.tell();
      return id;
    },
    /** Goes on with the imports that were broken off when the app ended. One that was paused stays so. */
    resume(context: ServiceContext, onBug: (error: unknown) => void): void {
      for (const batch of unfinishedBatches(context.library.read)) {
        const { id, sectionId: target, paused } = batch;
        enqueue(context, { id, offer: offerOf(batch), target, paused }, onBug);
        running.get(id)?.progress.tell();
      }
    },
    /**
     * Tries files of an import again that failed or were skipped, by their places in its list. Fails with `not-found`, and with
     * `bad-arguments` while it runs, once it was taken back, or where nobody knows any more where its files lay.
     */
    retry(
      context: ServiceContext,
      { batchId, positions, again }: { batchId: Id; positions: readonly number[]; again: ImportAgain },
      onBug: (error: unknown) => void,
    ): void {
      const batch = batchById(context.library.read, batchId);
      if (!batch) throw new LecternError('not-found', 'There is no such import in this library.');
      if (running.has(batchId))
        throw new LecternError('bad-arguments', 'This import is running. Wait until it has ended.');
      if (batch.undone) throw new LecternError('bad-arguments', 'This import was undone. Redo it first.');
      if (batch.roots.length === 0)
        throw new LecternError(
          'bad-arguments',
          'This import is too old to be tried again. Drop its files anew.',
        );
      markAgain(writable(context.library), batchId, positions, again);
      enqueue(context, { id: batchId, offer: offerOf(batch), target: batch.sectionId, paused: false }, onBug);
    },
    /** Holds an import up after what is being read now, or lets it go on. One that has ended is left as it is. */
    setPaused: setGate,
    /** Stops an import; what is in stays in. An import that has ended is left as it is. */
    cancel(id: Id) {
      running.get(id)?.controller.abort();
    },
    isRunning: (id: Id) => running.has(id),
    /** How those stand that run, wait or are paused, in their order. */
    underWay: (): ImportProgress[] => [...running.values()].map(({ progress }) => progress.now()),
    /** Stops everything and waits until nothing writes any more. */
    async close() {
      closing = true;
      for (const { controller } of running.values()) controller.abort();
      await Promise.all(unfinished);
    },
  };
}

export type ImportQueue = ReturnType<typeof createImportQueue>;
