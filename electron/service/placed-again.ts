import type { Heading, Highlight } from '../api/model.ts';
import { headingAt } from '../text/headings.ts';
import { describe, place } from '../text/selectors.ts';

/** The text of an article with its headings, and the hash that names it. */
interface Body {
  text: string;
  headings: Heading[];
  textSha256: string;
}

/** Where a highlight stands in another text, or that it found no place there. It is never dropped. */
export function placedAgain(highlight: Highlight, { text, headings, textSha256 }: Body) {
  const found = place(text, highlight);
  if (!found) return { ...highlight, state: 'unplaced' as const, textSha256 };
  const selectors = describe(text, found.start, found.end);
  const heading = headingAt(headings, selectors.start)?.text ?? null;
  // The words that the user chose stay as they were even where the new text differs by a letter.
  const { start, end, prefix, suffix } = selectors;
  return { ...highlight, start, end, prefix, suffix, heading, state: 'placed' as const, textSha256 };
}
