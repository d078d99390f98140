import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { HighlightQuery, Id, ListQuery, ListScope, MonthRange } from '../../electron/api/model.ts';
import {
  emptyDetail,
  emptyQuery,
  everyHighlight,
  followedBy,
  highlighted,
  highlightsKey,
  isWhole,
  keyOf,
  type Place,
  scopeKey,
  sectionScope,
  start,
  usualSort,
  wholeOf,
} from './places.ts';

/** What the user does with a list without leaving it. */
type Shown = Pick<Place, 'query' | 'articleId'> & { listsHighlights: boolean };

export type PlaceDetail = Partial<Pick<Place, 'selected' | 'focus' | 'scroll'>>;

export interface PlaceState {
  current: ReadonlySignal<Place>;
  /** The list and the open article alone: scrolling and selecting do not change it. */
  shown: ReadonlySignal<Shown>;
  /** What is listed, whichever article is open beside it. */
  query: ReadonlySignal<ListQuery>;
  /** Whether all highlights are listed and not articles. */
  listsHighlights: ReadonlySignal<boolean>;
  canGoBack: ReadonlySignal<boolean>;
  canGoForward: ReadonlySignal<boolean>;
  /** To the exact previous place. */
  back(): void;
  forward(): void;
  openArticle(id: Id): void;
  /** Another article of the same list. */
  openNeighbour(id: Id): void;
  closeArticle(): void;
  /** To the list of a section, with null to the Inbox, as it was left. */
  toSection(sectionId: Id | null): void;
  /** From an article to the list of everything as it was left, from another list to all of it; nothing where that is shown. */
  toAll(): void;
  /** Whether that leads anywhere. */
  canGoToAll: ReadonlySignal<boolean>;
  /** To a whole list, as it was left; a search or filter of its last time is gone from it. */
  toScope(scope: ListScope): void;
  /** To all articles with a tag. */
  toTag(name: string): void;
  /** To the list of all highlights, as it was left. */
  toHighlights(): void;
  /** Filters, searches and sorts that list. */
  narrowHighlights(change: Partial<HighlightQuery>): void;
  /** The article of a highlight, beside that list. */
  openHighlight(row: { id: Id; articleId: Id }): void;
  /** Keeps a detail of that list; it is no step of its own. The article of the row is what commands are about. */
  rememberHighlights(detail: { focus?: { id: Id; articleId: Id }; scroll?: number | null }): void;
  /** Filters, searches and sorts the list of articles; the article that is open beside it stays open. */
  toggleTag(name: string): void;
  /** Shows what the list has without its filters of tags and of time. */
  unfilter(): void;
  clearFilters(): void;
  /** Tags got other names, or with null are gone: every place that is filtered by them follows. */
  retag(follow: (name: string) => string | null): void;
  search(text: string): void;
  /** Searches all articles; the one that is open stays open beside them. */
  searchAll(text: string): void;
  sortBy(sort: ListQuery['sort'], reversed?: boolean): void;
  /** Only what was published in some months, with null at any time. */
  publishedIn(months: MonthRange | null): void;
  /** Keeps a detail of the present place; it is no step of its own. */
  remember(detail: PlaceDetail): void;
}

/** More steps back than anybody takes. */
const longestHistory = 100;

/**
 * The history of places. `from` is the place that was open when the app was last used; behind an article there is always
 * the list that it was opened from.
 */
