import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ImportItem, WholeArticle } from '../../electron/api/model.ts';
import { createService } from '../../electron/service/service.ts';
import { dropFiles } from '../service/drop-files.ts';

/** What became of one file: its outcome, and its articles as the library has them. */
export interface Stored {
  outcome: ImportItem['outcome'];
  reason: string | null;
  articles: WholeArticle[];
}

const call = { signal: new AbortController().signal };

/**
 * Imports files into a library of their own, as a drop of all of them would, and reads back what is stored. By path; a
 * file that holds several others has the worst of their outcomes and the articles of all. A file that was in twice has
 * the articles of its first.
 */
export async function importFiles(files: readonly string[]): Promise<Map<string, Stored>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-score-'));
  const service = createService({ libraryPath: path.join(folder, 'score.lectern'), mode: 'write' });
  try {
    const items = await dropFiles(service, files);
    const stored = new Map<string, Stored>();
    for (const item of items) {
      const file = files.find((one) => item.path === one || item.path.startsWith(`${one}/`)) ?? item.path;
      const articles = await Promise.all(
        item.articles.map(async ({ id }) => service.handlers.wholeArticle({ id }, call)),
      );
      const before = stored.get(file);
      stored.set(file, {
        outcome: before && before.outcome !== 'imported' ? before.outcome : item.outcome,
        reason: before?.reason ?? item.reason,
        articles: [...(before?.articles ?? []), ...articles],
      });
    }
    return stored;
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each file into a library of its own: files of a test set share addresses that no two pages have. */
export async function importEach(files: readonly string[]): Promise<Map<string, Stored>> {
  const stored = new Map<string, Stored>();
  for (const file of files) for (const [name, one] of await importFiles([file])) stored.set(name, one);
  return stored;
}
