import type { Edited } from './edits.ts';
import { tokensOf } from './tokens.ts';

function onlyOnce(text: string): Map<string, number> {
  const places = new Map<string, number>();
  const often = new Set<string>();
  let at = 0;
  for (const block of text.split('\n\n')) {
    if (places.has(block)) often.add(block);
    places.set(block, at);
    at += block.length + 2;
  }
  for (const block of often) places.delete(block);
  return places;
}

/**
 * Another extractor's text of a page as an edit of ours, as far as that is sure: by the blocks that stand in both once and in the same words. What
 * became of the tokens of other blocks is not known; those are in `unknown`.
 */
export function extractedAnew(text: string, other: string): Edited & { unknown: ReadonlySet<number> } {
  const before = [...onlyOnce(text)];
  const after = onlyOnce(other);
  const unknown = new Set<number>();
  let block = 0;
  const places = tokensOf(text).map(({ start, end }, number) => {
    while (block < before.length - 1 && start >= (before[block + 1]?.[1] ?? 0)) block++;
    const [words = '', from = 0] = before[block] ?? [];
    const to = end <= from + words.length && start >= from ? after.get(words) : undefined;
    if (to === undefined) {
      unknown.add(number);
      return null;
    }
    return { start: to + start - from, end: to + end - from };
  });
  return { text: other, places, unknown };
}
