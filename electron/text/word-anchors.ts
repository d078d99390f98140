/** Words in a row that make an anchor. */
const inRow = 3;
/** A passage is cut no oftener than after so many characters: shorter ones are compared in no time. */
const between = 300;

/** A place in both texts. */
export interface Place {
  before: number;
  after: number;
}

/** Where each row of words begins that stands in a text once. */
function rowsOf(text: string): Map<string, number> {
  const words = [...text.matchAll(/\S+/g)];
  const rows = new Map<string, number>();
  const often = new Set<string>();
  for (let at = 0; at + inRow <= words.length; at++) {
    const row = words
      .slice(at, at + inRow)
      .map(([word]) => word)
      .join(' ');
    if (rows.has(row)) often.add(row);
    rows.set(row, words[at]?.index ?? 0);
  }
  for (const row of often) rows.delete(row);
  return rows;
}

/** The longest of the lists of places that go forwards in both texts. They come in the order of the first (Fredman 1975). */
function rising(places: readonly Place[]): Place[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, { after }] of places.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0]?.after ?? 0) < after) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const list: Place[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const place = places[at];
    if (place) list.push(place);
  }
  return list.reverse();
}

/** Where what stands in two texts stands in both, as much of it as is in the same order. Each of the texts is told by where in it what stands. */
export function inBoth(was: ReadonlyMap<string, number>, is: ReadonlyMap<string, number>): Place[] {
  const places = [...was].flatMap(([words, before]) => {
    const after = is.get(words);
    return after === undefined ? [] : [{ before, after }];
  });
  return rising(places);
}

/**
 * Places at which two passages can be cut, to be compared piece by piece: there the same words stand which stand nowhere else in either
 * (patience diff, Cohen). None in short ones.
 */
export function anchorsOf(was: string, is: string): Place[] {
  if (was.length < between || is.length < between) return [];
  let last = 0;
  return inBoth(rowsOf(was), rowsOf(is)).filter(({ before }) => {
    if (before - last < between) return false;
    last = before;
    return true;
  });
}
