import { isEnded } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { running, summarise } from '../state/import-words.ts';

/**
 * How an import goes, and what can be done about it. Its figures change four times a second, so they are not read out: what is
 * heard is that it begins, and the message at its end.
 */
export function ImportLine({ app: { imports } }: { app: App }) {
  const progress = imports.progress.value;
  const isRunning = progress !== null && !isEnded(progress.state);
  const isPaused = progress?.state === 'paused';
  const words =
    imports.sending.value && !isRunning
      ? t('imports-sending')
      : progress && (isRunning ? running(progress) : summarise(progress));
  return (
    <section aria-label={t('imports-progress')} class="import-line">
      <span role="status" aria-label={t('imports-progress')} aria-live="off">
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
  );
}
