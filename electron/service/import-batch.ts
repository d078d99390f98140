import { siteRules } from '../../db/queries/article-edits.ts';
import { hasOriginal } from '../../db/queries/blobs.ts';
import type { Id, ImportAgain, ImportState } from '../api/model.ts';
import type { Outcome } from '../import/stages.ts';
import type { BlobHead, ImportTask, PackedBlob } from '../import/worker-messages.ts';
import { type BatchStore, createBatchStore } from './batch-store.ts';
import type { ServiceContext } from './context.ts';
import type { Gate } from './gate.ts';
import type { Progress } from './import-progress.ts';
import type { Offer } from './offers.ts';
import { createProblems } from './problems.ts';
import { type FoundFile, walk } from './walk.ts';

/** One import, from what it was given to how it goes. */
export interface Batch {
  id: Id;
  offer: Offer;
  target: Id | null;
  progress: Progress;
  signal: AbortSignal;
  /** Closed while the import is paused. */
  gate: Gate;
  /** How often each path was told before this import was broken off. */
  told: Map<string, number>;
  /** The next free place of its list. */
  position: number;
  /** What the user wants tried again, by path; nothing else is read then. Empty where everything is. */
  again: ReadonlyMap<string, ImportAgain>;
}

/** Where a file lay: the absolute path, or the path inside the drop where the files are copies in a spool. */
function keptPath(file: { path: string; shownPath: string }, shown: string, offer: Offer): string {
  if (offer.spool) return shown;
  return file.path + shown.slice(file.shownPath.length);
}

/** The paths, as the import shows them, of what is wanted as text in a file. */
function wantedAsText(file: FoundFile, { again, offer }: Batch): string[] {
  const own = keptPath(file, file.shownPath, offer);
  return [...again]
    .filter(([path, how]) => how === 'as-text' && (path === own || path.startsWith(`${own}/`)))
    .map(([path]) => file.shownPath + path.slice(own.length));
}

const taskOf = (file: FoundFile, batch: Batch): ImportTask => ({
  name: file.name,
  shownPath: file.shownPath,
  sectionPath: file.sectionPath,
  named: file.named,
  source: { kind: 'file', path: file.path, root: file.root },
  asText: wantedAsText(file, batch),
});

/** Says whether the file was read to its end. */
async function importFile(
  context: ServiceContext,
  file: FoundFile,
  { batch, store, signal }: { batch: Batch; store: BatchStore; signal: AbortSignal },
): Promise<boolean> {
  let blob: PackedBlob | null = null;
  let outcomes = 0;
  let isWhole = false;
  const path = keptPath(file, file.shownPath, batch.offer);
  const place = (shown: string) => ({
    ...{ name: shown, path: keptPath(file, shown, batch.offer) },
    beside: shown === file.shownPath ? file.beside : 0,
  });

  const take = (outcome: Outcome) => {
    outcomes++;
    if (outcome.kind === 'problem') return store.add({ ...outcome, ...place(outcome.path) });
    if (outcome.kind === 'duplicate') return store.add({ ...outcome, ...place(outcome.path) });
    if (outcome.kind === 'library') return store.add({ ...outcome, ...place(outcome.path) });
    if (!blob) throw new Error('an article came before the bytes of its file');
    const origin = { blob, name: outcome.item.original?.name ?? file.name, path };
    store.add({ ...outcome, origin, ...place(outcome.item.path) });
  };

  let large: Awaited<ReturnType<BatchStore['largeOriginal']>> | null = null;
  let isOver = false;
  const largeOriginal = async (head: BlobHead) => {
    // A file may bring several: what came of the one before is at hand.
    large?.close();
    large = await store.largeOriginal(head);
    if (!isOver) return large.begin();
    large.close();
    return true;
  };
  const problems = createProblems();
  await problems.collect(async () => {
    isWhole = await context.pool.run(
      { ...taskOf(file, batch), edits: { putBack: [], hidden: [], rules: siteRules(context.library.read) } },
      {
        known: store.known,
        asks: store.wasKnown,
        hasOriginal: (sha256) => hasOriginal(context.library.read, sha256),
        original: (packed) => {
          blob = packed;
        },
        largeOriginal,
        originalChunk: store.addChunk,
        outcome: take,
        ready: batch.gate.passed,
      },
      signal,
    );
  });
  isOver = true;
  await problems.collect(() => large?.close());
  problems.throwAll();
  if (outcomes === 0 && isWhole) {
    const reason = 'There is no article in this file.';
    store.add({ kind: 'problem', ...place(file.shownPath), outcome: 'skipped', reason });
  }
  return isWhole;
}

/** Whether something inside a file is among what is to be read again. */
function holdsWanted(path: string, { again }: Batch): boolean {
  return [...again.keys()].some((wanted) => wanted.startsWith(`${path}/`));
}

async function collect(batch: Batch, store: BatchStore): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for await (const found of walk(batch.offer.roots)) {
    if (batch.signal.aborted) break;
    batch.progress.found();
    const path = keptPath(found, found.shownPath, batch.offer);
    // A file with an outcome of its own name was read to its end before the import was broken off.
    const isWanted = batch.again.size === 0 || batch.again.has(path);
    if (!isWanted && !(found.kind === 'file' && holdsWanted(path, batch))) continue;
    if (found.kind === 'file' && (batch.told.get(path) ?? 0) > 0) continue;
    if (found.kind === 'file') files.push(found);
    else store.add({ ...found, name: found.shownPath, path });
  }
  return files;
}

/**
 * As many files at a time as the pool can make use of; it hands a file to the next worker that is free. Where one of them throws the others
 * are stopped, and nothing is written any more when this ends. Says how many were not read to their end.
 */
async function importAll(
  context: ServiceContext,
  files: FoundFile[],
  batch: Batch,
  store: BatchStore,
): Promise<number> {
  let next = 0;
  let unread = files.length;
  const stop = new AbortController();
  const signal = AbortSignal.any([batch.signal, stop.signal]);
  const cancelled = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const lane = async () => {
    while (next < files.length && !signal.aborted) {
      const file = files[next++];
      await Promise.race([batch.gate.passed(), cancelled]);
      if (file && !signal.aborted && (await importFile(context, file, { batch, store, signal }))) unread--;
    }
  };
  const problems = createProblems();
  const lanes = Array.from({ length: context.pool.lanes }, () =>
    problems.collect(lane).then((isWell) => isWell || stop.abort()),
  );
  await Promise.all(lanes);
  problems.throwAll();
  return unread;
}

/** Reads all files of an import into the library. Says how it ended. */
export async function runBatch(context: ServiceContext, batch: Batch): Promise<ImportState> {
  const store = createBatchStore(context, batch);
  const files = await collect(batch, store);
  // What says how sections stand to each other is there before articles come into them.
  const heads = files.filter(({ comesFirst }) => comesFirst);
  const others = files.filter(({ comesFirst }) => !comesFirst);
  const unreadHeads = await importAll(context, heads, batch, store);
  if (heads.length > 0) store.flush();
  const unread = unreadHeads + (await importAll(context, others, batch, store));
  store.flush();
  if (!batch.signal.aborted) return 'done';
  // What is to be tried again has its row from before.
  if (batch.again.size === 0) batch.progress.leftUnread(unread);
  return 'cancelled';
}
