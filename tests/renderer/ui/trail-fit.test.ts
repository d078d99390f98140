import { expect, test } from 'vitest';
import { leftOut } from '../../../renderer/ui/trail-fit.ts';

const shown = (count: number, room: number) => {
  const widths = Array.from({ length: count }, () => 100);
  const { from, to } = leftOut(widths, 20, room);
  const names = [...'abcdefgh'].slice(0, count);
  return [...names.slice(0, from), ...(to > from ? ['…'] : []), ...names.slice(to)].join('');
};

test.each([
  [5, 500, 'abcde'],
  [5, 499, 'a…cde'],
  [5, 419, 'a…de'],
  [5, 319, 'a…e'],
  [5, 219, '…e'],
  [5, 10, '…e'],
  [2, 199, '…b'],
  [1, 10, 'a'],
  [0, 10, ''],
])('of %i parts in a room of %i there is %s', (count, room, expected) => {
  expect(shown(count, room)).toBe(expected);
});
