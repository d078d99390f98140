import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { type PaletteItem, paletteItems, parseTyped } from '../state/palette-items.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { keyWords } from '../ui/keys.ts';
import { Runs } from '../ui/Runs.tsx';
import { Words } from '../ui/Words.tsx';
import './palette.css';

/** More than anyone reads; who looks for one of the others types another letter. */
const mostShown = 60;

const kindNames: Readonly<Record<PaletteItem['kind'], string>> = {
  article: t('library-palette-article'),
  command: '',
  tag: t('library-palette-tag'),
  section: t('library-palette-section'),
};

const detailOf = ({ kind, detail }: PaletteItem) => [kindNames[kind], detail].filter(Boolean).join(' · ');

interface OptionProps {
  item: PaletteItem;
  id: string;
  isActive: boolean;
  choose(): void;
}

function Option({ item, id, isActive, choose }: OptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const { runs, keys, unavailable } = item;
  const detail = detailOf(item);
  return (
    <div
      ref={option}
      id={id}
      role="option"
      tabIndex={-1}
      class="palette-option"
      aria-selected={isActive}
      aria-disabled={unavailable !== null}
      onPointerDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      <span class="palette-words">
        <span class="palette-name" dir="auto">
          <Runs runs={runs} />
        </span>
        {unavailable !== null && <span class="palette-detail"> {unavailable}</span>}
      </span>
      {detail !== '' && (
        <span class="palette-detail" dir="auto">
          {' '}
          {detail}
        </span>
      )}
      {keys[0] !== undefined && <kbd> {keyWords(keys[0])}</kbd>}
    </div>
  );
}

function countWords(count: number, isLooking: boolean): string {
  if (count === 0) return t(isLooking ? 'library-palette-searching' : 'library-palette-none');
  return count > mostShown
    ? t('library-palette-first', { count, shown: mostShown })
    : t('library-palette-count', { count });
}

/** Everything that can be done, and every article, tag and section, by a few letters of its name. */
export function CommandPalette({ app }: { app: App }) {
  const { palette, dialog } = app;
  const typed = useSignal('');
  /** The item the arrows are on, by its key: articles that come later do not push it away. */
  const active = useSignal<string | null>(null);
  /** Enter was pressed before the articles for what is typed were there: those in sight are of what was typed before. */
  const awaited = useSignal(false);
  const found = useComputed(() => paletteItems(app, typed.value));
  const items = found.value.slice(0, mostShown);
  const placeIn = (list: readonly PaletteItem[]) =>
    Math.max(
      0,
      list.findIndex(({ key }) => key === active.peek()),
    );
  const at = active.value === null ? 0 : placeIn(items);

  const close = () => {
    dialog.value = null;
    void palette.look('');
  };
  const type = (text: string) => {
    typed.value = text;
    active.value = null;
    awaited.value = false;
    const { kind, text: words } = parseTyped(text);
    void palette.look(kind === null ? words : '');
  };
  const choose = (item: PaletteItem | undefined) => {
    if (!item || item.unavailable !== null) return;
    if (item.kind !== 'article') palette.used(item.key);
    close();
    // What closes gives the focus back first: what is run may want it elsewhere.
    requestAnimationFrame(() => item.run(app));
  };
  // A key may come between an answer and its drawing: what counts is what is found by then.
  const enter = () => {
    const now = found.peek();
    const isOld = active.peek() === null && palette.looking.peek() && now[0]?.kind !== 'command';
    if (isOld) awaited.value = true;
    else choose(now[placeIn(now)]);
  };
  useSignalEffect(() => {
    if (!awaited.value || palette.looking.value) return;
    awaited.value = false;
    choose(found.peek()[0]);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) active.value = items.at((at + step) % (items.length || 1))?.key ?? null;
    else if (event.key === 'Enter') enter();
    else return;
    event.preventDefault();
  };
  const said = palette.error.value?.message ?? countWords(found.value.length, palette.looking.value);

  return (
    <Dialog title={t('library-palette')} onClose={close}>
      <input
        type="text"
        role="combobox"
        class="palette-field"
        aria-label={t('library-palette')}
        aria-describedby="palette-help"
        aria-expanded={items.length > 0}
        aria-controls="palette-items"
        aria-activedescendant={items.length > 0 ? `palette-item-${at}` : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={typed.value}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p id="palette-help" class="soft palette-help">
        <Words
          id="library-palette-help"
          values={{ commands: <kbd dir="ltr">&gt;</kbd>, tags: <kbd>#</kbd>, sections: <kbd>@</kbd> }}
        />
      </p>
      <div id="palette-items" role="listbox" aria-label={t('library-palette-items')} class="palette-items">
        {items.map((item, index) => (
          <Option
            key={item.key}
            item={item}
            id={`palette-item-${index}`}
            isActive={index === at}
            choose={() => choose(item)}
          />
        ))}
      </div>
      <p role="status" class="soft palette-count">
        {said}
      </p>
    </Dialog>
  );
}
