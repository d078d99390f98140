import { expect, test, vi } from 'vitest';
import type { Events } from '../../../electron/api/contract.ts';
import { LecternError } from '../../../electron/api/errors.ts';
import type { ArticleSummary, LibraryInfo, ListQuery } from '../../../electron/api/model.ts';
import { createLibrary, type LibraryClient } from '../../../renderer/state/library.ts';
import { createPlace } from '../../../renderer/state/place.ts';
import { emptyQuery, start } from '../../../renderer/state/places.ts';

const article = (id: string): ArticleSummary => ({
  id,
  title: id,
  authors: [],
  siteName: null,
  published: null,
  added: '2026-01-01T00:00:00Z',
  language: null,
  sectionId: null,
  tags: [],
  wordCount: 0,
  highlightCount: 0,
  progress: 0,
  read: false,
  starred: false,
  saved: true,
  trashed: false,
  titleRuns: [],
  snippet: [],
  score: null,
});

/** A service with `total` articles `0`, `1`, …, of which one may be `gone`; a search finds only the first. */
function fakeService(total: number) {
  const asked: { text: string; offset: number; limit: number }[] = [];
  const listeners: ((data: Events['libraryChanged']) => void)[] = [];
  const service = { total, broken: false, gone: '', asked, change: (): void => undefined };
  service.change = () => {
    for (const listener of listeners) listener({ family: 'articles', articleIds: null });
  };
  const all = () => Array.from({ length: service.total }, (_, at) => String(at));
  const idsOf = (query: ListQuery) =>
    all().filter((id) => id !== service.gone && (query.text === '' || id === '0'));
  const refuse = () => {
    if (service.broken) throw new LecternError('library-locked', 'The library is locked.');
  };
  const client: LibraryClient = {
    libraryInfo: async () => ({ articles: service.total }) as LibraryInfo,
    listSections: async () => [],
    listTags: async () => [],
    async listArticles({ query, offset, limit }) {
      asked.push({ text: query.text, offset, limit });
      refuse();
      const ids = idsOf(query);
      return { total: ids.length, rows: ids.slice(offset, offset + limit).map(article) };
    },
    async listIds({ offset, limit }) {
      refuse();
      return Array.from({ length: limit }, (_, at) => String(offset + at));
    },
    tagsOfArticles: async () => [],
    suggestTags: async () => [],
    findUnread: async () => null,
    findInList: async ({ query, id }) => ({ index: idsOf(query).indexOf(id), previous: null, next: null }),
    changeTags: async () => {
      refuse();
      return { added: [], removed: [] };
    },
    swapTags: async () => null,
    markArticles: async () => ({ read: [], starred: [] }),
    moveArticles: async () => [],
    trashArticles: async () => null,
    deleteArticles: async () => null,
    on(event, listener) {
      if (event === 'libraryChanged') listeners.push(listener as (data: Events['libraryChanged']) => void);
      return () => undefined;
    },
  };
  return { service, client };
}

const ready = (library: { status: { value: string } }) =>
  vi.waitFor(() => expect(library.status.value).toBe('ready'));

test('a long list is fetched only where it is looked at', async () => {
  const { service, client } = fakeService(100_000);
  const library = createLibrary(client, createPlace());
  await ready(library);
  library.show(50_000, 50_020);
  await vi.waitFor(() => expect(library.rows.value.get(50_010)?.id).toBe('50010'));
  expect(library.total.value).toBe(100_000);
  expect(service.asked.map(({ offset }) => offset)).toEqual([0, 50_000]);
});

test('a list that is to show a far row is fetched there', async () => {
  const { client } = fakeService(100_000);
  const place = createPlace({ ...start, focus: '70000', scroll: null });
  const library = createLibrary(client, place);
  await ready(library);
  expect(library.rows.value.get(70_000)?.id).toBe('70000');
});

