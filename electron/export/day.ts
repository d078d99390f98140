/**
 * The day of a date, or as much of it as is known: how people write dates, and what Obsidian takes for one (a time zone makes it a text).
 * It is the day that the date was given with, in its own time zone.
 */
export const dayOf = (date: string): string => date.slice(0, 'YYYY-MM-DD'.length);
