import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ImportReport } from '../../electron/api/model.ts';
import { createService, type Service } from '../../electron/service/service.ts';
import { waysAgain } from '../../electron/service/try-again.ts';
import { temporaryFolder } from '../cli/lectern.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
const { folder, remove } = temporaryFolder();
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
let service: Service;

beforeAll(() => {
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
});
afterAll(async () => {
  await service.close();
  remove();
});

function made(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

async function items(paths: string[]): Promise<ImportReport['items']> {
  await dropFiles(service, paths);
  const { lastImport } = await service.handlers.libraryInfo({}, call);
  return (await service.handlers.importReport({ batchId: lastImport ?? '' }, call)).items;
}

test.each<[string, string, string | Buffer, string[]]>([
  ['an empty file can be mended and is no text', 'a.html', '', ['as-it-is']],
  [
    'a page without an article may be read as text',
    'b.html',
    '<!doctype html><title>B</title><div id=root></div><script>x()</script>',
    ['as-it-is', 'as-text'],
  ],
  ['a broken PDF is no text, though it begins with letters', 'c.pdf', '%PDF-1.7\nbroken off', ['as-it-is']],
  [
    'a web archive is no text, though most of it are letters',
    'w.webarchive',
    `bplist00${'web '.repeat(99)}`,
    ['as-it-is'],
  ],
  ['a picture stays a picture', 'd.png', png, []],
  ['a picture under the name of a text too', 'e.txt', png, []],
  ['data may be read as text', 'f.json', '{"a": 1}', ['as-text']],
  [
    'an export that is damaged may be read as text',
    'g.enex',
    '<?xml version="1.0"?><en-export><note><title>G',
    ['as-it-is', 'as-text'],
  ],
  ['white space would be white space again', 'h.txt', ' \n \n', ['as-it-is']],
  ['bytes of no kind may be a damaged file', 'i.html', Buffer.from([0, 1, 2, 3, 0, 9]), ['as-it-is']],
])('%s', async (_, name, content, ways) => {
  const [item] = await items([made(name, content)]);
  expect(item).toMatchObject({ name, outcome: 'failed', again: ways });
});

test('what was left out of a folder would be left out again', async () => {
  made('Folder/.hidden', 'Hidden');
  made('Folder/one.png', png);
  mkdirSync(path.join(folder, 'Nothing'));
  const all = await items([path.join(folder, 'Folder'), path.join(folder, 'Nothing')]);
  expect(all.map(({ name, outcome, again }) => [name, outcome, again])).toEqual([
    ['Folder/.hidden', 'skipped', []],
    ['Nothing', 'skipped', []],
    ['Folder/one.png', 'skipped', []],
  ]);
});

test('of an empty file it is said what to do', async () => {
  const [item] = await items([made('empty.md', '')]);
  expect(item?.reason).toBe(
    'This file is empty: it holds no bytes at all. Save or download it again, and drop it anew.',
  );
});

/** What a browser host imports: copies in a folder, which it says that it removed. */
async function copies(content: Record<string, string>) {
  const spool = mkdtempSync(path.join(folder, 'spool-'));
  const names = Object.keys(content);
  for (const name of names) writeFileSync(path.join(spool, name), content[name] ?? '');
  const roots = names.map((name) => ({ path: path.join(spool, name), shownPath: name }));
  const drop = {
    folder: spool,
    remove: async () => rmSync(spool, { recursive: true }),
  };
  const token = service.offers.add(roots, drop);
  const { batchId } = await service.handlers.startImport({ token, sectionId: null }, call);
  const report = await vi.waitFor(
    async () => {
      const found = await service.handlers.importReport({ batchId }, call);
      expect(found.state).toBe('done');
      return found;
    },
    { timeout: 20_000 },
  );
  return { spool, batchId, again: Object.fromEntries(report.items.map((item) => [item.name, item.again])) };
}
const noArticle = '<!doctype html><title>B</title><div id=root></div><script>x()</script>';

test('copies cannot have been mended: only their text may be had, and then they are kept', async () => {
  const { spool, again } = await copies({
    'a.html': '',
    'b.html': noArticle,
    'c.epub': 'PK\x03\x04 cut off',
  });
  expect(again).toEqual({ 'a.html': [], 'b.html': ['as-text'], 'c.epub': [] });
  expect(existsSync(spool)).toBe(true);
});

test('copies that nothing may come of go at once', async () => {
  const { spool, again } = await copies({ 'a.html': '' });
  expect(again).toEqual({ 'a.html': [] });
  expect(existsSync(spool)).toBe(false);
});

test('what failed for want of time or memory, or by a mistake of ours, can be tried again from a copy, as long as that is there', () => {
  const slow = { outcome: 'failed', format: 'html', transient: true } as const;
  expect(waysAgain(slow, 'copies')).toEqual(['as-it-is', 'as-text']);
  expect(waysAgain({ ...slow, transient: false }, 'copies')).toEqual(['as-text']);
  expect(waysAgain(slow, 'gone')).toEqual([]);
});

test('nothing of an import that was taken back is tried again before it is brought back', async () => {
  const { batchId } = await copies({ 'b.html': noArticle, 'e.md': '# A note\n\nOf a harbour.\n' });
  const again = async () =>
    (await service.handlers.importReport({ batchId }, call)).items.map((item) => item.again);
  await service.handlers.undoImport({ batchId, undone: true }, call);
  expect(await again()).toEqual([[], []]);
  const retry = async () =>
    service.handlers.retryImport({ batchId, positions: [0, 1], again: 'as-text' }, call);
  await expect(retry()).rejects.toMatchObject({ code: 'bad-arguments' });
  await service.handlers.undoImport({ batchId, undone: false }, call);
  expect(await again()).toContainEqual(['as-text']);
});

test('nothing of an import is tried again of which nobody knows any more where its files lay', async () => {
  const { batchId } = await copies({ 'b.html': noArticle });
  const db = new Database(path.join(folder, 'a.lectern'));
  db.prepare('DELETE FROM import_root WHERE batch_id = ?').run(batchId);
  db.close();
  const report = await service.handlers.importReport({ batchId }, call);
  expect(report.items.map((item) => item.again)).toEqual([[]]);
});
