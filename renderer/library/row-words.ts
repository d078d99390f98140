import type { ArticleSummary, PublishedDate } from '../../electron/api/model.ts';
import { authorsBeside } from '../ui/source-words.ts';

const day = 24 * 60 * 60 * 1000;

/** A moment as a list shows it: the time today, the weekday this week, day and month this year, else the year too. */
export function shortDate(instant: string, now: Date): string {
  const date = new Date(instant);
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const at = date.getTime();
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(undefined, options).format(date);
  if (at >= midnight && at < midnight + day) return format({ hour: '2-digit', minute: '2-digit' });
  if (at < midnight && at >= midnight - 6 * day) return format({ weekday: 'long' });
  if (date.getFullYear() === now.getFullYear()) return format({ day: 'numeric', month: 'short' });
  return format({ day: 'numeric', month: 'short', year: 'numeric' });
}

/** A published date in as many words as are known of it. A day is that day everywhere: no time zone moves it. */
export function publishedWords({ value, precision }: PublishedDate): string {
  const parts: Record<PublishedDate['precision'], Intl.DateTimeFormatOptions> = {
    year: { year: 'numeric' },
    month: { year: 'numeric', month: 'short' },
    day: { year: 'numeric', month: 'short', day: 'numeric' },
    minute: { year: 'numeric', month: 'short', day: 'numeric' },
  };
  const date = new Date(`${value.slice(0, 10).padEnd(10, '-01')}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return value;
  return new Intl.DateTimeFormat(undefined, { ...parts[precision], timeZone: 'UTC' }).format(date);
}

/** A moment as exactly as it is known. */
export const fullTime = (instant: string): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));

/** The date of an article. The day it came here is told from the day it was published. */
export const dateOf = (row: ArticleSummary, now: Date): string =>
  row.published ? publishedWords(row.published) : `Added ${shortDate(row.added, now)}`;

/** Source, author and date on one line. */
export function factsOf(row: ArticleSummary, now: Date): string {
  return [row.siteName, authorsBeside(row).join(', '), dateOf(row, now)].filter(Boolean).join(' · ');
}

/** The row in words: the title, then what the eye sees by weight, dot or sign. */
export function rowName(row: ArticleSummary, now: Date): string {
  const marks = [
    row.read ? '' : 'unread',
    row.starred ? 'starred' : '',
    row.saved ? '' : 'not saved',
    factsOf(row, now),
  ];
  if (row.highlightCount > 0)
    marks.push(row.highlightCount === 1 ? '1 highlight' : `${row.highlightCount} highlights`);
  return [row.title, ...marks.filter((mark) => mark !== '')].join(', ');
}
