import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import { Icon } from '../ui/Icon.tsx';

/** A pause in typing after which is searched: shorter than anyone waits, longer than between two keys. */
const searchAfter = 120;

interface Props {
  name: string;
  /** What is searched for. */
  searched: ReadonlySignal<string>;
  search(text: string): void;
}

/** Searches as one types. */
export function SearchBox({ name, searched, search: find }: Props) {
  const typed = useSignal(searched.peek());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const asked = useRef(searched.peek());
  // Back and Clear change the search without a key: the field follows. Its own search comes back a frame late, and more may be typed by then.
  useSignalEffect(() => {
    if (searched.value === asked.current) return;
    asked.current = searched.value;
    clearTimeout(timer.current);
    typed.value = searched.value;
  });
  const searchNow = () => {
    clearTimeout(timer.current);
    asked.current = typed.peek();
    find(typed.peek());
  };
  const search = (text: string) => {
    typed.value = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(searchNow, searchAfter);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && typed.value !== '') search('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      searchNow();
      document.querySelector<HTMLElement>('.list-body')?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="search-box">
      <Icon name="search" size={14} />
      <input
        type="search"
        aria-label={name}
        placeholder={t('library-search-hint')}
        spellcheck={false}
        dir="auto"
        value={typed.value}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
