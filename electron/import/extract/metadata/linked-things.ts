import type { Survey } from './survey.ts';

/** A thing of schema.org in a page's JSON-LD (https://www.w3.org/TR/json-ld11/). */
export type Thing = Readonly<Record<string, unknown>>;

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim() : null;

export const typeOf = (thing: Thing): string[] =>
  listOf(thing['@type']).filter((type) => typeof type === 'string');
export const addressOf = (value: unknown): string | null =>
  isThing(value) ? (textOf(value['@id']) ?? textOf(value.url)) : textOf(value);

/** Scripts hold line breaks inside strings and HTML comments around the data more often than they should. */
function parsed(script: string): unknown {
  const text = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ');
  try {
    return JSON.parse(text);
  } catch (error) {
    // Broken data of a page is as good as none.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What holds further things that speak of the page. */
const holding = ['@graph', 'mainEntity', 'mainEntityOfPage', 'breadcrumb'];

function thingsIn(value: unknown, depth = 0): Thing[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((item) => thingsIn(item, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...holding.flatMap((name) => thingsIn(value[name], depth + 1))];
}

/** The things that a page's JSON-LD speaks of, in its order. */
export const linkedThings = ({ named }: Survey): Thing[] =>
  named('script')
    .map(({ element }) => element)
    .filter((script) => /^application\/ld\+json/i.test(script.getAttribute('type')?.trim() ?? ''))
    .flatMap((script) => thingsIn(parsed(script.textContent ?? '')));
