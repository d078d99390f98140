import { betweenContext, isStruckOut, settleEdges } from './context-edges.ts';
import { contextOf, fits, fitsBoth, type Judged, judge } from './context-match.ts';
import { type Candidate, exactPlaces, fuzzyPlaces } from './quote-match.ts';

/** The place of a quote as selectors of the W3C Web Annotation model (TextQuote and TextPosition). UTF-16 offsets. */
export interface QuoteSelectors {
  quote: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

export interface Placement {
  start: number;
  end: number;
  /** Reread: the same bytes as other letters. */
  how: 'position' | 'exact' | 'fuzzy' | 'reread';
}

/** The context that is kept on each side of a quote, in UTF-16 units: what the field uses since Annotator and Hypothesis. */
const contextLength = 32;

/** How much better the best of several places must fit than the next, from 0 to 1, before nearness has a say. */
const clearLead = 0.1;

/** From this length on a quote that stands in the text once, word for word, is taken without its context. */
const speaksForItself = 40;

/** Where a quote stands word for word and its surroundings are this alike, no other place is looked for. */
const beyondDoubt = 0.9;

/** How much better the surroundings of a changed quote must fit than those of the same words elsewhere to be taken before them. */
const muchBetter = 0.25;

const isLow = (text: string, at: number) => /^[\udc00-\udfff]/.test(text.charAt(at));
const isHigh = (text: string, at: number) => /^[\ud800-\udbff]/.test(text.charAt(at));
const splitsPair = (text: string, at: number) => at > 0 && isHigh(text, at - 1) && isLow(text, at);

/**
 * The selectors of the characters `start` to `end` of a text. White space at the edges of the quote is left out; a
 * surrogate pair is never split, in the quote it is taken whole and at the far end of a context left out. The quote is
 * empty where only white space was chosen.
 */
export function describe(text: string, start: number, end: number): QuoteSelectors {
  let from = Math.max(0, Math.min(start, end, text.length));
  let to = Math.min(text.length, Math.max(start, end, 0));
  if (splitsPair(text, from)) from--;
  if (splitsPair(text, to)) to++;
  const chosen = text.slice(from, to);
  to -= chosen.length - chosen.trimEnd().length;
  from = Math.min(to, from + chosen.length - chosen.trimStart().length);
  let before = Math.max(0, from - contextLength);
  if (splitsPair(text, before)) before++;
  let after = Math.min(text.length, to + contextLength);
  if (splitsPair(text, after)) after--;
  return {
    quote: text.slice(from, to),
    prefix: text.slice(before, from),
    suffix: text.slice(to, after),
    start: from,
    end: to,
  };
}

/**
 * Finds the place of a quote in a text that may have changed since: where its position says, else word for word, else
 * with a few letters changed, else rewritten between words that stayed; always only where the words around it agree. Null rather than a guess: a highlight on
 * wrong words is worse than one without a place. A negative `start` means that no position is known.
 */
export function place(text: string, selectors: QuoteSelectors): Placement | null {
  const { quote, start } = selectors;
  if (quote === '') return null;
  const context = contextOf(selectors);
  const expected = start < 0 ? null : start;
  if (expected !== null && text.startsWith(quote, start)) {
    const here = judge(text, { start, end: start + quote.length, errors: 0 }, context);
    // With nothing known of its surroundings the position is all there is, and the words confirm it.
    if (context.none || here.fit === 1) return { start, end: here.end, how: 'position' };
  }
  const exact = exactPlaces(text, selectors).map((candidate) => judge(text, candidate, context));
  const same = choose(
    exact,
    expected,
    (only) => context.none || quote.length >= speaksForItself || fits(only),
  );
  if (same && (context.none || same.fit >= beyondDoubt)) return placement(text, selectors, same);
  const isSplit = !same && exact.some(fits);
  const changed = isSplit ? null : changedPlace(text, selectors, exact);
  if (changed && changed.fit >= (same?.fit ?? -1) + (same ? muchBetter : 0))
    return { start: changed.start, end: changed.end, how: 'fuzzy' };
  if (!same || (!fitsBoth(same) && isStruckOut(text, selectors))) return null;
  return placement(text, selectors, same);
}

function placement(text: string, { quote, start }: QuoteSelectors, { start: at, end }: Judged): Placement {
  return { start: at, end, how: at === start && text.startsWith(quote, at) ? 'position' : 'exact' };
}

/** Where the quote stands with other letters, or rewritten between words that stayed, beside the places where it stands as it was. */
function changedPlace(text: string, selectors: QuoteSelectors, exact: readonly Judged[]): Judged | null {
  const context = contextOf(selectors);
  const expected = selectors.start < 0 ? null : selectors.start;
  const isOther = ({ start, end }: Candidate) => !exact.some((same) => start < same.end && end > same.start);
  const settled = (candidate: Candidate) => judge(text, settleEdges(text, candidate, selectors), context);
  return (
    choose(fuzzyPlaces(text, selectors).filter(isOther).map(settled), expected, fits) ??
    choose(betweenContext(text, selectors).filter(isOther).map(settled), expected, fits)
  );
}

function choose(places: Judged[], expected: number | null, enough: (only: Judged) => boolean): Judged | null {
  const [only] = places;
  if (only && places.length === 1) return enough(only) ? only : null;
  const ranked = places.filter(fits).sort((a, b) => b.fit - a.fit);
  const [best, next] = ranked;
  if (!best || !next || best.fit - next.fit >= clearLead) return best ?? null;
  if (expected === null) return null;
  const alike = ranked.filter((one) => best.fit - one.fit < clearLead);
  return alike.reduce((a, b) => (Math.abs(b.start - expected) < Math.abs(a.start - expected) ? b : a));
}
