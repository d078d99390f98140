import { inBoth } from '../../../electron/text/word-anchors.ts';
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
 * Another extractor's text of a page as an edit of ours, as far as that is sure: by the blocks that stand in both once, in the same words and
 * in the same order. What became of the tokens of other blocks is not known; those are in `unknown`.
 */
export function extractedAnew(text: string, other: string): Edited & { unknown: ReadonlySet<number> } {
  const blocks = onlyOnce(text);
  const before = [...blocks];
  // A table of contents holds the words of a heading, too: blocks that stand in another order are not the same.
  const after = new Map(inBoth(blocks, onlyOnce(other)).map((place) => [place.before, place.after]));
  const unknown = new Set<number>();
  let block = 0;
  const places = tokensOf(text).map(({ start, end }, number) => {
    while (block < before.length - 1 && start >= (before[block + 1]?.[1] ?? 0)) block++;
    const [words = '', from = 0] = before[block] ?? [];
    const to = end <= from + words.length && start >= from ? after.get(from) : undefined;
    if (to === undefined) {
      unknown.add(number);
      return null;
    }
    return { start: to + start - from, end: to + end - from };
  });
  return { text: other, places, unknown };
}
