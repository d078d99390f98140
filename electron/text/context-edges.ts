import { isInWord } from './find-words.ts';
import type { Candidate } from './quote-match.ts';
import type { QuoteSelectors } from './selectors.ts';
import { similarity } from './similarity.ts';

/** So many characters next to the quote tell its edge: enough to be rare, few enough to have stayed the same. */
const tellTale = 12;

/** A quote that was rewritten between words that stayed must still be half alike, or it is another one. */
const leastAlike = 0.5;

/** Comparing costs length squared: 2,000 by 4,000 characters take about 30 ms. */
const longestRewritten = 2000;

/** Two sides that stand together more often than this say nothing of the place. */
const mostPairs = 200;

/** Every offset at which `part` begins between `from` and `to`, up to `most` of them. */
function occurrences(text: string, part: string, from: number, to: number, most: number): number[] {
  const found: number[] = [];
  for (
    let at = text.indexOf(part, from);
    at >= 0 && at <= to && found.length < most;
    at = text.indexOf(part, at + 1)
  )
    found.push(at);
  return found;
}

function trimmed(text: string, { start, end, errors }: Candidate): Candidate {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, end - (words.length - words.trimEnd().length)), errors };
}

const nearest = (offsets: number[], to: number) =>
  offsets.reduce((best, one) => (Math.abs(one - to) < Math.abs(best - to) ? one : best));

/**
 * The same place with its edges where the words around it say: a search that allows errors ends where errors are
 * fewest, which may be in the middle of a word.
 */
export function settleEdges(text: string, place: Candidate, { prefix, suffix }: QuoteSelectors): Candidate {
  const slack = place.errors + tellTale;
  const lead = prefix.trimEnd().slice(-tellTale);
  const tail = suffix.trimStart().slice(0, tellTale);
  let { start, end } = place;
  const leads = lead ? occurrences(text, lead, start - slack - lead.length, start + slack, mostPairs) : [];
  if (leads.length > 0) start = nearest(leads, start - lead.length) + lead.length;
  const tails = tail ? occurrences(text, tail, Math.max(start, end - slack), end + slack, mostPairs) : [];
  if (tails.length > 0) end = nearest(tails, end);
  if (end <= start) return place;
  while (isInWord(text, start)) start--;
  while (isInWord(text, end)) end++;
  return trimmed(text, { start, end, errors: place.errors });
}

/** Places between words that stayed on both sides, where what stands between is still half alike. */
export function betweenContext(text: string, { quote, prefix, suffix }: QuoteSelectors): Candidate[] {
  const lead = prefix.trimEnd().slice(-tellTale);
  const tail = suffix.trimStart().slice(0, tellTale);
  if (lead.length < tellTale || tail.length < tellTale || quote.length > longestRewritten) return [];
  const found: Candidate[] = [];
  for (const at of occurrences(text, lead, 0, text.length, mostPairs)) {
    const start = at + lead.length;
    const end = text.indexOf(tail, start);
    if (end < 0 || end - start > quote.length * 2) continue;
    const place = trimmed(text, { start, end, errors: 0 });
    const alike = similarity(quote, text.slice(place.start, place.end));
    if (alike >= leastAlike) found.push({ ...place, errors: Math.round((1 - alike) * quote.length) });
  }
  return found;
}

/** Whether the words before and after the quote stand side by side, so that it was taken out from between them. */
export function isStruckOut(text: string, { prefix, suffix }: QuoteSelectors): boolean {
  const lead = prefix.trimEnd().slice(-tellTale);
  const tail = suffix.trimStart().slice(0, tellTale);
  if (lead.length < tellTale || tail.length < tellTale) return false;
  return occurrences(text, lead, 0, text.length, mostPairs).some((at) =>
    text
      .slice(at + lead.length, at + lead.length + 2 * tellTale)
      .trimStart()
      .startsWith(tail),
  );
}
