import { effect } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { createPlace, type PlaceState } from '../../../renderer/state/place.ts';
import { emptyQuery, start } from '../../../renderer/state/places.ts';

const section = { kind: 'section', id: 'aaaaaaaaaaaaaaaa' } as const;

test('Back returns to the list with its filter, row and scroll', () => {
  const place = createPlace();
  place.toScope(section);
  place.toggleTag('economics');
  place.remember({ scroll: 760, focus: 'one', selected: ['one', 'two'] });
  const left = place.current.value;
  place.openArticle('two');
  place.back();
  expect(place.current.value).toEqual(left);
});

test('behind the article that was open at the last use lies its list', () => {
  expect(createPlace().canGoBack.value).toBe(false);
  const from = {
    ...start,
    query: { ...emptyQuery, scope: section },
    articleId: 'one',
    focus: 'one',
    scroll: 40,
  };
  const place = createPlace(from);
  place.back();
  expect(place.current.value).toEqual({ ...from, articleId: null });
  expect(place.canGoBack.value).toBe(false);
});

test('Forward returns to the article that Back left', () => {
  const place = createPlace();
  place.openArticle('one');
  place.back();
  expect(place.canGoForward.value).toBe(true);
  place.forward();
  expect(place.current.value.articleId).toBe('one');
  expect(place.canGoForward.value).toBe(false);
});

test('a new step after Back forgets what lay ahead', () => {
  const place = createPlace();
  place.openArticle('one');
  place.back();
  place.openArticle('two');
  expect(place.canGoForward.value).toBe(false);
});

test('the section of an article is shown as it was left, with the row of the article', () => {
  const place = createPlace();
  place.toScope(section);
  place.toggleTag('economics');
  place.remember({ scroll: 760 });
  place.openArticle('two');
  place.toAll();
  place.openArticle('two');
  place.toSection(section.id);
  expect(place.current.value).toEqual({
    query: { ...emptyQuery, scope: section, tags: ['economics'] },
    articleId: null,
    selected: ['two'],
    focus: 'two',
    scroll: 760,
    highlights: null,
  });
});

test('a section that was never shown is scrolled to the row of the article', () => {
  const place = createPlace();
  place.openArticle('two');
  place.toSection(section.id);
  expect(place.current.value).toMatchObject({ focus: 'two', scroll: null, query: { scope: section } });
});

test('an article without a section leads to the Inbox', () => {
  const place = createPlace();
  place.openArticle('two');
  place.toSection(null);
  expect(place.current.value.query.scope).toEqual({ kind: 'inbox' });
});

test('typing a search is one step back, however many letters it has', () => {
  const place = createPlace();
  for (const text of ['f', 'fo', 'fox']) place.search(text);
  expect(place.current.value.query).toMatchObject({ text: 'fox', sort: 'relevance' });
  place.back();
  expect(place.current.value.query).toEqual(emptyQuery);
  expect(place.canGoBack.value).toBe(false);
});

test('a search, a filter and an order change the list beside the article that is open', () => {
  const changes: ((place: PlaceState) => void)[] = [
    (place) => place.search('fox'),
    (place) => place.toggleTag('a'),
    (place) => place.sortBy('title'),
    (place) => place.clearFilters(),
  ];
  for (const change of changes) {
    const place = createPlace();
    place.openArticle('two');
    change(place);
    expect(place.current.value).toMatchObject({ articleId: 'two', scroll: 0, selected: [] });
    place.back();
    expect(place.current.value).toMatchObject({ articleId: 'two', query: emptyQuery });
  }
});

test('the list that is shown already is shown from its start, without filters and without an article', () => {
  const place = createPlace();
  place.toggleTag('a');
  place.openArticle('two');
  place.toScope({ kind: 'all' });
  expect(place.current.value).toMatchObject({ articleId: null, query: emptyQuery });
});

test('a list that is chosen is shown whole: no search or tag of its last time narrows it down', () => {
  const place = createPlace();
  place.search('fox');
  place.toScope(section);
  place.toggleTag('a');
  place.toScope({ kind: 'all' });
  expect(place.current.value.query).toEqual(emptyQuery);
  place.remember({ scroll: 760 });
  place.toScope(section);
  expect(place.current.value.query).toEqual({ ...emptyQuery, scope: section });
  place.toScope({ kind: 'all' });
  expect(place.current.value.scroll).toBe(760);
});

test('from an article, Back to all articles leads to the search that it was found by', () => {
  const place = createPlace();
  place.search('fox');
  place.openArticle('one');
  place.toAll();
  expect(place.current.value).toMatchObject({ articleId: null, query: { text: 'fox' }, focus: 'one' });
});

test('from another list, Back to all articles leads to all of them and not to a search that was left', () => {
  const place = createPlace();
  place.search('fox');
  place.toScope({ kind: 'trash' });
  place.toAll();
  expect(place.current.value.query).toEqual(emptyQuery);
  place.search('fox');
  expect(place.canGoToAll.value).toBe(true);
  place.toAll();
  expect(place.current.value.query).toEqual(emptyQuery);
});

test('Back to all articles is no step where they are shown already', () => {
  const place = createPlace();
  expect(place.canGoToAll.value).toBe(false);
  place.toAll();
  expect(place.canGoBack.value).toBe(false);
  place.openArticle('one');
  expect(place.canGoToAll.value).toBe(true);
});

