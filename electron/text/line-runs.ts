import type { SameRun } from './same-runs.ts';

/** So far ahead a line is looked for: what was left out between two lines is no longer. In UTF-16 units. */
const reach = 4000;
/** A shorter line stands in many places. */
const shortest = 8;

interface Line {
  text: string;
  start: number;
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  for (const line of text.split('\n')) {
    yield { text: line.trim(), start: start + line.length - line.trimStart().length };
    start += line.length + 1;
  }
}

/** A line without its first and its last word: where a word was parted at the end of a line, neither part is one. */
function inner({ text, start }: Line): Line {
  const [whole = '', first = '', rest = ''] = /^(\S+\s+)(.*)\s+\S+$/.exec(text) ?? [];
  return whole === '' ? { text: '', start } : { text: rest, start: start + first.length };
}

/**
 * What a text and one that was broken into lines have in common, in the order of both: each line of `view` that stands in `article` on one,
 * after those before it. Takes time linear in both. What is rewritten or stands in another order is not found.
 */
export function lineRuns(article: string, view: string): SameRun[] {
  const runs: SameRun[] = [];
  let from = 0;
  for (const line of linesOf(view)) {
    const ahead = article.slice(from, from + reach);
    for (const { text, start } of [line, inner(line)]) {
      const at = text.length < shortest ? -1 : ahead.indexOf(text);
      if (at < 0) continue;
      runs.push({ before: from + at, after: start, length: text.length });
      from += at + text.length;
      break;
    }
  }
  return runs;
}
