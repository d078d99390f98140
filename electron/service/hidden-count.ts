import type { NamedBlock } from '../api/model.ts';
import { sameWords } from '../text/blocks.ts';

/**
 * Blocks as they are counted where nothing is hidden, of those that the user saw beside what is `hidden` already: by that they are found
 * whichever of the others comes back.
 */
export const countedInAll = (seen: readonly NamedBlock[], hidden: readonly NamedBlock[]): NamedBlock[] =>
  seen.map(({ text, nth }) => {
    const gone = new Set(hidden.filter((block) => sameWords(block.text, text)).map((block) => block.nth));
    const inOrder = [...gone].toSorted((one, other) => one - other);
    return { text, nth: inOrder.reduce((count, place) => (place <= count ? count + 1 : count), nth) };
  });
