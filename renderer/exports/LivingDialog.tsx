import type { LivingConflict, LivingFolderState } from '../../electron/api/living.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import type { LivingState } from '../state/living.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { Words } from '../ui/Words.tsx';
import './living.css';

function Folder({ living, folder }: { living: LivingState; folder: LivingFolderState }) {
  const { id, name, within, notes, problem, problems } = folder;
  return (
    <li>
      <span>
        <strong dir="auto">{name}</strong>{' '}
        <span class="soft">
          {within !== '' && `${t('living-within', { folder: within })} · `}
          {t('living-files', { notes })}
        </span>
        {problem && <span role="alert"> {problem}</span>}
      </span>
      <button
        type="button"
        aria-label={t('living-stop-folder', { folder: name })}
        onClick={() => void living.remove(id)}
      >
        {t('living-stop')}
      </button>
      {problems.length > 0 && (
        <ul class="living-problems" aria-label={t('living-problems')}>
          {problems.map(({ file, problem: words }) => (
            <li key={file}>
              <strong dir="auto">{file}</strong> <span class="soft">{words}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

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

/** The folders in which notes are kept, the way to add and end one, and what is to be decided. */
export function LivingDialog({ app: { living, dialog } }: { app: App }) {
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
        <ul class="watched living-folders" aria-label={t('living-notes')}>
          {folders.map((folder) => (
            <Folder key={folder.id} living={living} folder={folder} />
          ))}
        </ul>
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
      <footer class="dialog-foot">
        {living.canAdd ? (
          <button type="button" class="primary" onClick={() => void living.add()}>
            {t('living-keep')}
          </button>
        ) : (
          <p class="soft">
            <Words id="living-by-command" values={{ command: <code>lectern keep-notes FOLDER</code> }} />
          </p>
        )}
      </footer>
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
