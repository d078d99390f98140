import { useComputed } from '@preact/signals';
import { type HighlightQuery, highlightColors } from '../../electron/api/model.ts';
import { colorNames, withMeaning } from '../state/annotation-words.ts';
import type { App } from '../state/app.ts';
import { everyHighlight } from '../state/places.ts';
import { Trouble } from '../ui/Trouble.tsx';
import { HighlightGrid } from './HighlightGrid.tsx';
import { SearchBox } from './SearchBox.tsx';
import './highlight-list.css';

interface Props {
  app: App;
  query: HighlightQuery;
}

function Colors({ app: { place, settings }, query: { colors } }: Props) {
  return (
    <fieldset class="color-filter">
      <legend class="said">Colours</legend>
      {highlightColors.map((color) => {
        const isChosen = colors.includes(color);
        const others = colors.filter((one) => one !== color);
        return (
          <button
            key={color}
            type="button"
            class={`quiet color-chip highlight-row-${color}`}
            aria-label={`Only ${colorNames[color].toLowerCase()}`}
            title={withMeaning(colorNames[color], color, settings.colorMeanings.value)}
            aria-pressed={isChosen}
            onClick={() => place.narrowHighlights({ colors: isChosen ? others : [...colors, color] })}
          />
        );
      })}
    </fieldset>
  );
}

function TagFilter({ app: { place, highlightList }, query: { tags } }: Props) {
  const all = highlightList.tags.value;
  const chosen = tags[0] ?? '';
  return (
    <select
      aria-label="Tag"
      value={chosen}
      disabled={all.length === 0 && chosen === ''}
      onChange={(event) =>
        place.narrowHighlights({ tags: event.currentTarget.value ? [event.currentTarget.value] : [] })
      }
    >
      <option value="">Any tag</option>
      {/* A tag that was the last of its name stays chosen until another is. */}
      {chosen && !all.some(({ name }) => name === chosen) && <option value={chosen}>{chosen}</option>}
      {all.map(({ name, count }) => (
        <option key={name} value={name}>
          {name} ({count.toLocaleString()})
        </option>
      ))}
    </select>
  );
}

function Head({ app, query }: Props) {
  const { place, highlightList } = app;
  const searched = useComputed(() => place.current.value.highlights?.query.text ?? '');
  const toggle = (key: 'noted' | 'unplaced', words: string) => (
    <button
      type="button"
      class="quiet"
      aria-pressed={query[key]}
      onClick={() => place.narrowHighlights({ [key]: !query[key] })}
    >
      {words}
    </button>
  );
  return (
    <header class="list-head">
      <SearchBox
        name="Search highlights"
        searched={searched}
        search={(text) => place.narrowHighlights({ text })}
      />
      <div class="list-line">
        <h2 class="list-title">All highlights</h2>
        <span class="list-count" role="status">
          {highlightList.total.value.toLocaleString()}
        </span>
      </div>
      <div class="list-line highlight-filters">
        <Colors app={app} query={query} />
        {toggle('noted', 'With note')}
        {toggle('unplaced', 'Unplaced')}
      </div>
      <div class="list-line">
        <TagFilter app={app} query={query} />
        <select
          aria-label="Sort highlights"
          value={query.sort}
          onChange={(event) =>
            place.narrowHighlights({ sort: event.currentTarget.value as HighlightQuery['sort'] })
          }
        >
          <option value="newest">Newest first</option>
          <option value="article">By article</option>
        </select>
      </div>
    </header>
  );
}

function Empty({ app: { place }, query }: Props) {
  const isWhole = JSON.stringify({ ...query, sort: everyHighlight.sort }) === JSON.stringify(everyHighlight);
  if (isWhole)
    return <p class="list-message">No highlights yet. Select words in an article to highlight them.</p>;
  return (
    <div class="list-message">
      <p>
        {query.text === '' ? (
          'No highlight fits what is chosen above.'
        ) : (
          <>
            No highlight fits <q dir="auto">{query.text}</q> and what is chosen above.
          </>
        )}
      </p>
      <button type="button" onClick={() => place.narrowHighlights({ ...everyHighlight, sort: query.sort })}>
        Clear filters
      </button>
    </div>
  );
}

/** In the middle pane: all highlights of the library, with a search and filters. */
export function HighlightList({ app }: { app: App }) {
  const { highlightList: list, place } = app;
  const query = place.current.value.highlights?.query;
  if (!query) return null;
  const status = list.status.value;
  const trouble = status === 'failed' ? list.error.value?.message : list.tagsError.value;
  return (
    <div class="list-pane">
      <Head app={app} query={query} />
      {status === 'loading' && list.rows.value.size === 0 && (
        <p class="list-waiting" role="status">
          Reading the highlights…
        </p>
      )}
      {trouble ? (
        <Trouble class="list-message" message={trouble} retry={list.retry} />
      ) : status === 'ready' && list.total.value === 0 ? (
        <Empty app={app} query={query} />
      ) : (
        <HighlightGrid app={app} />
      )}
    </div>
  );
}
