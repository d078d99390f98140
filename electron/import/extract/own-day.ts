import type { PublishedDate } from '../../api/model.ts';
import { dayInWords } from './metadata/date-words.ts';

/** What is known of a page: its language (BCP 47), and who wrote its article and when. */
export interface Page {
  language: string | null;
  authors: readonly string[];
  published: PublishedDate | null;
}

/** Days between which an article is written, shown and changed. */
const mostDays = 3;
const dayLength = 24 * 60 * 60 * 1000;

/** Whether a text names the day on which the article appeared, or one close to it. */
export function isOwnDay(text: string, { published, language }: Page): boolean {
  const named = dayInWords(text, language);
  if (!named || !published) return false;
  const days = (Date.parse(named.value) - Date.parse(published.value.slice(0, 10))) / dayLength;
  return Math.abs(days) <= mostDays;
}
