import type { Random } from './random.ts';
import type { Token } from './tokens.ts';

/** A text that was edited, and what became of each token of the old: where it stands now, or null where it is gone. */
export interface Edited {
  text: string;
  places: ({ start: number; end: number } | null)[];
}

/** Of the edited words so many go in whole runs, as when a sentence is struck out. */
const inRuns = 0.3;
const shortestRun = 8;
const longestRun = 25;

type Edit = 'keep' | 'drop' | 'replace' | 'insert';

function planOf(length: number, share: number, random: Random): Edit[] {
  const plan = Array.from({ length }, (): Edit => 'keep');
  const budget = Math.round(length * share);
  let runs = Math.round(budget * inRuns);
  while (runs >= shortestRun) {
    const size = Math.min(runs, shortestRun + random.below(longestRun - shortestRun));
    const from = random.below(Math.max(1, length - size));
    plan.fill('drop', from, from + size);
    runs -= size;
  }
  const kinds: Edit[] = ['replace', 'drop', 'insert'];
  for (let left = budget - Math.round(budget * inRuns) + runs; left > 0; left--)
    plan[random.below(length)] = kinds[random.below(kinds.length)] ?? 'replace';
  return plan;
}

/** Edits that share of a text's words: replaces them by others of it, drops them, puts others in, and strikes out runs of them. */
export function edit(text: string, tokens: readonly Token[], share: number, random: Random): Edited {
  const plan = planOf(tokens.length, share, random);
  const other = () => tokens[random.below(tokens.length)]?.text ?? '';
  let made = '';
  let last = 0;
  const places = tokens.map((token, at) => {
    made += text.slice(last, token.start);
    last = token.end;
    const what = plan[at];
    if (what === 'drop') return null;
    if (what === 'replace') {
      made += other();
      return null;
    }
    if (what === 'insert') made += `${other()} `;
    const start = made.length;
    made += token.text;
    return { start, end: made.length };
  });
  return { text: made + text.slice(last), places };
}
