import type { ListSort } from '../../electron/api/model.ts';
import type { App } from './app.ts';
import type { Command } from './command.ts';
import { chosen } from './command-acts.ts';
import { type ListView, listViews } from './list-look.ts';
import { rises, sortNames, wayWords } from './list-words.ts';
import { focusOn } from './pane-focus.ts';

/** What is done with lists as a whole. */

const viewWords: Record<ListView, string> = {
  cards: 'Show lists as cards',
  compact: 'Show lists as compact rows',
  columns: 'Show lists as columns',
};

/** Another look of the rows, with the same one in sight. */
function showAs({ settings: { list }, place }: App, view: ListView): void {
  list.view.value = view;
  if (place.current.peek().focus !== null) place.remember({ scroll: null });
}

const viewCommands = Object.fromEntries(
  listViews.map((view): [string, Command] => [
    `view-${view}`,
    { words: viewWords[view], keys: [], run: (app) => showAs(app, view) },
  ]),
);

/** A list that is sorted by it already goes the other way round. */
export function sortOrTurn({ place }: App, sort: ListSort): void {
  const { query } = place.current.peek();
  place.sortBy(sort, query.sort === sort ? !query.reversed : false);
}

const sortCommands = Object.fromEntries(
  (Object.keys(sortNames) as ListSort[])
    .filter((sort) => sort !== 'relevance')
    .map((sort): [string, Command] => [
      `sort-${sort}`,
      {
        words: `Sort by ${sortNames[sort].toLowerCase()}`,
        keys: [],
        run: ({ place }) => place.sortBy(sort),
      },
    ]),
);

/** Everything of the list is selected, by a key that fields and texts have for themselves. */
async function selectAll({ library, place }: App): Promise<void> {
  const before = place.current.peek();
  const selected = await library.idsBetween(0, library.total.peek() - 1);
  if (selected.length > 0 && place.current.peek().query === before.query) place.remember({ selected });
}

export const listCommands: Record<string, Command> = {
  ...viewCommands,
  ...sortCommands,
  reverseSort: {
    words: 'Sort the other way round',
    keys: [],
    run: ({ place, spoken }) => {
      const { sort, reversed = false } = place.current.peek().query;
      place.sortBy(sort, !reversed);
      spoken.say(wayWords({ sort, reversed: !reversed }));
    },
  },
  columns: {
    words: 'Choose the columns…',
    keys: [],
    run: (app) => {
      showAs(app, 'columns');
      app.settings.list.choosing.value = true;
    },
  },
  usualColumns: {
    words: 'Usual columns',
    keys: [],
    run: ({ settings: { list } }) => list.resetColumns(),
  },
  timeline: {
    words: 'Show or hide the timeline',
    keys: [],
    run: ({ settings: { list } }) => {
      list.timeline.value = !list.timeline.peek();
    },
  },
  clearFilters: {
    words: 'Clear the filters of the list',
    keys: [],
    run: ({ place }) => place.clearFilters(),
  },
  selectAll: { words: 'Select all articles of the list', keys: [], run: selectAll },
  exportChosen: {
    words: 'Export the notes of the chosen articles…',
    keys: [],
    run: (app) => {
      const ids = chosen(app);
      const [first] = ids;
      if (first === undefined) return;
      app.exports.asked.value = ids.length === 1 ? { kind: 'article', id: first } : { kind: 'articles', ids };
    },
  },
  listHead: {
    words: 'Go to the column heads',
    keys: [],
    run: () => focusOn('.column-heads [tabindex="0"]'),
  },
};

/** How a list that is sorted so is described by a column's head. */
export const ariaSort = (query: { sort: ListSort; reversed?: boolean }, sort: ListSort) =>
  query.sort !== sort ? undefined : rises(query) ? ('ascending' as const) : ('descending' as const);
