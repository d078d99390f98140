import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Id, Tag } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { chosen } from '../state/command-acts.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';

const shownSuggestions = 8;

/** The tags that the articles carry, asked for anew whenever the library's tags change. */
function useTagsOf({ library }: App, ids: Id[]): Tag[] {
  const carried = useSignal<Tag[]>([]);
  const latest = useRef(0);
  useSignalEffect(() => {
    if (!library.tags.value) return;
    latest.current++;
    const mine = latest.current;
    void library.tagsOf(ids).then((tags) => {
      if (tags && mine === latest.current) carried.value = tags;
    });
  });
  return carried.value;
}

/** Adds and removes tags on one or many articles: chips and a field with suggestions. */
export function TagEditor({ app }: { app: App }) {
  const { library, dialog } = app;
  const ids = useSignal(chosen(app)).value;
  const typed = useSignal('');
  const active = useSignal(-1);
  const tags = useTagsOf(app, ids);
  const suggestions = useComputed(() => {
    const text = typed.value.trim().toLocaleLowerCase();
    if (text === '') return [];
    const names = library.tags.value.map((tag) => tag.name);
    const begins = names.filter((name) => name.toLocaleLowerCase().startsWith(text));
    const holds = names.filter((name) => !begins.includes(name) && name.toLocaleLowerCase().includes(text));
    return [...begins, ...holds].slice(0, shownSuggestions);
  }).value;

  const add = (text: string) => {
    // Pasted lines are a tag each.
    const names = text
      .split(/[\n,]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    typed.value = '';
    active.value = -1;
    if (names.length > 0) void library.changeTags(ids, names, []);
  };
  const remove = (name: string) => void library.changeTags(ids, [], [name]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) active.value = Math.max(-1, Math.min(suggestions.length - 1, active.value + step));
    else if (event.key === 'Enter' || event.key === ',') add(suggestions[active.value] ?? typed.value);
    else if (event.key === 'Tab' && typed.value !== '') add(suggestions[active.value] ?? typed.value);
    else if (event.key === 'Backspace' && typed.value === '' && tags.length > 0)
      remove(tags.at(-1)?.name ?? '');
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      title={ids.length === 1 ? 'Tags' : `Tags of ${ids.length.toLocaleString()} articles`}
      onClose={() => {
        dialog.value = null;
      }}
    >
      <ul class="tag-chips" aria-label="Tags of the selection">
        {tags.map(({ name, count }) => (
          <li key={name} class={count === ids.length ? 'chip' : 'chip some'}>
            <span dir="auto">{name}</span>
            {count < ids.length && <span class="chip-share">{`on ${count.toLocaleString()}`}</span>}
            <button
              type="button"
              class="quiet"
              aria-label={`Remove tag ${name}`}
              onClick={() => remove(name)}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
      <input
        type="text"
        role="combobox"
        aria-label="Add a tag"
        aria-expanded={suggestions.length > 0}
        aria-controls="tag-suggestions"
        aria-activedescendant={active.value >= 0 ? `tag-suggestion-${active.value}` : undefined}
        aria-autocomplete="list"
        placeholder="Add a tag; / nests"
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
          add(text);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id="tag-suggestions"
        role="listbox"
        aria-label="Suggestions"
        class="suggestions"
        hidden={suggestions.length === 0}
      >
        {suggestions.map((name, index) => (
          <div
            key={name}
            id={`tag-suggestion-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active.value}
            onPointerDown={(event) => {
              event.preventDefault();
              add(name);
            }}
          >
            {name}
          </div>
        ))}
      </div>
    </Dialog>
  );
}
