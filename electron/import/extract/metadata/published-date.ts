import type { PublishedDate } from '../../../api/model.ts';

const iso =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i;

function offsetOf(given: string | undefined): string {
  if (!given) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(given)) return 'Z';
  const digits = given.replace(/[^\d]/g, '').padEnd(4, '0');
  return `${given[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** No place is further from UTC than fourteen hours. */
function isOffset(given: string): boolean {
  const [hours, minutes] = given.slice(1).split(':').map(Number);
  return given.length < 2 || ((minutes ?? 0) < 60 && (hours ?? 0) * 60 + (minutes ?? 0) <= 14 * 60);
}

const inRange = (text: string | undefined, low: number, high: number) =>
  text === undefined || (Number(text) >= low && Number(text) <= high);

function fromIso(given: string): PublishedDate | null {
  const [, year, month, day, hour, minute, second, offset] = iso.exec(given) ?? [];
  if (
    !year ||
    !inRange(month, 1, 12) ||
    !inRange(day, 1, 31) ||
    !inRange(hour, 0, 23) ||
    !inRange(minute, 0, 59) ||
    !inRange(second, 0, 60) ||
    !isOffset(offsetOf(offset))
  )
    return null;
  if (Number(year) < 1000) return null;
  if (!month) return { value: year, precision: 'year', inferred: false };
  if (!day) return { value: `${year}-${month}`, precision: 'month', inferred: false };
  const date = `${year}-${month}-${day}`;
  if (!hour) return { value: date, precision: 'day', inferred: false };
  // A leap second is a time that no program can count with.
  const time = `${hour}:${minute}${second ? `:${second === '60' ? '59' : second}` : ''}`;
  return { value: `${date}T${time}${offsetOf(offset)}`, precision: 'minute', inferred: false };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const pad = (text: string | number) => String(text).padStart(2, '0');

/** `Fri, 25 Sep 2020 10:00:00 +0200` (RFC 5322), `September 25, 2020` and `2020/09/25`, as the same date in ISO 8601. */
function asIso(given: string): string | null {
  const time = /(\d{1,2}:\d{2}(?::\d{2})?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/i.exec(given);
  const clock = time ? `T${(time[1] ?? '').replace(/^\d:/, '0$&')}${time[2] ?? ''}` : '';
  // `Mon Aug 03 12:45:00 EDT 2015`: the year stands last. Its zone has no offset that is known for sure, so the day is kept.
  const yearLast =
    /^[A-Za-z]{3}\s+([A-Za-z]{3})\s+(\d{1,2})\s+[\d:]{5,8}\s+(?:[A-Z]{2,5}\s+|[+-]\d{4}\s+)?(\d{4})$/.exec(
      given,
    );
  if (yearLast?.[1] && monthOf(yearLast[1]))
    return `${yearLast[3]}-${pad(monthOf(yearLast[1]))}-${pad(yearLast[2] ?? '')}`;
  const dayFirst = /(?:^|\s)(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/.exec(given);
  if (dayFirst?.[2] && monthOf(dayFirst[2]))
    return `${dayFirst[3]}-${pad(monthOf(dayFirst[2]))}-${pad(dayFirst[1] ?? '')}${clock}`;
  const monthFirst = /(?:^|\s)([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(given);
  if (monthFirst?.[1] && monthOf(monthFirst[1]))
    return `${monthFirst[3]}-${pad(monthOf(monthFirst[1]))}-${pad(monthFirst[2] ?? '')}`;
  // Year first with slashes or dots, or with the signs for year, month and day of Chinese and Japanese.
  const yearFirst = /(?:^|\D)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?:\D|$)/.exec(given);
  if (yearFirst) return `${yearFirst[1]}-${pad(yearFirst[2] ?? '')}-${pad(yearFirst[3] ?? '')}${clock}`;
  const yearAndMonth = /^(\d{4})\s?[/.年]\s?(\d{1,2})月?$/.exec(given);
  return yearAndMonth ? `${yearAndMonth[1]}-${pad(yearAndMonth[2] ?? '')}` : null;
}

/**
 * A date from metadata with the precision and the offset it was given with (ISO 8601, RFC 5322, English words), or null
 * where it is none. Day and month in numbers without a year first are left alone: they mean two days.
 */
export function publishedDate(given: string | null | undefined): PublishedDate | null {
  const text = given?.replace(/\s+/g, ' ').trim();
  if (!text) return null;
  const direct = fromIso(text);
  if (direct) return direct;
  const rewritten = asIso(text);
  return rewritten ? fromIso(rewritten) : null;
}
