import type { Heading, Highlight, TextSelectors } from '../api/model.ts';
import { headingAt } from '../text/headings.ts';
import type { Placer } from '../text/place-again.ts';
import { describe, place } from '../text/selectors.ts';

/** The text of an article with its headings, and the hash that names it. */
interface Body {
  text: string;
  headings: Heading[];
  textSha256: string;
}

/**
 * Finds the places of an article's highlights in another text. `placer` finds those that have a place in the present one; null where that text is
 * not known. A highlight that finds none is unplaced, never dropped.
 */
export function placerInto({ text, headings, textSha256 }: Body, placer: Placer | null) {
  return <One extends TextSelectors & Pick<Highlight, 'state' | 'heading'>>(highlight: One) => {
    const found = placer && highlight.state === 'placed' ? placer(highlight) : place(text, highlight);
    if (!found) return { ...highlight, state: 'unplaced' as const, textSha256 };
    const selectors = describe(text, found.start, found.end);
    const heading = headingAt(headings, selectors.start)?.text ?? null;
    // The words that the user chose stay as they were even where the new text differs; letters that were read wrong do not.
    const quote = found.how === 'reread' ? selectors.quote : highlight.quote;
    return { ...highlight, ...selectors, quote, heading, state: 'placed' as const, textSha256 };
  };
}
