import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWordRuns } from '../../electron/text/word-runs.ts';

test('as many runs of letters and numbers are counted as Unicode has them', () => {
  const any = fc.string({ unit: 'binary', maxLength: 60 });
  const words = fc.string({
    unit: fc.constantFrom('a', 'ß', 'ด', '中', '4', '½', ' ', '-', '’', '\u0301', '𝒳'),
  });
  fc.assert(
    fc.property(fc.oneof(any, words), (text) => {
      expect(countWordRuns(text)).toBe(text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
    }),
  );
});
