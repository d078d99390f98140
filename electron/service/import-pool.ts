import { Worker } from 'node:worker_threads';
import { limits } from '../import/limits.ts';
import type { FromWorker, ImportTask } from '../import/worker-messages.ts';
import { type Drive, drive, type End, give, type ImportCallbacks, type Job } from './drive-worker.ts';

export interface ImportPool {
  /**
   * How many files are best given at a time: each worker reads one and has the next at hand, so that it does not wait while this
   * thread writes into the library.
   */
  readonly lanes: number;
  /**
   * Imports one file. Resolves when all that came of it was handed to the callbacks, or after `signal` aborts: soon where it is being
   * read, when its turn comes where it waits. Says whether it was read to its end.
   * What goes wrong with the file, a worker that dies or takes too long included, is a problem outcome. Rejects with
   * what a callback throws.
   */
  run(task: ImportTask, callbacks: ImportCallbacks, signal: AbortSignal): Promise<boolean>;
  close(): Promise<void>;
}

export interface ImportPoolOptions {
  size: number;
  /** Milliseconds that a file may take from one article to the next. */
  fileTime?: number;
  /** Heap of one worker, in MiB. */
  heap?: number;
}

/**
 * MiB for young objects. With V8's own choice what moves out of them at once can pass the old heap's limit by more than
 * the reserve that ends a thread in good order, and the whole process dies: 8 of 28 runs at 96 to 160 MiB, none of 48 so.
 */
const youngHeap = 32;

const entry = () =>
  new URL(import.meta.url.endsWith('.ts') ? '../import/worker.ts' : './worker.js', import.meta.url);

function reasonFor(end: { died: Error | null } | 'too-slow', fileTime: number): string {
  if (end === 'too-slow')
    return `Reading this file took longer than ${Math.round(fileTime / 1000)} seconds and was stopped. Try it alone, or split it.`;
  const code = end.died && 'code' in end.died ? end.died.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return 'Reading this file took more memory than one file may take. Split it into smaller files.';
  const said = end.died ? ` (${end.died.message})` : '';
  return `Lectern broke off while reading this file; that is a bug of ours. Please report it.${said}`;
}

interface Entry extends Job {
  resolve(isWhole: boolean): void;
  reject(error: unknown): void;
}

interface Seat {
  worker: Worker;
  now: Drive | null;
  /** What the worker was given already and begins with next. */
  ahead: Entry | null;
  isEnding: boolean;
}

/** A pool of worker threads. A worker that dies, is stopped or took too long is replaced when the next file comes. */
export function createImportPool({
  size,
  fileTime = limits.fileTime,
  heap = limits.workerHeap,
}: ImportPoolOptions): ImportPool {
  const seats = new Set<Seat>();
  const waiting: Entry[] = [];
  let closed = false;

  const start = (): Seat => {
    const resourceLimits = { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: youngHeap };
    const worker = new Worker(entry(), { resourceLimits });
    const seat: Seat = { worker, now: null, ahead: null, isEnding: false };
    seats.add(seat);
    const died = (error: Error | null) => {
      if (seat.now) seat.now.died(error);
      else seats.delete(seat);
    };
    worker.on('message', (message: FromWorker) => seat.now?.hear(message));
    worker.on('error', died).on('exit', () => died(null));
    return seat;
  };

  /** Ends a worker that cannot go on, and says why where that is about its file. What it had at hand is for another one. */
  const retire = async (seat: Seat, { task, callbacks }: Entry, end: Exclude<End, 'done'>) => {
    seat.isEnding = true;
    if (seat.ahead) waiting.unshift(seat.ahead);
    seat.ahead = null;
    await seat.worker.terminate();
    seats.delete(seat);
    if (end === 'aborted') return;
    if (end !== 'too-slow' && 'threw' in end) throw end.threw;
    const reason = reasonFor(end, fileTime);
    callbacks.outcome({ kind: 'problem', path: task.shownPath, outcome: 'failed', reason, transient: true });
  };

  const begin = (seat: Seat, current: Entry) => {
    seat.worker.ref();
    seat.now = drive(seat.worker, current, fileTime, (end) => {
      if (end !== 'done') {
        void retire(seat, current, end)
          .then(() => current.resolve(end !== 'aborted'), current.reject)
          .finally(assign);
        return;
      }
      const { ahead } = seat;
      seat.now = null;
      seat.ahead = null;
      seat.worker.unref();
      current.resolve(true);
      if (ahead) begin(seat, ahead);
      assign();
    });
  };

  /** The next file that is still wanted. */
  const next = (): Entry | undefined => {
    for (;;) {
      const first = waiting.shift();
      if (!first || !(first.signal.aborted || closed)) return first;
      first.resolve(false);
    }
  };

  const assign = () => {
    const free = () => [...seats].find((seat) => !seat.now) ?? (seats.size < size ? start() : null);
    const withoutNext = () => [...seats].find((seat) => seat.now && !seat.ahead && !seat.isEnding);
    for (let first = next(); first; first = next()) {
      const idle = free();
      const seat = idle ?? withoutNext();
      if (!seat) {
        waiting.unshift(first);
        return;
      }
      give(seat.worker, first);
      if (idle) begin(idle, first);
      else seat.ahead = first;
    }
  };

  return {
    lanes: 2 * size,
    async run(task, callbacks, signal) {
      if (closed) throw new Error('the import pool is closed');
      return await new Promise<boolean>((resolve, reject) => {
        waiting.push({ task, callbacks, signal, resolve, reject });
        assign();
      });
    },
    async close() {
      closed = true;
      assign();
      await Promise.all([...seats].map(({ worker }) => worker.terminate()));
    },
  };
}
