import { expect, test } from 'vitest';
import { directionOf, languageOf } from '../../../electron/import/extract/language.ts';

const arabic = 'صباح يوم الأحد، توجّه الرجل بهدوء إلى السفارة في العاصمة وقال إنه لن يكون متواطئا بعد الآن. ';
const hebrew = 'בבוקר יום ראשון הלך האיש בשקט אל השגרירות שבעיר הבירה ואמר שלא ישתוק עוד לעולם. ';
const english = 'On Sunday morning the man went quietly to the embassy in the capital and said so. ';
const french = 'Le dimanche matin, cet homme est allé à l’ambassade de la capitale et il l’a dit. ';

test.each([
  ['what a text is said to be in is believed', 'en-GB', french.repeat(4), 'en-GB'],
  ['what is said to be English and is written in Arabic letters is Arabic', 'en', arabic.repeat(4), 'ar'],
  ['what is said to be English and is written in Hebrew letters is Hebrew', 'en-US', hebrew.repeat(4), 'he'],
  ['what is said to be Arabic and has no Arabic letters is not', 'ar', english.repeat(4), 'en'],
  ['an English text that quotes some Arabic is English', 'en', english.repeat(3) + arabic, 'en'],
  ['a Hebrew text with English in it is Hebrew', 'he', hebrew + english.repeat(2), 'he'],
  ['a few words say nothing against it', 'en', 'السفارة', 'en'],
  ['what is not said is told by the letters', null, english.repeat(4), 'en'],
  ['what is no language is told by the letters, too', '!', arabic.repeat(4), 'ar'],
])('%s', async (_sentence, declared, text, language) => {
  expect(await languageOf(declared, text)).toBe(language);
});

test('a language has its direction in any of its regions', () => {
  expect(['he-IL', 'fa', 'de-AT', null].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'auto']);
});
