import { expect, test } from 'vitest';
import { rowHeights, rowsInSight, scrollToRow } from '../../../renderer/library/virtual-rows.ts';

const rowHeight = rowHeights.cards;

test.each([
  ['an empty list draws nothing', 0, 600, 0, { first: 0, last: -1 }],
  ['a short list is drawn whole', 0, 600, 3, { first: 0, last: 2 }],
  ['the top of a long list draws what is in sight and six more', 0, 760, 100_000, { first: 0, last: 16 }],
  [
    'the middle draws six more on both sides',
    50_000 * rowHeight,
    760,
    100_000,
    { first: 49_994, last: 50_016 },
  ],
  [
    'the end does not go past the last row',
    99_990 * rowHeight,
    760,
    100_000,
    { first: 99_984, last: 99_999 },
  ],
])('%s', (_, scroll, height, total, expected) => {
  expect(rowsInSight(scroll, height, total, rowHeight)).toEqual(expected);
});

test.each([
  ['a row above comes to the top', 2, 760, 2 * rowHeight],
  ['a row below comes to the foot', 30, 760, 31 * rowHeight - 760],
  ['a row in sight stays', 12, 760, 760],
])('%s', (_, index, scroll, expected) => {
  expect(scrollToRow(index, scroll, 760, rowHeight)).toBe(expected);
});
