import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { columnNames, createListLook } from '../../../renderer/state/list-look.ts';
import { rises, wayWords } from '../../../renderer/state/list-words.ts';

const lookFrom = (saved: Record<string, unknown>) => createListLook((key, from) => signal(from(saved[key])));

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['what is no object', 'wide'],
  ['what is not understood', { shown: 7, widths: { author: 'wide' } }],
])('the columns are the usual ones from %s', (_name, saved) => {
  const { shown, widths } = lookFrom({ listColumns: saved }).columns.value;
  expect(shown).toEqual(['title', 'author', 'source', 'published', 'length', 'tags']);
  expect(widths.author).toBe(130);
});

test('the title is always there, the columns keep their order and their widths their limits', () => {
  const look = lookFrom({ listColumns: { shown: ['tags', 'added', 'nothing'], widths: { tags: 9999 } } });
  expect(look.columns.value.shown).toEqual(['title', 'added', 'tags']);
  expect(look.columns.value.widths.tags).toBe(600);
  look.toggleColumn('author');
  look.toggleColumn('tags');
  expect(look.columns.value.shown).toEqual(['title', 'author', 'added']);
  look.setWidth('author', 5);
  expect(look.columns.value.widths.author).toBe(60);
  look.stepWidth('author', 1);
  expect(look.columns.value.widths.author).toBe(80);
  look.resetColumns();
  expect(look.columns.value).toEqual(lookFrom({}).columns.value);
});

test('every column can be sorted by, and says which way it goes', () => {
  expect(columnNames.map((sort) => rises({ sort }))).toEqual(
    columnNames.map((sort) => ['title', 'author', 'source', 'section', 'tags'].includes(sort)),
  );
  expect(wayWords({ sort: 'title' })).toBe('A to Z');
  expect(wayWords({ sort: 'added', reversed: true })).toBe('Oldest first');
  expect(wayWords({ sort: 'length' })).toBe('Most first');
});
