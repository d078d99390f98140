import { useEffect } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { Words } from '../ui/Words.tsx';

/** The folders that are watched, and the way to add and end one. */
export function WatchDialog({ app: { watched, dialog } }: { app: App }) {
  useEffect(() => void watched.read(), []);
  const folders = watched.folders.value;
  const close = () => {
    dialog.value = null;
  };
  return (
    <Dialog title={t('imports-watch')} onClose={close}>
      <p>{t('imports-watch-about')}</p>
      {watched.error.value && <Trouble message={watched.error.value.message} retry={watched.read} />}
      {!folders && !watched.error.value && <p role="status">{t('imports-watch-reading')}</p>}
      {folders?.length === 0 && <p class="soft">{t('imports-watch-none')}</p>}
      {folders && folders.length > 0 && (
        <ul class="watched" aria-label={t('imports-watch')}>
          {folders.map(({ id, name, within, problem }) => (
            <li key={id}>
              <span>
                <strong dir="auto">{name}</strong>
                {within !== '' && <span class="soft"> {t('imports-watch-within', { folder: within })}</span>}
                {problem && <span class="soft"> {problem}</span>}
              </span>
              <button
                type="button"
                aria-label={t('imports-stop-watching-folder', { folder: name })}
                onClick={() => void watched.remove(id)}
              >
                {t('imports-stop-watching')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <footer class="dialog-foot">
        {watched.canAdd ? (
          <button type="button" class="primary" onClick={() => void watched.add()}>
            {t('imports-watch-folder')}
          </button>
        ) : (
          <p class="soft">
            <Words id="imports-watch-by-command" values={{ command: <code>lectern watch FOLDER</code> }} />
          </p>
        )}
      </footer>
    </Dialog>
  );
}
