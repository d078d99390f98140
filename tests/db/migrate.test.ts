import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary } from '../../db/open.ts';
import type { Migration } from '../../db/types.ts';
import { now, temporary } from './fresh.ts';

const first: Migration = {
  name: '001-first',
  sql: "CREATE TABLE article (id TEXT) STRICT; INSERT INTO article VALUES ('a');",
};
const second: Migration = { name: '002-second', sql: 'ALTER TABLE article ADD COLUMN title TEXT;' };
const broken: Migration = { name: '002-broken', sql: 'ALTER TABLE article ADD COLUMN title TEXT; NONSENSE;' };

let place: ReturnType<typeof temporary>;
beforeEach(() => {
  place = temporary();
});
afterEach(() => place.remove());

const open = (steps: Migration[]) => openLibrary(place.file, { mode: 'write', now, steps });
const rows = (steps: Migration[]) => {
  const library = open(steps);
  const found = library.read.prepare('SELECT * FROM article').all();
  library.close();
  return found;
};

test('a further step keeps what is there and leaves a copy of what was before', () => {
  open([first]).close();
  expect(rows([first, second])).toEqual([{ id: 'a', title: null }]);
  const copies = readdirSync(place.folder).filter((name) => name.includes('.before-v2-'));
  expect(copies).toEqual(['test.lectern.before-v2-2026-01-02T03-04-05-000Z']);
});

test('a step that fails half-way leaves the library as it was', () => {
  open([first]).close();
  expect(() => open([first, broken])).toThrow(/NONSENSE/);
  expect(rows([first])).toEqual([{ id: 'a' }]);
});

test('an edited step, a missing one, a gap and a newer library are refused by name', () => {
  open([first, second]).close();
  const edited = { ...first, sql: `${first.sql} ` };
  expect(() => open([edited, second])).toThrow(/001-first is not the one/);
  expect(() => open([first])).toThrow(/newer version/);
  expect(() => open([first, { ...second, name: '003-second' }])).toThrow(/gap/);
  expect(() => open([first, { ...second, name: '002-other' }])).toThrow(/002-second is not where/);
});
