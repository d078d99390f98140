import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import { commands } from '../state/commands.ts';
import { isCharacterKey, isHeldKey, type Refusal, refusalOf } from '../state/key-kinds.ts';
import {
  backToUsual,
  clashesOf,
  giveKey,
  hasRoom,
  isChanged,
  removeKey,
  setKeysOf,
} from '../state/key-map.ts';
import type { Keys } from '../state/keys.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { keyName, keyWords } from '../ui/keys.ts';
import { commaList } from './comma-list.ts';

interface Props {
  keys: Keys;
  /** The command. */
  name: string;
  onClose(): void;
}

const refusalWords: Record<Refusal, (key: string) => string> = {
  focus: (key) => t('keys-refused-focus', { key }),
  field: (key) => t('keys-refused-field', { key }),
  system: (key) => t('keys-refused-system', { key }),
  browser: (key) => t('keys-refused-browser', { key }),
  nameless: () => t('keys-refused-nameless'),
};

/** What is to be said of a key that was pressed, and whether it can be had. */
function judge({ keys, name }: Props, key: string): { words: string; canBeHad: boolean; isTaken: boolean } {
  const shown = keyWords(key);
  const refusal = refusalOf(key, keys.isDesktop);
  if (refusal) return { words: refusalWords[refusal](shown), canBeHad: false, isTaken: false };
  if (setKeysOf(keys, name).includes(key))
    return { words: t('keys-has-already', { key: shown }), canBeHad: false, isTaken: false };
  const others = clashesOf(keys, name, key);
  const whose = others.map((other) => t('keys-quoted', { command: commands[other]?.words ?? other }));
  const free =
    others.length === 0
      ? t('keys-free', { key: shown })
      : t('keys-belongs', { key: shown, commands: commaList(whose) });
  const isOff = isCharacterKey(key) && !keys.choice.value.characters;
  return {
    words: isOff ? `${free} ${t('keys-is-off')}` : free,
    canBeHad: true,
    isTaken: others.length > 0,
  };
}

/** The keys that the command has, each of which can be taken away. */
function Present({ keys, name }: Props) {
  const all = setKeysOf(keys, name);
  if (all.length === 0) return <p>{t('keys-it-has-none')}</p>;
  return (
    <ul class="key-list" aria-label={t('keys-it-has')}>
      {all.map((key) => (
        <li key={key}>
          <kbd>{keyWords(key)}</kbd>
          <button
            type="button"
            class="quiet"
            aria-label={t('keys-remove-key', { key: keyWords(key) })}
            onClick={() => removeKey(keys, name, key)}
          >
            {t('keys-remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Changes the keys of one command: the new one is pressed, and told whose it is. Nothing changes before that was read. */
export function KeyDialog(props: Props) {
  const { keys, name, onClose } = props;
  const pressed = useSignal<string | null>(null);
  const isBeside = useSignal(false);
  const use = useRef<HTMLButtonElement>(null);
  const key = pressed.value;
  const judged = key === null ? null : judge(props, key);
  const canBeHad = judged?.canBeHad === true;
  useLayoutEffect(() => {
    if (canBeHad) use.current?.focus();
  }, [key, canBeHad]);
  const onKeyDown = (event: KeyboardEvent) => {
    // These lead out of the field, as they do everywhere.
    if (event.isComposing || event.key === 'Tab' || event.key === 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isHeldKey(event.key)) return;
    pressed.value = keyName(event);
  };
  const take = () => {
    if (key === null || !canBeHad) return;
    giveKey(keys, name, key, isBeside.peek());
    onClose();
  };
  return (
    <Dialog title={t('keys-of', { command: commands[name]?.words ?? name })} onClose={onClose}>
      <div class="form">
        <Present {...props} />
        <label class="field">
          {t('keys-new')}
          <input
            type="text"
            readOnly
            class="key-field"
            aria-describedby="key-help"
            value={key === null ? '' : keyWords(key)}
            onKeyDown={onKeyDown}
          />
        </label>
        <p id="key-help" class="soft">
          {t('keys-press', { tab: t('library-keys-tab'), escape: keyWords('Escape') })}
        </p>
        <p id="key-judged" role="status" class={canBeHad || key === null ? '' : 'trouble'}>
          {judged?.words}
        </p>
        {hasRoom(keys, name) && (
          <label class="choice">
            <input
              type="checkbox"
              checked={isBeside.value}
              onChange={(event) => {
                isBeside.value = event.currentTarget.checked;
              }}
            />
            {t('keys-beside')}
          </label>
        )}
        <footer class="dialog-foot">
          {isChanged(keys, name) && (
            <button
              type="button"
              onClick={() => {
                backToUsual(keys, name);
                onClose();
              }}
            >
              {t('keys-usual')}
            </button>
          )}
          <button
            ref={use}
            type="button"
            class="primary"
            aria-describedby="key-judged"
            disabled={!canBeHad}
            onClick={take}
          >
            {t(judged?.isTaken ? 'keys-take' : 'keys-use')}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}
