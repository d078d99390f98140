import { useComputed } from '@preact/signals';
import { type HighlightQuery, highlightColors } from '../../electron/api/model.ts';
import { figure, t } from '../../electron/language/language.ts';
import { colorNames, withMeaning } from '../state/annotation-words.ts';
import type { App } from '../state/app.ts';
import { everyHighlight } from '../state/places.ts';
import { Trouble } from '../ui/Trouble.tsx';
import { Words } from '../ui/Words.tsx';
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
      <legend class="said">{t('library-colors')}</legend>
      {highlightColors.map((color) => {
        const isChosen = colors.includes(color);
        const others = colors.filter((one) => one !== color);
        return (
          <button
            key={color}
            type="button"
            class={`quiet color-chip highlight-row-${color}`}
            aria-label={t('library-only-color', { color })}
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
      aria-label={t('library-highlight-tag')}
      value={chosen}
      disabled={all.length === 0 && chosen === ''}
      onChange={(event) =>
        place.narrowHighlights({ tags: event.currentTarget.value ? [event.currentTarget.value] : [] })
      }
    >
      <option value="">{t('library-any-tag')}</option>
      {/* A tag that was the last of its name stays chosen until another is. */}
      {chosen && !all.some(({ name }) => name === chosen) && <option value={chosen}>{chosen}</option>}
      {all.map(({ name, count }) => (
        <option key={name} value={name}>
          {t('library-tag-and-count', { name, count })}
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
        name={t('library-search-highlights')}
        searched={searched}
        search={(text) => place.narrowHighlights({ text })}
      />
      <div class="list-line">
        <h2 class="list-title">{t('library-all-highlights')}</h2>
        <span class="list-count" role="status">
          {figure(highlightList.total.value)}
        </span>
      </div>
      <div class="list-line highlight-filters">
        <Colors app={app} query={query} />
        {toggle('noted', t('library-with-note'))}
        {toggle('unplaced', t('library-unplaced'))}
      </div>
      <div class="list-line">
        <TagFilter app={app} query={query} />
        <select
          aria-label={t('library-sort-highlights')}
          value={query.sort}
          onChange={(event) =>
            place.narrowHighlights({ sort: event.currentTarget.value as HighlightQuery['sort'] })
          }
        >
          <option value="newest">{t('library-sort-newest')}</option>
          <option value="article">{t('library-sort-by-article')}</option>
        </select>
      </div>
    </header>
  );
}

function Empty({ app: { place }, query }: Props) {
  const isWhole = JSON.stringify({ ...query, sort: everyHighlight.sort }) === JSON.stringify(everyHighlight);
  if (isWhole) return <p class="list-message">{t('library-no-highlights')}</p>;
  return (
    <div class="list-message">
      <p>
        {query.text === '' ? (
          t('library-no-highlight-fits')
        ) : (
          <Words id="library-no-highlight-fits-text" values={{ text: <q dir="auto">{query.text}</q> }} />
        )}
      </p>
      <button type="button" onClick={() => place.narrowHighlights({ ...everyHighlight, sort: query.sort })}>
        {t('library-clear-filters')}
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
          {t('library-highlights-reading')}
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
