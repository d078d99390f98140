import type { PublishedDate } from '../../electron/api/model.ts';
import { spoken, t } from '../../electron/language/language.ts';

/** Whole minutes, at least one. */
const whole = (minutes: number): number => Math.max(1, Math.round(minutes));

/** `412 words · 2 min`; null where there is nothing to read. */
export const lengthWords = (words: number, minutes: number): string | null =>
  words === 0 ? null : t('reader-length', { words, minutes: whole(minutes) });

/** `3 min left`; null before reading has begun and once the end is in sight. */
export function leftWords(minutes: number, { offset, progress }: { offset: number; progress: number }) {
  if (offset === 0 || progress >= 1) return null;
  return t('reader-minutes-left', { minutes: whole(minutes * (1 - progress)) });
}

/**
 * A date in the precision it was given with, in its own time zone: the day that was printed is the day that is shown.
 * What cannot be read as a date is shown as it stands.
 */
export function publishedWords(published: PublishedDate, locale = spoken().locale): string {
  const { value, precision } = published;
  if (precision === 'year') return value;
  const day = new Date(
    `${value.slice(0, precision === 'month' ? 7 : 10)}${precision === 'month' ? '-01' : ''}T00:00Z`,
  );
  if (Number.isNaN(day.getTime())) return value;
  const parts: Intl.DateTimeFormatOptions =
    precision === 'month' ? { year: 'numeric', month: 'long' } : { dateStyle: 'long' };
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(day);
}
