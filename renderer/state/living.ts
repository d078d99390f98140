import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import type {
  LivingConflict,
  LivingFolderState,
  LivingSettings,
  LivingSide,
} from '../../electron/api/living.ts';
import type { Id } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { createAttempts } from './attempts.ts';
import type { Shell } from './shell.ts';
import type { Change } from './undo.ts';

export type LivingClient = Pick<
  Client<PageContract>,
  'listLiving' | 'keepNotes' | 'changeLiving' | 'endLiving' | 'livingConflicts' | 'decideConflict' | 'on'
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
  /** Asks for a folder and keeps notes in it. Says whether it does: the user may think better of it. */
  add(settings: LivingSettings): Promise<boolean>;
  /** Keeps a folder otherwise, which can be taken back. */
  change(folder: LivingFolderState, settings: LivingSettings): Promise<void>;
  remove(id: Id): Promise<void>;
  decide(conflict: LivingConflict, keep: LivingSide): Promise<void>;
}

interface Means {
  say(words: string): void;
  made(change: Change): void;
  onFailed(error: ErrorData): void;
}

const settingsOf = ({ scope, preset, annotatedOnly }: LivingSettings): LivingSettings => ({
  scope,
  preset,
  annotatedOnly,
});

/** The folders of notes that are kept up to date, and what is to be decided in them. */
export function createLiving(
  client: LivingClient,
  shell: Shell,
  { say, made, onFailed }: Means,
): LivingState {
  const { again } = createAttempts(onFailed);
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
    async add(settings) {
      let isAdded = false;
      await attempt(async () => {
        const place = await shell.chooseDestination('folder', t('exports-name'));
        if (place === null || place === 'download') return;
        await client.keepNotes({ token: place.token, settings });
        isAdded = true;
      });
      return isAdded;
    },
    change: (folder, settings) =>
      attempt(async () => {
        const { id, name } = folder;
        const to = (wanted: LivingSettings) => client.changeLiving({ id, settings: settingsOf(wanted) });
        await to(settings);
        made({
          words: t('living-changed', { folder: name }),
          undo: () => again(() => to(folder)),
          redo: () => again(() => to(settings)),
        });
      }),
    remove: (id) => attempt(() => client.endLiving({ id })),
    decide: ({ folderId, articleId, noteKey }, keep) =>
      attempt(async () => {
        await client.decideConflict({ folderId, articleId, noteKey, keep });
        say(t('living-decided'));
      }),
  };
}
