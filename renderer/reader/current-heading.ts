import type { Heading } from '../../electron/api/model.ts';
import { headingAt } from '../anchoring/frame-text.ts';

/** Where the reader stands in an article. */
export interface Standing {
  /** The first visible character. */
  offset: number;
  /** How much of the text was above the pane's lower edge when it was scrolled last, from 0 to 1. */
  progress: number;
  /** The heading that was chosen, and the first visible character once it was gone to. */
  chosen: { start: number; offset: number } | null;
}

/**
 * The heading that is being read: the one that was chosen as long as nothing has scrolled since, though the text may be
 * too short to bring it to the top; at the end the last one; else the one above the first visible words.
 */
export function currentHeading(headings: readonly Heading[], { offset, progress, chosen }: Standing) {
  const kept = chosen?.offset === offset ? headings.find(({ start }) => start === chosen.start) : undefined;
  if (kept) return kept;
  return (progress >= 1 ? headings.at(-1) : null) ?? headingAt(headings, offset);
}
