/** Where the letters of a query stand in a text, and how well they fit it: higher is better. */
export interface Fit {
  score: number;
  /** Places of the letters, in UTF-16 units, in order. */
  at: number[];
}

/** Longer texts and queries are nobody's names: what is beyond is not looked at. */
const longest = 200;

const beginsWord = 8;
/** More than to begin one: “ta” is Tags before it is Move to a section. */
const follows = 10;
const found = 1;
/** For each letter between two that were found. */
const gap = 0.2;

/** A letter without its accents and case; places in the text stay as they are. */
const fold = (letter: string) =>
  letter.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().slice(0, 1);

const isWordStart = (letters: readonly string[], at: number) =>
  at === 0 || !/[\p{L}\p{N}]/u.test(letters[at - 1] ?? '');

/** The best place of each letter, from the best one of the last letter back. */
function trace(from: readonly number[][], last: number): number[] {
  const at = [last];
  for (let letter = from.length - 1; letter > 0; letter--) at.unshift(from[letter]?.[at[0] ?? 0] ?? 0);
  return at;
}

/**
 * Whether all letters of a query stand in a text in their order, spaces apart: “exno” fits “Export notes…”. The best fit
 * begins words and leaves nothing out. Null where it does not fit.
 */
export function fuzzy(query: string, text: string): Fit | null {
  const wanted = query.replace(/\s+/g, '').slice(0, longest).split('').map(fold);
  const letters = text.slice(0, longest).split('').map(fold);
  if (wanted.length === 0) return { score: 0, at: [] };
  const from: number[][] = [];
  let before: number[] = [];
  for (const [order, letter] of wanted.entries()) {
    const scores: number[] = new Array(letters.length).fill(Number.NEGATIVE_INFINITY);
    const cameFrom: number[] = new Array(letters.length).fill(0);
    // The best of all places before this one, less what the way from there costs.
    let best = Number.NEGATIVE_INFINITY;
    let bestAt = 0;
    for (const [at, one] of letters.entries()) {
      if (one === letter) {
        const own = found + (isWordStart(letters, at) ? beginsWord : 0);
        const next = (before[at - 1] ?? Number.NEGATIVE_INFINITY) + follows;
        const way = order === 0 ? -gap * at : Math.max(best, next);
        scores[at] = own + way;
        cameFrom[at] = next >= best ? at - 1 : bestAt;
      }
      best -= gap;
      const here = before[at] ?? Number.NEGATIVE_INFINITY;
      if (here > best) {
        best = here;
        bestAt = at;
      }
    }
    from.push(cameFrom);
    before = scores;
  }
  const score = Math.max(...before);
  if (score === Number.NEGATIVE_INFINITY) return null;
  // Of two names that fit alike, the shorter one was meant.
  return { score: score - letters.length / longest, at: trace(from, before.indexOf(score)) };
}
