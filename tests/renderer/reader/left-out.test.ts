import { expect, test } from 'vitest';
import { leftOutGroups, namedWords } from '../../../renderer/reader/left-out.ts';

test('what was left out is put together by its reason, in the order of the page, and says where it is cut', () => {
  const block = (reason: string, preview: string) => ({
    step: reason === 'A' ? 'article-body' : 'attachments',
    reason,
    preview,
  });
  expect(
    leftOutGroups([block('A', 'menu'), block('B', 'x'.repeat(200)), block('A', 'x'.repeat(199))]).map(
      ({ reason, blocks }) => [reason, blocks.map(({ shown, canReturn }) => [shown, canReturn])],
    ),
  ).toEqual([
    [
      'A',
      [
        ['menu', true],
        ['x'.repeat(199), true],
      ],
    ],
    ['B', [[`${'x'.repeat(200)}…`, false]]],
  ]);
  expect(leftOutGroups([])).toEqual([]);
});

test('what was put back or hidden is told by its words, and a picture as one', () => {
  expect(
    namedWords([
      { text: 'Words', nth: 0 },
      { text: 'a'.repeat(64), nth: 1 },
    ]),
  ).toBe('Words / A picture');
});
