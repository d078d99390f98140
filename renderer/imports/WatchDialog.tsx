import { useEffect } from 'preact/hooks';
import type { App } from '../state/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Trouble } from '../ui/Trouble.tsx';

/** The folders that are watched, and the way to add and end one. */
export function WatchDialog({ app: { watched, dialog } }: { app: App }) {
  useEffect(() => void watched.read(), []);
  const folders = watched.folders.value;
  const close = () => {
    dialog.value = null;
  };
  return (
    <Dialog title="Watched folders" onClose={close}>
      <p>
        What is in a watched folder is imported, and so is whatever appears in it while Lectern runs or before
        its next start.
      </p>
      {watched.error.value && <Trouble message={watched.error.value.message} retry={watched.read} />}
      {!folders && !watched.error.value && <p role="status">Reading the folders…</p>}
      {folders?.length === 0 && <p class="soft">No folder is watched.</p>}
      {folders && folders.length > 0 && (
        <ul class="watched" aria-label="Watched folders">
          {folders.map(({ id, name, within, problem }) => (
            <li key={id}>
              <span>
                <strong dir="auto">{name}</strong>
                {within !== '' && <span class="soft"> in {within}</span>}
                {problem && <span class="soft"> {problem}</span>}
              </span>
              <button
                type="button"
                aria-label={`Stop watching ${name}`}
                onClick={() => void watched.remove(id)}
              >
                Stop watching
              </button>
            </li>
          ))}
        </ul>
      )}
      <footer class="dialog-foot">
        {watched.canAdd ? (
          <button type="button" class="primary" onClick={() => void watched.add()}>
            Watch a folder…
          </button>
        ) : (
          <p class="soft">
            A browser window cannot name a folder of this computer. Close Lectern and say{' '}
            <code>lectern watch FOLDER</code> on the command line: it is watched from the next start on.
          </p>
        )}
      </footer>
    </Dialog>
  );
}
