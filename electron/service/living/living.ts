import path from 'node:path';
import {
  addLivingFolder,
  livingConflicts,
  livingFolder,
  livingFolders,
  livingNotes,
  removeLivingFolder,
  saveLivingSettings,
} from '../../../db/queries/living-folders.ts';
import type { WriteDb } from '../../../db/types.ts';
import type { Events } from '../../api/contract.ts';
import { LecternError } from '../../api/errors.ts';
import type { LivingFolderState, LivingSettings } from '../../api/living.ts';
import type { Id } from '../../api/model.ts';
import { type ServiceContext, writable } from '../context.ts';
import { assertApart } from '../folders-apart.ts';
import { type Kept, keepFolder } from './keep-folder.ts';

type Bug = (error: unknown) => void;

function change(write: WriteDb, id: Id, said: Partial<LivingSettings>): void {
  const row = livingFolder(write, id);
  if (!row) throw new LecternError('not-found', 'Notes are not kept in this folder any more.');
  saveLivingSettings(write, id, { ...row, ...said });
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
      keeps = (id, place) => folders.set(id, keepFolder(context, id, place, onBug));
      for (const { id, path: place } of livingFolders(context.library.read)) keeps(id, place);
    },
    /** Hears what changed in the library. */
    changed({ articleIds }: Events['libraryChanged']): void {
      for (const kept of folders.values()) kept.soon(articleIds);
    },
    list: ({ library }: ServiceContext): LivingFolderState[] =>
      livingFolders(library.read).map(({ id, path: place, ...settings }) => {
        const notes = livingNotes(library.read, id).filter(({ removed }) => !removed);
        return {
          ...settings,
          id,
          name: path.basename(place),
          within: path.basename(path.dirname(place)),
          notes: notes.length,
          conflicts: livingConflicts(library.read, id).length,
          problem: folders.get(id)?.problem ?? null,
          problems: notes.flatMap(({ path: file, problem }) => (problem === null ? [] : [{ file, problem }])),
        };
      }),
    /** Keeps a folder from now on; where nothing is kept now, from the next start of the app. What is not said of one that is kept stays. */
    add({ library, newId, now }: ServiceContext, place: string, said: Partial<LivingSettings>): Id {
      const write = writable(library);
      const id = write.transaction(() => {
        assertApart(write, place, 'kept');
        const row = addLivingFolder(write, { id: newId(), path: place, added: now().toISOString() });
        change(write, row, said);
        return row;
      })();
      if (folders.has(id)) folders.get(id)?.soon(null);
      else keeps?.(id, place);
      return id;
    },
    /** Keeps a folder otherwise from now on. Fails with `not-found` where it is kept no more. */
    change({ library, emit }: ServiceContext, id: Id, said: Partial<LivingSettings>): void {
      change(writable(library), id, said);
      folders.get(id)?.soon(null);
      emit('livingChanged', { folderId: id });
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
