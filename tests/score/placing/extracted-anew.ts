import { rising } from '../../../electron/text/word-anchors.ts';
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

/** Where blocks of a text stand in another one, by their places in the first: as many as have kept their order, for a table of contents holds the words of a heading, too. */
function blocksIn(text: string, other: string): Map<number, number> {
  const there = onlyOnce(other);
  const pairs = [...onlyOnce(text)].flatMap(([words, before]) => {
    const after = there.get(words);
    return after === undefined ? [] : [{ before, after }];
  });
  return new Map(rising(pairs).map(({ before, after }) => [before, after]));
}

/**
 * Another extractor's text of a page as an edit of ours, as far as that is sure: by the blocks that stand in both once, in the same words and
 * in the same order. What became of the tokens of other blocks is not known; those are in `unknown`.
 */
export function extractedAnew(text: string, other: string): Edited & { unknown: ReadonlySet<number> } {
  const before = [...onlyOnce(text)];
  const after = blocksIn(text, other);
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
