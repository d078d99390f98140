import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import type { FindOptions, FindState } from '../state/find.ts';
import { Icon } from '../ui/Icon.tsx';
import { withKey } from '../ui/keys.ts';

const optionNames: [keyof FindOptions, string][] = [
  ['matchCase', t('reader-find-case')],
  ['wholeWord', t('reader-find-whole-word')],
  ['ignoreDiacritics', t('reader-find-diacritics')],
];

function countWords({ words, found, current }: FindState): string {
  const total = found.value.length;
  if (total > 0) return t('reader-find-at', { at: current.value + 1, count: total });
  return words.value.trim() === '' ? '' : t('reader-find-none');
}

function Field({ find }: { find: FindState }) {
  const field = useRef<HTMLInputElement>(null);
  useSignalEffect(() => {
    void find.asked.value;
    // The words that a wish brings along are drawn with the next frame.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.select();
    });
  });
  return (
    <input
      ref={field}
      type="search"
      aria-label={t('reader-find')}
      placeholder={t('reader-find')}
      spellcheck={false}
      dir="auto"
      value={find.words.value}
      onInput={(event) => find.search(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        find.step(event.shiftKey ? -1 : 1);
      }}
    />
  );
}

/** Finds words in the article that is open. */
export function FindBar({ find }: { find: FindState }) {
  const nothing = find.found.value.length === 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    find.close();
  };
  return (
    <div class="find-bar" role="search" aria-label={t('reader-find')} onKeyDown={onKeyDown}>
      <Field find={find} />
      <button
        type="button"
        aria-label={t('reader-find-previous')}
        title={withKey(t('reader-find-previous'), 'Shift+Enter')}
        disabled={nothing}
        onClick={() => find.step(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        aria-label={t('reader-find-next')}
        title={withKey(t('reader-find-next'), 'Enter')}
        disabled={nothing}
        onClick={() => find.step(1)}
      >
        <Icon name="down" />
      </button>
      <span class="find-count" role="status">
        {countWords(find)}
      </span>
      {optionNames.map(([option, name]) => (
        <button
          key={option}
          type="button"
          aria-pressed={find.options.value[option]}
          onClick={() => find.toggle(option)}
        >
          {name}
        </button>
      ))}
      <span class="find-space" />
      <button
        type="button"
        aria-label={t('ui-close')}
        title={withKey(t('ui-close'), 'Escape')}
        onClick={find.close}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
