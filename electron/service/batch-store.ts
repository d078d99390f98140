import { insertArticle, knownSource, type Twin } from '../../db/queries/articles.ts';
import { beginBlob, putBlob, putChunk, putOriginal } from '../../db/queries/blobs.ts';
import { addItems, type NewImportItem } from '../../db/queries/imports.ts';
import { ensureSection } from '../../db/queries/sections.ts';
import type { WriteDb } from '../../db/types.ts';
import type { Id } from '../api/model.ts';
import type { CleanItem } from '../import/stages.ts';
import { type ServiceContext, writable } from './context.ts';
import { storeForeignNotes } from './foreign-notes.ts';
import type { BlobHead, PackedBlob } from './import-pool.ts';
import type { Progress } from './import-progress.ts';
import { addToTwin, fillLink, twinOfLink, twinOfPage } from './link-store.ts';
import { excerpt } from './snippet.ts';

/**
 * Articles a transaction. Measured (WAL, rows of 20 kB): a note written meanwhile waits 39 ms at most with transactions
 * of 50 rows, 329 ms with one big one; 20 keep a margin for larger pages.
 */
const itemsPerCommit = 20;
/** Large images fill memory before the items are many. */
const bytesPerCommit = 8 * 1024 * 1024;
/** Finished articles appear soon even when the next file takes long. */
const longestWait = 200;

/** The original that an article came from, as the worker packed it. */
export interface Origin {
  blob: PackedBlob;
  name: string;
  path: string;
}

export interface Problem {
  name: string;
  path: string;
  outcome: 'skipped' | 'failed';
  reason: string;
}

export type Entry =
  | { kind: 'article'; item: CleanItem; origin: Origin; name: string; path: string }
  | { kind: 'duplicate'; sha256: string; name: string; path: string }
  | ({ kind: 'problem' } & Problem);

const sizeOf = (entry: Entry) =>
  entry.kind === 'article'
    ? entry.item.html.length + entry.item.assets.reduce((sum, asset) => sum + asset.bytes.length, 0)
    : 0;

/** Where an article goes: the user's target, else the sections its folders and containers name, else the Inbox. */
function sectionFor(write: WriteDb, item: CleanItem, target: Id | null, context: ServiceContext): Id | null {
  return target ?? ensureSection(write, item.sectionPath, context);
}

