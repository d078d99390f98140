import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { isImporting } from '../state/import-commands.ts';
import { focusOn, focusReader, listStop } from '../state/pane-focus.ts';
import { Icon } from '../ui/Icon.tsx';
import { ImportLine } from './ImportLine.tsx';
import './imports.css';

/** The foot of the window while the sidebar is out of sight: how an import goes, and what came of it until that is put away. */
export function ImportFoot({ app }: { app: App }) {
  const { imports, importFoot, settings, place } = app;
  if (settings.sidebar.shown.value || !importFoot.due.value) return null;
  const error = imports.error.value;
  // Where nothing but the text is wanted, only what failed is shown at once.
  if (app.focusMode.value && !error) return null;
  const putAway = () => {
    imports.error.value = null;
    importFoot.putAway();
    if (place.current.peek().articleId === null) focusOn(listStop);
    else focusReader(app);
  };
  return (
    <footer class="import-foot">
      {error && <p role="alert">{error.message}</p>}
      <ImportLine app={app} />
      {!isImporting(app) && (
        <button
          type="button"
          class="quiet"
          aria-label={t('imports-put-away')}
          title={t('imports-put-away')}
          onClick={putAway}
        >
          <Icon name="close" />
        </button>
      )}
    </footer>
  );
}
