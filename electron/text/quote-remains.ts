import { hasWords, type WrittenWord, writtenWords } from './quote-edges.ts';
import { firstBehind, runsIn, type SameRun } from './same-runs.ts';
import { type Span, trimmedSpan } from './sentences.ts';

/** A text, what it became, and what both have in common. */
export interface Texts {
  before: string;
  after: string;
  runs: readonly SameRun[];
}

/** What of a quote stayed where it was. */
export interface Remains {
  /** Of the old text: the first and the last part that is left, and the words of the quote. */
  first: SameRun;
  last: SameRun;
  words: WrittenWord[];
  /** How many of its words are left, at least in part, and how many letters. */
  kept: number;
  letters: number;
  /** Of the new text: from the first to the last character that is left. */
  left: Span;
  /** Of the new text: where the rest of it may be. A quote of one block does not go on in another. */
  around: Span;
  /** Whether it is left by no chance. */
  isSure: boolean;
}

/** So many words in a row, or letters, are the same in two texts by no chance; a word or two among rewritten ones may be. */
export const fewestSure = 3;
const lettersSure = 12;

/** How many characters of a text are no white space. */
export const lettersOf = (text: string): number => text.replace(/\s+/g, '').length;

/** Whether a run goes on in words from a quote, or has so many of them beside it. */
function isBeside(before: string, run: SameRun, side: Span, fewest: number): boolean {
  const end = run.before + run.length;
  const part = { start: Math.max(side.start, run.before), end: Math.min(side.end, end) };
  const goesOn = part.start > run.before || part.end < end;
  if (part.start >= part.end) return false;
  return goesOn ? before.slice(part.start, part.end).trim() !== '' : hasWords(before, part, fewest);
}

/**
 * Beside what is left of a quote in the new text: up to the next same words on each side, or, where it must be `sure`, up to the next that are
 * the same by no chance.
 */
export function upToSame(
  { before, runs }: Texts,
  quote: Span,
  { left, around }: Pick<Remains, 'left' | 'around'>,
  sure: boolean,
): Span {
  const fewest = sure ? fewestSure : 1;
  const range = { ...around };
  for (let at = firstBehind(runs, 'before', quote.start); at >= 0; at--) {
    const run = runs[at];
    if (!run || !isBeside(before, run, { start: 0, end: quote.start }, fewest)) continue;
    range.start = Math.min(left.start, Math.max(around.start, run.after + run.length));
    break;
  }
  for (let at = firstBehind(runs, 'before', quote.end); at < runs.length; at++) {
    const run = runs[at];
    if (!run || !isBeside(before, run, { start: quote.end, end: before.length }, fewest)) continue;
    range.end = Math.max(left.end, Math.min(around.end, run.after));
    break;
  }
  return range;
}

/** White space that is looked at where two runs meet. */
const longestSpace = 20;

/** Whether nothing but white space stands between two runs, in both texts, and both part a line there or neither does. */
function goOn({ before, after }: Texts, one: SameRun | undefined, next: SameRun | undefined): boolean {
  if (!one || !next) return false;
  const between = (text: string, side: 'before' | 'after') => {
    const end = one[side] + one.length;
    const last = text.slice(Math.max(one[side], end - longestSpace), end);
    const first = text.slice(next[side], next[side] + Math.min(next.length, longestSpace));
    const gap = last.slice(last.trimEnd().length) + text.slice(end, next[side]);
    return gap + first.slice(0, first.length - first.trimStart().length);
  };
  const [was, is] = [between(before, 'before'), between(after, 'after')];
  return was.trim() === '' && is.trim() === '' && was.includes('\n') === is.includes('\n');
}

/** The number of the last run on one side of another that goes on from it, of no more than are needed to be sure. */
function lastGoingOn(texts: Texts, from: number, step: -1 | 1): number {
  const { runs } = texts;
  let at = from;
  while (Math.abs(at - from) < fewestSure) {
    const [one, next] = step > 0 ? [runs[at], runs[at + 1]] : [runs[at - 1], runs[at]];
    if (!goOn(texts, one, next)) break;
    at += step;
  }
  return at;
}

