import { useComputed } from '@preact/signals';
import type { ListQuery, ListScope } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { chosen } from '../state/command-acts.ts';
import { commands } from '../state/commands.ts';
import { Icon } from '../ui/Icon.tsx';
import { SearchBox } from './SearchBox.tsx';
import { TagSign } from './TagSign.tsx';

const sorts: Record<ListQuery['sort'], string> = {
  added: 'Newest first',
  published: 'By publication date',
  title: 'By title',
  relevance: 'By relevance',
};

function scopeName({ library }: App, scope: ListScope): string {
  if (scope.kind === 'section')
    return library.sections.value.find((section) => section.id === scope.id)?.name ?? 'Section';
  const names = {
    all: 'All articles',
    inbox: 'Inbox',
    unread: 'Unread',
    starred: 'Starred',
    highlighted: 'Highlighted',
    import: 'Last import',
    trash: 'Trash',
  };
  return names[scope.kind];
}

function Filters({ app: { place, tags: known } }: { app: App }) {
  const { tags } = place.current.value.query;
  if (tags.length === 0) return null;
  return (
    <div class="filters">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="chip"
          aria-label={`Remove filter ${tag}`}
          onClick={() => place.toggleTag(tag)}
        >
          <TagSign color={known.colors.value.get(tag) ?? null} size={12} />
          {tag}
          <Icon name="close" size={12} />
        </button>
      ))}
      {tags.length > 1 && (
        <button type="button" class="quiet" onClick={() => place.untag()}>
          Remove all filters
        </button>
      )}
    </div>
  );
}

function Sort({ app: { place } }: { app: App }) {
  const { sort, text } = place.current.value.query;
  return (
    <select
      aria-label="Sort"
      value={sort}
      onChange={(event) => place.sortBy(event.currentTarget.value as ListQuery['sort'])}
    >
      {(Object.keys(sorts) as ListQuery['sort'][])
        .filter((one) => one !== 'relevance' || text !== '')
        .map((one) => (
          <option key={one} value={one}>
            {sorts[one]}
          </option>
        ))}
    </select>
  );
}

/** What can be done with the chosen rows: names of commands. */
const acts = {
  library: [
    { name: 'tags', words: 'Tags…' },
    { name: 'move', words: 'Move…' },
    { name: 'trash', words: 'Trash' },
  ],
  trash: [
    { name: 'trash', words: 'Restore' },
    { name: 'delete', words: 'Delete…' },
  ],
};

/** What the list shows, how it is narrowed, and what can be done with the rows that are selected. */
export function ListHead({ app }: { app: App }) {
  const { place, library } = app;
  const { query, selected } = place.current.value;
  const total = library.total.value;
  const searched = useComputed(() => place.shown.value.query.text);
  const isNothingChosen = chosen(app).length === 0;
  const count =
    selected.length > 1
      ? `${selected.length.toLocaleString()} of ${total.toLocaleString()} selected`
      : total.toLocaleString();
  return (
    <header class="list-head">
      <SearchBox name="Search library" searched={searched} search={place.search} />
      <div class="list-line">
        <h2 class="list-title" dir="auto">
          {scopeName(app, query.scope)}
        </h2>
        <span class="list-count" role="status">
          {count}
          {selected.length <= 1 && <span class="said"> in the list</span>}
        </span>
      </div>
      <Filters app={app} />
      <div class="list-line">
        <Sort app={app} />
        <span class="list-acts">
          {acts[query.scope.kind === 'trash' ? 'trash' : 'library'].map(({ name, words }) => (
            <button
              key={name}
              type="button"
              class="quiet"
              disabled={isNothingChosen}
              onClick={() => commands[name]?.run(app)}
            >
              {words}
            </button>
          ))}
        </span>
      </div>
    </header>
  );
}
