import { beginBlob, putChunk, removeBlobsOf } from '../../db/queries/blobs.ts';
import { addEffects } from '../../db/queries/import-effects.ts';
import { forgetAgain } from '../../db/queries/import-journal.ts';
import { addItem } from '../../db/queries/imports.ts';
import { knownSource } from '../../db/queries/twins.ts';
import type { Id, ImportAgain } from '../api/model.ts';
import type { BlobHead } from '../import/worker-messages.ts';
import { isOfLibrary, tellOfColors } from './add-library.ts';
import { type ServiceContext, writable } from './context.ts';
import type { Progress } from './import-progress.ts';
import { createEntryStore, type Entry } from './store-entry.ts';
import { createTurns } from './turns.ts';

/**
 * Articles a transaction. A worker has its next file at hand while one is written, but not those after it, so that it should take no longer
 * than a worker takes for a page: 8 take about 20 ms (2 cores, WAL, rows of 20 kB). A note written meanwhile waits as long; it would 329 ms
 * for one big transaction.
 */
const itemsPerCommit = 8;
/** Large images fill memory before the items are many. */
const bytesPerCommit = 8 * 1024 * 1024;
/** Finished articles appear soon even when the next file takes long. */
const longestWait = 200;

const sizeOf = (entry: Entry) =>
  entry.kind === 'article'
    ? entry.item.html.length +
      [...entry.item.assets, ...(entry.item.pageFiles ?? [])].reduce(
        (sum, asset) => sum + asset.bytes.length,
        0,
      )
    : 0;

/** Collects what the workers bring and commits it a few articles at a time: each is whole in the library or absent. */
export function createBatchStore(
  context: ServiceContext,
  batch: {
    id: Id;
    target: Id | null;
    progress: Progress;
    /** How often each path was told before the import was broken off. */
    told: Map<string, number>;
    /** The next free place of its list. */
    position: number;
    again: ReadonlyMap<string, ImportAgain>;
  },
) {
  const write = writable(context.library);
  const store = createEntryStore(context, { ...batch, isResumed: batch.told.size > 0 });
  let waiting: Entry[] = [];
  let waitingBytes = 0;
  let { position } = batch;
  let timer: NodeJS.Timeout | undefined;
  let broken: unknown;
  let wasKnown = false;
  const turns = createTurns();

  /** Whether this was told before; each time counts once, for entries of one file may have the same title. */
  const takeTold = (path: string): boolean => {
    const left = batch.told.get(path) ?? 0;
    if (left > 0) batch.told.set(path, left - 1);
    return left > 0;
  };

  const commit = write.transaction((entries: Entry[]) => {
    return entries.map((entry, index) => {
      const stored = store(entry);
      const { row, effects } = stored;
      if (batch.again.has(row.path)) forgetAgain(write, batch.id, row.path);
      const marks = { transient: row.transient ?? false, enriched: row.enriched ?? false };
      addItem(write, batch.id, { ...row, ...marks, position: position + index });
      addEffects(write, batch.id, effects);
      return stored;
    });
  });

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const entries = waiting;
    waiting = [];
    waitingBytes = 0;
    const stored = commit(entries);
    position += stored.length;
    for (const { row } of stored) batch.progress.ended({ ...row, enriched: row.enriched ?? false });
    const touched = stored.flatMap(({ effects }) =>
      effects.flatMap((effect) => ('articleId' in effect ? [effect.articleId] : [])),
    );
    if (stored.some(({ effects }) => effects.some(({ kind }) => isOfLibrary(kind)))) tellOfColors(context);
    if (touched.length === 0) return;
    context.emit('libraryChanged', { family: 'articles', articleIds: [...new Set(touched)] });
  };

  const flushLater = () => {
    try {
      flush();
    } catch (error) {
      // Nobody waits on a timer: the next call brings it to the import, which ends with it.
      broken = error;
    }
  };

  /** Whether the library, or what waits to be committed, holds this document already. */
  const known = (sha256: string) =>
    knownSource(write, sha256) !== null ||
    waiting.some((entry) => entry.kind === 'article' && entry.item.sha256 === sha256);

  return {
    known,
    /** Whether the last document was known: then the next one may be, too. */
    wasKnown: () => wasKnown,
    /**
     * A place for the bytes of a large file, which come ahead of what it brings. Of two such files with the same bytes one waits until
     * the other is closed.
     */
    async largeOriginal(head: BlobHead) {
      const { sha256 } = head;
      const endTurn = await turns.take(sha256);
      return {
        /** Whether the bytes are there already. */
        begin: (): boolean => beginBlob(write, head),
        /** Nothing more comes of the file: where it brought nothing new, or not all of its bytes came, they go. */
        close() {
          try {
            // An import that is broken ends with what broke it.
            if (broken) return;
            flush();
            removeBlobsOf(write, [sha256]);
          } finally {
            endTurn();
          }
        },
      };
    },
    addChunk: (sha256: string, position: number, data: Uint8Array) => putChunk(write, sha256, position, data),
    add(entry: Entry) {
      if (broken) throw broken;
      if (takeTold(entry.path)) return;
      if (entry.kind === 'duplicate' || entry.kind === 'article')
        wasKnown = entry.kind === 'duplicate' || (entry.item.saved && known(entry.item.sha256));
      waiting.push(entry);
      waitingBytes += sizeOf(entry);
      const share = Math.max(waiting.length / itemsPerCommit, waitingBytes / bytesPerCommit);
      if (share >= 1) flush();
      else timer ??= setTimeout(flushLater, longestWait);
    },
    flush() {
      if (broken) throw broken;
      flush();
    },
  };
}

export type BatchStore = ReturnType<typeof createBatchStore>;
