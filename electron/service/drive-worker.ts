import type { Worker } from 'node:worker_threads';
import type { SavedPage } from '../api/model.ts';
import type { Outcome } from '../import/stages.ts';
import type { BlobHead, FromWorker, ImportTask, PackedBlob, ToWorker } from '../import/worker-messages.ts';

export interface ImportCallbacks {
  /** Whether the library has a document with this SHA-256 already. */
  known(sha256: string): boolean;
  /**
   * Whether that is asked before the text of what comes next is made. Where files come again that saves their texts; where they are new it
   * costs them a wait, and a document that is known is for `outcome` to find.
   */
  asks(): boolean;
  /** Whether the library has a dropped file of these bytes. */
  hasOriginal?(sha256: string): boolean;
  /** The bytes of what articles came from, before the first of them: of the file, or of one that an article brings along. */
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

/** How the work on a file ended. */
export type End = 'done' | 'aborted' | 'too-slow' | { died: Error | null } | { threw: unknown };

export interface Job {
  task: ImportTask;
  callbacks: ImportCallbacks;
  signal: AbortSignal;
}

/** Hands a file to a worker, which begins once it is done with what it was given before. */
export function give(worker: Worker, { task, callbacks }: Job): void {
  const message: ToWorker = { kind: 'task', task, asks: callbacks.asks() };
  worker.postMessage(message);
}

/** Takes what a worker says of one file. */
export interface Drive {
  hear(message: FromWorker): void;
  died(error: Error | null): void;
}

/**
 * One file that was given to a worker, until it is done or something ends it: then `ended` is called, once. A file may take `time`
 * milliseconds from one article to the next.
 */
export function drive(worker: Worker, job: Job, time: number, ended: (end: End) => void): Drive {
  const { callbacks, signal } = job;
  let timer: NodeJS.Timeout | undefined;
  let isSettled = false;
  const settle = (end: End) => {
    if (isSettled) return;
    isSettled = true;
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    ended(end);
  };
  const onAbort = () => settle('aborted');
  const startTimer = () => {
    clearTimeout(timer);
    timer = setTimeout(() => settle('too-slow'), time);
  };
  const send = (message: ToWorker) => worker.postMessage(message);
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
  const take = (message: FromWorker) => {
    if (message.kind === 'done') return settle('done');
    if (message.kind === 'known') return send({ kind: 'known', known: callbacks.known(message.sha256) });
    if (message.kind === 'original-known')
      return send({ kind: 'known', known: callbacks.hasOriginal?.(message.sha256) ?? false });
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
  startTimer();
  signal.addEventListener('abort', onAbort);
  // It may have been aborted while the worker had it at hand.
  if (signal.aborted) queueMicrotask(onAbort);
  return {
    hear(message) {
      if (isSettled) return;
      // A file may hold many articles: the time is what one of them may take.
      startTimer();
      try {
        take(message);
      } catch (threw) {
        settle({ threw });
      }
    },
    died: (error) => settle({ died: error }),
  };
}
