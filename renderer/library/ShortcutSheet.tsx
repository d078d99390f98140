import { useSignal } from '@preact/signals';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { commands } from '../state/commands.ts';
import { allBackToUsual } from '../state/key-map.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { KeyDialog } from './KeyDialog.tsx';
import { KeyOptions } from './KeyOptions.tsx';
import { type KeyGroup, type KeyRow, keyGroups, keysWords } from './key-groups.ts';
import { Way } from './Way.tsx';
import './keys.css';

function Row({ row, change }: { row: KeyRow; change(command: string): void }) {
  const { keys, words, command } = row;
  return (
    <div>
      <dt>{keys}</dt>
      <dd>
        {words}
        {command !== undefined && (
          <button
            type="button"
            class="quiet key-change"
            aria-label={t('keys-change-of', { command: words })}
            onClick={() => change(command)}
          >
            {t('keys-change')}
          </button>
        )}
      </dd>
    </div>
  );
}

function Group({ group, change }: { group: KeyGroup; change(command: string): void }) {
  return (
    <section>
      <h3>{group.place}</h3>
      <dl class="key-sheet">
        {group.rows.map((row) => (
          <Row key={row.command ?? row.keys + row.words} row={row} change={change} />
        ))}
      </dl>
    </section>
  );
}

/** All keys on one page, and what can be changed of them. */
export function ShortcutSheet({ app }: { app: App }) {
  const { dialog, settings } = app;
  const { keys } = settings;
  const typed = useSignal('');
  const told = useSignal('');
  /** The command whose keys are changed. */
  const changed = useSignal<string | null>(null);
  const groups = keyGroups(keys, typed.value);
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const found = count === 0 ? t('keys-none-fits') : t('keys-found', { count });
  const tell = (command: string) => {
    told.value = t('keys-has-now', {
      command: commands[command]?.words ?? '',
      keys: keysWords(keys, command) || 'none',
    });
  };
  const change = (command: string) => {
    told.value = '';
    changed.value = command;
  };
  return (
    <Dialog
      title={t('library-keys')}
      onClose={() => {
        dialog.value = null;
      }}
    >
      <div class="key-options">
        <SearchField
          name={t('keys-find')}
          value={typed.value}
          onInput={(words) => {
            typed.value = words;
            told.value = '';
          }}
        />
        <KeyOptions keys={keys} />
        <button
          type="button"
          disabled={Object.keys(keys.choice.value.own).length === 0}
          onClick={() => {
            allBackToUsual(keys);
            told.value = t('keys-all-usual');
          }}
        >
          {t('keys-usual-for-all')}
        </button>
        <Way app={app} to="manual" words={t('manual')} />
      </div>
      <p role="status" class="soft key-told">
        {told.value || (typed.value.trim() === '' ? '' : found)}
      </p>
      {groups.map((group) => (
        <Group key={group.place} group={group} change={change} />
      ))}
      {changed.value !== null && (
        <KeyDialog
          keys={keys}
          name={changed.value}
          onClose={() => {
            if (changed.value !== null) tell(changed.value);
            changed.value = null;
          }}
        />
      )}
    </Dialog>
  );
}