export function createPlace(from: Place = start): PlaceState {
  const current: Signal<Place> = signal(from);
  const past = signal<Place[]>(from.articleId === null ? [] : [{ ...from, articleId: null }]);
  const future = signal<Place[]>([]);
  /** Each list as it was left. */
  const lists = new Map<string, Place>();

  const leave = () => {
    const place = current.peek();
    lists.set(keyOf(place), place);
    return place;
  };

  const go = (place: Place) => {
    past.value = [...past.peek(), leave()].slice(-longestHistory);
    future.value = [];
    current.value = place;
  };

  const step = (source: Signal<Place[]>, target: Signal<Place[]>) => {
    const next = source.peek().at(-1);
    if (!next) return;
    target.value = [...target.peek(), leave()];
    source.value = source.peek().slice(0, -1);
    current.value = next;
  };

  /** A list as it was left, with the row of the article that the user comes from. */
  const toList = (scope: ListScope) => {
    const { articleId } = current.peek();
    leave();
    const kept = lists.get(scopeKey(scope));
    const list = kept ?? { ...start, query: wholeOf(scope), scroll: articleId ? null : 0 };
    go({
      ...list,
      articleId: null,
      focus: articleId ?? list.focus,
      selected: articleId ? [articleId] : list.selected,
    });
  };

  const open = (id: Id) => {
    const place = current.peek();
    if (place.articleId !== id) go({ ...place, articleId: id, focus: id, selected: [id] });
  };

  /** Another list beside the article that is open, which stays. */
  const show = (query: ListQuery) => go({ ...current.peek(), ...emptyDetail, query });
  const requery = (change: Partial<ListQuery>) => show({ ...current.peek().query, ...change });

  const toScope = (scope: ListScope) => {
    const isSame = scopeKey(scope) === keyOf(current.peek());
    const kept = isSame ? undefined : lists.get(scopeKey(scope));
    const list = kept && isWhole(kept.query) ? kept : { ...start, query: wholeOf(scope) };
    go({ ...list, articleId: null });
  };

  const canGoToAll = computed(() => {
    const { query, articleId } = current.value;
    return articleId !== null || query.scope.kind !== 'all' || !isWhole(query);
  });

  const query = computed(() => current.value.query);
  const listsHighlights = computed(() => current.value.highlights !== null);
  const articleId = computed(() => current.value.articleId);
  const shown = computed(() => ({
    query: query.value,
    articleId: articleId.value,
    listsHighlights: listsHighlights.value,
  }));

  const narrowHighlights = (change: Partial<HighlightQuery>) => {
    const place = current.peek();
    if (!place.highlights) return;
    const { query: before } = place.highlights;
    const query = { ...before, ...change };
    if (JSON.stringify(query) === JSON.stringify(before)) return;
    const next = { ...place, highlights: { query, focus: null, scroll: 0 } };
    // As with articles: the first letter leaves the list, the others stay in the search.
    const isTyping = before.text !== '' && query.text !== '' && before.text !== query.text;
    if (isTyping) current.value = next;
    else go(next);
  };

  return {
    current,
    shown,
    query,
    listsHighlights,
    canGoBack: computed(() => past.value.length > 0),
    canGoForward: computed(() => future.value.length > 0),
    back: () => step(past, future),
    forward: () => step(future, past),
    openArticle: open,
    openNeighbour(id) {
      open(id);
      current.value = { ...current.peek(), scroll: null };
    },
    closeArticle() {
      const place = current.peek();
      if (place.articleId !== null) go({ ...place, articleId: null });
    },
    toSection: (id) => toList(sectionScope(id)),
    canGoToAll,
    toAll() {
      if (!canGoToAll.peek()) return;
      // A search that was left for another list is forgotten: it comes back to who went to an article from it.
      if (current.peek().articleId === null) toScope({ kind: 'all' });
      else toList({ kind: 'all' });
    },
    toScope,
    toTag: (name) => go({ ...start, query: { ...emptyQuery, tags: [name] } }),
    toHighlights() {
      const place = current.peek();
      const kept = place.highlights ? undefined : lists.get(highlightsKey)?.highlights;
      const highlights = kept ?? { query: everyHighlight, focus: null, scroll: 0 };
      go({ ...start, query: highlighted, highlights });
    },
    narrowHighlights,
    openHighlight({ id, articleId }) {
      const place = current.peek();
      const highlights = place.highlights && { ...place.highlights, focus: id };
      const next = { ...place, highlights, articleId, focus: articleId, selected: [articleId] };
      if (place.articleId === articleId) current.value = next;
      else go(next);
    },
    rememberHighlights({ focus, ...detail }) {
      const place = current.peek();
      if (!place.highlights) return;
      const highlights = { ...place.highlights, ...detail, ...(focus && { focus: focus.id }) };
      const about = focus && { focus: focus.articleId, selected: [focus.articleId] };
      current.value = { ...place, ...about, highlights };
    },
    toggleTag(name) {
      const { tags } = current.peek().query;
      requery({ tags: tags.includes(name) ? tags.filter((one) => one !== name) : [...tags, name] });
    },
    retag(follow) {
      const followed = (place: Place): Place => followedBy(follow, place);
      past.value = past.peek().map(followed);
      future.value = future.peek().map(followed);
      for (const [key, list] of lists) lists.set(key, followed(list));
      current.value = followed(current.peek());
    },
    unfilter() {
      const { published: _before, ...query } = current.peek().query;
      show({ ...query, tags: [] });
    },
    clearFilters: () => show(wholeOf(current.peek().query.scope)),
    search(text) {
      const { query } = current.peek();
      if (text === query.text) return;
      const sort = text === '' ? usualSort(query.scope) : query.text === '' ? 'relevance' : query.sort;
      // Each letter is no step back: the first one leaves the list, the others stay in the search.
      if (query.text !== '' && text !== '')
        current.value = { ...current.peek(), ...emptyDetail, query: { ...query, text, sort } };
      else requery({ text, sort, reversed: false });
    },
    searchAll(text) {
      const query = { ...emptyQuery, text, sort: 'relevance' as const };
      go({ ...current.peek(), ...emptyDetail, highlights: null, query });
    },
    sortBy: (sort, reversed = false) => requery({ sort, reversed }),
    publishedIn(months) {
      const { published: _before, ...query } = current.peek().query;
      show(months ? { ...query, published: months } : query);
    },
    remember(detail) {
      current.value = { ...current.peek(), ...detail };
    },
  };
}
