import { useRef } from 'preact/hooks';
import type { ListSort } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { commands } from '../state/commands.ts';
import { listViews, viewNames } from '../state/list-look.ts';
import { rises, sortNames, wayWords } from '../state/list-words.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';

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
        aria-label="Sort"
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
        aria-label={`${wayWords(query)}: turn round`}
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
  return (
    <fieldset class="list-view">
      <legend class="said">View</legend>
      <button
        type="button"
        class="quiet"
        aria-label="Timeline"
        title="Timeline"
        aria-pressed={list.timeline.value}
        onClick={() => commands['timeline']?.run(app)}
      >
        <Icon name="timeline" />
      </button>
      {listViews.map((view) => (
        <button
          key={view}
          ref={view === 'columns' ? columns : null}
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
          type="button"
          class="quiet"
          aria-label="Choose columns"
          title="Choose columns"
          aria-haspopup="menu"
          aria-expanded={list.choosing.value}
          onClick={() => {
            list.choosing.value = true;
          }}
        >
          <Icon name="more" />
        </button>
      )}
      {list.choosing.value && columns.current && (
        <ColumnMenu
          list={list}
          about={null}
          opener={columns.current}
          onClose={() => {
            list.choosing.value = false;
          }}
        />
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
