import { createHash } from 'node:crypto';
import type { Heading } from '../api/model.ts';
import { headingAt } from '../text/headings.ts';
import { describe, place } from '../text/selectors.ts';
import type { ForeignHighlight, PlacedHighlight } from './stages.ts';

/**
 * Finds where highlights stand in a text. None is ever dropped. Those of a library of Lectern stand where they stood, as long as the text
 * is the very same.
 */
export function placerOf(text: string, headings: Heading[]): (mark: ForeignHighlight) => PlacedHighlight {
  let sha256: string | undefined;
  const isSameText = (one: string) => {
    sha256 ??= createHash('sha256').update(text).digest('hex');
    return one === sha256;
  };
  const headingOf = (start: number) => headingAt(headings, start)?.text ?? null;

  return (mark) => {
    const { kept } = mark;
    if (kept && isSameText(kept.textSha256)) {
      const { start, end, state, heading } = kept;
      if (state === 'unplaced') return { ...mark, start, end, state, heading };
      if (start < end && end <= text.length) return { ...mark, start, end, state, heading: headingOf(start) };
    }
    const found = place(text, { ...mark, start: kept?.start ?? -1, end: kept?.end ?? -1 });
    if (!found) {
      const { start, end, heading } = kept ?? { start: 0, end: 0, heading: null };
      return { ...mark, start, end, heading, state: 'unplaced' };
    }
    const selectors = describe(text, found.start, found.end);
    // Words that stand a little otherwise here are kept as they were marked.
    const quote = found.how === 'fuzzy' ? mark.quote : selectors.quote;
    return { ...mark, ...selectors, quote, heading: headingOf(selectors.start), state: 'placed' };
  };
}
