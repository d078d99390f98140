import { expect, test } from 'vitest';
import { outline } from '../../../renderer/library/TimelineChart.tsx';

const bars = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ from: `${2000 + at}-01`, to: `${2000 + at}-12`, count: 1 }));
/** The widths of all bars, each as a share of the whole chart. */
const shares = (count: number) =>
  [...outline(bars(count), () => true).matchAll(/h([\d.]+)/g)].map(([, width]) => Number(width) / count);

test('a bar among few is no broader than one among half a dozen', () => {
  const [usual = 0] = shares(6);
  expect(shares(1)).toEqual([expect.closeTo(usual)]);
  expect(shares(3)).toHaveLength(3);
  expect(Math.max(...shares(3))).toBeCloseTo(usual);
});

test('many bars stand close together', () => {
  expect(shares(200)[0]).toBeCloseTo(1 / 200);
});
