import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { WholeArticle } from '../../electron/api/model.ts';
import { type Figures, readLines, runScorer } from './scorer.ts';
import { importEach, importFiles } from './stored.ts';

const itemOf = ({
  title,
  authors,
  published,
  url,
  text,
  tags,
  highlights,
  added,
  ...rest
}: WholeArticle) => ({
  title,
  author: authors.join('; '),
  date: published?.value ?? '',
  url: url ?? '',
  text,
  tags,
  created: added,
  archived: rest.read,
  starred: rest.starred,
  notes: highlights.map(({ quote, note }) => ({ quote, note })),
});

/** Highlights without their document stand for themselves. */
const itemsOf = (article: WholeArticle) =>
  !article.saved && article.url === null && article.highlights.length > 0
    ? article.highlights.map((highlight) => ({ ...itemOf(article), notes: [highlight] }))
    : [itemOf(article)];

/** Lists whose links are known again by their addresses: test files share addresses that no two pages have. */
const isOfLinks = (format: string) => /^(?:feeds|bookmarks|export)/.test(format);

/** The figures of each format of which there are files, or of those named. */
export async function scoreFormats(
  shared: string,
  names: readonly string[] = [],
): Promise<Record<string, Figures>> {
  const place = path.join(shared, 'formats');
  const scores: Record<string, Figures> = {};
  for (const format of readdirSync(place)) {
    const folder = path.join(place, format, 'dev');
    const manifest = path.join(folder, 'manifest.jsonl');
    if (!existsSync(manifest) || (names.length > 0 && !names.includes(format))) continue;
    const gold = readLines<{ id: string; file: string }>(manifest);
    const files = gold.map(({ file }) => path.join(folder, file));
    const stored = isOfLinks(format) ? await importEach(files) : await importFiles(files);
    const found = gold.flatMap(({ id, file }) => {
      const got = stored.get(path.join(folder, file));
      if (!got) return [];
      return [
        { id, error: got.articles.length > 0 ? null : got.reason, items: got.articles.flatMap(itemsOf) },
      ];
    });
    scores[format] = runScorer(path.join(place, 'score.py'), [format, 'dev'], found);
  }
  return scores;
}
