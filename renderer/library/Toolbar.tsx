import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { commands } from '../state/commands.ts';
import { keyNow } from '../state/key-map.ts';
import { type ThemeChoice, themeChoices, themeNames } from '../state/look.ts';
import { Icon } from '../ui/Icon.tsx';
import { withKey } from '../ui/keys.ts';

/** The bar over the panes: what belongs to the whole window. */
export function Toolbar({ app }: { app: App }) {
  const { settings, which } = app;
  return (
    <header class="app-bar">
      <button
        type="button"
        class="quiet"
        aria-label={t('library-sidebar')}
        aria-pressed={settings.sidebar.shown.value}
        title={withKey(t('library-sidebar'), keyNow(settings.keys, 'sidebar'))}
        onClick={() => commands['sidebar']?.run(app)}
      >
        <Icon name="sidebar" />
      </button>
      {which.name === 'own' ? (
        <span class="app-name">Lectern</span>
      ) : (
        <>
          <strong>{t('library-sample')}</strong>
          <button type="button" onClick={which.openOwn}>
            {t('library-open-own')}
          </button>
        </>
      )}
      <span class="app-space" />
      <button
        type="button"
        class="quiet"
        aria-label={t('library-palette')}
        title={withKey(t('library-palette'), keyNow(settings.keys, 'palette'))}
        onClick={() => commands['palette']?.run(app)}
      >
        <Icon name="command" />
      </button>
      <button type="button" class="quiet" onClick={() => commands['exportNotes']?.run(app)}>
        {t('library-export-notes')}
      </button>
      <label class="theme">
        {t('ui-theme')}
        <select
          value={settings.look.theme.value}
          onChange={(event) => {
            settings.look.theme.value = event.currentTarget.value as ThemeChoice;
          }}
        >
          {themeChoices.map((theme) => (
            <option key={theme} value={theme}>
              {themeNames[theme]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="quiet"
        aria-label={t('settings')}
        title={withKey(t('settings'), keyNow(settings.keys, 'settings'))}
        onClick={() => commands['settings']?.run(app)}
      >
        <Icon name="sliders" />
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={t('library-all-keys')}
        title={withKey(t('library-all-keys'), keyNow(settings.keys, 'shortcuts'))}
        onClick={() => commands['shortcuts']?.run(app)}
      >
        ?
      </button>
    </header>
  );
}
