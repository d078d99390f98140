import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Figures, readLines, runScorer } from './scorer.ts';
import { importEach } from './stored.ts';

/** The figures of each set of the charset data: by tier, how many files are read right. */
export async function scoreCharsets(shared: string): Promise<Record<string, Figures>> {
  const place = path.join(shared, 'charsets');
  const sets = readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const scores: Record<string, Figures> = {};
  for (const { name } of sets) {
    const folder = path.join(place, name, 'dev');
    const gold = readLines<{ id: string; file: string }>(path.join(folder, 'gold.jsonl'));
    const stored = await importEach(gold.map(({ file }) => path.join(folder, file)));
    const found = gold.flatMap(({ id, file }) => {
      const articles = stored.get(path.join(folder, file))?.articles ?? [];
      const [first] = articles;
      if (!first) return [];
      const text = articles.map((article) => article.text).join('\n\n');
      const title = articles.map((article) => article.title).join('\n');
      return [{ id, text, title, encoding: first.original.charset?.name ?? '' }];
    });
    scores[name] = runScorer(path.join(place, 'score.py'), [name, 'dev'], found);
  }
  return scores;
}
