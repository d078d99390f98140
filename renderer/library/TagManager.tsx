import { useSignal } from '@preact/signals';
import type { LibraryTag } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { actOfKey, below, type MenuPlace, placeOf } from '../state/menus.ts';
import { foldName } from '../state/tag-names.ts';
import { carriersWords, tagSigned } from '../state/tag-words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { OpenMenu } from './OpenMenu.tsx';
import { TagSign } from './TagSign.tsx';
import { actsOnTag } from './tag-acts.ts';

/** More are found by their names. */
const mostShown = 300;

interface TableProps {
  app: App;
  shown: LibraryTag[];
}

/** One stop for Tab; arrows move. Enter or a click opens what can be done with a tag. */
function Table({ app, shown }: TableProps) {
  const focused = useSignal<string | null>(null);
  const ask = (tag: LibraryTag, place: MenuPlace) =>
    app.menus.ask(t('library-tag-named', { name: tag.name }), () => actsOnTag(app, tag), place);
  const stop = shown.find(({ name }) => name === focused.value) ?? shown[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
    const at = rows.indexOf(event.target as HTMLButtonElement);
    const tag = shown[at];
    if (!tag) return;
    const act = actOfKey(actsOnTag(app, tag), event.key);
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    const row = rows[to[event.key] ?? -1];
    if (!act && !row) return;
    event.preventDefault();
    if (act) {
      // The row of a deleted tag goes, and the focus with it: the next one takes it.
      if (event.key === 'Delete') (rows[at + 1] ?? rows[at - 1])?.focus();
      act.run();
    } else row?.focus();
  };
  return (
    <ul class="tag-table" aria-label={t('library-all-tags')} onKeyDown={onKeyDown}>
      {shown.map((tag) => {
        const facts = tagSigned(tag.color, carriersWords(tag.count, tag.highlights));
        return (
          <li key={foldName(tag.name)}>
            <button
              type="button"
              class="tag-row"
              aria-label={tag.name}
              aria-description={facts}
              aria-haspopup="menu"
              tabIndex={tag === stop ? 0 : -1}
              onFocus={() => {
                focused.value = tag.name;
              }}
              onClick={(event) => ask(tag, below(event.currentTarget))}
              onContextMenu={(event) => {
                event.preventDefault();
                ask(tag, placeOf(event));
              }}
            >
              <TagSign color={tag.color} />
              <span class="side-name" dir="auto">
                {tag.name}
              </span>
              <span class="tag-row-facts" data-facts={facts} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What was just done, and the way back: the window's own message lies below a dialog. */
function Told({ app: { undo } }: { app: App }) {
  const told = undo.told.value;
  return (
    <p class="tag-told" role="status">
      {told?.words}
      {told?.act && (
        <button type="button" onClick={() => void (told.act && undo[told.act]())}>
          {t(told.act === 'undo' ? 'library-undo' : 'library-redo')}
        </button>
      )}
    </p>
  );
}

/** All tags of the library with what carries them, and what can be done with each. */
export function TagManager({ app }: { app: App }) {
  const typed = useSignal('');
  const text = foldName(typed.value.trim());
  const fitting = app.library.tags.value.filter(({ name }) => foldName(name).includes(text));
  const shown = fitting.slice(0, mostShown);
  return (
    <Dialog
      title={t('library-tag-manager')}
      onClose={() => {
        app.dialog.value = null;
      }}
    >
      <label class="field tag-find">
        <span class="said">{t('library-find-tag')}</span>
        <input
          type="text"
          placeholder={t('library-find-tag')}
          autocomplete="off"
          spellcheck={false}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </label>
      {shown.length > 0 ? (
        <Table app={app} shown={shown} />
      ) : (
        <p class="soft">{t(text === '' ? 'library-no-tags-at-all' : 'library-no-tag-fits')}</p>
      )}
      {fitting.length > shown.length && (
        <p class="soft">{t('library-more-tags', { count: fitting.length - shown.length })}</p>
      )}
      <Told app={app} />
      <OpenMenu menus={app.menus} inDialog />
    </Dialog>
  );
}
