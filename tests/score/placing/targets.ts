import type { Random } from './random.ts';
import type { Token } from './tokens.ts';

/** The first and the last token of a highlight. */
export interface Target {
  from: number;
  to: number;
}

/** The first token of each block but the first: before it the text is parted. */
function blockStarts(text: string, tokens: readonly Token[]): number[] {
  const starts: number[] = [];
  for (let at = 1; at < tokens.length; at++)
    if (text.slice(tokens[at - 1]?.end, tokens[at]?.start).includes('\n\n')) starts.push(at);
  return starts;
}

const shortest = 40;

/**
 * So many highlights of a text: a third of them one to four words, a third as long as sentences, a third from one block into the next.
 * None for a text of a few words.
 */
export function targetsOf(text: string, tokens: readonly Token[], count: number, random: Random): Target[] {
  if (tokens.length < shortest) return [];
  const starts = blockStarts(text, tokens);
  const within = (least: number, most: number): Target => {
    const from = random.below(tokens.length - 1);
    const end = starts.find((start) => start > from) ?? tokens.length;
    return { from, to: Math.min(end - 1, from + least - 1 + random.below(most - least + 1)) };
  };
  const across = (): Target => {
    const start = starts[random.below(starts.length)] ?? 1;
    const from = Math.max(0, start - 1 - random.below(12));
    return { from, to: Math.min(tokens.length - 1, start + random.below(12)) };
  };
  return Array.from({ length: count }, (_, at) => {
    if (at % 3 === 0) return within(1, 4);
    return at % 3 === 1 || starts.length === 0 ? within(8, 25) : across();
  });
}
