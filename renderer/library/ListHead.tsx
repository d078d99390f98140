import { useComputed } from '@preact/signals';
import type { App } from '../state/app.ts';
import { scopeName } from '../state/list-words.ts';
import { ListControls } from './ListControls.tsx';
import { ListFilters } from './ListFilters.tsx';
import { SearchBox } from './SearchBox.tsx';
import { TimelinePanel } from './TimelinePanel.tsx';

/** What the list shows, how it is narrowed, sorted and drawn. */
export function ListHead({ app }: { app: App }) {
  const { place, library } = app;
  const query = place.query.value;
  const searched = useComputed(() => place.query.value.text);
  return (
    <header class="list-head">
      <SearchBox name="Search library" searched={searched} search={place.search} />
      <div class="list-line">
        <h2 class="list-title" dir="auto">
          {scopeName(query.scope, library.sections.value)}
        </h2>
        <span class="list-count" role="status">
          {library.total.value.toLocaleString()}
          <span class="said"> in the list</span>
        </span>
      </div>
      <ListFilters app={app} />
      <ListControls app={app} />
      <TimelinePanel app={app} />
    </header>
  );
}
