import { randomBytes } from 'node:crypto';
import type { Snapshot } from '../../../db/open.ts';
import type { OutlineRow } from '../../../db/queries/exports.ts';
import { LecternError } from '../../api/errors.ts';
import type { OfferedRoot } from '../offers.ts';

/** An export that was just made: its files, what it is of, and the library as it was then. */
export interface MadeExport {
  roots: OfferedRoot[];
  outline: OutlineRow[];
  /** It is of the whole library. */
  isWhole: boolean;
  snapshot: Snapshot;
  /** Lets go of the snapshot, and of the files where they are copies. */
  discard(): Promise<void>;
}

/** Milliseconds. Who wants it verified asks at once; a window that was closed never does. */
const longestWait = 60_000;

/**
 * Exports that are made to be verified, one of them waiting at a time, and verifications that run. They hold on to the library: it closes
 * after all of them have ended.
 */
export function createChecks() {
  const running = new Map<AbortController, Promise<unknown>>();
  let waiting: { token: string; made: MadeExport; timer: NodeJS.Timeout } | null = null;

  /** Nobody can take the one that waits any more. */
  const withdraw = (): MadeExport | null => {
    const last = waiting;
    waiting = null;
    clearTimeout(last?.timer);
    return last?.made ?? null;
  };
  /** What cannot be let go of is no matter of who asks next. */
  const discard = async () => withdraw()?.discard().catch(console.error);

  return {
    /** A token for an export. The one that waited before is not waited for any more. */
    async offer(made: MadeExport): Promise<string> {
      const last = withdraw();
      const token = randomBytes(24).toString('base64url');
      const timer = setTimeout(() => void discard(), longestWait);
      timer.unref();
      waiting = { token, made, timer };
      await last?.discard().catch(console.error);
      return token;
    },
    /** The export behind a token; whoever takes it discards it. Fails with `not-found`. */
    take(token: string): MadeExport {
      if (waiting?.token !== token)
        throw new LecternError(
          'not-found',
          'Lectern no longer knows this export. Choose Verify export… and the file or folder.',
        );
      const { made } = waiting;
      withdraw();
      return made;
    },
    /** Runs one of both, which ends when `signal` or the library says so. */
    async run<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
      const stop = new AbortController();
      const result = work(AbortSignal.any([signal, stop.signal]));
      running.set(stop, result);
      try {
        return await result;
      } finally {
        running.delete(stop);
      }
    },
    async close(): Promise<void> {
      for (const stop of running.keys()) stop.abort();
      await Promise.allSettled(running.values());
      await discard();
    },
  };
}

export type Checks = ReturnType<typeof createChecks>;
