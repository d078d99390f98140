/** An organisation that names its town and country after itself, as an imprint does: "Church and Life, Münster, Germany". */

/** Languages in which pages write the country, besides English. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let countries: Set<string> | null = null;

/** The names of all countries in those languages; made once, where a page needs them. */
function allCountries(): Set<string> {
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const names = languages.flatMap((language) => {
    const of = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => of.of(code)?.toLowerCase() ?? []);
  });
  return new Set([...names, 'usa', 'uk']);
}

/** A town, with or without its postal code. */
const town = /^(?:[\p{L}-]*\d[\p{L}\d-]*\s)?\p{Lu}[\p{L}\p{M}.'’-]*$/u;

/** What stands before the town and country at the end of a text, or null where there are none. */
export function beforeAddress(text: string): string | null {
  const [name = '', ...address] = text.split(/\s*,\s*/).map((part) => part.trim());
  const country = address.pop()?.toLowerCase();
  if (!country || address.length === 0 || !/\S\s\S/.test(name)) return null;
  if (!address.every((part) => town.test(part))) return null;
  countries ??= allCountries();
  return countries.has(country) ? name : null;
}
