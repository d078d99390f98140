import { stat } from 'node:fs/promises';
import path from 'node:path';
import { watch } from 'chokidar';
import {
  addWatchedFolder,
  markSeen,
  removeWatchedFolder,
  type SeenFile,
  seenFiles,
  watchedFolders,
} from '../../db/queries/watched-folders.ts';
import type { Id, WatchedFolder } from '../api/model.ts';
import { type ServiceContext, writable } from './context.ts';
import type { OfferedRoot } from './offers.ts';
import { walk } from './walk.ts';

/** Milliseconds: many events of one copy lead to one look, and a file that was written to just now is left until it rests. */
const lookAfter = 800;
const restsFor = 1500;
/** Files that a browser or a sync program has not finished yet. */
const unfinished = /\.(?:crdownload|part|partial|download|tmp|temp)$/i;

interface Watched {
  id: Id;
  path: string;
  /** Why it cannot be looked at now, in words. */
  problem: string | null;
  ended: boolean;
  /** The look that is under way. */
  looking: Promise<void>;
  /** Looks in a moment. */
  soon(): void;
  end(): Promise<void>;
}

interface Fresh extends SeenFile {
  root: OfferedRoot;
}

/** A TextBundle is one document: it is the folder that is imported, and its text by which it is known. */
const rootOf = (file: string) => (/\.textbundle$/i.test(path.dirname(file)) ? path.dirname(file) : file);

/** What in a folder has not been imported as it is now, and whether some of it does not rest yet. */
async function freshFiles(folder: string, seen: ReadonlyMap<string, SeenFile>, now: number) {
  const fresh: Fresh[] = [];
  let restless = false;
  for await (const found of walk([{ path: folder, shownPath: path.basename(folder) }])) {
    if (found.kind !== 'file' || unfinished.test(found.name)) continue;
    const { size, mtimeMs: modified } = await stat(found.path);
    const before = seen.get(found.path);
    if (before?.size === size && before.modified === modified) continue;
    if (now - modified < restsFor) restless = true;
    else {
      const root = { path: rootOf(found.path), shownPath: found.shownPath, within: folder };
      fresh.push({ path: found.path, size, modified, root });
    }
  }
  return { fresh, restless };
}

type Bug = (error: unknown) => void;

/** What appeared in a folder goes into one import. Says whether some of it does not rest yet. */
async function importFresh(context: ServiceContext, folder: Watched, onBug: Bug): Promise<boolean> {
  await stat(folder.path);
  const seen = seenFiles(context.library.read, folder.id);
  const { fresh, restless } = await freshFiles(folder.path, seen, Date.now());
  if (folder.ended || fresh.length === 0) return restless && !folder.ended;
  // The import is journalled: from here on the files are its own.
  context.queue.start(context, { roots: fresh.map(({ root }) => root) }, null, onBug);
  markSeen(writable(context.library), folder.id, fresh);
  return restless;
}

/**
 * Imports what appears in the watched folders of a library, what came while the app was not running included. A file that
 * changes is imported again. `onBug` hears of what should never happen.
 */
export function createWatcher() {
  const folders = new Map<Id, Watched>();
  let watches = false;

  const look = async (context: ServiceContext, folder: Watched, onBug: Bug) => {
    try {
      if (await importFresh(context, folder, onBug)) folder.soon();
      folder.problem = null;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      folder.problem = `This folder cannot be read now (${code}). Lectern tries again when it starts anew.`;
    }
  };

  const begin = (context: ServiceContext, id: Id, place: string, onBug: Bug) => {
    let timer: NodeJS.Timeout | undefined;
    const folder: Watched = {
      id,
      path: place,
      problem: null,
      ended: false,
      looking: Promise.resolve(),
      soon() {
        clearTimeout(timer);
        if (!folder.ended) timer = setTimeout(run, lookAfter);
      },
      async end() {
        folder.ended = true;
        clearTimeout(timer);
        await events.close();
        await folder.looking;
      },
    };
    // One look after the other: two at a time would import a file twice.
    const run = () => {
      folder.looking = folder.looking.then(() => look(context, folder, onBug)).catch(onBug);
    };
    const events = watch(place, {
      ignoreInitial: true,
      ignored: (file) => path.basename(file).startsWith('.'),
    });
    events.on('all', folder.soon).on('error', (error) => {
      const said = error instanceof Error ? error.message : String(error);
      folder.problem = `This folder cannot be watched (${said}).`;
    });
    folders.set(id, folder);
    run();
  };

  return {
    /** Begins with all folders of the library. */
    start(context: ServiceContext, onBug: Bug): void {
      watches = true;
      for (const { id, path: place } of watchedFolders(context.library.read))
        begin(context, id, place, onBug);
    },
    list: ({ library }: ServiceContext): WatchedFolder[] =>
      watchedFolders(library.read).map(({ id, path: place }) => ({
        id,
        name: path.basename(place),
        within: path.basename(path.dirname(place)),
        problem: folders.get(id)?.problem ?? null,
      })),
    /** Has a folder watched; what is in it is imported at once, or where nothing watches now, when the app starts. */
    add(context: ServiceContext, place: string, onBug: Bug): void {
      const row = { id: context.newId(), path: place, added: context.now().toISOString() };
      const id = addWatchedFolder(writable(context.library), row);
      if (watches && !folders.has(id)) begin(context, id, place, onBug);
    },
    /** Ends that; what was imported stays. */
    async remove({ library }: ServiceContext, id: Id): Promise<void> {
      removeWatchedFolder(writable(library), id);
      const folder = folders.get(id);
      folders.delete(id);
      await folder?.end();
    },
    async close(): Promise<void> {
      await Promise.all([...folders.values()].map((folder) => folder.end()));
    },
  };
}

export type Watcher = ReturnType<typeof createWatcher>;
