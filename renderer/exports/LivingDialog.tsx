import { type Signal, useSignal } from '@preact/signals';
import { type LivingConflict, usualLiving } from '../../electron/api/living.ts';
import type { Id } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import type { LivingState } from '../state/living.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { Words } from '../ui/Words.tsx';
import { LivingFolders } from './LivingFolders.tsx';
import { LivingSettingsForm } from './LivingSettings.tsx';
import { offeredScopes } from './living-scope.ts';
import './living.css';

function Side({ name, text }: { name: string; text: string }) {
  return (
    <div class="living-side">
      <h4>{name}</h4>
      <p dir="auto">{text === '' ? <span class="soft">{t('living-empty')}</span> : text}</p>
    </div>
  );
}

/** A note that was changed on both sides, with what each says and the ways to decide it. */
function Conflict({ living, conflict }: { living: LivingState; conflict: LivingConflict }) {
  const { title, quote, library, file } = conflict;
  const choices = [
    ['library', t('living-keep-library')],
    ['file', t('living-keep-file')],
    ['both', t('living-keep-both')],
  ] as const;
  return (
    <li>
      <p dir="auto">
        <strong>{title}</strong>
        {quote !== null && <q class="living-quote">{quote}</q>}
      </p>
      <div class="living-sides">
        <Side name={t('living-library')} text={library} />
        <Side name={t('living-file')} text={file} />
      </div>
      <div class="living-acts">
        {choices.map(([keep, words]) => (
          <button key={keep} type="button" onClick={() => void living.decide(conflict, keep)}>
            {words}
          </button>
        ))}
      </div>
    </li>
  );
}

/**
 * The way to keep notes in another folder: what is kept comes first, for files are written as soon as the folder is named.
 * While something is to be decided that is what the user is asked, and nothing here is louder.
 */
function Foot({ app: { living, library }, adding }: { app: App; adding: Signal<boolean> }) {
  const isQuiet = living.conflicts.value.length > 0;
  if (!living.canAdd)
    return (
      <footer class="dialog-foot">
        <p class="soft">
          <Words id="living-by-command" values={{ command: <code>lectern keep-notes FOLDER</code> }} />
        </p>
      </footer>
    );
  const set = (isAdding: boolean) => {
    adding.value = isAdding;
  };
  if (adding.value)
    return (
      <LivingSettingsForm
        name={t('living-keep')}
        offered={offeredScopes(library.sections.value, library.tags.value)}
        settings={usualLiving}
        done={t('living-choose')}
        onCancel={() => set(false)}
        onDone={async (settings) => {
          if (await living.add(settings)) set(false);
        }}
      />
    );
  return (
    <footer class="dialog-foot">
      <button type="button" class={isQuiet ? '' : 'primary'} onClick={() => set(true)}>
        {t('living-keep')}
      </button>
    </footer>
  );
}

/** The folders in which notes are kept, the way to add and end one, and what is to be decided. */
export function LivingDialog({ app }: { app: App }) {
  const { living, library, dialog } = app;
  const changing = useSignal<Id | null>(null);
  const adding = useSignal(false);
  const folders = living.folders.value;
  const conflicts = living.conflicts.value;
  const close = () => {
    dialog.value = null;
  };
  return (
    <Dialog title={t('living-notes')} onClose={close}>
      <p>{t('living-about')}</p>
      {living.error.value && <Trouble message={living.error.value.message} retry={living.read} />}
      {!folders && !living.error.value && <p role="status">{t('living-reading')}</p>}
      {folders?.length === 0 && <p class="soft">{t('living-none')}</p>}
      {folders && folders.length > 0 && (
        <LivingFolders
          living={living}
          offered={offeredScopes(library.sections.value, library.tags.value)}
          changing={changing}
        />
      )}
      {conflicts.length > 0 && (
        <section>
          <h3>{t('living-conflicts')}</h3>
          <ul class="living-conflicts" aria-label={t('living-conflicts')}>
            {conflicts.map((conflict) => (
              <Conflict
                key={`${conflict.folderId} ${conflict.articleId} ${conflict.noteKey}`}
                living={living}
                conflict={conflict}
              />
            ))}
          </ul>
        </section>
      )}
      {changing.value === null && <Foot app={app} adding={adding} />}
    </Dialog>
  );
}

/** At the foot of the window, while something is to be decided. */
export function LivingFoot({ app: { living, dialog } }: { app: App }) {
  const count = living.undecided.value;
  if (count === 0 || dialog.value === 'living') return null;
  return (
    <section class="import-foot" aria-label={t('living-notes')}>
      <span role="status">{t('living-undecided', { count })}</span>
      <button
        type="button"
        onClick={() => {
          dialog.value = 'living';
        }}
      >
        {t('living-decide')}
      </button>
    </section>
  );
}
