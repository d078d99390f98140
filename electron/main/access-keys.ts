/** Letters and digits are access keys; nothing else can be typed with Alt on every keyboard. */
const typeable = /[a-z0-9]/i;

/** Words in which `&` means itself. */
const plainLabel = (words: string): string => words.replaceAll('&', '&&');

/** The access key of a label, in lower case; null where it has none. */
export function accessKeyOf(label: string): string | null {
  return /(?:^|[^&])(?:&&)*&([^&])/.exec(label)?.[1]?.toLowerCase() ?? null;
}

const letterAt = (words: string, at: number) => words.charAt(at).toLowerCase();

/** Places in words where an access key may stand, the best first: beginnings of words, then any letter. */
function placesIn(words: string): number[] {
  const all = words
    .split('')
    .map((_letter, at) => at)
    .filter((at) => typeable.test(words.charAt(at)));
  const starts = all.filter((at) => at === 0 || !/[\p{L}\p{N}]/u.test(words.charAt(at - 1)));
  return [...starts, ...all.filter((at) => !starts.includes(at))];
}

/**
 * A place for each of these, as far as letters go that are not taken: the first has its best one unless another has no other (a
 * matching by augmenting paths).
 */
function placesFor(all: readonly string[], taken: ReadonlySet<string>): Map<number, number> {
  const owners = new Map<string, number>();
  const places = new Map<number, number>();
  const give = (index: number, tried: Set<string>): boolean => {
    const words = all[index] ?? '';
    const open = placesIn(words).filter((at) => !taken.has(letterAt(words, at)));
    const take = (at: number) => {
      owners.set(letterAt(words, at), index);
      places.set(index, at);
      return true;
    };
    const free = open.find((at) => !owners.has(letterAt(words, at)));
    if (free !== undefined) return take(free);
    return open.some((at) => {
      const letter = letterAt(words, at);
      if (tried.has(letter)) return false;
      tried.add(letter);
      const owner = owners.get(letter);
      return owner !== undefined && give(owner, tried) && take(at);
    });
  };
  for (const index of all.keys()) give(index, new Set());
  return places;
}

/**
 * Labels of one menu, each with an access key that no other of it has, as far as the letters go. One that is given keeps its own, as
 * `&File`; in the others `&` means itself.
 */
export function withAccessKeys(labels: readonly { words: string; given?: boolean }[]): string[] {
  const taken = new Set(labels.flatMap(({ words, given }) => (given ? (accessKeyOf(words) ?? []) : [])));
  const places = placesFor(
    labels.map(({ words, given }) => (given ? '' : words)),
    taken,
  );
  return labels.map(({ words, given }, index) => {
    const at = places.get(index);
    if (given) return words;
    if (at === undefined) return plainLabel(words);
    return `${plainLabel(words.slice(0, at))}&${plainLabel(words.slice(at))}`;
  });
}
