import { Worker } from 'node:worker_threads';
import type { SavedPage } from '../api/model.ts';
import { limits } from '../import/limits.ts';
import type { Outcome } from '../import/stages.ts';
import type { BlobHead, FromWorker, ImportTask, PackedBlob, ToWorker } from '../import/worker-messages.ts';

export type { BlobHead, ImportTask, PackedBlob };

export interface ImportCallbacks {
  /** Whether the library has a document with this SHA-256 already. */
  known(sha256: string): boolean;
  /**
   * Whether that is asked before the text of what comes next is made. Where files come again that saves their texts; where they are new it
   * costs them a wait, and a document that is known is for `outcome` to find.
   */
  asks(): boolean;
  /** The bytes of the file; comes once, before its first article. */
  original(blob: PackedBlob): void;
  /** The bytes of a large file are to come chunk by chunk, before `original`, once this resolves; true where they are there already. */
  largeOriginal(head: BlobHead): Promise<boolean>;
  originalChunk(sha256: string, position: number, data: Uint8Array): void;
  outcome(outcome: Outcome): void;
  /** The page of a task that wants one. */
  page?(page: SavedPage | null): void;
  /** Awaited before the worker goes on after an outcome: while an import is paused it waits here. */
  ready?(): Promise<void>;
}

export interface ImportPool {
  /** How many files can be under way at a time. */
  readonly size: number;
  /**
   * Imports one file. Resolves when all that came of it was handed to the callbacks, or soon after `signal` aborts.
   * What goes wrong with the file, a worker that dies or takes too long included, is a problem outcome. Rejects with
   * what a callback throws.
   */
  run(task: ImportTask, callbacks: ImportCallbacks, signal: AbortSignal): Promise<void>;
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

type End = 'done' | 'aborted' | 'too-slow' | { died: Error | null } | { threw: unknown };

function reasonFor(end: { died: Error | null } | 'too-slow', fileTime: number): string {
  if (end === 'too-slow')
    return `Reading this file took longer than ${Math.round(fileTime / 1000)} seconds and was stopped. Try it alone, or split it.`;
  const code = end.died && 'code' in end.died ? end.died.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return 'Reading this file took more memory than one file may take. Split it into smaller files.';
  const said = end.died ? ` (${end.died.message})` : '';
  return `Lectern broke off while reading this file; that is a bug of ours. Please report it.${said}`;
}

/** One file on one worker, until it is done or something ends it. */
function drive(
  worker: Worker,
  task: ImportTask,
  callbacks: ImportCallbacks,
  signal: AbortSignal,
  time: number,
) {
  return new Promise<End>((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const startTimer = () => {
      clearTimeout(timer);
      timer = setTimeout(() => settle('too-slow'), time);
    };
    const goOn = async () => {
      clearTimeout(timer);
      await callbacks.ready?.();
      if (isSettled) return;
      startTimer();
      send({ kind: 'next', asks: callbacks.asks() });
    };
    const begin = async (head: BlobHead) => {
      // It may have to wait for another file of the same bytes.
      clearTimeout(timer);
      const known = await callbacks.largeOriginal(head);
      if (isSettled) return;
      startTimer();
      send({ kind: 'known', known });
    };
    let isSettled = false;
    const settle = (end: End) => {
      isSettled = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(end);
    };
    const send = (message: ToWorker) => worker.postMessage(message);
    const take = (message: FromWorker) => {
      if (message.kind === 'done') return settle('done');
      if (message.kind === 'known') return send({ kind: 'known', known: callbacks.known(message.sha256) });
      if (message.kind === 'large-original')
        return void begin(message.head).catch((threw) => settle({ threw }));
      if (message.kind === 'original-chunk') {
        callbacks.originalChunk(message.sha256, message.position, message.data);
        return send({ kind: 'next', asks: callbacks.asks() });
      }
      if (message.kind === 'page') {
        callbacks.page?.(message.page);
        return void goOn();
      }
      if (message.original) callbacks.original(message.original);
      callbacks.outcome(message.outcome);
      if (message.last) settle('done');
      else void goOn();
    };
    const onMessage = (message: FromWorker) => {
      // A file may hold many articles: the time is what one of them may take.
      startTimer();
      try {
        take(message);
      } catch (threw) {
        settle({ threw });
      }
    };
    const onAbort = () => settle('aborted');
    const onError = (error: Error) => settle({ died: error });
    const onExit = () => settle({ died: null });
    startTimer();
    signal.addEventListener('abort', onAbort);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    send({ kind: 'task', task, asks: callbacks.asks() });
  });
}

/** A pool of worker threads. A worker that dies, is stopped or took too long is replaced when the next file comes. */
export function createImportPool({
  size,
  fileTime = limits.fileTime,
  heap = limits.workerHeap,
}: ImportPoolOptions): ImportPool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let busy = 0;
  let closed = false;

  const start = (): Worker => {
    const resourceLimits = { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: youngHeap };
    const worker = new Worker(entry(), { resourceLimits });
    all.add(worker);
    worker.unref();
    // An idle worker that dies is only taken out; one at work is heard by whoever drives it.
    worker.on('error', () => all.delete(worker));
    worker.on('exit', () => {
      all.delete(worker);
      const index = idle.indexOf(worker);
      if (index >= 0) idle.splice(index, 1);
    });
    return worker;
  };

  const enter = async () => {
    while (busy >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    busy++;
  };
  const leave = () => {
    busy--;
    waiting.shift()?.();
  };

  const runOn = async (task: ImportTask, callbacks: ImportCallbacks, signal: AbortSignal) => {
    const worker = idle.pop() ?? start();
    worker.ref();
    const end = await drive(worker, task, callbacks, signal, fileTime);
    if (end === 'done') {
      worker.unref();
      idle.push(worker);
      return;
    }
    all.delete(worker);
    await worker.terminate();
    if (end === 'aborted') return;
    if (end !== 'too-slow' && 'threw' in end) throw end.threw;
    const reason = reasonFor(end, fileTime);
    callbacks.outcome({ kind: 'problem', path: task.shownPath, outcome: 'failed', reason, transient: true });
  };

  return {
    size,
    async run(task, callbacks, signal) {
      if (closed) throw new Error('the import pool is closed');
      await enter();
      try {
        if (!signal.aborted && !closed) await runOn(task, callbacks, signal);
      } finally {
        leave();
      }
    },
    async close() {
      closed = true;
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
