import type { Span } from './sentences.ts';
import { isSign, kindAt, signs } from './word-runs.ts';

/** A word with the signs that are written to it, or a character of a script without spaces. */
export interface WrittenWord extends Span {
  text: string;
}

const word = new RegExp(`[${signs}]|[^\\s${signs}]+`, 'gu');

/** Beside the words of a quote so many others may be covered, or this share of its own, for none of those to be missed. */
const mostExtra = 2;
const extraShare = 0.25;

/** How many words beyond as many as are missed are looked at, and how many characters for each. */
const beyond = 4;
const longestWord = 40;

/** More words of a quote are not looked for. */
const mostSought = 200;

export const writtenWords = (text: string, { start, end }: Span): WrittenWord[] =>
  [...text.slice(start, end).matchAll(word)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));

/** Whether a part of a text has so many words, which may be much fewer than it has. A character of a script without spaces is half a word. */
export function hasWords(text: string, { start, end }: Span, count: number): boolean {
  const part = { start, end: Math.min(end, start + count * longestWord) };
  const weights = writtenWords(text, part).map((one) => (kindAt(text, one.start) & isSign ? 0.5 : 1));
  return weights.reduce((sum, weight) => sum + weight, 0) >= count;
}

/** For each beginning of `there`, how many words of `missed` stand in it in their order: the longest common subsequence. */
function inOrder(missed: readonly WrittenWord[], there: readonly WrittenWord[]): number[] {
  let row = new Array<number>(missed.length + 1).fill(0);
  return there.map(({ text }) => {
    const next = [0];
    for (const [at, { text: wanted }] of missed.entries())
      next.push(wanted === text ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
    return row.at(-1) ?? 0;
  });
}

/** Words of a quote's edge that stand beside what is left of it. */
export interface Edge {
  /** The farthest of them to be covered, seen from what is left; null where none is. */
  to: WrittenWord | null;
  /** How many are covered so, and their letters. */
  found: number;
  letters: number;
  /** How many may stand farther off, among too many other words. */
  doubtful: number;
}

/**
 * Looks for words of a quote that a comparison took for rewritten, for their neighbours were, among the words that took their place.
 * Both lists begin beside what is left of the quote. `length` is how many words the quote has.
 */
export function edgeAmong(
  all: readonly WrittenWord[],
  instead: readonly WrittenWord[],
  length: number,
): Edge {
  const missed = all.slice(0, mostSought);
  const most = Math.max(mostExtra, Math.floor(length * extraShare));
  const there = instead.slice(0, 2 * missed.length + beyond);
  const counts = inOrder(missed, there);
  const isNew = (at: number) => (counts[at] ?? 0) > (counts[at - 1] ?? 0);
  const last = counts.findLastIndex((count, at) => isNew(at) && at + 1 - count <= most);
  const found = counts[last] ?? 0;
  return {
    to: there[last] ?? null,
    found,
    letters: there.slice(0, last + 1).reduce((sum, { text }, at) => sum + (isNew(at) ? text.length : 0), 0),
    doubtful: (counts.at(-1) ?? 0) - found,
  };
}

/** The words beside a range, up to the ends of another one around it, the nearest first; no more than are looked at for so many missed ones. */
export function wordsBeside(text: string, { start, end }: Span, around: Span, missed: number) {
  const reach = (2 * Math.min(missed, mostSought) + beyond) * longestWord;
  return {
    head: writtenWords(text, { start: Math.max(around.start, start - reach), end: start }).reverse(),
    tail: writtenWords(text, { start: end, end: Math.min(around.end, end + reach) }),
  };
}

/**
 * Where words were put in beside the first or the last word of a quote of which the outermost is that word again, either of the two may be
 * the quote's: a comparison cannot tell. Returns the farther one, null where there is none or it is too far.
 */
export function twinOf(own: WrittenWord | undefined, putIn: readonly WrittenWord[]): WrittenWord | null {
  const outermost = putIn.at(-1);
  return outermost && outermost.text === own?.text && putIn.length <= mostExtra ? outermost : null;
}
