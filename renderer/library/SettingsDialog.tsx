import type { ComponentChildren } from 'preact';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { themeLists } from '../state/look.ts';
import { type Counts, countChoices } from '../state/settings.ts';
import { Radios } from '../ui/Choices.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ThemeFields } from '../ui/ThemeFields.tsx';
import { KeyOptions } from './KeyOptions.tsx';
import { Way } from './Way.tsx';
import './settings.css';

const countNames: Record<Counts, string> = {
  count: t('settings-counts-count'),
  dot: t('settings-counts-dot'),
  none: t('settings-counts-none'),
};

function Group({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="settings-group">
      <h3>{name}</h3>
      {children}
    </section>
  );
}

/** All that there is to set, or the way to it. Every change is made at once. */
export function SettingsDialog({ app }: { app: App }) {
  const { settings, dialog } = app;
  const { look } = settings;
  return (
    <Dialog
      title={t('settings')}
      onClose={() => {
        dialog.value = null;
      }}
    >
      <div class="settings">
        <p class="soft">{t('settings-about')}</p>
        <Group name={t('settings-appearance')}>
          <ThemeFields look={look} themes={themeLists} />
          <Way app={app} to="textSettings" words={t('settings-text')} />
        </Group>
        <Group name={t('settings-sidebar')}>
          <Radios
            name={t('settings-counts')}
            value={settings.counts}
            choices={countChoices}
            words={countNames}
          />
        </Group>
        <Group name={t('settings-keys')}>
          <KeyOptions keys={settings.keys} />
          <Way app={app} to="shortcuts" words={t('settings-all-keys')} />
        </Group>
        <Group name={t('settings-highlights')}>
          <Way app={app} to="colors" words={t('command-colors')} />
        </Group>
        <Group name={t('settings-import')}>
          <Way app={app} to="watchFolders" words={t('command-watch-folders')} />
        </Group>
        <Group name={t('settings-export')}>
          <Way app={app} to="livingNotes" words={t('command-living-notes')} />
        </Group>
      </div>
    </Dialog>
  );
}