/** Collects what the workers bring and commits it a few articles at a time: each is whole in the library or absent. */
export function createBatchStore(
  context: ServiceContext,
  batch: {
    id: Id;
    target: Id | null;
    progress: Progress;
    /** How often each path was told before the import was broken off. */
    told: Map<string, number>;
  },
) {
  const write = writable(context.library);
  let waiting: Entry[] = [];
  let waitingBytes = 0;
  // Rows that are there already keep their places.
  let position = [...batch.told.values()].reduce((sum, count) => sum + count, 0);
  let timer: NodeJS.Timeout | undefined;
  let broken: unknown;

  const duplicateRow = (entry: { name: string; path: string }, sha256: string): NewImportItem => {
    const known = knownSource(write, sha256);
    const { name, path } = entry;
    const base = { position: position++, name, path, charset: null, format: null };
    if (!known)
      return {
        ...base,
        outcome: 'duplicate',
        reason: 'The same file came twice in this import.',
        articles: [],
      };
    const reason = `Already in the library as “${known.title}”.`;
    return { ...base, outcome: 'duplicate', reason, articles: [known.id] };
  };

  const twinRow = (
    entry: Extract<Entry, { kind: 'article' }>,
    twin: Twin,
    updated: string,
  ): NewImportItem => {
    const { item, name, path } = entry;
    const added = addToTwin(write, twin.id, item, { newId: context.newId, updated });
    const also =
      added === 0
        ? ''
        : added === 1
          ? ' One highlight was added to it.'
          : ` ${added} highlights were added to it.`;
    const reason = `Already in the library as “${twin.title}”.${also}`;
    const base = { position: position++, name, path, charset: null, format: null };
    return { ...base, outcome: 'duplicate', reason, articles: [twin.id] };
  };

  /** Whether this was told before; each time counts once, for entries of one file may have the same title. */
  const takeTold = (path: string): boolean => {
    const left = batch.told.get(path) ?? 0;
    if (left > 0) batch.told.set(path, left - 1);
    return left > 0;
  };

  const storeArticle = (entry: Extract<Entry, { kind: 'article' }>): NewImportItem => {
    const { item, origin, name, path } = entry;
    const now = context.now().toISOString();
    const twin = item.saved ? twinOfPage(write, item) : twinOfLink(write, item);
    if (!item.saved && twin) return twinRow(entry, twin, now);
    if (knownSource(write, item.sha256)) return duplicateRow(entry, item.sha256);
    putBlob(write, origin.blob);
    const originalId = putOriginal(write, {
      id: context.newId(),
      sha256: origin.blob.sha256,
      name: origin.name,
      path: origin.path,
      imported: now,
    });
    const { charset, format } = item;
    const row = { name, path, outcome: 'imported' as const, charset: charset.name, format };
    if (twin && !twin.saved) {
      fillLink(write, twin.id, item, originalId, { newId: context.newId, updated: now });
      const reason = `The link “${twin.title}”, which was kept without its page, has it now.`;
      return { ...row, position: position++, reason, articles: [twin.id] };
    }
    const id = context.newId();
    const sectionId = sectionFor(write, item, batch.target, context);
    const added = item.added ?? now;
    insertArticle(write, {
      id,
      originalId,
      sectionId,
      added,
      updated: now,
      excerpt: excerpt(item.text),
      item,
    });
    storeForeignNotes(write, id, item, { newId: context.newId, updated: now });
    const reason = item.saved ? null : 'Only the link was kept: its page is not in this file.';
    return { ...row, position: position++, reason, articles: [id] };
  };

  const storeEntry = (entry: Entry): NewImportItem => {
    if (entry.kind === 'article') return storeArticle(entry);
    if (entry.kind === 'duplicate') return duplicateRow(entry, entry.sha256);
    const { name, path, outcome, reason } = entry;
    return { position: position++, name, path, outcome, reason, charset: null, format: null, articles: [] };
  };

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const entries = waiting;
    waiting = [];
    waitingBytes = 0;
    const before = position;
    const commit = write.transaction(() => {
      position = before;
      const rows = entries.map(storeEntry);
      addItems(write, batch.id, rows);
      return rows;
    });
    const rows = commit();
    for (const row of rows) batch.progress.ended(row.outcome);
    const imported = rows.filter((row) => row.outcome === 'imported').flatMap((row) => row.articles);
    if (imported.length === 0) return;
    context.emit('libraryChanged', { family: 'articles', articleIds: imported });
  };

  return {
    /** Whether the library, or what waits to be committed, holds this document already. */
    known: (sha256: string) =>
      knownSource(write, sha256) !== null ||
      waiting.some((entry) => entry.kind === 'article' && entry.item.sha256 === sha256),
    beginOriginal: (head: BlobHead) => beginBlob(write, head),
    addChunk: (sha256: string, position: number, data: Uint8Array) => putChunk(write, sha256, position, data),
    add(entry: Entry) {
      if (broken) throw broken;
      if (takeTold(entry.path)) return;
      waiting.push(entry);
      waitingBytes += sizeOf(entry);
      if (waiting.length >= itemsPerCommit || waitingBytes >= bytesPerCommit) return flush();
      timer ??= setTimeout(() => {
        try {
          flush();
        } catch (error) {
          // Nobody waits on a timer: the next call brings it to the import, which ends with it.
          broken = error;
        }
      }, longestWait);
    },
    flush() {
      if (broken) throw broken;
      flush();
    },
  };
}

export type BatchStore = ReturnType<typeof createBatchStore>;
