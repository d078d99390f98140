import { expect, it } from 'vitest';
import { sentencesIn, withoutNoteSigns, wordsIn } from '../../electron/text/sentences.ts';

const cases: [sentence: string, language: string | null, sentences: string[]][] = [
  ['ends a sentence at its stop', 'en', ['It rained.', 'Nobody came!', 'Why?']],
  ['keeps the quotation mark with the sentence it closes', 'en', ['“Yes.”', 'He left.']],
  ['keeps the German mark with the sentence it closes', 'de', ['„Ja.“', 'Er ging.']],
  [
    'keeps the sign of a note with its sentence',
    'en',
    ['It was lit in 1827.[12]', 'It burned.[a][b]', 'Then not.'],
  ],
  [
    'keeps a sign without brackets with its sentence',
    'en',
    ['It was lit for a year.12', 'Then not.', 'See no.3 there.'],
  ],
  ['takes an initial for no end', 'en', ['It was E. A. Poe who wrote it.', 'Nobody else.']],
  ['takes a title for no end', 'en', ['Dr. Oake met Mrs. Vale in St. Ives.', 'They spoke.']],
  [
    'takes a short form with a stop inside for no end',
    'en',
    ['Towns (e.g. Oslo) and hamlets, i.e. Moss.', 'Both.'],
  ],
  ['does so in German', 'de', ['Die Leuchte, z. B. Nr. 4, brannte vgl. Band 2.', 'Dann nicht.']],
  ['ends at a name in capitals', 'en', ['He worked at the BBC.', 'She did not.']],
  ['ends at a short word', 'en', ['I saw it go by.', 'It was he.']],
  [
    'parts Chinese, and opens a quotation with what it quotes',
    'zh',
    ['他来了。', '我走了！', '「好吗？」', '她问。'],
  ],
  ['parts Japanese', 'ja', ['灯りがついた。', '誰もいない。']],
  ['parts Arabic', 'ar', ['أضيء المصباح.', 'هل احترق؟', 'لا.']],
  ['parts Hindi', 'hi', ['दीपक जला।', 'फिर बुझ गया।']],
  ['takes a language that is none', 'no language!', ['One.', 'Two.']],
];

it.each(cases)('%s (%s)', (_what, language, sentences) => {
  const isCjk = language === 'zh' || language === 'ja';
  const text = ` ${sentences.join(isCjk ? '' : ' ')} `;
  const found = sentencesIn(text, { start: 0, end: text.length }, language);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

it('looks at the part alone that it is given', () => {
  expect(sentencesIn('One. Two. Three.', { start: 5, end: 9 }, 'en')).toEqual([{ start: 5, end: 9 }]);
});

it('speaks no signs of notes', () => {
  expect(withoutNoteSigns('Lit in 1827.[12]')).toBe('Lit in 1827.');
  expect(withoutNoteSigns('Lit [3] for a year.12')).toBe('Lit  for a year.');
  expect(withoutNoteSigns('Lit in 1827.')).toBe('Lit in 1827.');
});

it('gives words without what stands between them, by a dictionary where there are no spaces', () => {
  const words = (text: string, language: string) =>
    wordsIn(text, { start: 0, end: text.length }, language).map(({ start, end }) => text.slice(start, end));
  expect(words('It’s lit — again.', 'en')).toEqual(['It’s', 'lit', 'again']);
  expect(words('東京は大きい', 'ja')).toEqual(['東京', 'は', '大きい']);
});
