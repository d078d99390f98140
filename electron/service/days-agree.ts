const hour = 3_600_000;
/** No place is further from UTC than these. */
const furthestEast = 14 * hour;
const furthestWest = 12 * hour;

const hasZone = (date: string) => /(?:Z|[+-]\d\d:?\d\d)$/.test(date.slice(10));
const dayOf = (date: string) => date.slice(0, 10);
const utcDay = (date: string) => Math.floor(Date.parse(date) / (24 * hour));
const isDate = (text: string) => !Number.isNaN(Date.parse(text));

/** Whether an instant lies in a day somewhere on earth. */
function isWithin(instant: string, date: string): boolean {
  const [at, start] = [Date.parse(instant), Date.parse(dayOf(date))];
  return at >= start - furthestEast && at < start + 24 * hour + furthestWest;
}

/** Whether two dates, days at least (ISO 8601), may be one day: instants with their zones are on two days in two places. */
export function daysAgree(one: string, other: string): boolean {
  if (dayOf(one) === dayOf(other)) return true;
  // Libraries may hold dates from before they were checked.
  if (![one, other, dayOf(one), dayOf(other)].every(isDate)) return false;
  if (hasZone(one) && hasZone(other)) return utcDay(one) === utcDay(other);
  if (hasZone(one)) return isWithin(one, other);
  return hasZone(other) && isWithin(other, one);
}
