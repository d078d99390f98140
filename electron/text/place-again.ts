import { type SameRun, sameRuns } from './same-runs.ts';
import { type Placement, place, type QuoteSelectors } from './selectors.ts';
import { folded, similarity } from './similarity.ts';

/** Of a quote's characters so many must be left for what is left to be it. */
const leastKept = 0.5;
/** What stands between its first and its last character may be so much longer than the quote was. */
const longestBetween = 2;
/** Comparing letters costs length squared. */
const longestCompared = 2000;

interface Range {
  start: number;
  end: number;
}

/** The runs that lie in a range of one of the texts; they stand in the order of both. */
function runsIn(runs: readonly SameRun[], side: 'before' | 'after', { start, end }: Range): SameRun[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run[side] + run.length > start) high = middle;
    else low = middle + 1;
  }
  const found: SameRun[] = [];
  for (let run = runs[low]; run && run[side] < end; run = runs[++low]) {
    const from = Math.max(0, start - run[side]);
    const to = Math.min(run.length, end - run[side]);
    found.push({ before: run.before + from, after: run.after + from, length: to - from });
  }
  return found;
}

const lengthOf = (runs: readonly SameRun[]) => runs.reduce((sum, { length }) => sum + length, 0);

/** What is left of a range of the old text: from its first to its last character in the new one, and how many there are. */
function leftOf(runs: readonly SameRun[], range: Range): (Range & { kept: number }) | null {
  const parts = runsIn(runs, 'before', range);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  return { start: first.after, end: last.after + last.length, kept: lengthOf(parts) };
}

const trimmed = (text: string, { start, end }: Range): Range => {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
};

const isAlike = (quote: string, words: string) =>
  words.length <= quote.length * longestBetween &&
  (quote.length > longestCompared || similarity(folded(quote), folded(words)) >= leastKept);

/** Where a quote stands word for word over what is left of it: what stood beside it twice may have been taken for its own. */
function wholeOver(after: string, quote: string, { start, end }: Range): Range | null {
  if (quote.trim() === '') return null;
  const from = Math.max(0, end - quote.length);
  const at = after.slice(from, start + quote.length).indexOf(quote);
  return at < 0 ? null : { start: from + at, end: from + at + quote.length };
}

const isLetter = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));

/** The one place of whole words in a part of a text; null where they stand there twice, or not. */
function onlyPlace(text: string, words: string, { start, end }: Range): Range | null {
  if (words === '' || end <= start) return null;
  const at = text.slice(start, end).indexOf(words);
  if (at < 0 || text.slice(start, end).indexOf(words, at + 1) >= 0) return null;
  const found = { start: start + at, end: start + at + words.length };
  const isWhole = !isLetter(text, found.start - 1) && !isLetter(text, found.end);
  return isWhole ? found : null;
}

/**
 * With the words at the edges of a quote that a comparison took for rewritten, for their neighbours were: they still stand between what is left
 * of the quote and the next characters that stayed.
 */
function withEdges(
  after: string,
  runs: readonly SameRun[],
  { quote, start, end }: QuoteSelectors,
  left: Range,
): Range {
  const own = runsIn(runs, 'before', { start, end });
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return left;
  // White space stays between words that were exchanged, and is no sign of them.
  const isWords = (run: SameRun) => after.slice(run.after, run.after + run.length).trim() !== '';
  const before = runs.findLast((run) => run.before + run.length <= start && isWords(run));
  const behind = runs.find((run) => run.before >= end && isWords(run));
  const head = quote.slice(0, first.before - start).trim();
  const tail = quote.slice(last.before + last.length - start).trim();
  const from = before ? before.after + before.length : 0;
  const headAt = onlyPlace(after, head, { start: from, end: left.start });
  const tailAt = onlyPlace(after, tail, { start: left.end, end: behind?.after ?? after.length });
  return { start: headAt?.start ?? left.start, end: tailAt?.end ?? left.end };
}

/** What became of a quote where it stood. */
function placeLeft(after: string, runs: readonly SameRun[], selectors: QuoteSelectors): Placement | null {
  const { quote, start, end } = selectors;
  const left = leftOf(runs, { start, end });
  if (!left || left.kept < quote.length * leastKept) return null;
  const whole = wholeOver(after, quote, left);
  if (whole) return { ...whole, how: whole.start === start ? 'position' : 'exact' };
  const alike = [withEdges(after, runs, selectors, left), left]
    .map((range) => trimmed(after, range))
    .find((range) => isAlike(quote, after.slice(range.start, range.end)));
  return alike ? { ...alike, how: 'fuzzy' } : null;
}

/** Where a quote went that was moved: words of the new text which are not the same words of the old one. */
function placeMoved(after: string, runs: readonly SameRun[], selectors: QuoteSelectors): Placement | null {
  const found = place(after, selectors);
  if (!found) return null;
  const { start, end } = selectors;
  const known = runsIn(runs, 'after', found);
  // Part of it stayed: what else is there is not it.
  if (known.some((run) => run.before < end && run.before + run.length > start)) return null;
  return lengthOf(known) < (found.end - found.start) * leastKept ? found : null;
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
    if (!isAlike(quote, words)) return place(after, selectors);
    runs ??= compare();
    return placeLeft(after, runs, { ...selectors, quote: words }) ?? placeMoved(after, runs, selectors);
  };
}
