import path from 'node:path';
import { watch } from 'chokidar';
import { outlineOf } from '../../../db/queries/exports.ts';
import {
  addLivingFolder,
  livingConflicts,
  livingFolders,
  livingNotes,
  removeLivingFolder,
} from '../../../db/queries/living-folders.ts';
import type { Events } from '../../api/contract.ts';
import type { LivingFolderState } from '../../api/living.ts';
import type { Id } from '../../api/model.ts';
import { type ServiceContext, writable } from '../context.ts';
import { createFolderIndex } from './folder-index.ts';
import { type LivingFolder, syncNote } from './sync-note.ts';

type Bug = (error: unknown) => void;

/** Milliseconds: many changes at once, as those of an import or a sync program, lead to one look. */
const lookAfter = 400;
/** A file that is changed while it is looked at is looked at again, so often and not for ever at once. */
const mostTries = 5;

interface Kept {
  folder: LivingFolder;
  /** Why the folder cannot be kept now, in words. */
  problem: string | null;
  /** Looks in a moment: at some articles, or with null at everything. */
  soon(articleIds: Iterable<Id> | null): void;
  /** Waits until there is nothing left to be done. */
  idle(): Promise<void>;
  end(): Promise<void>;
}

/** All articles that have something to do with a folder. */
function everything({ library }: ServiceContext, { id, index }: LivingFolder): Id[] {
  const noted = outlineOf(library.read, { kind: 'all' }, true).map((row) => row.id);
  const known = livingNotes(library.read, id).map(({ articleId }) => articleId);
  return [...new Set([...noted, ...known, ...index.articles()])];
}

async function syncAll(
  context: ServiceContext,
  folder: LivingFolder,
  articleIds: Iterable<Id>,
  isEnded: () => boolean,
) {
  const left = new Set<Id>();
  for (const articleId of articleIds) {
    if (isEnded()) return left;
    let again = true;
    for (let tries = 0; again && tries < mostTries; tries++) {
      const { edited, again: isChanged } = await syncNote(context, folder, articleId);
      again = isChanged;
      if (edited.length > 0)
        context.emit('libraryChanged', { family: 'highlights', articleIds: [articleId] });
      if (again) await folder.index.refresh();
    }
    if (again) left.add(articleId);
  }
  return left;
}

const unreadable = (error: NodeJS.ErrnoException) =>
  error.code === 'ENOENT'
    ? 'This folder is not there any more. Put it back, or keep the notes in another one.'
    : `This folder cannot be read or written now (${error.code}). Lectern tries again with the next change.`;

function keep(context: ServiceContext, id: Id, place: string, onBug: Bug): Kept {
  const folder: LivingFolder = { id, path: place, index: createFolderIndex(place) };
  let waiting: Set<Id> | null = new Set();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let ended = false;

  const look = async () => {
    const wanted = waiting;
    waiting = new Set();
    try {
      const changed = await folder.index.refresh();
      const ids = wanted === null ? everything(context, folder) : new Set([...wanted, ...changed]);
      const left = await syncAll(context, folder, ids, () => ended);
      kept.problem = null;
      if (left.size > 0) kept.soon(left);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      kept.problem = unreadable(error as NodeJS.ErrnoException);
      // Nothing of it was lost: the next look begins with everything.
      waiting = null;
    }
    context.emit('livingChanged', { folderId: id });
  };
  const run = () => {
    timer = undefined;
    running = running.then(look).catch(onBug);
  };
  const kept: Kept = {
    folder,
    problem: null,
    soon(articleIds) {
      if (ended) return;
      if (articleIds === null) waiting = null;
      else if (waiting !== null) for (const articleId of articleIds) waiting.add(articleId);
      timer ??= setTimeout(run, lookAfter);
    },
    async idle() {
      while (timer !== undefined) {
        clearTimeout(timer);
        run();
        await running;
      }
      await running;
    },
    async end() {
      ended = true;
      clearTimeout(timer);
      await events.close();
      await running;
    },
  };
  const events = watch(place, {
    ignoreInitial: true,
    ignored: (file) => path.basename(file).startsWith('.'),
  });
  events
    .on('all', () => kept.soon([]))
    .on('error', (error) => {
      kept.problem = unreadable(error as NodeJS.ErrnoException);
    });
  kept.soon(null);
  return kept;
}

/**
 * Keeps the notes of a library in folders of Markdown files: what changes in the library is written there, what is changed in the notes
 * of a file comes into the library. `onBug` hears of what should never happen.
 */
export function createLiving() {
  const folders = new Map<Id, Kept>();
  let keeps: ((id: Id, place: string) => void) | null = null;

  return {
    /** Begins with all folders of the library. */
    start(context: ServiceContext, onBug: Bug): void {
      keeps = (id, place) => folders.set(id, keep(context, id, place, onBug));
      for (const { id, path: place } of livingFolders(context.library.read)) keeps(id, place);
    },
    /** Hears what changed in the library. */
    changed({ articleIds }: Events['libraryChanged']): void {
      for (const kept of folders.values()) kept.soon(articleIds);
    },
    list: ({ library }: ServiceContext): LivingFolderState[] =>
      livingFolders(library.read).map(({ id, path: place }) => {
        const notes = livingNotes(library.read, id).filter(({ removed }) => !removed);
        return {
          id,
          name: path.basename(place),
          within: path.basename(path.dirname(place)),
          notes: notes.length,
          conflicts: livingConflicts(library.read, id).length,
          problem: folders.get(id)?.problem ?? null,
          problems: notes.flatMap(({ path: file, problem }) => (problem === null ? [] : [{ file, problem }])),
        };
      }),
    /** Keeps a folder from now on; where nothing is kept now, from the next start of the app. */
    add({ library, newId, now }: ServiceContext, place: string): Id {
      const row = { id: newId(), path: place, added: now().toISOString() };
      const id = addLivingFolder(writable(library), row);
      if (!folders.has(id)) keeps?.(id, place);
      return id;
    },
    /** Ends that; the files in it stay. */
    async remove({ library }: ServiceContext, id: Id): Promise<void> {
      const kept = folders.get(id);
      folders.delete(id);
      await kept?.end();
      removeLivingFolder(writable(library), id);
    },
    /** Looks at all folders at once, and waits until they are as the library is. */
    async idle(context: ServiceContext, onBug: Bug): Promise<void> {
      if (!keeps) this.start(context, onBug);
      for (const kept of folders.values()) kept.soon([]);
      await Promise.all([...folders.values()].map((kept) => kept.idle()));
    },
    async close(): Promise<void> {
      await Promise.all([...folders.values()].map((kept) => kept.end()));
    },
  };
}

export type Living = ReturnType<typeof createLiving>;
