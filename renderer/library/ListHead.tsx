import { useComputed } from '@preact/signals';
import { figure, t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { scopeName } from '../state/list-words.ts';
import { trailOf } from '../state/section-places.ts';
import { trailMenu } from '../state/trail-menu.ts';
import { Trail } from '../ui/Trail.tsx';
import { ListControls } from './ListControls.tsx';
import { ListFilters } from './ListFilters.tsx';
import { SearchBox } from './SearchBox.tsx';
import { TimelinePanel } from './TimelinePanel.tsx';

/** The way down to the section whose list is shown. */
function Above({ app: { place, library, menus } }: { app: App }) {
  const { scope } = place.query.value;
  const above = scope.kind === 'section' ? trailOf(library.sections.value, scope.id).slice(0, -1) : [];
  if (above.length === 0) return null;
  const parts = above.map(({ id, name }) => ({ id, words: name, go: () => place.toSection(id) }));
  return <Trail name={t('library-list-path')} parts={parts} {...trailMenu(menus)} />;
}

/** What the list shows, how it is narrowed, sorted and drawn. */
export function ListHead({ app }: { app: App }) {
  const { place, library } = app;
  const query = place.query.value;
  const count = library.total.value;
  const searched = useComputed(() => place.query.value.text);
  return (
    <header class="list-head">
      <SearchBox name={t('library-search')} searched={searched} search={place.search} />
      <Above app={app} />
      <div class="list-line">
        <h2 class="list-title" dir="auto">
          {scopeName(query.scope, library.sections.value)}
        </h2>
        <span class="list-count" role="status" data-count={figure(count)}>
          <span class="said">{t('library-list-count', { count })}</span>
        </span>
      </div>
      <ListFilters app={app} />
      <ListControls app={app} />
      <TimelinePanel app={app} />
    </header>
  );
}
