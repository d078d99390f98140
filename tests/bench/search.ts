import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Library, openLibrary } from '../../db/open.ts';
import { insertArticle } from '../../db/queries/articles.ts';
import { putBlob, putOriginal } from '../../db/queries/blobs.ts';
import { saveNote } from '../../db/queries/highlights.ts';
import { listArticles } from '../../db/queries/lists.ts';
import type { Id, ListQuery, SafeHtml } from '../../electron/api/model.ts';
import { newId } from '../../electron/service/ids.ts';
import { createService } from '../../electron/service/service.ts';
import { percentile, type Row } from './report.ts';

const articles = 10_000;
const wordsEach = 600;
const vocabulary = 20_000;

/** Numbers that look random and are the same in each run (the mulberry32 generator, whose products stay whole). */
function numbers(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

const syllables = [
  'ba',
  'ke',
  'li',
  'mo',
  'nu',
  'ra',
  'se',
  'ti',
  'vo',
  'zu',
  'da',
  'fe',
  'gi',
  'ho',
  'ju',
  'pa',
];
const word = (rank: number) => {
  let rest = rank + 16;
  let text = '';
  while (rest > 0) {
    text += syllables[rest % 16];
    rest = Math.floor(rest / 16);
  }
  return text;
};

/** Words by Zipf's law, as in any language: few are in every article, most in hardly any. */
function makeText(next: () => number): string {
  const words: string[] = [];
  for (let at = 0; at < wordsEach; at++) words.push(word(Math.floor(vocabulary ** next())));
  return words.join(' ');
}

function fill(library: Library): Id[] {
  const { write } = library;
  if (!write) throw new Error('the bench opens its library for writing');
  const next = numbers(7);
  const ids: Id[] = [];
  const add = (index: number) => {
    const text = makeText(next);
    const id = newId();
    const sha256 = `bench-${index}`;
    putBlob(write, { sha256, mediaType: 'text/plain', codec: 'none', size: 1, chunks: [Buffer.from('x')] });
    const added = new Date(1_700_000_000_000 + index * 1000).toISOString();
    const original = { id: newId(), sha256, name: 'x', path: 'x', imported: added };
    const item = {
      title: `${word(Math.floor(vocabulary ** next()))} ${word(Math.floor(vocabulary ** next()))}`,
      authors: [],
      siteName: null,
      url: null,
      published: null,
      language: null,
      direction: 'auto' as const,
      description: null,
      suggestedSection: [],
      tags: [],
      html: `<p>${text}</p>` as string as SafeHtml,
      text,
      nearKeys: [],
      headings: [],
      dropped: [],
      wordCount: wordsEach,
      assets: [],
      charset: { name: 'UTF-8', rule: 'utf-8' as const },
      format: 'text',
      sha256,
      partPath: '',
      read: false,
      starred: false,
      saved: true,
    };
    insertArticle(write, {
      id,
      originalId: putOriginal(write, original),
      sectionId: null,
      added,
      updated: added,
      excerpt: '',
      item,
    });
    ids.push(id);
  };
  for (let from = 0; from < articles; from += 200)
    write.transaction(() => {
      for (let index = from; index < Math.min(articles, from + 200); index++) add(index);
    })();
  return ids;
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
