import { diffArrays, diffLines } from 'diff';
import type { Span } from './sentences.ts';
import { anchorsOf, type Place } from './word-anchors.ts';
import { ofWords, signs } from './word-runs.ts';

/** Characters that stand in a text and in what it became; offsets are UTF-16 units. */
export interface SameRun {
  before: number;
  after: number;
  length: number;
}

/** Milliseconds for one changed passage, and for all of a text's together; what is not compared until then counts as rewritten. */
const passageTime = 200;
const wholeTime = 600;

/**
 * Lines that stand in both texts, in the order of both. Empty ones keep the others in step where many are the same, but are like any
 * other, and no sign of where a text goes on.
 */
function* sameLines(was: string, is: string): Generator<SameRun> {
  let before = 0;
  let after = 0;
  // The last line is one like all others only where it ends as they do.
  for (const { value, added, removed } of diffLines(`${was}\n`, `${is}\n`, { timeout: passageTime }) ?? []) {
    for (const line of value.split(/(?<=\n)/)) {
      const length = line.endsWith('\n') ? line.length - 1 : line.length;
      if (!added && !removed && line.trim() !== '') yield { before, after, length };
      if (!added) before += line.length;
      if (!removed) after += line.length;
    }
  }
}

/** A word of any script, a sign of one without spaces, white space in a line, the end of a line, any other character. */
const token = new RegExp(
  `\\r?\\n|[^\\S\\r\\n]+|[${signs}]|[${ofWords}]+?(?=[${signs}]|[^${ofWords}]|$)|[^]`,
  'gu',
);
const tokensOf = (text: string) => text.match(token) ?? [];

/** Words and white space that two passages have in common, from two offsets on. */
function* sameWords(was: string, is: string, at: Place, timeout: number): Generator<SameRun> {
  if (was === '' || is === '' || timeout <= 0) return;
  let { before, after } = at;
  for (const { value, added, removed } of diffArrays(tokensOf(was), tokensOf(is), { timeout }) ?? []) {
    const { length } = value.join('');
    if (!added && !removed) yield { before, after, length };
    if (!added) before += length;
    if (!removed) after += length;
  }
}

/** The same runs, those that go on in both texts as one. */
function joined(runs: Iterable<SameRun>): SameRun[] {
  const all: SameRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && last.before + last.length === run.before && last.after + last.length === run.after)
      last.length += run.length;
    else all.push({ ...run });
  }
  return all;
}

/**
 * What two states of a text have in common, in the order of both: first by lines, then by words between those. What moved to another place is
 * not seen; where too much changed to be compared in time, less is found than is there, never more.
 */
export function sameRuns(before: string, after: string): SameRun[] {
  const end = performance.now() + wholeTime;
  const passage = function* (from: Place, to: Place) {
    const [was, is] = [before.slice(from.before, to.before), after.slice(from.after, to.after)];
    if (was === is) {
      if (was !== '') yield { ...from, length: was.length };
      return;
    }
    const cuts = anchorsOf(was, is).map((cut) => ({
      before: from.before + cut.before,
      after: from.after + cut.after,
    }));
    let last = from;
    for (const cut of [...cuts, to]) {
      const words = [before.slice(last.before, cut.before), after.slice(last.after, cut.after)] as const;
      yield* sameWords(...words, last, Math.min(passageTime, end - performance.now()));
      last = cut;
    }
  };
  const all = function* () {
    let last: Place = { before: 0, after: 0 };
    for (const line of sameLines(before, after)) {
      yield* passage(last, line);
      yield line;
      last = { before: line.before + line.length, after: line.after + line.length };
    }
    yield* passage(last, { before: before.length, after: after.length });
  };
  return joined(all());
}

/** The number of the first run that ends behind an offset; they stand in the order of both texts. */
export function firstBehind(runs: readonly SameRun[], side: 'before' | 'after', offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run[side] + run.length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The parts of runs that lie in a range of one of the texts. */
export function runsIn(runs: readonly SameRun[], side: 'before' | 'after', { start, end }: Span): SameRun[] {
  const found: SameRun[] = [];
  for (let at = firstBehind(runs, side, start); at < runs.length; at++) {
    const run = runs[at];
    if (!run || run[side] >= end) break;
    const from = Math.max(0, start - run[side]);
    const to = Math.min(run.length, end - run[side]);
    found.push({ before: run.before + from, after: run.after + from, length: to - from });
  }
  return found;
}

/** How many characters runs hold together. */
export const lengthOf = (runs: readonly SameRun[]): number =>
  runs.reduce((sum, { length }) => sum + length, 0);