/** Whether a part of a text is too much to be the same in another one by chance. */
export const isMuch = (text: string, { start, end }: Span): boolean =>
  hasWords(text, { start, end }, fewestSure) ||
  lettersOf(text.slice(start, Math.min(end, start + 10 * lettersSure))) >= lettersSure;

/** Whether runs from one to another are all that two texts hold. */
function areAll({ before, after }: Texts, first: SameRun, last: SameRun): boolean {
  const isBlank = (text: string, start: number, end: number) =>
    end - start < longestSpace && text.slice(start, end).trim() === '';
  const isWhole = (text: string, side: 'before' | 'after') =>
    isBlank(text, 0, first[side]) && isBlank(text, last[side] + last.length, text.length);
  return isWhole(before, 'before') && isWhole(after, 'after');
}

/** Whether the same words go on from a quote, or are so many by themselves, that they are the same by no chance. */
function isSure(texts: Texts, quote: Span): boolean {
  const { before, runs } = texts;
  for (let at = firstBehind(runs, 'before', quote.start); at < runs.length; at++) {
    if ((runs[at]?.before ?? quote.end) >= quote.end) return false;
    const [first, last] = [runs[lastGoingOn(texts, at, -1)], runs[lastGoingOn(texts, at, 1)]];
    if (!first || !last) continue;
    if (isMuch(before, { start: first.before, end: last.before + last.length })) return true;
    if (areAll(texts, first, last)) return true;
  }
  return false;
}

const parting = '\n\n';

const lettersIn = (after: string, runs: readonly SameRun[]) =>
  runs.reduce((sum, run) => sum + lettersOf(after.slice(run.after, run.after + run.length)), 0);

/** Whether the new text parts two blocks between two runs, and has something put in or left out there. */
function isParted({ before, after }: Texts, one: SameRun, next: SameRun): boolean {
  const was = before.slice(one.before + one.length, next.before);
  const is = after.slice(one.after + one.length, next.after);
  return is.includes(parting) && (was.trim() !== '' || is.trim() !== '');
}

interface Weighed {
  block: SameRun[];
  letters: number;
}

/**
 * The parts of a quote of one block which are in one block still: those of the block that holds most of it. One that was but parted, with
 * nothing put in or left out, is one.
 */
function inOneBlock(texts: Texts, own: readonly SameRun[]): SameRun[] {
  const blocks: SameRun[][] = [];
  for (const [at, run] of own.entries()) {
    const last = own[at - 1];
    if (!last || isParted(texts, last, run)) blocks.push([]);
    blocks.at(-1)?.push(run);
  }
  const weighed = blocks.map((block) => ({ block, letters: lettersIn(texts.after, block) }));
  const none: Weighed = { block: [], letters: 0 };
  return weighed.reduce((a, b) => (b.letters > a.letters ? b : a), none).block;
}

/** What lies around a range in its own block. */
function blockAround(text: string, { start, end }: Span): Span {
  const next = text.indexOf(parting, end);
  const last = text.lastIndexOf(parting, Math.max(0, start - parting.length));
  return { start: last < 0 ? 0 : last + parting.length, end: next < 0 ? text.length : next };
}

/** What of a quote of the old text stayed where it was; null where nothing did. */
export function remainsOf(texts: Texts, quote: Span): Remains | null {
  const { before, after, runs } = texts;
  const parts = runsIn(runs, 'before', quote).filter(
    (run) => after.slice(run.after, run.after + run.length).trim() !== '',
  );
  const isOneBlock = !before.slice(quote.start, quote.end).includes(parting);
  const own = isOneBlock ? inOneBlock(texts, parts) : parts;
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return null;
  const words = writtenWords(before, quote);
  const isKept = (word: WrittenWord) => {
    const run = own[firstBehind(own, 'before', word.start)];
    return run !== undefined && run.before < word.end;
  };
  const left = trimmedSpan(after, first.after, last.after + last.length);
  if (!left) return null;
  return {
    first,
    last,
    words,
    kept: words.filter(isKept).length,
    letters: lettersIn(after, own),
    left,
    around: isOneBlock ? blockAround(after, left) : { start: 0, end: after.length },
    isSure: isSure(texts, quote),
  };
}
