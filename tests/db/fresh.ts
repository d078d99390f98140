import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Library, openLibrary } from '../../db/open.ts';
import { type ArticleContent, insertArticle } from '../../db/queries/articles.ts';
import { putBlob, putOriginal } from '../../db/queries/blobs.ts';
import type { WriteDb } from '../../db/types.ts';
import type { Id, SafeHtml } from '../../electron/api/model.ts';

export const now = () => new Date('2026-01-02T03:04:05.000Z');

export function temporary() {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-db-'));
  return {
    folder,
    file: path.join(folder, 'test.lectern'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A real library in a folder of its own. */
export function fresh(): Library & { write: WriteDb; remove(): void } {
  const { file, remove } = temporary();
  const library = openLibrary(file, { mode: 'write', now });
  if (!library.write) throw new Error('opened for writing');
  return { ...library, write: library.write, remove };
}

/** Lets what puts in articles as this version does work on a library of before the steps that brought what else it writes there. */
function asEarlier<T>(write: WriteDb, act: () => T): T {
  const tables = ['article_link (key INTEGER, number INTEGER)', 'special_text (article_id TEXT)'];
  const missing = tables.filter((table) => {
    const name = table.split(' ')[0];
    return !write.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name);
  });
  for (const table of missing) write.exec(`CREATE TABLE ${table}`);
  try {
    return act();
  } finally {
    for (const table of missing) write.exec(`DROP TABLE ${table.split(' ')[0]}`);
  }
}

let count = 0;
const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Ids in the form of real ones, the same in each run. */
export function nextId(): Id {
  const number = count++;
  return `${letters[Math.floor(number / 676) % 26]}${letters[Math.floor(number / 26) % 26]}${letters[number % 26]}`.padStart(
    16,
    'a',
  );
}

export function content(change: Partial<ArticleContent> = {}): ArticleContent {
  const text = change.text ?? 'A text about the sea.';
  return {
    title: 'Untitled',
    authors: [],
    siteName: null,
    url: null,
    published: null,
    language: null,
    direction: 'auto',
    description: null,
    suggestedSection: [],
    tags: [],
    html: `<p>${text}</p>` as SafeHtml,
    text,
    nearKeys: [],
    headings: [],
    dropped: [],
    wordCount: 5,
    assets: [],
    charset: { name: 'UTF-8', rule: 'utf-8' },
    format: 'html',
    sha256: `sha-${nextId()}`,
    partPath: '',
    read: false,
    starred: false,
    saved: true,
    ...change,
  };
}

/** Puts an article in and gives its id. */
export function add(db: WriteDb, change: Partial<ArticleContent> = {}, sectionId: Id | null = null): Id {
  const item = content(change);
  const id = nextId();
  putBlob(db, {
    sha256: item.sha256,
    mediaType: 'text/html',
    codec: 'none',
    size: 3,
    chunks: [Buffer.from('abc')],
  });
  const originalId = putOriginal(db, {
    id: nextId(),
    sha256: item.sha256,
    name: 'page.html',
    path: '/drop/page.html',
    imported: now().toISOString(),
  });
  const added = new Date(now().getTime() + count * 1000).toISOString();
  const excerpt = item.text.slice(0, 40);
  const row = { id, originalId, sectionId, added, updated: added, excerpt, item };
  asEarlier(db, () => insertArticle(db, row));
  return id;
}
