import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { outlineOf } from '../../../db/queries/exports.ts';
import { livingFolder, livingNotes } from '../../../db/queries/living-folders.ts';
import type { Id } from '../../api/model.ts';
import type { ServiceContext } from '../context.ts';
import { clearDrafts } from '../drafts.ts';
import { createFolderIndex } from './folder-index.ts';
import { scopeProblem, unreadable } from './problems.ts';
import { type LivingFolder, syncNote } from './sync-note.ts';

type Bug = (error: unknown) => void;

/** Milliseconds: many changes at once, as those of an import or a sync program, lead to one look. */
const lookAfter = 400;
/** Milliseconds: a folder that cannot be kept may be there again, and nothing tells of that. */
const retryAfter = 5000;
/** A file that is changed while it is looked at is looked at again, so often and not for ever at once. */
const mostTries = 5;

/** A folder of notes that is kept up to date. */
export interface Kept {
  /** Why the folder cannot be kept now, in words. */
  problem: string | null;
  /** Looks in a moment: at some articles, or with null at everything. */
  soon(articleIds: Iterable<Id> | null): void;
  /** Waits until there is nothing left to be done. */
  idle(): Promise<void>;
  end(): Promise<void>;
}

/** All articles that have something to do with a folder. */
function everything({ library }: ServiceContext, { id, index, scope, annotatedOnly }: LivingFolder): Id[] {
  const wanted = outlineOf(library.read, scope, annotatedOnly).map((row) => row.id);
  const known = livingNotes(library.read, id).map(({ articleId }) => articleId);
  return [...new Set([...wanted, ...known, ...index.articles()])];
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

/** Whether a folder that had notes has nothing at all: so a place looks to which a drive was connected. */
async function isForsaken({ library }: ServiceContext, { id, path: place }: LivingFolder): Promise<boolean> {
  const hadNotes = livingNotes(library.read, id).some(({ removed }) => !removed);
  return hadNotes && (await readdir(place)).length === 0;
}

/** Keeps a folder up to date until it ends. `onBug` hears of what should never happen. */
export function keepFolder(context: ServiceContext, id: Id, place: string, onBug: Bug): Kept {
  const index = createFolderIndex(place);
  /** What is to be looked at; null for everything. */
  let waiting: Set<Id> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let retry: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let ended = false;
  let events: FSWatcher | null = null;

  const watchFolder = () => {
    events = watch(place, { ignoreInitial: true, ignored: (file) => path.basename(file).startsWith('.') });
    events
      .on('all', () => kept.soon([]))
      // What changed before it was watched is told by nobody.
      .on('ready', () => kept.soon([]))
      .on('error', (error) => {
        kept.problem = unreadable(error as NodeJS.ErrnoException);
      });
  };
  /** Says why nothing can be done. Nothing of it is lost: the next look begins with everything. */
  const stopAt = async (problem: string) => {
    kept.problem = problem;
    waiting = null;
    // What is watched is the folder that was there, and not one that comes in its place.
    await events?.close();
    events = null;
    retry = setTimeout(() => kept.soon(null), retryAfter);
  };
  const lookAt = async (folder: LivingFolder) => {
    const wanted = waiting;
    waiting = new Set();
    const changed = await index.refresh();
    const problem = scopeProblem(context.library.read, folder.scope);
    if (problem !== null) return stopAt(problem);
    if (await isForsaken(context, folder))
      return stopAt(
        'This folder is empty, though notes were kept in it. If it is on a drive that is not connected, connect it; or stop keeping notes here, and keep them anew.',
      );
    if (wanted === null) await clearDrafts(place);
    const ids = wanted === null ? everything(context, folder) : new Set([...wanted, ...changed]);
    const left = await syncAll(context, folder, ids, () => ended);
    kept.problem = null;
    // Not before: a folder that cannot be kept would be looked at again and again, each time that it is watched anew.
    if (!events && !ended) watchFolder();
    if (left.size > 0) kept.soon(left);
  };
  const look = async () => {
    clearTimeout(retry);
    const row = livingFolder(context.library.read, id);
    if (ended || !row) return;
    try {
      await lookAt({ ...row, index });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      await stopAt(unreadable(error as NodeJS.ErrnoException));
    }
    context.emit('livingChanged', { folderId: id });
  };
  const run = () => {
    timer = undefined;
    running = running.then(look).catch(onBug);
  };
  const kept: Kept = {
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
      await running;
      clearTimeout(retry);
      await events?.close();
    },
  };
  kept.soon(null);
  return kept;
}
