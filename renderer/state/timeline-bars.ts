import type { MonthRange, Timeline } from '../../electron/api/model.ts';
import { spoken, t } from '../../electron/language/language.ts';

/** A bar of the timeline: some months in a row, and how many articles were published in them. */
export interface Bar extends MonthRange {
  count: number;
}

/** How many months a bar stands for. */
export const units = { months: 1, years: 12, decades: 120, centuries: 1200 } as const;
export type Unit = keyof typeof units;

/** More bars than this cannot be told from each other on the widest screen. */
const mostBars = 400;
/** Up to so many months stand by themselves unless the user says otherwise. */
const fewMonths = 48;

/** Months since the year 0. */
const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7) || '1') - 1;
const monthOf = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

function span({ months }: Timeline): { first: number; last: number } | null {
  const [first, last] = [months.at(0), months.at(-1)];
  if (!first || !last) return null;
  // A year stands before its months, and takes all of them.
  const ends = months.map(({ when }) => numberOf(when) + (when.length === 4 ? 11 : 0));
  return { first: numberOf(first.when), last: Math.max(...ends) };
}

const barsWith = ({ first, last }: { first: number; last: number }, unit: Unit) =>
  Math.floor(last / units[unit]) - Math.floor(first / units[unit]) + 1;

/** The units that a timeline can be drawn in, the finest first. */
export function unitsFor(timeline: Timeline): Unit[] {
  const all = span(timeline);
  const names = Object.keys(units) as Unit[];
  if (!all) return [];
  const drawn = names.filter((unit) => barsWith(all, unit) <= mostBars);
  // What is one bar alone says nothing that the next finer unit does not say better.
  return drawn.filter((unit, at) => at === 0 || barsWith(all, unit) > 1);
}

/** The unit that says most at a glance. */
export function usualUnit(timeline: Timeline): Unit {
  const all = span(timeline);
  const [finest = 'years', next] = unitsFor(timeline);
  if (!all || !next || finest !== 'months') return finest;
  return barsWith(all, 'months') <= fewMonths ? finest : next;
}

/**
 * The bars of a timeline without a gap from its first to its last. `vague` are the articles of which only the year is known:
 * they stand in no bar of months.
 */
export function barsOf(timeline: Timeline, unit: Unit): { bars: Bar[]; vague: number } {
  const all = span(timeline);
  if (!all) return { bars: [], vague: 0 };
  const each = units[unit];
  const from = Math.floor(all.first / each);
  const bars: Bar[] = Array.from({ length: barsWith(all, unit) }, (_, at) => ({
    from: monthOf((from + at) * each),
    to: monthOf((from + at) * each + each - 1),
    count: 0,
  }));
  let vague = 0;
  for (const { when, count } of timeline.months) {
    const bar = bars[Math.floor(numberOf(when) / each) - from];
    if (unit === 'months' && when.length === 4) vague += count;
    else if (bar) bar.count += count;
  }
  return { bars, vague };
}

const format = new Intl.DateTimeFormat(spoken().locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
const monthWords = (month: string) => format.format(new Date(`${month}-01T00:00:00Z`));

/** A range in words: “2019”, “2019 – 2021”, “Mar 2019 – Dec 2021”. */
export function rangeWords({ from, to }: MonthRange): string {
  const isYears = from.endsWith('-01') && to.endsWith('-12');
  const words = isYears ? (month: string) => String(Number(month.slice(0, 4))) : monthWords;
  const [first, last] = [words(from), words(to)];
  return first === last ? first : t('state-range', { first, last });
}
