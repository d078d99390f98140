import { recoverBatches, spoolsInUse } from '../../db/queries/import-journal.ts';
import { indexNewQuotes } from '../../db/queries/quotes.ts';
import { deleteTrashed, trashedBefore } from '../../db/queries/trash.ts';
import type { WriteDb } from '../../db/types.ts';
import type { EventName, Events, Handlers, WholeContract } from '../api/contract.ts';
import { type ContextOptions, createContext } from './create-context.ts';
import { annotationHandlers } from './handlers/annotations.ts';
import { articleHandlers } from './handlers/articles.ts';
import { exportHandlers } from './handlers/exports.ts';
import { importHandlers } from './handlers/imports.ts';
import { libraryHandlers } from './handlers/library.ts';
import { livingHandlers } from './handlers/living.ts';
import { sectionHandlers } from './handlers/sections.ts';
import { shellHandlers } from './handlers/shell.ts';
import { tagHandlers } from './handlers/tags.ts';
import { verifyHandlers } from './handlers/verify.ts';
import type { Offers } from './offers.ts';
import { clearLeftovers } from './verify/temporary.ts';

export interface ServiceOptions extends ContextOptions {
  /** Whether imports go on that were broken off when the app ended, and folders are watched. */
  resume?: boolean;
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

/** Uploaded files that could not be read can be tried again for a week; then their copies go. */
const keepSpools = 7 * 24 * 60 * 60 * 1000;

/** What is thrown away can be had back for this long. */
const trashDays = 30;

function emptyTrash(write: WriteDb, now: Date): void {
  const before = new Date(now.getTime() - trashDays * 24 * 60 * 60 * 1000);
  const old = trashedBefore(write, before.toISOString());
  if (old.length > 0) deleteTrashed(write, old);
}

/**
 * Opens a library and answers the whole contract over it. Fails with a `library-…` error that says what to do. Whoever
 * makes it closes it: only then is the library a single file again.
 */
export function createService(options: ServiceOptions): Service {
  const onBug = options.onBug ?? ((error) => console.error(error));
  const { context, on, close } = createContext(options);
  const { library, now } = context;
  if (library.write) {
    indexNewQuotes(library.write);
    recoverBatches(library.write, now().toISOString());
    emptyTrash(library.write, now());
  }
  on('libraryChanged', context.living.changed);
  if (options.resume && library.write) {
    context.queue.resume(context, onBug);
    context.watcher.start(context, onBug);
    context.living.start(context, onBug);
    clearLeftovers().catch(onBug);
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
      ...verifyHandlers(context),
      ...livingHandlers(context, onBug),
      ...shellHandlers(context),
    },
    on,
    offers: context.offers,
    libraryPath: library.path,
    spoolsInUse: () => spoolsInUse(library.read, new Date(now().getTime() - keepSpools).toISOString()),
    close,
  };
}
