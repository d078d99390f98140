/** Languages whose month names are known, BCP 47. Their names come from the Unicode CLDR by way of the runtime. */
const languages = [
  ...[
    'en',
    'de',
    'fr',
    'es',
    'pt',
    'it',
    'nl',
    'ca',
    'gl',
    'ro',
    'sv',
    'da',
    'nb',
    'nn',
    'is',
    'fi',
    'et',
    'lv',
    'lt',
  ],
  ...[
    'pl',
    'cs',
    'sk',
    'hu',
    'sl',
    'hr',
    'sr-Latn',
    'bs',
    'ru',
    'uk',
    'be',
    'bg',
    'mk',
    'sr',
    'el',
    'tr',
    'az',
    'eu',
  ],
  ...[
    'id',
    'ms',
    'vi',
    'sw',
    'ar',
    'ar-EG',
    'he',
    'fa',
    'hi',
    'bn',
    'ta',
    'th',
    'ka',
    'hy',
    'sq',
    'af',
    'ga',
    'cy',
  ],
];

/** Names as they are compared: without case, dots and diacritics. */
const foldMonth = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[.\u200c\u200d]/g, '')
    .trim()
    .toLowerCase();

const styles: Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  // In many languages a month has another form beside a day.
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

function namesOf(language: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const style of styles) {
    const format = new Intl.DateTimeFormat(language, { ...style, calendar: 'gregory', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2020, month - 1, 15));
      const name = foldMonth(parts.find(({ type }) => type === 'month')?.value ?? '');
      if (/\p{L}{3}/u.test(name) || /^\p{L}+$/u.test(name)) names.set(name, month);
    }
  }
  return names;
}

const byLanguage = new Map<string, Map<string, number>>();

function known(language: string): Map<string, number> {
  const before = byLanguage.get(language);
  if (before) return before;
  const names = namesOf(language);
  byLanguage.set(language, names);
  return names;
}

/** Names that mean one month in every language that has them. */
let common: Map<string, number> | null = null;

function commonNames(): Map<string, number> {
  if (common) return common;
  const months = new Map<string, Set<number>>();
  for (const language of languages)
    for (const [name, month] of known(language))
      months.set(name, (months.get(name) ?? new Set<number>()).add(month));
  common = new Map();
  for (const [name, [month, ...others]] of months)
    if (month !== undefined && others.length === 0) common.set(name, month);
  return common;
}

/** Which month a word names, 1 to 12: in the language given (BCP 47), else where all languages agree; null for none. */
export function monthNamed(word: string, language: string | null): number | null {
  const name = foldMonth(word);
  if (name.length < 3 && /^\p{Script=Latin}*$/u.test(name)) return null;
  const code = language?.toLowerCase().split('-')[0] ?? '';
  const own = languages.includes(code) ? known(code).get(name) : undefined;
  return own ?? commonNames().get(name) ?? (name.startsWith('sept') && name.length <= 4 ? 9 : null);
}
