import { expect, it } from 'vitest';
import { countWords } from '../../electron/text/words.ts';

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
