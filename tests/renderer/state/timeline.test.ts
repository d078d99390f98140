import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { Events } from '../../../electron/api/contract.ts';
import { LecternError } from '../../../electron/api/errors.ts';
import type { ListQuery, MonthRange, Timeline } from '../../../electron/api/model.ts';
import { createPlace } from '../../../renderer/state/place.ts';
import { createTimeline, type TimelineClient } from '../../../renderer/state/timeline.ts';
import { barsOf, rangeWords, unitsFor, usualUnit } from '../../../renderer/state/timeline-bars.ts';

const of = (...months: [string, number][]): Timeline => ({
  months: months.map(([when, count]) => ({ when, count })),
  undated: 0,
});
const few = of(['2019-11', 2], ['2020', 1], ['2020-02', 4]);

test('between the first and the last month every one has its bar, and a year alone is none of them', () => {
  const { bars, vague } = barsOf(few, 'months');
  expect(bars.length).toBe(14);
  expect(bars.slice(0, 4)).toEqual([
    { from: '2019-11', to: '2019-11', count: 2 },
    { from: '2019-12', to: '2019-12', count: 0 },
    { from: '2020-01', to: '2020-01', count: 0 },
    { from: '2020-02', to: '2020-02', count: 4 },
  ]);
  expect(vague).toBe(1);
});

test('by years all is counted', () => {
  expect(barsOf(few, 'years')).toEqual({
    bars: [
      { from: '2019-01', to: '2019-12', count: 2 },
      { from: '2020-01', to: '2020-12', count: 5 },
    ],
    vague: 0,
  });
});

test.each<[string, Timeline, string[], string]>([
  ['nothing', of(), [], 'years'],
  ['a few months', few, ['months', 'years', 'decades'], 'months'],
  ['one year', of(['2020-01', 1], ['2020-05', 1]), ['months'], 'months'],
  ['twenty years', of(['2001-01', 1], ['2020-05', 1]), ['months', 'years', 'decades'], 'years'],
  ['two hundred years', of(['1801', 1], ['2020-05', 1]), ['years', 'decades', 'centuries'], 'years'],
  ['a mistaken year', of(['0001-01', 1], ['2020-05', 1]), ['decades', 'centuries'], 'decades'],
])('%s can be drawn in some units, and is in one of them', (_name, timeline, units, usual) => {
  expect(unitsFor(timeline)).toEqual(units);
  expect(usualUnit(timeline)).toBe(usual);
});

test.each<[MonthRange, string]>([
  [{ from: '2019-01', to: '2019-12' }, '2019'],
  [{ from: '2019-01', to: '2021-12' }, '2019 – 2021'],
  [{ from: '2019-03', to: '2019-03' }, 'Mar 2019'],
  [{ from: '2019-03', to: '2021-12' }, 'Mar 2019 – Dec 2021'],
])('%j is %s', (range, words) => expect(rangeWords(range)).toBe(words));

function fake() {
  const asked: ListQuery[] = [];
  const listeners: ((data: Events['libraryChanged']) => void)[] = [];
  const service = { broken: false, asked, change: (): void => undefined };
  service.change = () => {
    for (const listener of listeners) listener({ family: 'articles', articleIds: null });
  };
  const client: TimelineClient = {
    async timeline({ query }) {
      asked.push(query as ListQuery);
      if (service.broken) throw new LecternError('library-locked', 'The library is locked.');
      return few;
    },
    on(event, listener) {
      if (event === 'libraryChanged') listeners.push(listener as (data: Events['libraryChanged']) => void);
      return () => undefined;
    },
  };
  return { service, client };
}

test('it is asked for where it is shown, for another list but not for a part of it, and after a change', async () => {
  const { service, client } = fake();
  const place = createPlace();
  const shown = signal(false);
  const timeline = createTimeline(client, place, shown);
  expect(service.asked).toEqual([]);
  shown.value = true;
  await vi.waitFor(() => expect(timeline.data.value).toEqual(few));
  place.publishedIn({ from: '2020-01', to: '2020-12' });
  place.sortBy('title');
  expect(service.asked.length).toBe(1);
  place.search('fox');
  expect(service.asked.at(-1)).toMatchObject({ text: 'fox' });
  service.change();
  await vi.waitFor(() => expect(service.asked.length).toBe(3));
  shown.value = false;
  expect(timeline.data.value).toBeNull();
});

test('what cannot be read is told, and can be tried again', async () => {
  const { service, client } = fake();
  service.broken = true;
  const timeline = createTimeline(client, createPlace(), signal(true));
  await vi.waitFor(() => expect(timeline.error.value?.code).toBe('library-locked'));
  service.broken = false;
  timeline.retry();
  await vi.waitFor(() => expect(timeline.data.value).toEqual(few));
  expect(timeline.error.value).toBeNull();
});
