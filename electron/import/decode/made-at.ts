/** The minute since 1970 that a date names; NaN for one without a time of day. One without a zone is taken to be in UTC. */
function minuteOf(date: string): number {
  const [instant, zone] = /T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(date) ?? [];
  if (instant === undefined) return Number.NaN;
  return Math.floor(Date.parse(zone ? date : `${date}Z`) / 60_000);
}

/**
 * When something was published (ISO 8601), from what its file states: nothing where that is the very minute in which the file was
 * made. Programs that are told no date of publication write their clock there.
 */
export const unlessMade = (stated: string, made: readonly string[]): string =>
  made.some((at) => minuteOf(at) === minuteOf(stated)) ? '' : stated;
