import { isLetter, isSign, kindAt, unitsAt } from './word-runs.ts';

/**
 * Texts that are nearly the same: w-shingling and MinHash with banding (Broder 1997, “On the resemblance and containment of
 * documents”; Leskovec, Rajaraman and Ullman, “Mining of Massive Datasets”, chapter 3).
 */

/** Words to a shingle. */
const shingleLength = 3;
/** Texts of fewer words are alike too easily. */
const fewestWords = 50;
/** A book is known by its first words too. */
const mostWords = 20_000;
/** Texts whose shingles agree by 0.8 share one band of eight with 98 %, by 0.9 nearly always; by 0.4 with 19 %. */
const bands = 8;
const rows = 4;

/** The finalizer of MurmurHash3 (Appleby): each bit of the value changes half of the bits of what comes out. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a over the UTF-16 units of a part of a text. */
function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Where the word ends that begins at a place; the place itself where none does. */
function endOfWord(text: string, start: number): number {
  let end = start;
  if (kindAt(text, start) & isSign) return end + unitsAt(text, end);
  while (end < text.length && kindAt(text, end) & isLetter) end += unitsAt(text, end);
  return end;
}

/** Tells where the words of a text begin and end, until `take` says false. A sign of the scripts without spaces is a word. */
function eachWord(text: string, take: (start: number, end: number) => boolean): void {
  let end = 0;
  for (let at = 0; at < text.length; at = Math.max(end, at + unitsAt(text, at))) {
    end = endOfWord(text, at);
    if (end > at && !take(at, end)) return;
  }
}

/** The words of a text in lower case, without punctuation. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  eachWord(lower, (start, end) => words.push(lower.slice(start, end)) > 0);
  return words;
}

/** The three-word shingles of a text as 32-bit hashes, each once. Case and punctuation do not count. */
export function shinglesOf(text: string): Set<number> {
  const shingles = new Set<number>();
  let first = 0;
  let second = 0;
  let count = 0;
  const and = (hash: number, part: number) => mixed(Math.imul(hash, 31) + part);
  const lower = text.toLowerCase();
  eachWord(lower, (start, end) => {
    const third = hashOf(lower, start, end);
    if (++count >= shingleLength) shingles.add(and(and(and(7, first), second), third));
    [first, second] = [second, third];
    return count < mostWords;
  });
  return count < fewestWords ? new Set() : shingles;
}

/** As many words of a text as another one has, from its beginning on. */
export function beginningOf(text: string, other: string): string {
  let left = 0;
  eachWord(other, () => ++left < mostWords);
  let end = 0;
  eachWord(text, (_, at) => {
    end = at;
    return --left > 0;
  });
  return text.slice(0, end);
}

const seeds = Array.from({ length: bands * rows }, (_, index) => mixed(index + 1));

/** The least of each hash function over the shingles. */
function minHashes(shingles: ReadonlySet<number>): Uint32Array {
  const least = new Uint32Array(seeds.length).fill(0xffffffff);
  for (const shingle of shingles)
    for (let at = 0; at < seeds.length; at++) {
      const hash = mixed(shingle ^ (seeds[at] ?? 0));
      if (hash < (least[at] ?? 0)) least[at] = hash;
    }
  return least;
}

/** What parts a title from the name of its site. */
const titleSigns = /\s[-–—:·•»/]\s|[|_]/u;
/** Letters of a part of a title that is not alike too easily, and how many parts are keys. */
const shortestPart = 10;
const mostParts = 2;

const keyOf = (space: number, hash: number) => space * 2 ** 32 + hash;

/** Keys of a title: the whole, and its longest parts, for elsewhere it may stand beside the name of its site. */
function titleKeys(title: string): number[] {
  const joined = (part: string) => wordsOf(part).join(' ');
  const parts = title.split(titleSigns).map(joined);
  const longest = parts.filter(({ length }) => length >= shortestPart).sort((a, b) => b.length - a.length);
  const all = new Set([joined(title), ...longest.slice(0, mostParts)]);
  return [...all].filter(Boolean).map((part) => keyOf(bands, hashOf(part)));
}

/** Whether a key of {@link nearKeys} is one of the title. */
export const isTitleKey = (key: number): boolean => key >= keyOf(bands, 0);

/**
 * Keys of which two texts that are nearly the same share at least one, and after them those of the title: they lead to a text that
 * holds much besides. None for a text of few words.
 */
export function nearKeys(text: string, title: string): number[] {
  const shingles = shinglesOf(text);
  if (shingles.size === 0) return [];
  const least = minHashes(shingles);
  const ofText = Array.from({ length: bands }, (_, band) => {
    const hash = least
      .subarray(band * rows, (band + 1) * rows)
      .reduce((sum, value) => mixed(Math.imul(sum, 31) + value), band);
    return keyOf(band, hash);
  });
  return [...ofText, ...titleKeys(title)];
}

/** How much of two texts is shared, from 0 to 1: of all their shingles, and of those of the shorter one. */
export function resemblance(
  a: ReadonlySet<number>,
  b: ReadonlySet<number>,
): { jaccard: number; containment: number } {
  if (a.size === 0 || b.size === 0) return { jaccard: 0, containment: 0 };
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared++;
  return { jaccard: shared / (a.size + b.size - shared), containment: shared / Math.min(a.size, b.size) };
}
