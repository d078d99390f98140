import { isHouse, personName } from './person-names.ts';

interface Sources {
  /** What the metadata names, the most certain first: each a list of names. */
  stated: readonly (readonly string[])[];
  /** What the page shows; asked only where the metadata leaves a doubt. */
  shown(): readonly string[];
  /** Whether a name is that of the site or of who publishes it. */
  isSite(name: string): boolean;
}

type Names = readonly string[];

const lower = (names: Names) => names.map((name) => name.toLowerCase());
const share = (one: Names, other: Names) => {
  const names = new Set(lower(one));
  return lower(other).some((name) => names.has(name));
};
const isWithin = (one: Names, other: Names) => {
  const names = new Set(lower(other));
  return one.length < other.length && lower(one).every((name) => names.has(name));
};

/**
 * Who wrote, of what the metadata and the page say: people before the house that publishes, and where two places name
 * different people, those whom the page shows.
 */
export function chooseAuthors({ stated, shown, isSite }: Sources): string[] {
  const isPerson = (name: string) => !isSite(name) && !isHouse(name);
  const people = stated.map((names) => names.filter(isPerson)).filter((names) => names.length > 0);
  const [first] = people;
  const named = people.find((names) => first && isWithin(first, names)) ?? first;
  const agree = people.every((names) => first && share(first, names));
  if (named && agree && named.every((name) => personName.test(name))) return [...named];
  const visible = shown();
  const seen = visible.filter((name) => isPerson(name));
  const confirmed = people.find((names) => share(names, seen));
  if (confirmed) return [...confirmed];
  if (seen.length > 0 && seen.every((name) => personName.test(name))) return seen;
  return [...([named ?? [], seen, ...stated, visible].find((names) => names.length > 0) ?? [])];
}
