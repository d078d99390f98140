import { lineRuns } from './line-runs.ts';
import { placerBetween } from './place-again.ts';
import { firstBehind, lengthOf, type SameRun, sameRuns } from './same-runs.ts';
import { describe } from './selectors.ts';
import type { Span } from './sentences.ts';

interface Words extends Span {
  quote: string;
}

/** The way between an article's text and the text of another view of it; all offsets are UTF-16 units. */
export interface Crossing {
  /** Where words of the article's text stand in the view; null where they do not. */
  over(words: Span): Span | null;
  /** Where words of the view stand in the article's text. */
  back(words: Words): Words | null;
  /** The place in the view of an offset in the article's text: it, or the next that is there; null where they are not the same text. */
  offsetOver(offset: number): number | null;
  offsetBack(offset: number): number | null;
  /** How far of the article's text is read where so much of the view is seen above its lower edge. 0 where they are not the same text. */
  progress(offset: number, seen: number): number;
}

/** Both are the same text. */
export const sameText: Crossing = {
  over: (words) => words,
  back: (words) => words,
  offsetOver: (offset) => offset,
  offsetBack: (offset) => offset,
  progress: (_offset, seen) => seen,
};

/** The same text, as long as it was, with each block on one line: where its lines broke says nothing of its words. */
const oneLineEach = (text: string) => text.replace(/(?<!\n)\n(?!\n)/g, ' ');

/** Whether a text was broken into lines: more of them end within a block than with it. */
const isBroken = (text: string) =>
  (text.match(/(?<!\n)\n(?!\n)/g)?.length ?? 0) > (text.match(/\n\n/g)?.length ?? 0);

/** Less in common than this share of the article is too little for two views of it: the pages of a PDF have no paragraphs. */
const enough = 0.7;
/** Less than this share are words that any two texts have: a page that its script would have drawn has no more of its article. */
const least = 0.1;

function runsOver(article: string, view: string, viewText: string): SameRun[] {
  const byLines = isBroken(viewText) ? lineRuns(article, viewText) : [];
  if (article !== '' && lengthOf(byLines) >= article.length * enough) return byLines;
  const byWords = sameRuns(article, view);
  return lengthOf(byWords) >= lengthOf(byLines) ? byWords : byLines;
}

const turned = ({ before, after, length }: SameRun): SameRun => ({ before: after, after: before, length });

/** What of an offset is left in the other text: its place there, else that of the first character after it which has one. */
function offsetIn(runs: readonly SameRun[], offset: number, end: number): number {
  const run = runs[firstBehind(runs, 'before', offset)];
  return run ? run.after + Math.max(0, offset - run.before) : end;
}

/** Compares an article's text with what a view of it shows, once something is asked. Words are found as when a text is made anew. */
export function crossingBetween(articleText: string, viewText: string): Crossing {
  const [article, view] = [oneLineEach(articleText), oneLineEach(viewText)];
  let found: { over: SameRun[]; back: SameRun[]; isSameText: boolean } | undefined;
  const runs = () => {
    if (!found) {
      const over = runsOver(article, view, viewText);
      const common = lengthOf(over);
      found = { over, back: over.map(turned), isSameText: common > 0 && common >= article.length * least };
    }
    return found;
  };
  const offsetOver = (offset: number) =>
    runs().isSameText ? offsetIn(runs().over, offset, view.length) : null;
  const offsetBack = (offset: number) =>
    runs().isSameText ? offsetIn(runs().back, offset, article.length) : null;
  const placeOver = placerBetween(article, view, () => runs().over);
  const placeBack = placerBetween(view, article, () => runs().back);
  return {
    over: ({ start, end }) => placeOver(describe(article, start, end)),
    back: ({ start, end }) => {
      const found = placeBack(describe(view, start, end));
      return (
        found && { start: found.start, end: found.end, quote: articleText.slice(found.start, found.end) }
      );
    },
    offsetOver,
    offsetBack,
    progress: (offset, seen) => {
      const back = offsetBack(offset);
      if (back === null) return 0;
      return seen >= 1 ? 1 : back / article.length;
    },
  };
}
