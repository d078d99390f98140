import { availableParallelism } from 'node:os';
import path from 'node:path';
import { openLibrary } from '../../db/open.ts';
import type { EventName, Events } from '../api/contract.ts';
import { LecternError } from '../api/errors.ts';
import type { Id } from '../api/model.ts';
import type { Emit, ServiceContext } from './context.ts';
import { newId as randomId } from './ids.ts';
import { createImportPool } from './import-pool.ts';
import { createImportQueue } from './import-queue.ts';
import { createLiving } from './living/living.ts';
import { createOffers } from './offers.ts';
import { noPrinter, type PrintPage } from './print-page.ts';
import { createTurns } from './turns.ts';
import { createChecks } from './verify/checks.ts';
import { createWatcher } from './watcher.ts';

export interface ContextOptions {
  libraryPath: string;
  /** `write` makes the library where it is missing and is refused while another program holds it. */
  mode: 'read' | 'write';
  now?: () => Date;
  newId?: () => Id;
  /** How many files of an import are read at a time; else as many as {@link workersHere} says. */
  workers?: number;
  /** Makes the sample library where it is missing, and opens it; nothing else than a window can look at it. */
  openSample?: () => Promise<void>;
  /** Makes a PDF of a page; only the desktop app can. */
  print?: PrintPage;
}

/**
 * More than one worker a core only makes them wait for each other. Where a worker cannot step behind the window (all but
 * Linux) a core stays free for it.
 */
export const workersHere = (): number => {
  const spare = process.platform === 'linux' ? 0 : 1;
  return Math.max(1, Math.min(4, availableParallelism() - spare));
};

const noSample = async (): Promise<never> => {
  throw new LecternError('bad-arguments', 'The sample library is opened from a window of Lectern.');
};

function createEvents() {
  const listeners: { [E in EventName]: Set<(data: Events[E]) => void> } = {
    importProgress: new Set(),
    exportProgress: new Set(),
    verifyProgress: new Set(),
    livingChanged: new Set(),
    libraryChanged: new Set(),
    settingSaved: new Set(),
  };
  const emit: Emit = (event, data) => {
    for (const listener of listeners[event]) listener(data);
  };
  const on = <E extends EventName>(event: E, listener: (data: Events[E]) => void): (() => void) => {
    listeners[event].add(listener);
    return () => listeners[event].delete(listener);
  };
  return { emit, on };
}

/**
 * Opens a library with all that works on it: the import queue and its workers, what was offered, the clock. Whoever makes it closes it:
 * only then is the library a single file again. Fails with a `library-…` error that says what to do.
 */
export function createContext(options: ContextOptions) {
  const now = options.now ?? (() => new Date());
  const library = openLibrary(path.resolve(options.libraryPath), { mode: options.mode, now });
  const { emit, on } = createEvents();
  const context: ServiceContext = {
    library,
    offers: createOffers(),
    pool: createImportPool({ size: options.workers ?? workersHere() }),
    queue: createImportQueue(),
    watcher: createWatcher(),
    living: createLiving(),
    turns: createTurns(),
    checks: createChecks(),
    openSample: options.openSample ?? noSample,
    print: options.print ?? noPrinter,
    now,
    newId: options.newId ?? randomId,
    emit,
  };
  return {
    context,
    on,
    async close() {
      await context.checks.close();
      await context.living.close();
      await context.watcher.close();
      await context.queue.close();
      await context.pool.close();
      library.close();
    },
  };
}