test('several tags are met together, and one that is clicked again is dropped', () => {
  const place = createPlace();
  place.toggleTag('a');
  place.toggleTag('b');
  expect(place.current.value.query.tags).toEqual(['a', 'b']);
  place.toggleTag('a');
  expect(place.current.value.query.tags).toEqual(['b']);
});

test('the neighbour of an article keeps the list and asks for its row to be in sight', () => {
  const place = createPlace();
  place.toScope(section);
  place.remember({ scroll: 760 });
  place.openArticle('one');
  place.openNeighbour('two');
  expect(place.current.value).toMatchObject({ articleId: 'two', focus: 'two', scroll: null });
  expect(place.current.value.query.scope).toEqual(section);
});

test('what is listed does not change when another article is opened beside it', () => {
  const place = createPlace();
  place.toSection('s1');
  const heard: string[] = [];
  const stop = effect(() => {
    heard.push(place.query.value.scope.kind);
  });
  place.openArticle('a1');
  place.openNeighbour('a2');
  place.closeArticle();
  expect(heard).toEqual(['section']);
  place.toAll();
  expect(heard).toEqual(['section', 'all']);
  stop();
});

test('scrolling and selecting change neither the history nor what is shown', () => {
  const place = createPlace();
  const before = place.shown.value;
  place.remember({ scroll: 10, selected: ['one'] });
  expect(place.shown.value).toBe(before);
  expect(place.canGoBack.value).toBe(false);
});

describe('the list of all highlights', () => {
  const a = { id: 'h1', articleId: 'a' };
  const b = { id: 'h2', articleId: 'b' };

  test('keeps its row and scroll behind an article that is opened from it, and what is narrowed is a step back', () => {
    const place = createPlace();
    place.toHighlights();
    place.narrowHighlights({ colors: ['green'] });
    place.rememberHighlights({ scroll: 300 });
    place.rememberHighlights({ focus: a });
    place.openHighlight(b);
    expect(place.current.value).toMatchObject({ articleId: 'b', selected: ['b'] });
    expect(place.shown.value.listsHighlights).toBe(true);
    place.back();
    expect(place.current.value).toMatchObject({
      articleId: null,
      selected: ['a'],
      highlights: { focus: 'h1', scroll: 300, query: { colors: ['green'] } },
    });
    place.back();
    expect(place.current.value.highlights?.query.colors).toEqual([]);
    place.back();
    expect(place.current.value.highlights).toBeNull();
  });

  test('is another list than that of highlighted articles, and each is kept as it was left', () => {
    const place = createPlace();
    place.toHighlights();
    place.narrowHighlights({ noted: true });
    place.toScope({ kind: 'highlighted' });
    expect(place.current.value.highlights).toBeNull();
    place.remember({ scroll: 40 });
    place.toHighlights();
    expect(place.current.value.highlights?.query.noted).toBe(true);
    place.toScope({ kind: 'highlighted' });
    expect(place.current.value).toMatchObject({ highlights: null, scroll: 40 });
  });

  test('is left for articles by a tag or a search of the library', () => {
    const place = createPlace();
    place.toHighlights();
    place.toggleTag('sea');
    expect(place.shown.value).toMatchObject({ listsHighlights: false, query: { tags: ['sea'] } });
  });

  test('has one step for a search, not one for each letter', () => {
    const place = createPlace();
    place.toHighlights();
    for (const text of ['s', 'se', 'sea']) place.narrowHighlights({ text });
    place.back();
    expect(place.current.value.highlights?.query.text).toBe('');
  });

  test('takes no step for another highlight of the article that is open', () => {
    const place = createPlace();
    place.toHighlights();
    place.openHighlight(a);
    place.openHighlight({ id: 'h3', articleId: 'a' });
    expect(place.current.value.highlights?.focus).toBe('h3');
    place.back();
    expect(place.current.value.articleId).toBeNull();
  });
});

describe('what a list is narrowed to and sorted by', () => {
  const months = { from: '2020-01', to: '2020-12' };

  test('a time is a filter that Back takes away and that can be taken away by itself', () => {
    const place = createPlace();
    place.publishedIn(months);
    expect(place.current.value.query).toEqual({ ...emptyQuery, published: months });
    expect(place.canGoToAll.value).toBe(true);
    place.publishedIn(null);
    expect(place.current.value.query).toEqual(emptyQuery);
    place.back();
    place.back();
    expect(place.current.value.query).toEqual(emptyQuery);
    place.publishedIn(months);
    place.clearFilters();
    expect(place.current.value.query).toEqual(emptyQuery);
  });

  test('what is read on begins with what was opened last, also after a search', () => {
    const place = createPlace();
    place.toScope({ kind: 'reading' });
    expect(place.current.value.query.sort).toBe('opened');
    place.sortBy('title', true);
    place.search('fox');
    expect(place.current.value.query).toMatchObject({ sort: 'relevance', reversed: false });
    place.search('');
    expect(place.current.value.query.sort).toBe('opened');
  });
});

test('words are looked for in everything, beside the article that is open; Back leads to the list before', () => {
  const place = createPlace();
  place.toScope(section);
  place.toggleTag('economics');
  place.openArticle('one');
  const left = place.current.value;
  place.searchAll('"a phrase"');
  expect(place.current.value).toMatchObject({
    articleId: 'one',
    query: { ...emptyQuery, text: '"a phrase"', sort: 'relevance' },
    selected: [],
  });
  place.back();
  expect(place.current.value).toEqual(left);
});
