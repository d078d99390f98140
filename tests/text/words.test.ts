import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords, rulesFor } from '../../electron/text/words.ts';

const cases: [sentence: string, text: string, language: string | null, words: number][] = [
  ['counts words, not punctuation', 'Well — it’s 3.5 metres, isn’t it?', 'en', 6],
  ['counts a script without spaces by its dictionary', '東京は大きい', 'ja', 3],
  ['takes a text without a language', 'one two', null, 2],
  ['takes a language that is none', 'one two', 'not a language!', 2],
  ['finds nothing in white space', ' \n\t', 'en', 0],
];

for (const [sentence, text, language, words] of cases) {
  it(sentence, () => expect(countWords(text, language)).toBe(words));
}

/** Latin text and the signs between its words, one character after the other that no rule but Unicode's may put together. */
const unit = fc.constantFrom(...'aBéñß09_\'’.,:;·-– \n"“”…&@/²½ª\u00ad\u00a0\u202f\u200d\u0301中'.split(''));

it.each(['en', 'fi', 'sv', 'de', null])('words are those of the segmenter in %s', (language) => {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 14 }), (text) => {
      const plain = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
      expect(countWords(text, language)).toBe(plain);
    }),
    { numRuns: 3000 },
  );
});

it('languages that are counted alike share what is known of them, and those that are none share the usual', () => {
  expect(rulesFor('EN-us')).toBe(rulesFor('en-US'));
  expect(rulesFor('not a language!')).toBe(rulesFor(null));
  expect(rulesFor('qqq')).toBe(rulesFor(null));
});

it('what is known of a language goes once many others were met', () => {
  const first = rulesFor('fi');
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const a of letters) for (const b of letters) if (a + b !== 'fi') rulesFor(a + b);
  expect(rulesFor('fi')).not.toBe(first);
});
