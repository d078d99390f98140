import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../electron/import/decode/charset.ts';
import { detect, headLength } from '../../electron/import/detect/detect.ts';
import { type Figures, readLines, runScorer } from './scorer.ts';
import { importEach } from './stored.ts';

/** The encoding of a file that holds no article, as the decoder of its format reads it: many are nothing but a declaration. */
function encodingOf(file: string): string {
  const bytes = readFileSync(file);
  const { format } = detect(path.basename(file), bytes.subarray(0, headLength));
  const markup = format?.decoder === 'html' ? 'html' : format?.decoder === 'feed' ? 'xml' : 'none';
  return decodeText(bytes, { markup }).charset.name;
}

/** The figures of each set of the charset data: by tier, how many files are read right. */
export async function scoreCharsets(shared: string): Promise<Record<string, Figures>> {
  const place = path.join(shared, 'charsets');
  const sets = readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const scores: Record<string, Figures> = {};
  for (const { name } of sets) {
    const folder = path.join(place, name, 'dev');
    const gold = readLines<{ id: string; file: string }>(path.join(folder, 'gold.jsonl'));
    const stored = await importEach(gold.map(({ file }) => path.join(folder, file)));
    const found = gold.map(({ id, file }) => {
      const articles = stored.get(path.join(folder, file))?.articles ?? [];
      const text = articles.map((article) => article.text).join('\n\n');
      const title = articles.map((article) => article.title).join('\n');
      const encoding = articles[0]?.original.charset?.name ?? encodingOf(path.join(folder, file));
      return { id, text, title, encoding };
    });
    scores[name] = runScorer(path.join(place, 'score.py'), [name, 'dev'], found);
  }
  return scores;
}
