const months = words('January February March April May June July August September October November December');
const weekdays = words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday');

function words(list: string): readonly string[] {
  return list.split(' ');
}

/** The parts of a date as they are written; those that are not known are undefined. */
interface Parts {
  year: string;
  month?: string | undefined;
  day?: string | undefined;
  hour?: string | undefined;
  minute?: string | undefined;
  second?: string | undefined;
}

const written = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?)?)?/;

function partsOf(value: string): Parts | null {
  const found = written.exec(value);
  if (!found) return null;
  const [, year = '', month, day, hour, minute, second] = found;
  return { year, month, day, hour, minute, second };
}

const bare = (digits: string | undefined) => digits && String(Number(digits));
const short = (name: string | undefined) => name?.slice(0, 3);
const monthName = ({ month }: Parts) => months[Number(month ?? 0) - 1];
const weekday = ({ year, month, day }: Parts) =>
  day && weekdays[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];

/** By the letters of strftime, as Liquid and Jinja have them; undefined where that part is not known. */
const parts: Readonly<Record<string, (from: Parts) => string | undefined>> = {
  Y: ({ year }) => year,
  y: ({ year }) => year.slice(2),
  m: ({ month }) => month,
  '-m': ({ month }) => bare(month),
  B: monthName,
  b: (from) => short(monthName(from)),
  d: ({ day }) => day,
  '-d': ({ day }) => bare(day),
  e: ({ day }) => bare(day),
  A: weekday,
  a: (from) => short(weekday(from)),
  H: ({ hour }) => hour,
  M: ({ minute }) => minute,
  S: ({ second, minute }) => second ?? (minute && '00'),
  F: ({ year, month, day }) => day && `${year}-${month}-${day}`,
  T: ({ hour, minute, second }) => hour && `${hour}:${minute}:${second ?? '00'}`,
  '%': () => '%',
};

/** The letters of Moment and Day.js, which users of Obsidian know, as those of strftime. */
const ofMoment: Readonly<Record<string, string>> = {
  YYYY: 'Y',
  YY: 'y',
  MMMM: 'B',
  MMM: 'b',
  MM: 'm',
  M: '-m',
  DD: 'd',
  D: '-d',
  dddd: 'A',
  ddd: 'a',
  HH: 'H',
  mm: 'M',
  ss: 'S',
};

const strftime = /%(-?[a-zA-Z%])/g;
const moment = /\[([^\]]*)\]|(YYYY|YY|M{1,4}|DD?|d{3,4}|HH|mm|ss)/g;

/**
 * A date of an article or highlight in a format, in the words of English. It is shown as it was given, no clock and no time zone is asked.
 * A date that is less exact than the format, and what is no date, stays as it is.
 */
export function formatDate(value: string, format: string): string {
  const from = partsOf(value);
  if (!from) return value;
  let isKnown = true;
  const part = (letters: string): string => {
    const found = parts[letters]?.(from);
    isKnown &&= found !== undefined && found !== '';
    return found ?? '';
  };
  const text = format.includes('%')
    ? format.replace(strftime, (_, letters: string) => part(letters))
    : format.replace(moment, (_, literal: string | undefined, letters: string) =>
        letters === undefined ? (literal ?? '') : part(ofMoment[letters] ?? ''),
      );
  return isKnown ? text : value;
}
