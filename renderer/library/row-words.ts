import type { ArticleSummary, PublishedDate } from '../../electron/api/model.ts';
import { spoken, t } from '../../electron/language/language.ts';
import { authorsBeside } from '../ui/source-words.ts';
import { commaList } from './comma-list.ts';

const day = 24 * 60 * 60 * 1000;

// Each is made once: making one takes longer than drawing a row.
const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(spoken().locale, options);
const time = dates({ timeStyle: 'short' });
const weekday = dates({ weekday: 'long' });
const dayOfYear = dates({ day: 'numeric', month: 'short' });
const wholeDay = dates({ day: 'numeric', month: 'short', year: 'numeric' });
const exact = dates({ dateStyle: 'full', timeStyle: 'short' });

/** A moment as a list shows it: the time today, the weekday this week, day and month this year, else the year too. */
export function shortDate(instant: string, now: Date): string {
  const date = new Date(instant);
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const at = date.getTime();
  if (at >= midnight && at < midnight + day) return time.format(date);
  if (at < midnight && at >= midnight - 6 * day) return weekday.format(date);
  return (date.getFullYear() === now.getFullYear() ? dayOfYear : wholeDay).format(date);
}

const yearAlone = dates({ year: 'numeric', timeZone: 'UTC' });
const monthOfYear = dates({ year: 'numeric', month: 'short', timeZone: 'UTC' });
const publishedDay = dates({ year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
const published: Record<PublishedDate['precision'], Intl.DateTimeFormat> = {
  year: yearAlone,
  month: monthOfYear,
  day: publishedDay,
  minute: publishedDay,
};

/** A published date in as many words as are known of it. A day is that day everywhere: no time zone moves it. */
export function publishedWords({ value, precision }: PublishedDate): string {
  const date = new Date(`${value.slice(0, 10).padEnd(10, '-01')}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? value : published[precision].format(date);
}

/** A moment as exactly as it is known. */
export const fullTime = (instant: string): string => exact.format(new Date(instant));

/** The date of an article. The day it came here is told from the day it was published. */
export const dateOf = (row: ArticleSummary, now: Date): string =>
  row.published ? publishedWords(row.published) : t('library-added', { date: shortDate(row.added, now) });

/** Source, author and date on one line. */
export function factsOf(row: ArticleSummary, now: Date): string {
  return [row.siteName, commaList(authorsBeside(row)), dateOf(row, now)].filter(Boolean).join(' · ');
}

/** The row in words: the title, then what the eye sees by weight, dot or sign. */
export function rowName(row: ArticleSummary, now: Date): string {
  return commaList([
    row.title,
    row.read ? '' : t('library-row-unread'),
    row.starred ? t('library-row-starred') : '',
    row.saved ? '' : t('library-row-not-saved'),
    factsOf(row, now),
    row.highlightCount > 0 ? t('library-row-highlights', { count: row.highlightCount }) : '',
  ]);
}
