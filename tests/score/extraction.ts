import path from 'node:path';
import { type Extracted, rivals } from './rivals.ts';
import { type Figures, readLines, runScorer } from './scorer.ts';
import { givenOf, statesSection } from './sections.ts';
import { importFiles } from './stored.ts';

interface Gold {
  id: string;
  file: string;
  url?: string | null;
}

/** Sets with human gold, then other programs' reviewed output. */
export const sets = [
  'scrapinghub-aeb',
  'trafilatura',
  'postlight-parser',
  'mozilla-readability',
  'omnivore-readability',
  'defuddle',
];

/** The figures of each set for ours and, where asked for, for the others: set → program → figures. */
export async function scoreExtraction(
  shared: string,
  beside: boolean,
): Promise<Record<string, Record<string, Figures>>> {
  const scores: Record<string, Record<string, Figures>> = {};
  for (const set of sets) {
    const folder = path.join(shared, 'extraction', set, 'dev');
    const gold = readLines<Gold>(path.join(folder, 'gold.jsonl'));
    const fileOf = ({ file }: Gold) => path.join(folder, file);
    const score = (found: Map<string, Extracted>) =>
      runScorer(
        path.join(shared, 'extraction', 'score.py'),
        [set, 'dev'],
        [...found].map(([id, fields]) => ({ id, ...fields })),
      );
    const stored = await importFiles(gold.map(fileOf));
    const ours = new Map<string, Extracted>();
    for (const one of gold) {
      const [article] = stored.get(fileOf(one))?.articles ?? [];
      if (!article) continue;
      const { title, authors, published, text } = article;
      ours.set(one.id, { title, author: authors.join('; '), date: published?.value ?? '', text });
    }
    const section = givenOf(
      gold.map(fileOf).filter(statesSection),
      (file) => stored.get(file)?.articles[0]?.suggestedSection ?? [],
    );
    const table: Record<string, Figures> = { Lectern: { ...score(ours), section } };
    for (const [name, extract] of beside ? Object.entries(rivals) : []) {
      const theirs = new Map<string, Extracted>();
      for (const one of gold)
        theirs.set(one.id, await extract(fileOf(one), one.url ?? 'https://example.com/'));
      table[name] = score(theirs);
    }
    scores[set] = table;
  }
  return scores;
}
