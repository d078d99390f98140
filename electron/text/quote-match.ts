import search from 'approx-string-match';
import type { QuoteSelectors } from './selectors.ts';

/** A place where a quote may stand, and in how many characters the text differs there. */
export interface Candidate {
  start: number;
  end: number;
  errors: number;
}

/** A one-letter quote stands hundreds of thousands of times in a book; judging 2,000 places takes about 20 ms. */
const mostPlaces = 2000;

/** Below this length a changed quote is as likely to be other words. */
const shortestFuzzy = 8;

/** The share of a quote's characters that may have changed. */
const errorShare = 0.2;

/** Characters × machine words that a search may cost; 40 million take about a third of a second. */
const mostWork = 40_000_000;

/** Every place where the quote stands, white space aside; the nearest to its position where there are too many. */
export function exactPlaces(text: string, { quote, start }: QuoteSelectors): Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    found.push({ start: at, end: at + quote.length, errors: 0 });
  if (found.length === 0) return looseSpaces(text, quote);
  if (found.length <= mostPlaces) return found;
  const distance = (place: Candidate) => Math.abs(place.start - Math.max(start, 0));
  return found.sort((a, b) => distance(a) - distance(b)).slice(0, mostPlaces);
}

function looseSpaces(text: string, quote: string): Candidate[] {
  const words = quote.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2) return [];
  const pattern = new RegExp(
    words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'),
    'g',
  );
  const found: Candidate[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length, errors: 0 });
    if (found.length === mostPlaces) break;
  }
  return found;
}

/** The places that differ least from the quote, within the limits above. */
export function fuzzyPlaces(text: string, { quote, start }: QuoteSelectors): Candidate[] {
  if (quote.length < shortestFuzzy) return [];
  const errors = Math.floor(quote.length * errorShare);
  const reach = Math.floor(mostWork / (Math.ceil(errors / 32) + 1) / 2);
  // A text too long for the work allowed is searched around the old position only.
  const from = text.length <= 2 * reach ? 0 : Math.max(0, Math.max(start, 0) - reach);
  const part = text.slice(from, from + 2 * reach);
  return search(part, quote, errors).map((match) => ({
    start: from + match.start,
    end: from + match.end,
    errors: match.errors,
  }));
}
