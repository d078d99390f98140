import { describe, type Placement, type QuoteSelectors } from '../../../electron/text/selectors.ts';
import type { Edited } from './edits.ts';
import type { Target } from './targets.ts';
import { type Token, tokensOf } from './tokens.ts';

/**
 * What became of a highlight: on its words; on them and on many others; nowhere, though they are there; on others or where its words are
 * gone; nowhere, as they are gone.
 */
export type Verdict = 'right' | 'loose' | 'unplaced' | 'wrong' | 'gone';

/** Of the words that are left so many have to be covered. */
const leastCovered = 0.8;
/** Beside them so many others may be: two, or a quarter. */
const mostExtra = 0.25;

const within = (token: { start: number; end: number }, { start, end }: Placement) =>
  token.start < end && token.end > start;

function verdict(now: readonly Token[], left: { start: number; end: number }[], found: Placement | null) {
  const [first] = left;
  const last = left.at(-1);
  if (!first || !last) return found ? 'wrong' : 'gone';
  if (!found) return 'unplaced';
  const covered = left.filter((token) => within(token, found)).length;
  if (covered < left.length * leastCovered) return 'wrong';
  const hull = { ...found, start: first.start, end: last.end };
  const extra = now.filter((token) => within(token, found) && !within(token, hull)).length;
  return extra > Math.max(2, left.length * mostExtra) ? 'loose' : 'right';
}

/** What became of highlights of a text in an edited one, where `place` finds their places. */
export function judge(
  text: string,
  targets: readonly Target[],
  edited: Edited,
  place: (selectors: QuoteSelectors) => Placement | null,
): Verdict[] {
  const tokens = tokensOf(text);
  const now = tokensOf(edited.text);
  return targets.map(({ from, to }) => {
    const selectors = describe(text, tokens[from]?.start ?? 0, tokens[to]?.end ?? 0);
    const left = edited.places.slice(from, to + 1).filter((one) => one !== null);
    return verdict(now, left, place(selectors));
  });
}
