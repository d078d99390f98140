import type { PublishedDate } from '../../../api/model.ts';
import { monthNamed } from './month-names.ts';

const pad = (value: number | string, length = 2) => String(value).padStart(length, '0');

function day(year: number, month: number | null, date: number): string | null {
  if (!month || month < 1 || month > 12 || date < 1 || date > 31 || year < 1000 || year > 2999) return null;
  const found = new Date(Date.UTC(year, month - 1, date));
  return found.getUTCDate() === date ? `${pad(year, 4)}-${pad(month)}-${pad(date)}` : null;
}

/** Years of two digits are those around the year 2000. */
const fullYear = (year: string) => (year.length === 2 ? (Number(year) < 70 ? 2000 : 1900) : 0) + Number(year);

interface Way {
  pattern: RegExp;
  read(groups: string[], language: string | null): string | null;
}

/**
 * Whether `03/04/2020` is the third of April: everywhere but in the United States, where the page says so. A page in English
 * that does not say where is left alone.
 */
function dayFirst(language: string | null): boolean | null {
  if (!language) return null;
  if (/^en$/i.test(language)) return null;
  return !/^(?:en-US|en-PH|fil)\b/i.test(language);
}

const ways: Way[] = [
  {
    // 2020-09-25, 2020/9/25, 2020.09.25, 2020年9月25日, 2020년 9월 25일
    pattern: /(?<![\d.,/-])(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?![\d/-])/gu,
    read: ([year, month, date]) => day(Number(year), Number(month), Number(date)),
  },
  {
    // 25.09.2020 and 25. 9. 20: with dots the day is first everywhere.
    pattern: /(?<![\d.,/-])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d.]*\d)/gu,
    read: ([date, month, year = '']) => day(fullYear(year), Number(month), Number(date)),
  },
  {
    pattern: /(?<![\d.,/-])(\d{1,2})\s?([-/])\s?(\d{1,2})\s?\2\s?(\d{4})(?![\d/-])/gu,
    read([one, , two, year], language) {
      const [first, second] = [Number(one), Number(two)];
      const isDayFirst =
        first > 12 ? true : second > 12 ? false : first === second ? true : dayFirst(language);
      if (isDayFirst === null) return null;
      return isDayFirst ? day(Number(year), second, first) : day(Number(year), first, second);
    },
  },
  {
    // 25 September 2020, 25. September 2020, 25 de septiembre de 2020, 25th of September, 2020
    pattern:
      /(?<![\d.,/-])(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|-?го|a)?[\s-]*(?:d[eio]['’]?\s+|of\s+)?(\p{L}[\p{L}\p{M}]{1,19})\.?[\s,-]*(?:del?\s+)?['’]?(\d{4})(?!\d)/giu,
    read: ([date, month = '', year], language) =>
      day(Number(year), monthNamed(month, language), Number(date)),
  },
  {
    // September 25, 2020
    pattern:
      /(?<![\p{L}])(\p{L}[\p{L}\p{M}]{1,19})\.?\s+(\d{1,2})(?:st|nd|rd|th|er)?\.?,?\s+(\d{4})(?!\d)/giu,
    read: ([month = '', date, year], language) =>
      day(Number(year), monthNamed(month, language), Number(date)),
  },
  {
    // 2020. szeptember 25., 2020 September 25
    pattern: /(?<![\d.,/-])(\d{4})[.,]?\s+(\p{L}[\p{L}\p{M}]{1,19})\.?\s+(\d{1,2})(?!\d)/giu,
    read: ([year, month = '', date], language) =>
      day(Number(year), monthNamed(month, language), Number(date)),
  },
];

/**
 * The first whole day that a short text names, in numbers or in words of some fifty languages; null where there is none or
 * where it could be two days. `language` is that of the page, BCP 47.
 */
export function dayInWords(text: string, language: string | null): PublishedDate | null {
  if (!/\p{N}/u.test(text)) return null;
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ');
  let first: { index: number; value: string } | null = null;
  for (const { pattern, read } of ways)
    for (const hit of plain.matchAll(pattern)) {
      if (first && hit.index >= first.index) break;
      const value = read([...hit].slice(1), language);
      if (value) first = { index: hit.index, value };
    }
  return first && { value: first.value, precision: 'day', inferred: false };
}
