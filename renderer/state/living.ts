import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type { LivingConflict, LivingFolderState, LivingSide } from '../../electron/api/living.ts';
import type { Id } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { Shell } from './shell.ts';

export type LivingClient = Pick<
  Client<PageContract>,
  'listLiving' | 'keepNotes' | 'endLiving' | 'livingConflicts' | 'decideConflict' | 'on'
>;

export interface LivingState {
  /** Null until they were read. */
  folders: ReadonlySignal<LivingFolderState[] | null>;
  /** Notes that were changed on both sides, the oldest first. */
  conflicts: ReadonlySignal<LivingConflict[]>;
  /** How many there are, known without their texts. */
  undecided: ReadonlySignal<number>;
  error: ReadonlySignal<ErrorData | null>;
  /** Whether this window can name a folder of the computer: one in a browser cannot. */
  canAdd: boolean;
  read(): Promise<void>;
  add(): Promise<void>;
  remove(id: Id): Promise<void>;
  decide(conflict: LivingConflict, keep: LivingSide): Promise<void>;
}

/** The folders of notes that are kept up to date, and what is to be decided in them. */
export function createLiving(client: LivingClient, shell: Shell, say: (words: string) => void): LivingState {
  const folders = signal<LivingFolderState[] | null>(null);
  const conflicts = signal<LivingConflict[]>([]);
  const error = signal<ErrorData | null>(null);
  const undecided = computed(() => (folders.value ?? []).reduce((sum, one) => sum + one.conflicts, 0));

  const readAll = async () => {
    const found = await client.listLiving({});
    const undecidedIn = found.filter((folder) => folder.conflicts > 0);
    const all = await Promise.all(undecidedIn.map(({ id }) => client.livingConflicts({ id })));
    folders.value = found;
    conflicts.value = all.flat();
  };
  const attempt = async (act: () => Promise<unknown>) => {
    error.value = null;
    try {
      await act();
      await readAll();
    } catch (thrown) {
      error.value = toErrorData(thrown);
    }
  };
  const read = () => attempt(async () => undefined);
  client.on('livingChanged', () => void read());
  void read();
  return {
    folders,
    conflicts,
    undecided,
    error,
    canAdd: shell.hasPaths,
    read,
    add: () =>
      attempt(async () => {
        const place = await shell.chooseDestination('folder', t('exports-name'));
        if (place !== null && place !== 'download')
          await client.keepNotes({ token: place.token, settings: {} });
      }),
    remove: (id) => attempt(() => client.endLiving({ id })),
    decide: ({ folderId, articleId, noteKey }, keep) =>
      attempt(async () => {
        await client.decideConflict({ folderId, articleId, noteKey, keep });
        say(t('living-decided'));
      }),
  };
}
