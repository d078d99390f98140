import type { ListSort } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from './app.ts';
import type { Command } from './command.ts';
import { chosen } from './command-acts.ts';
import { type ListView, listViews } from './list-look.ts';
import { rises, wayWords } from './list-words.ts';
import { focusOn } from './pane-focus.ts';

/** What is done with lists as a whole. */

const viewWords: Record<ListView, string> = {
  cards: t('command-view-cards'),
  compact: t('command-view-compact'),
  columns: t('command-view-columns'),
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

/** Only what was searched for has a relevance. */
const sortWords: Record<Exclude<ListSort, 'relevance'>, string> = {
  added: t('command-sort-added'),
  published: t('command-sort-published'),
  opened: t('command-sort-opened'),
  title: t('command-sort-title'),
  author: t('command-sort-author'),
  source: t('command-sort-source'),
  section: t('command-sort-section'),
  tags: t('command-sort-tags'),
  length: t('command-sort-length'),
  progress: t('command-sort-progress'),
  highlights: t('command-sort-highlights'),
};

const sortCommands = Object.fromEntries(
  (Object.keys(sortWords) as (keyof typeof sortWords)[]).map((sort): [string, Command] => [
    `sort-${sort}`,
    { words: sortWords[sort], keys: [], run: ({ place }) => place.sortBy(sort) },
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
    words: t('command-reverse-sort'),
    keys: [],
    run: ({ place, spoken }) => {
      const { sort, reversed = false } = place.current.peek().query;
      place.sortBy(sort, !reversed);
      spoken.say(wayWords({ sort, reversed: !reversed }));
    },
  },
  columns: {
    words: t('command-columns'),
    keys: [],
    run: (app) => {
      showAs(app, 'columns');
      app.settings.list.choosing.value = true;
    },
  },
  usualColumns: {
    words: t('command-usual-columns'),
    keys: [],
    run: ({ settings: { list } }) => list.resetColumns(),
  },
  timeline: {
    words: t('command-timeline'),
    keys: [],
    run: ({ settings: { list } }) => {
      list.timeline.value = !list.timeline.peek();
    },
  },
  clearFilters: {
    words: t('command-clear-filters'),
    keys: [],
    run: ({ place }) => place.clearFilters(),
  },
  selectAll: { words: t('command-select-all'), keys: [], run: selectAll },
  exportChosen: {
    words: t('command-export-chosen'),
    keys: [],
    run: (app) => {
      const ids = chosen(app);
      const [first] = ids;
      if (first === undefined) return;
      app.exports.asked.value = ids.length === 1 ? { kind: 'article', id: first } : { kind: 'articles', ids };
    },
  },
  listHead: {
    words: t('command-list-head'),
    keys: [],
    run: () => focusOn('.column-heads [tabindex="0"]'),
  },
};

/** How a list that is sorted so is described by a column's head. */
export const ariaSort = (query: { sort: ListSort; reversed?: boolean }, sort: ListSort) =>
  query.sort !== sort ? undefined : rises(query) ? ('ascending' as const) : ('descending' as const);
