import { afterAll, beforeAll, expect, test } from 'vitest';
import { listArticles } from '../../db/queries/lists.ts';
import { timelineOf } from '../../db/queries/timeline.ts';
import { trashArticles } from '../../db/queries/trash.ts';
import type { ListQuery, MonthRange, PublishedDate } from '../../electron/api/model.ts';
import { add, fresh } from './fresh.ts';

const library = fresh();
const { write, read } = library;
const query = (change: Partial<ListQuery> = {}): ListQuery => ({
  scope: { kind: 'all' },
  tags: [],
  text: '',
  sort: 'title',
  ...change,
});
const precisions = { 4: 'year', 7: 'month', 10: 'day' } as Record<number, PublishedDate['precision']>;

beforeAll(() => {
  const dates = [
    '2019-12-31',
    '2020',
    '2020-01',
    '2020-02-29',
    '2020-02-01T23:30:00-05:00',
    '2021-01-01',
    '',
  ];
  for (const value of dates)
    add(write, {
      title: value || 'undated',
      text: value.startsWith('2020') ? 'leap year' : 'sea',
      published:
        (value && { value, precision: precisions[value.length] ?? 'minute', inferred: false }) || null,
    });
  const gone = add(write, { published: { value: '1999', precision: 'year', inferred: false } });
  trashArticles(write, [gone], '2026-01-01T00:00:00.000Z');
});
afterAll(() => {
  library.close();
  library.remove();
});

test('the articles of a list are counted by month, by year where no more is known, without those of the Trash', () => {
  expect(timelineOf(read, query())).toEqual({
    months: [
      { when: '2019-12', count: 1 },
      { when: '2020', count: 1 },
      { when: '2020-01', count: 1 },
      { when: '2020-02', count: 2 },
      { when: '2021-01', count: 1 },
    ],
    undated: 1,
  });
  const { months, undated } = timelineOf(read, query({ text: 'leap' }));
  expect([months.length, undated]).toEqual([3, 0]);
});

test.each<[string, MonthRange, string[]]>([
  ['a month', { from: '2020-02', to: '2020-02' }, ['2020-02-01T23:30:00-05:00', '2020-02-29']],
  [
    'a part of a year leaves out what is known by its year',
    { from: '2020-01', to: '2020-11' },
    ['2020-01', '2020-02-01T23:30:00-05:00', '2020-02-29'],
  ],
  [
    'a year',
    { from: '2020-01', to: '2020-12' },
    ['2020', '2020-01', '2020-02-01T23:30:00-05:00', '2020-02-29'],
  ],
  ['the turn of a year', { from: '2019-12', to: '2020-01' }, ['2019-12-31', '2020-01']],
  ['a time without articles', { from: '1990-01', to: '1999-12' }, []],
])('a list can be narrowed to %s', (_name, published, expected) => {
  expect(listArticles(read, query({ published }), 0, 100).rows.map((row) => row.title)).toEqual(expected);
});
