import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shinglesOf } from '../../electron/text/near-text.ts';
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

/** As many words as a text needs to have shingles. */
const enough = Array.from({ length: 60 }, (_, at) => `w${at}`).join(' ');

test('words are parted where Unicode and the scripts without spaces part them', () => {
  const unit = fc.constantFrom(
    'a',
    'Ü',
    'ด',
    '้',
    '中',
    'か',
    'ー',
    '4',
    ' ',
    '-',
    '\u0301',
    '𝒳',
    '𠀀',
    '\ud800',
    '👍',
  );
  const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu;
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const parted = (text.toLowerCase().match(word) ?? []).join(' ');
      expect([...shinglesOf(`${text} ${enough}`)]).toEqual([...shinglesOf(`${parted} ${enough}`)]);
    }),
  );
});
