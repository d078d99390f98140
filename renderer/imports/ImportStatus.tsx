import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { isFirstRun } from '../state/first-run.ts';
import { ImportButtons } from '../ui/ImportButtons.tsx';
import { ImportLine } from './ImportLine.tsx';
import './imports.css';

/** The foot of the sidebar: how an import goes, and the ways to start one. */
export function ImportStatus({ app }: { app: App }) {
  const { imports } = app;
  const error = imports.error.value;
  return (
    <div class="import-status">
      {error && <p role="alert">{error.message}</p>}
      <ImportLine app={app} />
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
