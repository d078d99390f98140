import { useSignal } from '@preact/signals';
import type { LibraryTag, TagColor } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { completions } from '../state/tag-completions.ts';
import { TagSign } from './TagSign.tsx';

interface Props {
  /** All tags of the library. */
  tags: readonly LibraryTag[];
  colorOf(name: string): TagColor | null;
  add(names: string[]): void;
  /** Backspace was pressed with nothing to delete. */
  removeLast(): void;
}

/** Pasted lines are a tag each. */
const namesIn = (text: string) =>
  text
    .split(/[\n,]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** A field for tags, which offers those of the library. Enter, a comma and Tab take what was typed or chosen. */
export function TagField({ tags, colorOf, add, removeLast }: Props) {
  const typed = useSignal('');
  const active = useSignal(-1);
  const offered = completions(typed.value, tags);

  const take = (text: string) => {
    typed.value = '';
    active.value = -1;
    const names = namesIn(text);
    if (names.length > 0) add(names);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) active.value = Math.max(-1, Math.min(offered.length - 1, active.value + step));
    else if (event.key === 'Enter' || event.key === ',') take(offered[active.value]?.name ?? typed.value);
    else if (event.key === 'Tab' && typed.value !== '') take(offered[active.value]?.name ?? typed.value);
    else if (event.key === 'Backspace' && typed.value === '') removeLast();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label={t('library-add-tag')}
        aria-expanded={offered.length > 0}
        aria-controls="tag-suggestions"
        aria-activedescendant={active.value >= 0 ? `tag-suggestion-${active.value}` : undefined}
        aria-autocomplete="list"
        placeholder={t('library-add-tag-hint')}
        autocomplete="off"
        spellcheck={false}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          active.value = -1;
        }}
        onPaste={(event) => {
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (!text.includes('\n')) return;
          event.preventDefault();
          take(text);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id="tag-suggestions"
        role="listbox"
        aria-label={t('library-suggestions')}
        class="suggestions"
        hidden={offered.length === 0}
      >
        {offered.map(({ name, isNew }, index) => (
          <div
            key={`${name} ${isNew}`}
            id={`tag-suggestion-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active.value}
            onPointerDown={(event) => {
              event.preventDefault();
              take(name);
            }}
          >
            <TagSign color={colorOf(name)} /> {isNew ? t('library-create-tag', { name }) : name}
          </div>
        ))}
      </div>
    </>
  );
}
