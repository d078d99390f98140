import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Library, openLibrary } from '../../db/open.ts';
import { saveNote } from '../../db/queries/highlights.ts';
import { listArticles } from '../../db/queries/lists.ts';
import type { Id, ListQuery } from '../../electron/api/model.ts';
import { createService } from '../../electron/service/service.ts';
import { putArticles } from './made-articles.ts';
import { anyWord, makeText, numbers, word } from './made-words.ts';
import { percentile, type Row } from './report.ts';

const articles = 10_000;
const wordsEach = 600;

function fill(library: Library): Id[] {
  const { write } = library;
  if (!write) throw new Error('the bench opens its library for writing');
  const next = numbers(7);
  return putArticles(write, articles, () => {
    const text = makeText(next, wordsEach);
    return { title: `${anyWord(next)} ${anyWord(next)}`, text };
  });
}

/** A note on each twentieth article, with the words that are asked for below. */
function annotate(library: Library, ids: readonly Id[]): void {
  const { write } = library;
  if (!write) throw new Error('the bench opens its library for writing');
  const text = `${word(3)} ${word(40)} ${word(90)}`;
  const updated = new Date(1_700_000_000_000).toISOString();
  write.transaction(() => {
    for (let at = 0; at < ids.length; at += 20)
      saveNote(write, { articleId: ids[at] ?? '', highlightId: null, text, updated });
  })();
}

const queries: Record<string, string> = {
  'rare word': word(9000),
  'middling word': word(600),
  'common word': word(3),
  'two words': `${word(40)} ${word(90)}`,
  phrase: `"${word(2)} ${word(5)}"`,
};

function times(rounds: number, act: () => unknown): number[] {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    act();
    taken.push(performance.now() - start);
  }
  return taken;
}

const p50AndP95 = (ours: readonly number[], bare: readonly number[], name: string, detail: string): Row[] =>
  [0.5, 0.95].map((share) => ({
    name: `${name}, p${share * 100}`,
    ours: percentile(ours, share),
    bare: percentile(bare, share),
    unit: 'ms',
    detail,
  }));

function searchRows(library: Library, suffix: string, names: readonly string[]): Row[] {
  const bareQuery = library.read.prepare(
    'SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY bm25(article_fts, 10.0, 1.0) LIMIT 20',
  );
  return names.flatMap((name) => {
    const text = queries[name] ?? '';
    const query: ListQuery = { scope: { kind: 'all' }, tags: [], text: `${text} `, sort: 'relevance' };
    const fts = text.startsWith('"') ? text : text.split(' ').join(' AND ');
    const ours = times(60, () => listArticles(library.read, query, 0, 20));
    const bare = times(60, () => bareQuery.all(fts));
    const hits = listArticles(library.read, query, 0, 20).total;
    return p50AndP95(
      ours,
      bare,
      `search, ${name}${suffix}`,
      `${hits} of ${articles} articles; bare: the FTS5 query alone`,
    );
  });
}

async function openRows(file: string, ids: readonly Id[]): Promise<Row[]> {
  const service = createService({ libraryPath: file, mode: 'read' });
  try {
    const library = openLibrary(file, { mode: 'read', now: () => new Date() });
    const bareSelect = library.read.prepare(
      'SELECT * FROM article JOIN article_body ON article_id = id WHERE id = ?',
    );
    const next = numbers(3);
    const pick = () => ids[Math.floor(next() * ids.length)] ?? '';
    const call = { signal: new AbortController().signal };
    const ours = times(300, () => service.handlers.getArticle({ id: pick() }, call));
    const bare = times(300, () => bareSelect.get(pick()));
    library.close();
    return p50AndP95(
      ours,
      bare,
      'open an article (service)',
      'with highlights, tags, section; bare: the SELECT alone',
    );
  } finally {
    await service.close();
  }
}

/** Searching and opening in a library of 10,000 generated articles. */
export async function searchAndOpenRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  const file = path.join(folder, 'bench.lectern');
  try {
    const library = openLibrary(file, { mode: 'write', now: () => new Date() });
    const ids = fill(library);
    const rows = searchRows(library, '', Object.keys(queries));
    annotate(library, ids);
    const noted = searchRows(library, ' + notes', ['rare word', 'common word', 'two words']);
    library.close();
    return [...rows, ...noted, ...(await openRows(file, ids))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
