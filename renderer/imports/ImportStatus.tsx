import { isEnded } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
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
      ? t('imports-sending')
      : progress && (isRunning ? running(progress) : summarise(progress));
  return (
    <div class="import-status">
      {error && <p role="alert">{error.message}</p>}
      <section aria-label={t('imports-progress')} class="import-line">
        <span role="status" aria-label={t('imports-progress')}>
          {words}
        </span>
        {isRunning && (
          <progress
            aria-label={t('imports-progress-bar')}
            value={progress.done}
            max={Math.max(1, progress.total)}
          />
        )}
        {progress && (
          <span class="import-acts">
            {isRunning && (
              <>
                <button type="button" class="quiet" onClick={() => void imports.setPaused(!isPaused)}>
                  {t(isPaused ? 'imports-resume' : 'imports-pause')}
                </button>
                <button type="button" class="quiet" onClick={() => void imports.cancel()}>
                  {t('imports-cancel')}
                </button>
              </>
            )}
            <button type="button" class="quiet" onClick={() => void imports.openReport(progress.batchId)}>
              {t('imports-details')}
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
            {t('imports-watched-folders')}
          </button>
        </div>
      )}
    </div>
  );
}
