import { isInWord } from './find-words.ts';
import { edgeAmong, twinOf, wordsBeside } from './quote-edges.ts';
import {
  fewestSure,
  isMuch,
  lettersOf,
  type Remains,
  remainsOf,
  type Texts,
  upToSame,
} from './quote-remains.ts';
import { lengthOf, runsIn, type SameRun, sameRuns } from './same-runs.ts';
import { type Placement, place, type QuoteSelectors } from './selectors.ts';
import type { Span } from './sentences.ts';
import { folded, similarity } from './similarity.ts';

/** Of a quote's letters so many must be left for what is left to be it. */
const leastKept = 0.65;
/** How alike texts must be, letter by letter, to be two editions of one. */
const leastAlike = 0.5;
/** What stands between its first and its last character may be so much longer than the quote was. */
const longestBetween = 2;
/** Comparing letters costs length squared. */
const longestCompared = 2000;
/** Of the words of a quote which may still stand somewhere so many may be missed. */
const mostMissed = 0.2;

const isAlike = (quote: string, words: string, least: number) =>
  words.length <= quote.length * longestBetween &&
  (quote.length > longestCompared || similarity(folded(quote), folded(words)) >= least);

/** Whether a quote would begin or end within a word, as it did not. */
const splitsWord = ({ before, after }: Texts, { start, end }: Span, found: Span) =>
  (isInWord(after, found.start) && !isInWord(before, start)) ||
  (isInWord(after, found.end) && !isInWord(before, end));

/** Where a quote stands word for word over what is left of it: what stood beside it twice may have been taken for its own. */
function wholeOver(texts: Texts, selectors: QuoteSelectors, left: Span): Span | null {
  const { quote } = selectors;
  const from = Math.max(0, left.end - quote.length);
  const at = texts.after.slice(from, left.start + quote.length).indexOf(quote);
  if (quote.trim() === '' || at < 0) return null;
  const found = { start: from + at, end: from + at + quote.length };
  return splitsWord(texts, selectors, found) ? null : found;
}

/** The place of a quote that stands there word for word, and of words that may as well be its own. */
function placeWhole(
  texts: Texts,
  selectors: QuoteSelectors,
  { words, around }: Remains,
  whole: Span,
): Placement {
  const beside = wordsBeside(
    texts.after,
    whole,
    upToSame(texts, selectors, { left: whole, around }, false),
    0,
  );
  const from = twinOf(words[0], beside.head);
  const to = twinOf(words.at(-1), beside.tail);
  if (from || to) return { start: from?.start ?? whole.start, end: to?.end ?? whole.end, how: 'fuzzy' };
  return { ...whole, how: whole.start === selectors.start ? 'position' : 'exact' };
}

/**
 * The place of what is left of a quote, with the words at its edges that were taken for rewritten: `doubtful` where more of them may stand
 * farther off, null where too little is left.
 */
function placeRest(texts: Texts, selectors: QuoteSelectors, remains: Remains): Placement | 'doubtful' | null {
  const { after } = texts;
  const { quote } = selectors;
  const { words, left, first, last } = remains;
  const missed = {
    head: words.filter((word) => word.end <= first.before).reverse(),
    tail: words.filter((word) => word.start >= last.before + last.length),
  };
  const instead = wordsBeside(after, left, upToSame(texts, selectors, remains, true), words.length);
  const nearest = wordsBeside(after, left, upToSame(texts, selectors, remains, false), 0);
  const head = edgeAmong(missed.head, instead.head, words.length);
  const tail = edgeAmong(missed.tail, instead.tail, words.length);
  if (remains.letters + head.letters + tail.letters < lettersOf(quote) * leastKept) return null;
  const doubtful = head.doubtful + tail.doubtful;
  if (doubtful > (remains.kept + head.found + tail.found + doubtful) * mostMissed) return 'doubtful';
  const from = head.to ?? twinOf(words[missed.head.length], nearest.head);
  const to = tail.to ?? twinOf(words.at(-1 - missed.tail.length), nearest.tail);
  const found = { start: from?.start ?? left.start, end: to?.end ?? left.end };
  return isAlike(quote, after.slice(found.start, found.end), leastAlike) ? { ...found, how: 'fuzzy' } : null;
}

/** A quote that was rewritten where it went is taken for it only where it is this alike: elsewhere the words around it say little. */
const leastMoved = 0.75;

/** So much of where it went may be the same as other words of the old text. */
const mostKnown = 0.5;

/** Where a quote went that was moved: words of the new text which are not the same words of the old one. */
function placeMoved(texts: Texts, selectors: QuoteSelectors): Placement | null {
  const { after, runs } = texts;
  const found = place(after, selectors);
  if (!found || splitsWord(texts, selectors, found)) return null;
  const { quote, start, end } = selectors;
  const words = after.slice(found.start, found.end);
  if (!isAlike(quote, words, leastMoved)) return null;
  const known = runsIn(runs, 'after', found);
  // Part of it stayed: what else is there is not it.
  if (known.some((run) => run.before < end && run.before + run.length > start)) return null;
  return lengthOf(known) < (found.end - found.start) * mostKnown ? found : null;
}

/** The same where a word of it may have stayed by chance: only what cannot be elsewhere by chance, too, was moved. */
function placeMovedWhole(texts: Texts, selectors: QuoteSelectors): Placement | null {
  if (!isMuch(texts.before, selectors)) return null;
  const found = placeMoved(texts, selectors);
  return found?.how === 'fuzzy' ? null : found;
}

/** Finds the place of a highlight that stands in the old text. */
export type Placer = (selectors: QuoteSelectors) => Placement | null;

/**
 * Finds places in what a text became. Because the old text is known, so is what became of each of its characters: words that stand there twice
 * are told apart, and words that were struck out are not taken for the same ones elsewhere. `compare` says what both have in common, where
 * that is known already.
 */
export function placerBetween(
  before: string,
  after: string,
  compare: () => SameRun[] = () => sameRuns(before, after),
): Placer {
  let runs: SameRun[] | undefined;
  return (selectors) => {
    const { quote, start, end } = selectors;
    // Where the old text was another edition, too, a letter or a word may differ from the quote that is kept.
    const words = before.slice(Math.max(0, start), Math.max(0, end));
    if (!isAlike(quote, words, leastAlike)) return place(after, selectors);
    runs ??= compare();
    const texts = { before, after, runs };
    const own = { ...selectors, quote: words };
    const remains = remainsOf(texts, selectors);
    if (!remains) return placeMoved(texts, own);
    const whole = wholeOver(texts, own, remains.left);
    const isSure = remains.isSure || (whole !== null && remains.words.length >= fewestSure);
    if (!isSure) return placeMovedWhole(texts, own);
    const stayed = whole ? placeWhole(texts, own, remains, whole) : placeRest(texts, own, remains);
    return stayed === 'doubtful' ? null : (stayed ?? placeMoved(texts, own));
  };
}
