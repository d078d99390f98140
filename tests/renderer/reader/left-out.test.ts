import { expect, test } from 'vitest';
import { leftOutGroups } from '../../../renderer/reader/left-out.ts';

test('what was left out is put together by its reason, in the order of the page, and says where it is cut', () => {
  const block = (reason: string, preview: string) => ({ step: 'left-out', reason, preview });
  expect(
    leftOutGroups([block('A', 'menu'), block('B', 'x'.repeat(200)), block('A', 'x'.repeat(199))]),
  ).toEqual([
    { reason: 'A', texts: ['menu', 'x'.repeat(199)] },
    { reason: 'B', texts: [`${'x'.repeat(200)}…`] },
  ]);
  expect(leftOutGroups([])).toEqual([]);
});
