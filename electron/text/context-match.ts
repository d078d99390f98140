import type { Candidate } from './quote-match.ts';
import type { QuoteSelectors } from './selectors.ts';
import { folded, similarity } from './similarity.ts';

/** The words that stood around a quote, white space folded. */
export interface Context {
  prefix: string;
  suffix: string;
  /** True where nothing is known of what stood around it. */
  none: boolean;
}

/** A candidate and how well its surroundings agree with the context, from 0 to 1. */
export interface Judged extends Candidate {
  before: number;
  after: number;
  /** Both sides together. */
  fit: number;
}

/**
 * How alike one side must be. Strings of 32 letters of unrelated prose are 0.2 to 0.3 alike by edit distance; half of a
 * side may have changed where a neighbouring sentence was rewritten.
 */
const alike = 0.6;

export function contextOf({ prefix, suffix }: QuoteSelectors): Context {
  return { prefix: folded(prefix), suffix: folded(suffix), none: prefix === '' && suffix === '' };
}

/** White space that folds away may make the text longer than the context: look at twice as much of it. */
const reach = (side: string) => side.length * 2;

export function judge(text: string, candidate: Candidate, { prefix, suffix, none }: Context): Judged {
  if (none) return { ...candidate, before: 0, after: 0, fit: 0 };
  const around = {
    before: folded(text.slice(Math.max(0, candidate.start - reach(prefix)), candidate.start)),
    after: folded(text.slice(candidate.end, candidate.end + reach(suffix))),
  };
  const before = prefix
    ? similarity(prefix, around.before.slice(-prefix.length))
    : Number(candidate.start === 0);
  const after = suffix
    ? similarity(suffix, around.after.slice(0, suffix.length))
    : Number(candidate.end === text.length);
  return { ...candidate, before, after, fit: (before + after) / 2 };
}

/** Whether the words before or the words after still stand there. */
export const fits = (place: Judged): boolean => place.before >= alike || place.after >= alike;

/** Whether the words on both sides still stand there. */
export const fitsBoth = (place: Judged): boolean => place.before >= alike && place.after >= alike;