test('the rows before stay until those of another list are there', async () => {
  const { client } = fakeService(500);
  const place = createPlace();
  const library = createLibrary(client, place);
  await ready(library);
  place.search('fox');
  expect(library.status.value).toBe('loading');
  expect(library.rows.value.size).toBe(100);
  await ready(library);
  expect([...library.rows.value.keys()]).toEqual([0]);
});

test('what a search finds is not put away by the list that a change asked for before it', async () => {
  const { service, client } = fakeService(3);
  const place = createPlace();
  const answered = Promise.withResolvers<void>();
  let late: Promise<void> | null = null;
  const listArticles: typeof client.listArticles = async (args) => {
    const page = await client.listArticles(args);
    if (args.query.text === '') await late;
    return page;
  };
  const library = createLibrary({ ...client, listArticles }, place);
  await ready(library);
  late = answered.promise;
  service.change();
  await vi.waitFor(() => expect(service.asked).toHaveLength(2));
  place.search('fox');
  await ready(library);
  answered.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  expect([...library.rows.value.values()].map(({ id }) => id)).toEqual(['0']);
  expect(library.total.value).toBe(1);
});

test('a list that cannot be read is failed, not empty, and is read again on demand', async () => {
  const { service, client } = fakeService(3);
  service.broken = true;
  const library = createLibrary(client, createPlace());
  await vi.waitFor(() => expect(library.status.value).toBe('failed'));
  expect(library.error.value?.message).toBe('The library is locked.');
  service.broken = false;
  await library.retry();
  expect(library.status.value).toBe('ready');
  expect(library.total.value).toBe(3);
});

test('a change in the library is shown without leaving the place', async () => {
  const { service, client } = fakeService(3);
  const place = createPlace({ ...start, query: emptyQuery, scroll: 40, focus: '1', selected: ['1'] });
  const library = createLibrary(client, place);
  await ready(library);
  const before = place.current.value;
  service.total = 2;
  service.change();
  service.change();
  await vi.waitFor(() => expect(library.total.value).toBe(2));
  expect([...library.rows.value.keys()]).toEqual([0, 1]);
  expect(place.current.value).toBe(before);
  expect(service.asked).toHaveLength(2);
});

test('where the row that has the focus leaves the list, the one in its place gets it', async () => {
  const { service, client } = fakeService(3);
  const place = createPlace({ ...start, focus: '1', selected: ['1'] });
  const library = createLibrary(client, place);
  await ready(library);
  service.gone = '1';
  service.change();
  await vi.waitFor(() => expect(place.current.value).toMatchObject({ focus: '2', selected: ['2'] }));
  service.gone = '2';
  service.change();
  await vi.waitFor(() => expect(place.current.value).toMatchObject({ focus: '1', selected: ['1'] }));
});

test('the row of an open article is not left before the article is', async () => {
  const { service, client } = fakeService(3);
  const place = createPlace();
  const library = createLibrary(client, place);
  await ready(library);
  place.openArticle('1');
  service.gone = '1';
  service.change();
  await vi.waitFor(() => expect(library.total.value).toBe(2));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(place.current.value).toMatchObject({ articleId: '1', focus: '1' });
  place.closeArticle();
  expect(place.current.value).toMatchObject({ articleId: null, focus: '2', selected: ['2'] });
});

test('a range is selected whole, also where its rows were never fetched', async () => {
  const { client, service } = fakeService(2500);
  const library = createLibrary(client, createPlace());
  await ready(library);
  const ids = await library.idsBetween(0, 2499);
  expect(ids).toEqual(Array.from({ length: 2500 }, (_, at) => String(at)));
  expect(service.asked).toHaveLength(1);
});

test('a change that could not be made is told', async () => {
  const { service, client } = fakeService(1);
  const library = createLibrary(client, createPlace());
  await ready(library);
  service.broken = true;
  expect(await library.editTags(['0']).change(['economics'], [])).toBe(false);
  expect(library.problem.value?.message).toBe('The library is locked.');
});
