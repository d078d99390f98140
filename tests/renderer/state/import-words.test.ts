import { expect, test } from 'vitest';
import { running, summarise } from '../../../renderer/state/import-words.ts';

const counts = { imported: 0, versions: 0, duplicates: 0, enriched: 0, skipped: 0, failed: 0, unread: 0 };
const none = { ...counts, undone: false, state: 'done' } as const;

test.each([
  ['nothing came in', none, '0 imported'],
  ['all came in', { ...none, imported: 3 }, '3 imported'],
  [
    'parts are separated, thousands too',
    { ...none, imported: 1204, duplicates: 31, failed: 7 },
    '1,204 imported · 31 already in library · 7 could not be read',
  ],
  [
    'what brought something new to an article that was there is told',
    { ...none, duplicates: 31, enriched: 2 },
    '0 imported · 31 already in library, 2 of them brought up to date',
  ],
  ['one became a version', { ...none, versions: 1 }, '1 new version'],
  [
    'versions are told apart from what was there',
    { ...none, imported: 2, versions: 3, duplicates: 1 },
    '2 imported · 3 new versions · 1 already in library',
  ],
  [
    'what was undone says so',
    { ...none, imported: 2, undone: true },
    '2 imported · undone, what it brought is in the Trash',
  ],
  ['a version that was undone, too', { ...none, versions: 1, undone: true }, '1 new version · undone'],
  ['what is no article is told', { ...none, imported: 1, skipped: 2 }, '1 imported · 2 skipped'],
  [
    'a cancelled import says what it keeps',
    { ...none, imported: 5, state: 'cancelled' },
    '5 imported · cancelled, what is in stays',
  ],
  [
    'and how much it did not read',
    { ...none, imported: 31, failed: 1, unread: 1117, state: 'cancelled' },
    '31 imported · 1 could not be read · 1,117 not read · cancelled, what is in stays',
  ],
] as const)('%s', (_, counts, expected) => {
  expect(summarise(counts)).toBe(expected);
});

test.each([
  [0, 'Importing 12 of 40'],
  [1, 'Importing 12 of 40 · 1 problem'],
  [3, 'Importing 12 of 40 · 3 problems'],
])('the line of a running import with %i problems', (failed, expected) => {
  expect(running({ state: 'running', done: 12, total: 40, failed })).toBe(expected);
});
