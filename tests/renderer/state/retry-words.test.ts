import { expect, test } from 'vitest';
import type { ImportItem } from '../../../electron/api/model.ts';
import { retryWords } from '../../../renderer/state/retry-words.ts';

const item = (
  position: number,
  outcome: ImportItem['outcome'],
  reason: string | null = null,
): ImportItem => ({
  ...{ position, name: `${position}.html`, outcome, reason, articles: [], charset: null, format: null },
});
const failed = item(1, 'failed', 'No text.');

test.each([
  ['imported', item(4, 'imported'), '4.html: imported'],
  ['a version', item(4, 'version', 'Kept.'), '4.html: new version'],
  ['known', item(4, 'duplicate', 'Known.'), '4.html: already in library'],
  ['still without text', item(4, 'failed', 'No text.'), '4.html: still not imported: No text.'],
  ['gone', item(1, 'failed', 'It is gone.'), '1.html: still not imported: It is gone.'],
] as const)('of one file that is %s', (_, now, words) => {
  expect(retryWords({ items: [failed], last: 3 }, [item(0, 'imported'), item(3, 'failed'), now])).toBe(words);
});

test('of several files', () => {
  const now = [
    item(0, 'imported'),
    item(4, 'imported'),
    item(5, 'version'),
    item(6, 'failed'),
    item(7, 'skipped'),
  ];
  expect(retryWords({ items: [failed, item(2, 'failed')], last: 3 }, now)).toBe(
    'Tried again: 1 imported · 1 new version · 2 still not imported',
  );
});
