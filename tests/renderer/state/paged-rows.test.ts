import { expect, test, vi } from 'vitest';
import { createPagedRows } from '../../../renderer/state/paged-rows.ts';

const length = 100_000;
const part = (offset: number, limit: number) =>
  Array.from({ length: Math.max(0, Math.min(limit, length - offset)) }, (_, at) => offset + at);

test('of a long list only the pages in sight are fetched, each once', async () => {
  const ask = vi.fn(async (offset: number, limit: number) => ({
    total: length,
    rows: part(offset, limit),
  }));
  const list = createPagedRows(ask);
  await list.read(false);
  list.show(99_950, 99_999);
  list.show(99_960, 99_999);
  await vi.waitFor(() => expect(list.rows.value.get(99_999)).toBe(99_999));
  expect(ask.mock.calls.map(([offset]) => offset)).toEqual([0, 99_900]);
  expect(list.rows.value.has(50_000)).toBe(false);
});

test('what is far from what is in sight is let go, but for what is held, and is fetched anew', async () => {
  const ask = vi.fn(async (offset: number, limit: number) => ({ total: length, rows: part(offset, limit) }));
  const list = createPagedRows(ask, (row) => row === 7);
  await list.read(false);
  for (let first = 0; first <= 5000; first += 100) {
    list.show(first, first + 20);
    await vi.waitFor(() => expect(list.rows.value.has(first)).toBe(true));
  }
  expect([...list.rows.value.keys()].filter((at) => at < 2900)).toEqual([7]);
  expect(list.rows.value.has(3000)).toBe(true);
  list.show(0, 20);
  await vi.waitFor(() => expect(list.rows.value.has(0)).toBe(true));
  expect(list.rows.value.size).toBeLessThan(2000);
});

test('the answer of a list that was left is not shown, and a failure is told until it succeeds', async () => {
  let total = 1;
  let hold: Promise<void> = Promise.resolve();
  const ask = vi.fn(async () => {
    const mine = total;
    await hold;
    if (mine < 0) throw new Error('no');
    return { total: mine, rows: [mine] };
  });
  const list = createPagedRows<number>(ask);
  let free: () => void = () => undefined;
  hold = new Promise((resolve) => (free = resolve));
  const late = list.read(false);
  hold = Promise.resolve();
  total = 2;
  await list.read(false);
  free();
  await late;
  expect(list.rows.value.get(0)).toBe(2);
  total = -1;
  await list.read(false);
  expect(list.status.value).toBe('failed');
  total = 3;
  await list.read(false);
  expect([list.status.value, list.error.value, list.rows.value.get(0)]).toEqual(['ready', null, 3]);
});
