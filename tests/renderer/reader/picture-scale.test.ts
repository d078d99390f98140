import { expect, test } from 'vitest';
import { nextScale } from '../../../renderer/reader/picture-scale.ts';

test('a picture is drawn larger and smaller by steps, from whatever fitted it, and no further than the last', () => {
  expect(nextScale(0.37, 1)).toBe(0.5);
  expect(nextScale(0.37, -1)).toBe(0.25);
  expect(nextScale(1, 1)).toBe(1.5);
  // What fitted by a fraction of a pixel is no step of its own.
  expect(nextScale(0.999, 1)).toBe(1.5);
  expect(nextScale(8, 1)).toBe(8);
  expect(nextScale(0.1, -1)).toBe(0.1);
});
