import type { Library } from '../../db/open.ts';
import type { WriteDb } from '../../db/types.ts';
import type { Events, Handlers, WholeContract } from '../api/contract.ts';
import { LecternError } from '../api/errors.ts';
import type { Id } from '../api/model.ts';
import type { ImportPool } from './import-pool.ts';
import type { ImportQueue } from './import-queue.ts';
import type { Living } from './living/living.ts';
import type { Offers } from './offers.ts';
import type { PrintPage } from './print-page.ts';
import type { Turns } from './turns.ts';
import type { Checks } from './verify/checks.ts';
import type { Watcher } from './watcher.ts';

/** What handlers work with. The clock and the ids come from outside so that tests and exports can repeat themselves. */
export interface ServiceContext {
  library: Library;
  offers: Offers;
  pool: ImportPool;
  queue: ImportQueue;
  watcher: Watcher;
  living: Living;
  /** Of those who make the text of an article anew, by its id. */
  turns: Turns;
  /** Exports that wait to be verified, and those that are. */
  checks: Checks;
  /** Makes the sample library where it is missing, and opens it beside this one. */
  openSample: () => Promise<void>;
  /** Makes a PDF of a page; where nothing here draws pages it says so. */
  print: PrintPage;
  now: () => Date;
  newId: () => Id;
  emit: Emit;
}

export type Emit = <E extends keyof Events>(event: E, data: Events[E]) => void;

/** Some of the contract's methods, kept together by topic. */
export type Topic<M extends keyof WholeContract> = Pick<Handlers<WholeContract>, M>;

/** The handle that may write, or an error that says why there is none. */
export function writable(library: Library): WriteDb {
  if (library.write) return library.write;
  throw new LecternError(
    'library-read-only',
    'This library is open for reading only, so nothing can be changed in it. Open it where it may be written.',
  );
}
