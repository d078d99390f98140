/** Numbers that look random and are the same in each run (the mulberry32 generator, whose products stay whole). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

const syllables = 'ba ke li mo nu ra se ti vo zu da fe gi ho ju pa'.split(' ');

/** The word of a rank: the commonest is 0. */
export function word(rank: number): string {
  let rest = rank + 16;
  let text = '';
  while (rest > 0) {
    text += syllables[rest % 16];
    rest = Math.floor(rest / 16);
  }
  return text;
}

export const vocabulary = 20_000;

/** A word by Zipf's law, as in any language: few are in every article, most in hardly any. */
export const anyWord = (next: () => number): string => word(Math.floor(vocabulary ** next()));

export const makeText = (next: () => number, words: number): string =>
  Array.from({ length: words }, () => anyWord(next)).join(' ');
