import type { PublishedDate } from '../../api/model.ts';
import { oneLine } from '../../text/markup.ts';
import { dayInWords } from './metadata/date-words.ts';

/** Characters: a longer line is a sentence, and a date in it one that it speaks of. */
const longestLine = 120;
/** Words of a paragraph with which the text has begun. */
const prose = 30;
/** Blocks above the text that are looked at. */
const most = 40;

const dayInMilliseconds = 86_400_000;

/** Whether two days (`2020-09-25`) are one, or one in another zone. */
const isSameDay = (one: string, other: string) =>
  Math.abs(Date.parse(one) - Date.parse(other)) <= dayInMilliseconds;

/**
 * The first whole day that a line above the text of a document names, as a guess at when it was published; null where there is none.
 * `language` is a BCP 47 tag or null; the head of a page that was printed names `printed`, which is not meant.
 */
export function dateInHead(
  body: Element,
  language: string | null,
  printed: string | null,
): PublishedDate | null {
  for (const element of [...body.children].slice(0, most)) {
    const text = oneLine(element.textContent);
    if (element.localName === 'p' && text.split(' ').length >= prose) return null;
    const date = text.length <= longestLine ? dayInWords(text, language) : null;
    if (date && !(printed && isSameDay(date.value, printed))) return { ...date, inferred: true };
  }
  return null;
}
