import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { themeLists } from '../state/look.ts';
import { type Counts, countChoices } from '../state/settings.ts';
import { Radios } from '../ui/Choices.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { ThemeFields } from '../ui/ThemeFields.tsx';
import { hasWords } from './has-words.ts';
import { KeyOptions } from './KeyOptions.tsx';
import { Way } from './Way.tsx';
import './settings.css';

const countNames: Record<Counts, string> = {
  count: t('settings-counts-count'),
  dot: t('settings-counts-dot'),
  none: t('settings-counts-none'),
};

/** What can be set behind the ways that lead on from here, so that it is found here too. */
const textWords = [
  t('reader-font'),
  t('reader-text-size'),
  t('reader-line-height'),
  t('reader-line-width'),
  t('reader-alignment'),
].join(' ');

interface GroupProps {
  name: string;
  /** What is looked for. */
  typed: string;
  /** What it is found by beside the words that it shows. */
  also?: string;
  /** Hears whether it is found. */
  onFound(name: string, isFound: boolean): void;
  children: ComponentChildren;
}

/** Settings that belong together. Those that are not found stay in the page, whose words are what is searched. */
function Group({ name, typed, also = '', onFound, children }: GroupProps) {
  const element = useRef<HTMLElement>(null);
  const isFound = useSignal(true);
  useLayoutEffect(() => {
    isFound.value = hasWords(typed)(`${element.current?.textContent} ${also}`);
    onFound(name, isFound.value);
  }, [typed]);
  return (
    <section ref={element} class="settings-group" hidden={!isFound.value}>
      <h3>{name}</h3>
      {children}
    </section>
  );
}

/** All that there is to set, or the way to it. Every change is made at once. */
export function SettingsDialog({ app }: { app: App }) {
  const { settings, dialog } = app;
  const { look } = settings;
  const typed = useSignal('');
  const found = useSignal<Readonly<Record<string, boolean>>>({});
  const count = Object.values(found.value).filter(Boolean).length;
  const group = {
    typed: typed.value,
    onFound: (name: string, isFound: boolean) => {
      found.value = { ...found.peek(), [name]: isFound };
    },
  };
  return (
    <Dialog
      title={t('settings')}
      onClose={() => {
        dialog.value = null;
      }}
    >
      <div class="settings">
        <SearchField
          name={t('settings-find')}
          value={typed.value}
          onInput={(words) => {
            typed.value = words;
          }}
        />
        <p role="status" class="soft">
          {typed.value.trim() === '' ? t('settings-about') : t('settings-found', { count })}
        </p>
        <Group {...group} name={t('settings-appearance')} also={textWords}>
          <ThemeFields look={look} themes={themeLists} />
          <Way app={app} to="textSettings" words={t('settings-text')} />
        </Group>
        <Group {...group} name={t('settings-sidebar')}>
          <Radios
            name={t('settings-counts')}
            value={settings.counts}
            choices={countChoices}
            words={countNames}
          />
        </Group>
        <Group {...group} name={t('settings-keys')}>
          <KeyOptions keys={settings.keys} />
          <Way app={app} to="shortcuts" words={t('settings-all-keys')} />
        </Group>
        <Group {...group} name={t('settings-highlights')}>
          <Way app={app} to="colors" words={t('command-colors')} />
        </Group>
        <Group {...group} name={t('settings-import')}>
          <Way app={app} to="watchFolders" words={t('command-watch-folders')} />
        </Group>
        <Group {...group} name={t('settings-export')}>
          <Way app={app} to="livingNotes" words={t('command-living-notes')} />
        </Group>
      </div>
    </Dialog>
  );
}
