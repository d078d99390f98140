import { availableParallelism } from 'node:os';
import path from 'node:path';
import { openLibrary } from '../../db/open.ts';
import { recoverBatches, spoolsInUse } from '../../db/queries/import-journal.ts';
import { indexNewQuotes } from '../../db/queries/quotes.ts';
import { deleteTrashed, trashedBefore } from '../../db/queries/trash.ts';
import type { WriteDb } from '../../db/types.ts';
import type { EventName, Events, Handlers, WholeContract } from '../api/contract.ts';
import { LecternError } from '../api/errors.ts';
import type { Id } from '../api/model.ts';
import type { Emit, ServiceContext } from './context.ts';
import { annotationHandlers } from './handlers/annotations.ts';
import { articleHandlers } from './handlers/articles.ts';
import { exportHandlers } from './handlers/exports.ts';
import { importHandlers } from './handlers/imports.ts';
import { libraryHandlers } from './handlers/library.ts';
import { livingHandlers } from './handlers/living.ts';
import { sectionHandlers } from './handlers/sections.ts';
import { shellHandlers } from './handlers/shell.ts';
import { tagHandlers } from './handlers/tags.ts';
import { newId as randomId } from './ids.ts';
import { createImportPool } from './import-pool.ts';
import { createImportQueue } from './import-queue.ts';
import { createLiving } from './living/living.ts';
import { createOffers, type Offers } from './offers.ts';
import { noPrinter, type PrintPage } from './print-page.ts';
import { createTurns } from './turns.ts';
import { createWatcher } from './watcher.ts';

export interface ServiceOptions {
  libraryPath: string;
  /** `write` makes the library where it is missing and is refused while another program holds it. */
  mode: 'read' | 'write';
  now?: () => Date;
  newId?: () => Id;
  /** Whether imports go on that were broken off when the app ended, and folders are watched. */
  resume?: boolean;
  /** How many files of an import are read at a time; else as many as {@link workersHere} says. */
  workers?: number;
  /** Makes the sample library where it is missing, and opens it; nothing else than a window can look at it. */
  openSample?: () => Promise<void>;
  /** Makes a PDF of a page; only the desktop app can. */
  print?: PrintPage;
  /** Hears of what should never happen: a bug, with what was thrown. */
  onBug?: (error: unknown) => void;
}

export interface Service {
  handlers: Handlers<WholeContract>;
  on<E extends EventName>(event: E, listener: (data: Events[E]) => void): () => void;
  offers: Offers;
  libraryPath: string;
  /** The folders of uploaded copies that are still needed. */
  spoolsInUse(): string[];
  close(): Promise<void>;
}

/**
 * More than one worker a core only makes them wait for each other. Where a worker cannot step behind the window (all but
 * Linux) a core stays free for it.
 */
export const workersHere = (): number => {
  const spare = process.platform === 'linux' ? 0 : 1;
  return Math.max(1, Math.min(4, availableParallelism() - spare));
};

/** Uploaded files that could not be read can be tried again for a week; then their copies go. */
const keepSpools = 7 * 24 * 60 * 60 * 1000;

/** What is thrown away can be had back for this long. */
const trashDays = 30;

function emptyTrash(write: WriteDb, now: Date): void {
  const before = new Date(now.getTime() - trashDays * 24 * 60 * 60 * 1000);
  const old = trashedBefore(write, before.toISOString());
  if (old.length > 0) deleteTrashed(write, old);
}

const noSample = async (): Promise<never> => {
  throw new LecternError('bad-arguments', 'The sample library is opened from a window of Lectern.');
};

function createEvents() {
  const listeners: { [E in EventName]: Set<(data: Events[E]) => void> } = {
    importProgress: new Set(),
    exportProgress: new Set(),
    livingChanged: new Set(),
    libraryChanged: new Set(),
    settingSaved: new Set(),
  };
  const emit: Emit = (event, data) => {
    for (const listener of listeners[event]) listener(data);
  };
  const on: Service['on'] = (event, listener) => {
    listeners[event].add(listener);
    return () => listeners[event].delete(listener);
  };
  return { emit, on };
}

/**
 * Opens a library and answers the whole contract over it. Fails with a `library-…` error that says what to do. Whoever
 * makes it closes it: only then is the library a single file again.
 */
export function createService(options: ServiceOptions): Service {
  const now = options.now ?? (() => new Date());
  const onBug = options.onBug ?? ((error) => console.error(error));
  const library = openLibrary(path.resolve(options.libraryPath), { mode: options.mode, now });
  if (library.write) {
    indexNewQuotes(library.write);
    recoverBatches(library.write, now().toISOString());
    emptyTrash(library.write, now());
  }
  const { emit, on } = createEvents();
  const context: ServiceContext = {
    library,
    offers: createOffers(),
    pool: createImportPool({ size: options.workers ?? workersHere() }),
    queue: createImportQueue(),
    watcher: createWatcher(),
    living: createLiving(),
    turns: createTurns(),
    openSample: options.openSample ?? noSample,
    print: options.print ?? noPrinter,
    now,
    newId: options.newId ?? randomId,
    emit,
  };
  on('libraryChanged', context.living.changed);
  if (options.resume && library.write) {
    context.queue.resume(context, onBug);
    context.watcher.start(context, onBug);
    context.living.start(context, onBug);
  }
  return {
    handlers: {
      ...libraryHandlers(context),
      ...articleHandlers(context),
      ...sectionHandlers(context),
      ...tagHandlers(context),
      ...annotationHandlers(context),
      ...importHandlers(context, onBug),
      ...exportHandlers(context),
      ...livingHandlers(context, onBug),
      ...shellHandlers(context),
    },
    on,
    offers: context.offers,
    libraryPath: library.path,
    spoolsInUse: () => spoolsInUse(library.read, new Date(now().getTime() - keepSpools).toISOString()),
    async close() {
      await context.living.close();
      await context.watcher.close();
      await context.queue.close();
      await context.pool.close();
      library.close();
    },
  };
}
