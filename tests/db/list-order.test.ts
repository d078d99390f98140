import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertHighlight } from '../../db/queries/highlights.ts';
import { libraryCounts } from '../../db/queries/info.ts';
import { findInList, listArticles, listIds } from '../../db/queries/lists.ts';
import { articleOpened, saveProgress } from '../../db/queries/reading.ts';
import { ensureSection } from '../../db/queries/sections.ts';
import { changeArticleTags } from '../../db/queries/tags.ts';
import { type ListQuery, type ListSort, listSorts, type PublishedDate } from '../../electron/api/model.ts';
import { add, fresh, nextId, now } from './fresh.ts';

const library = fresh();
const { write, read } = library;
const query = (change: Partial<ListQuery>): ListQuery => ({
  scope: { kind: 'all' },
  tags: [],
  text: '',
  sort: 'added',
  ...change,
});
const titles = (change: Partial<ListQuery>) =>
  listArticles(read, query(change), 0, 100)
    .rows.map((row) => row.title)
    .join(' ');
const day = (value: string): PublishedDate => ({ value, precision: 'day', inferred: false });

beforeAll(() => {
  const section = (name: string) => ensureSection(write, [name], { newId: nextId, now });
  const ids = {
    b: add(
      write,
      { title: 'b', authors: ['Éva', 'Abel'], siteName: 'Sea', wordCount: 10, published: day('2020-05-01') },
      section('Zoo'),
    ),
    A: add(write, { title: 'A', authors: ['adam'], wordCount: 30, published: day('2021-01-01') }),
    c: add(
      write,
      {
        title: 'c',
        siteName: 'air',
        wordCount: 20,
        published: { value: '2020', precision: 'year', inferred: false },
      },
      section('ant'),
    ),
  };
  changeArticleTags(write, [ids.b], ['y', 'x'], []);
  changeArticleTags(write, [ids.c], ['Moon'], []);
  const at = '2026-01-01T00:00:00.000Z';
  saveProgress(write, ids.b, { offset: 40, progress: 0.5, at });
  saveProgress(write, ids.A, { offset: 90, progress: 0.95, at });
  articleOpened(write, ids.A, '2026-01-02T00:00:00.000Z');
  articleOpened(write, ids.b, '2026-01-03T00:00:00.000Z');
  insertHighlight(write, {
    id: nextId(),
    articleId: ids.c,
    color: 'yellow',
    style: 'highlight',
    quote: 'A',
    prefix: '',
    suffix: '',
    start: 0,
    end: 1,
    heading: null,
    state: 'placed',
    textSha256: '',
    created: now().toISOString(),
    updated: now().toISOString(),
  });
});
afterAll(() => {
  library.close();
  library.remove();
});

const orders: [ListSort, string, string][] = [
  ['added', 'c A b', 'b A c'],
  // What nobody knows the day of stands at the end of its year.
  ['published', 'A c b', 'b c A'],
  ['title', 'A b c', 'c b A'],
  ['length', 'A c b', 'b c A'],
  ['progress', 'A b c', 'c b A'],
  ['highlights', 'c A b', 'b A c'],
  // The last one has none of it: it is last either way.
  ['opened', 'b A c', 'A b c'],
  ['author', 'A b c', 'b A c'],
  ['source', 'c b A', 'b c A'],
  ['section', 'c b A', 'b c A'],
  ['tags', 'c b A', 'b c A'],
];
test.each(orders)('sorted by %s: %s, and the other way round: %s', (sort, usual, reversed) => {
  expect(titles({ sort })).toBe(usual);
  expect(titles({ sort, reversed: true })).toBe(reversed);
});

test.each(listSorts)('sorted by %s, an article is found where the list has it, either way', (sort) => {
  for (const reversed of [false, true]) {
    const wanted = query({ sort, reversed, text: sort === 'relevance' ? 'sea' : '' });
    const listed = listArticles(read, wanted, 0, 100).rows.map((row) => row.id);
    expect(listed).toHaveLength(3);
    expect(listIds(read, wanted, 0, 100)).toEqual(listed);
    expect(listed.map((id) => findInList(read, wanted, id))).toEqual(
      listed.map((_id, index) => ({
        index,
        previous: listed[index - 1] ?? null,
        next: listed[index + 1] ?? null,
      })),
    );
  }
});

test('what was begun and not finished is read on, what was opened was read lately', () => {
  expect(titles({ scope: { kind: 'reading' }, sort: 'opened' })).toBe('b');
  expect(titles({ scope: { kind: 'opened' }, sort: 'opened' })).toBe('b A');
  expect(libraryCounts(read).reading).toBe(1);
});
