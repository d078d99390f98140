import type { ReadDb } from '../../../db/types.ts';
import { LecternError } from '../../api/errors.ts';
import { type Id, type ImportState, isEnded } from '../../api/model.ts';
import type { ServiceContext } from '../context.ts';
import { createContext } from '../create-context.ts';
import type { OfferedRoot } from '../offers.ts';
import { createProblems } from '../problems.ts';
import { givenId } from './given-ids.ts';
import { explained, libraryIn, makeTemporary } from './temporary.ts';

export const cancelled = () =>
  new LecternError('cancelled', 'The verification was cancelled. The export is as it was.');

/** A library that was made of an export. */
export interface Rebuilt {
  db: ReadDb;
  batchId: Id;
  /** The library goes with it, whatever became of it. */
  remove(): Promise<void>;
}

interface Around {
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

type Fresh = ReturnType<typeof createContext>;

/** Imports files as a drop of them would, and waits for the end. */
async function importAll(
  { context, on }: Fresh,
  roots: OfferedRoot[],
  { signal, onProgress }: Around,
): Promise<Id> {
  const { promise, resolve } = Promise.withResolvers<ImportState>();
  const bugs: unknown[] = [];
  on('importProgress', ({ state, done, total }) => {
    onProgress(done, total);
    if (isEnded(state)) resolve(state);
  });
  const batchId = context.queue.start(context, { roots }, null, (error) => bugs.push(error));
  const cancel = () => context.queue.cancel(batchId);
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  const state = await promise;
  signal.removeEventListener('abort', cancel);
  if (signal.aborted) throw cancelled();
  // What it was is told when nothing writes any more.
  await context.queue.close();
  if (state !== 'done') throw bugs[0] ?? new Error(`the import of an export ended as “${state}”`);
  return batchId;
}

/**
 * Makes a fresh library of an export by a real import, in a folder for temporary files, beside nothing of the user's. Whoever asked for it
 * removes it; where it fails nothing stays. Fails with `cancelled` and `cannot-write`.
 */
export async function rebuild(
  { now, newId }: Pick<ServiceContext, 'now' | 'newId'>,
  roots: OfferedRoot[],
  around: Around,
): Promise<Rebuilt> {
  const temporary = await makeTemporary();
  let fresh: Fresh | null = null;
  const remove = async () => {
    const problems = createProblems();
    await problems.collect(() => fresh?.close());
    await problems.collect(temporary.remove);
    problems.throwAll();
  };
  try {
    const libraryPath = libraryIn(temporary.folder);
    fresh = createContext({ libraryPath, mode: 'write', now, newId: () => givenId(newId) });
    // It need not outlive a power cut.
    fresh.context.library.write?.pragma('synchronous = OFF');
    const batchId = await importAll(fresh, roots, around);
    return { db: fresh.context.library.read, batchId, remove };
  } catch (error) {
    await remove().catch(console.error);
    throw around.signal.aborted ? cancelled() : explained(error);
  }
}
