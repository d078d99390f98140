import { isEnded } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { isFirstRun } from '../state/first-run.ts';
import { ImportButtons } from '../ui/ImportButtons.tsx';
import { running, summarise } from './summary.ts';
import './imports.css';

/** The foot of the sidebar: how an import goes, and the ways to start one. */
export function ImportStatus({ app }: { app: App }) {
  const { imports } = app;
  const progress = imports.progress.value;
  const error = imports.error.value;
  const isRunning = progress !== null && !isEnded(progress.state);
  const isPaused = progress?.state === 'paused';
  const words =
    imports.sending.value && !isRunning
      ? 'Taking the files in…'
      : progress && (isRunning ? running(progress) : summarise(progress));
  return (
    <div class="import-status">
      {error && <p role="alert">{error.message}</p>}
      <section aria-label="Import progress" class="import-line">
        <span role="status" aria-label="Import progress">
          {words}
        </span>
        {isRunning && (
          <progress aria-label="Files imported" value={progress.done} max={Math.max(1, progress.total)} />
        )}
        {progress && (
          <span class="import-acts">
            {isRunning && (
              <>
                <button type="button" class="quiet" onClick={() => void imports.setPaused(!isPaused)}>
                  {isPaused ? 'Resume' : 'Pause'}
                </button>
                <button type="button" class="quiet" onClick={() => void imports.cancel()}>
                  Cancel
                </button>
              </>
            )}
            <button type="button" class="quiet" onClick={() => void imports.openReport(progress.batchId)}>
              Details
            </button>
          </span>
        )}
      </section>
      {!isFirstRun(app) && (
        <div class="import-acts">
          <ImportButtons choose={imports.choose} />
          <button
            type="button"
            class="quiet"
            onClick={() => {
              app.dialog.value = 'watch';
            }}
          >
            Watched folders…
          </button>
        </div>
      )}
    </div>
  );
}
