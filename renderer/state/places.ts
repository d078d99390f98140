import type { HighlightQuery, Id, ListQuery, ListScope } from '../../electron/api/model.ts';

/** Where the user is: a list with its filter, row and scroll, and the article that is open beside it. */
export interface Place {
  query: ListQuery;
  articleId: Id | null;
  selected: Id[];
  /** The row that the keyboard is on. */
  focus: Id | null;
  /**
   * How far the list is scrolled, in rows, so that it is the same place whatever their height; null: so that the focused row is
   * in sight.
   */
  scroll: number | null;
  /** Where the list of all highlights stands in the place of the articles; null where it does not. */
  highlights: HighlightsPlace | null;
}

/** The list of all highlights: what it shows, the row that the keyboard is on, and how far it is scrolled, in CSS pixels. */
export interface HighlightsPlace {
  query: HighlightQuery;
  focus: Id | null;
  scroll: number | null;
}

export const emptyQuery: ListQuery = { scope: { kind: 'all' }, tags: [], text: '', sort: 'added' };
export const everyHighlight: HighlightQuery = {
  text: '',
  colors: [],
  tags: [],
  noted: false,
  unplaced: false,
  sort: 'newest',
};
export const emptyDetail = { selected: [], focus: null, scroll: 0, highlights: null };
export const start: Place = { query: emptyQuery, articleId: null, ...emptyDetail };

export const scopeKey = (scope: ListScope) => JSON.stringify(scope);
export const highlightsKey = 'highlights';
export const keyOf = ({ query, highlights }: Place) => (highlights ? highlightsKey : scopeKey(query.scope));
/** Beside the list of all highlights the neighbours of an article are those that have highlights, too. */
export const highlighted: ListQuery = { ...emptyQuery, scope: { kind: 'highlighted' } };
export const sectionScope = (id: Id | null): ListScope =>
  id === null ? { kind: 'inbox' } : { kind: 'section', id };

/** A place after tags got other names or went; the same one where it is filtered by none of them. */
export function followedBy(follow: (name: string) => string | null, place: Place): Place {
  const { query, highlights } = place;
  const filters = [...query.tags, ...(highlights?.query.tags ?? [])];
  if (filters.every((name) => follow(name) === name)) return place;
  const tags = (names: readonly string[]) => [...new Set(names.flatMap((name) => follow(name) ?? []))];
  return {
    ...place,
    query: { ...query, tags: tags(query.tags) },
    highlights: highlights && {
      ...highlights,
      query: { ...highlights.query, tags: tags(highlights.query.tags) },
    },
  };
}

/** How a list is sorted until the user says otherwise. */
export const usualSort = ({ kind }: ListScope): ListQuery['sort'] =>
  kind === 'reading' || kind === 'opened' ? 'opened' : 'added';
/** All of a list. */
export const wholeOf = (scope: ListScope): ListQuery => ({ ...emptyQuery, scope, sort: usualSort(scope) });
/** Whether nothing of a list is left out. */
export const isWhole = ({ text, tags, published }: ListQuery) =>
  text === '' && tags.length === 0 && published === undefined;
