import { expect, test } from 'vitest';
import type { Highlight } from '../../../electron/api/model.ts';
import { type NotesFilter, narrowed, noFilter, tagsIn } from '../../../renderer/annotations/narrow-notes.ts';

const one = (id: string, created: string, more: Partial<Highlight>) =>
  ({ id, created, color: 'yellow', note: '', tags: [], ...more }) as unknown as Highlight;
const all = [
  one('a', '2026-01-02', { color: 'green', tags: ['sea'] }),
  one('b', '2026-01-03', { note: 'Why?', tags: ['moon', 'sea'] }),
  one('c', '2026-01-01', { note: 'Who?', color: 'green' }),
];

test.each<[Partial<NotesFilter>, string]>([
  [{}, 'abc'],
  [{ color: 'green' }, 'ac'],
  [{ tag: 'sea' }, 'ab'],
  [{ noted: true }, 'bc'],
  [{ noted: true, color: 'green' }, 'c'],
  [{ order: 'time' }, 'bac'],
  [{ order: 'time', color: 'green' }, 'ac'],
])('of the highlights of an article %o shows %s', (change, expected) => {
  expect(
    narrowed(all, { ...noFilter, ...change })
      .map(({ id }) => id)
      .join(''),
  ).toBe(expected);
});

test('their tags are offered once each, in alphabetical order', () => {
  expect(tagsIn(all)).toEqual(['moon', 'sea']);
});

test('what is being edited is seen whatever is chosen', () => {
  expect(narrowed(all, { ...noFilter, color: 'green' }, 'b').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
