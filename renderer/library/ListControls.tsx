import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ListSort } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { commands } from '../state/commands.ts';
import { listViews, viewNames } from '../state/list-look.ts';
import { rises, sortNames, wayWords } from '../state/list-words.ts';
import { below } from '../state/menus.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { columnItems } from './column-items.ts';

/** By what the list is sorted, and which way. */
function Sort({ app }: { app: App }) {
  const { place } = app;
  const query = place.query.value;
  const offered = (Object.keys(sortNames) as ListSort[]).filter(
    (sort) => sort !== 'relevance' || query.text !== '',
  );
  return (
    <span class="list-sort">
      <select
        aria-label={t('library-sort')}
        value={query.sort}
        onChange={(event) => place.sortBy(event.currentTarget.value as ListSort)}
      >
        {offered.map((sort) => (
          <option key={sort} value={sort}>
            {sortNames[sort]}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="quiet"
        aria-label={t('library-turn-round', { way: wayWords(query) })}
        title={wayWords(query)}
        onClick={() => commands['reverseSort']?.run(app)}
      >
        <Icon name={rises(query) ? 'rising' : 'falling'} />
      </button>
    </span>
  );
}

const viewIcons: Record<(typeof listViews)[number], IconName> = {
  cards: 'cards',
  compact: 'all',
  columns: 'table',
};

/** How the rows look. */
function Views({ app }: { app: App }) {
  const { list } = app.settings;
  const columns = useRef<HTMLButtonElement>(null);
  // The command may come before the button is there: a list has to be shown as columns first.
  useSignalEffect(() => {
    if (!list.choosing.value || list.view.value !== 'columns') return;
    list.choosing.value = false;
    if (columns.current)
      app.menus.ask(t('library-columns'), () => columnItems(app, null), below(columns.current));
  });
  const asked = app.menus.open.value?.place.opener ?? null;
  return (
    <fieldset class="list-view">
      <legend class="said">{t('library-view')}</legend>
      <button
        type="button"
        class="quiet"
        aria-label={t('library-timeline')}
        title={t('library-timeline')}
        aria-pressed={list.timeline.value}
        onClick={() => commands['timeline']?.run(app)}
      >
        <Icon name="timeline" />
      </button>
      {listViews.map((view) => (
        <button
          key={view}
          type="button"
          class="quiet"
          aria-label={viewNames[view]}
          title={viewNames[view]}
          aria-pressed={list.view.value === view}
          onClick={() => commands[`view-${view}`]?.run(app)}
        >
          <Icon name={viewIcons[view]} />
        </button>
      ))}
      {list.view.value === 'columns' && (
        <button
          ref={columns}
          type="button"
          class="quiet"
          aria-label={t('library-choose-columns')}
          title={t('library-choose-columns')}
          aria-haspopup="menu"
          aria-expanded={asked !== null && asked === columns.current}
          onClick={() => {
            list.choosing.value = true;
          }}
        >
          <Icon name="more" />
        </button>
      )}
    </fieldset>
  );
}

/** How the list is sorted and drawn. */
export function ListControls({ app }: { app: App }) {
  return (
    <div class="list-line">
      <Sort app={app} />
      <Views app={app} />
    </div>
  );
}
