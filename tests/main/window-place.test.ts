import { expect, test } from 'vitest';
import { startArgument, windowStart } from '../../electron/api/window-start.ts';
import { placeBeside } from '../../electron/main/window-place.ts';

const screen = { x: 0, y: 25, width: 1920, height: 1055 };

test.each([
  ['a step beside the other', { x: 100, y: 100 }, { x: 128, y: 128 }],
  ['from the left again, where it would leave the screen there', { x: 620, y: 100 }, { x: 0, y: 128 }],
  ['from the top again, below the menu bar of macOS', { x: 100, y: 240 }, { x: 128, y: 25 }],
  ['on the other screen, where that one is', { x: 2000, y: 100 }, { x: 2028, y: 128 }, 1920],
])('a window opens %s', (_what, other, place, left = 0) => {
  const size = { width: 1280, height: 820 };
  expect(placeBeside({ ...other, ...size }, { ...screen, x: left })).toEqual({ ...place, ...size });
});

test('a window is told how it starts among other arguments, whatever stands in it', () => {
  const start = { library: 'sample' as const, languages: ['de-DE', 'zz "&'] };
  expect(windowStart(['--a', startArgument(start), '--b'])).toEqual(start);
  expect(() => windowStart(['--a'])).toThrow('not told');
});
