import type { PublishedDate } from '../../api/model.ts';

/** A date far below the first paragraphs is one the text speaks of, not its own. */
const searched = 3000;

const pad = (number: number, length: number) => String(number).padStart(length, '0');

/**
 * The first whole date (day, month and year) that a text names, as a guess at when it was published. Dates in words only:
 * strict reading, nothing relative, nothing with a part left to guess. `language` is a BCP 47 tag or null.
 */
export async function dateInText(text: string, language: string | null): Promise<PublishedDate | null> {
  const chrono = await import('chrono-node');
  const { de, en, es, fr, it, ja, nl, pt, ru, sv, uk, zh } = chrono;
  const parsers = new Map<string, typeof en.strict>();
  for (const [code, own] of Object.entries({ de, en, es, fr, it, ja, nl, pt, ru, sv, uk, zh }))
    parsers.set(code, own.strict);
  const parser = parsers.get(language?.slice(0, 2).toLowerCase() ?? '') ?? en.strict;
  const parsed = parser.parse(text.slice(0, searched), new Date(0));
  for (const { start, text: words } of parsed) {
    if (!start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) continue;
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    if (!year || !month || !day || year < 1000) continue;
    // "In the morning" has a day, month and year for the parser: those of the instant that it counts from.
    if (!words.normalize('NFKC').includes(String(year))) continue;
    return { value: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`, precision: 'day', inferred: true };
  }
  return null;
}
