import { useComputed } from '@preact/signals';
import type { App } from '../state/app.ts';
import { scopeName } from '../state/list-words.ts';
import { Icon } from '../ui/Icon.tsx';
import { ListControls } from './ListControls.tsx';
import { SearchBox } from './SearchBox.tsx';

function Filters({ app: { place } }: { app: App }) {
  const { tags } = place.shown.value.query;
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
          {tag}
          <Icon name="close" size={12} />
        </button>
      ))}
    </div>
  );
}

/** What the list shows, how it is narrowed, sorted and drawn. */
export function ListHead({ app }: { app: App }) {
  const { place, library } = app;
  const { query } = place.shown.value;
  const searched = useComputed(() => place.shown.value.query.text);
  return (
    <header class="list-head">
      <SearchBox name="Search library" searched={searched} search={place.search} />
      <div class="list-line">
        <h2 class="list-title" dir="auto">
          {scopeName(query.scope, library.sections.value)}
        </h2>
        <span class="list-count">{library.total.value.toLocaleString()}</span>
      </div>
      <Filters app={app} />
      <ListControls app={app} />
    </header>
  );
}
