import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTitleKey, nearKeys, resemblance, shinglesOf } from '../../electron/text/near-text.ts';

/** Words of a vocabulary, the same for each seed (Lehmer, MINSTD). */
function wordsOf(seed: number, count: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48271) % 2147483647;
    return `w${(state % 5000).toString(36)}`;
  });
}
const share = (a: string, b: string) => nearKeys(a, '').some((key) => nearKeys(b, '').includes(key));

describe('texts that are nearly the same', () => {
  test('share a key: case, punctuation and line breaks do not count', () => {
    const words = wordsOf(7, 300);
    expect(share(words.join(' '), words.join(',\n').toUpperCase())).toBe(true);
    expect(nearKeys(words.join(' '), '')).toHaveLength(8);
  });

  test('share a key where one word in thirty differs, in 60 of 60 texts', () => {
    let shared = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const words = wordsOf(seed, 400);
      const edited = words.map((word, at) => (at % 30 === 17 ? `x${at}` : word));
      if (share(words.join(' '), edited.join(' '))) shared++;
    }
    expect(shared).toBe(60);
  });

  test('share none where the words are others, in 60 of 60 pairs', () => {
    let shared = 0;
    for (let seed = 1; seed <= 60; seed++)
      if (share(wordsOf(seed, 400).join(' '), wordsOf(seed + 1000, 400).join(' '))) shared++;
    expect(shared).toBe(0);
  });

  test('are found in scripts without spaces too', () => {
    const signs = Array.from({ length: 200 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 3000)));
    const edited = signs.with(50, '猫').with(120, '犬');
    expect(share(signs.join(''), edited.join(''))).toBe(true);
  });

  test('a text of few words has no key: it would be like too many', () => {
    expect(nearKeys(wordsOf(3, 49).join(' '), 'A title')).toEqual([]);
    expect(nearKeys('', 'A title')).toEqual([]);
  });
});

describe('a title', () => {
  const text = wordsOf(7, 60).join(' ');
  const keysOf = (title: string) => nearKeys(text, title).filter(isTitleKey);
  const shares = (one: string, other: string) => keysOf(one).some((key) => keysOf(other).includes(key));

  test('has a key that it shares with the same one beside the name of a site', () => {
    for (const beside of [
      'The Lamps’ Keeper',
      'THE LAMPS KEEPER | Harbour Post',
      'Harbour Post - The lamps’ keeper',
      'The lamps’ keeper — Harbour Post: news',
    ])
      expect(shares('The lamps’ keeper', beside)).toBe(true);
    expect(shares('点灯的人与港口的灯塔守望者_财新网', '点灯的人与港口的灯塔守望者')).toBe(true);
  });

  test('shares none with another of the same site, and has few', () => {
    expect(
      shares('The lamps’ keeper of the long quay - Post', 'The other keeper of the long quay - Post'),
    ).toBe(false);
    expect(
      keysOf('One thing or another | Two things or more | Three things | Four things').length,
    ).toBeLessThan(4);
    expect(keysOf('')).toEqual([]);
  });
});

describe('how much of two texts is shared', () => {
  test('is all of it for the same text, and all of the shorter one for a part', () => {
    const words = wordsOf(11, 200);
    const whole = shinglesOf(words.join(' '));
    expect(resemblance(whole, whole)).toEqual({ jaccard: 1, containment: 1 });
    const { jaccard, containment } = resemblance(whole, shinglesOf(words.slice(0, 100).join(' ')));
    expect(containment).toBe(1);
    expect(jaccard).toBeGreaterThan(0.45);
    expect(jaccard).toBeLessThan(0.55);
  });

  test('is between nothing and all, and the same either way', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 50, maxLength: 90 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [shinglesOf(a.join(' ')), shinglesOf(b.join(' '))];
        const found = resemblance(one, other);
        expect(found).toEqual(resemblance(other, one));
        expect(found.jaccard).toBeGreaterThanOrEqual(0);
        expect(found.containment).toBeLessThanOrEqual(1);
        expect(found.jaccard).toBeLessThanOrEqual(found.containment);
      }),
    );
  });
});
