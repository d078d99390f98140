import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type { Id, WatchedFolder } from '../../electron/api/model.ts';
import type { Shell } from './shell.ts';

export interface WatchedState {
  /** Null until they were read. */
  folders: ReadonlySignal<WatchedFolder[] | null>;
  error: ReadonlySignal<ErrorData | null>;
  /** Whether this window can name a folder of the computer: one in a browser cannot. */
  canAdd: boolean;
  read(): Promise<void>;
  add(): Promise<void>;
  remove(id: Id): Promise<void>;
}

/** The folders whose files are imported as they appear. */
export function createWatched(
  client: Pick<Client<PageContract>, 'listWatched' | 'watchFolders' | 'unwatchFolder'>,
  shell: Shell,
): WatchedState {
  const folders = signal<WatchedFolder[] | null>(null);
  const error = signal<ErrorData | null>(null);
  const attempt = async (act: () => Promise<unknown>) => {
    error.value = null;
    try {
      await act();
      folders.value = await client.listWatched({});
    } catch (thrown) {
      error.value = toErrorData(thrown);
    }
  };
  return {
    folders,
    error,
    canAdd: shell.hasPaths,
    read: () => attempt(async () => undefined),
    add: () =>
      attempt(async () => {
        const token = await shell.chooseFiles('folder');
        if (token !== null) await client.watchFolders({ token });
      }),
    remove: (id) => attempt(() => client.unwatchFolder({ id })),
  };
}
