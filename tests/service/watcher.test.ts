import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createService } from '../../electron/service/service.ts';

const call = { signal: new AbortController().signal };
let folder = '';
let watched = '';
let service: ReturnType<typeof createService>;
const bugs: unknown[] = [];
const open = () =>
  createService({
    libraryPath: path.join(folder, 'a.lectern'),
    mode: 'write',
    resume: true,
    onBug: (error) => bugs.push(error),
  });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-watch-'));
  watched = path.join(folder, 'Saved pages');
  mkdirSync(watched);
  bugs.length = 0;
  service = open();
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
  expect(bugs).toEqual([]);
});

const page = (title: string) =>
  `<html><head><title>${title}</title></head><body><article><p>${title} is about a harbour.</p>${'<p>The lamps were lit at dusk every evening of that long year, and put out at dawn.</p>'.repeat(4)}</article></body></html>`;
/** A file that has rested for a minute. */
function put(name: string, content: string): void {
  const file = path.join(watched, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  const before = Date.now() / 1000 - 60;
  utimesSync(file, before, before);
}
async function watchIt(): Promise<void> {
  const { token } = await service.handlers.offerPaths({ paths: [watched] }, call);
  await service.handlers.watchFolders({ token }, call);
}
const titles = async () => {
  const query = { scope: { kind: 'all' as const }, tags: [], text: '', sort: 'title' as const };
  return (await service.handlers.listArticles({ query, offset: 0, limit: 100 }, call)).rows.map(
    (row) => row.title,
  );
};
const hasTitles = (wanted: string[]) =>
  vi.waitFor(async () => expect(await titles()).toEqual(wanted), { timeout: 15_000, interval: 100 });
const imports = async () => {
  const { lastImport } = await service.handlers.libraryInfo({}, call);
  return lastImport === null ? null : await service.handlers.importReport({ batchId: lastImport }, call);
};

test('what is in a watched folder and what appears in it is imported, into sections of its folders, each file once', async () => {
  put('First.html', page('First'));
  put('Coast/Second.html', page('Second'));
  await watchIt();
  await hasTitles(['First', 'Second']);
  const paths = (await service.handlers.listSections({}, call)).map(({ name }) => name);
  expect(paths).toEqual(['Saved pages', 'Coast']);
  put('Coast/Third.html', page('Third'));
  await hasTitles(['First', 'Second', 'Third']);
  // Only the new file was looked at.
  expect((await imports())?.items.map(({ name }) => name)).toEqual(['Saved pages/Coast/Third.html']);
  expect(await service.handlers.listWatched({}, call)).toMatchObject([
    { name: 'Saved pages', within: path.basename(folder), problem: null },
  ]);
});

test('what came while the app was not running is imported when it starts, and what was there is not told again', async () => {
  put('First.html', page('First'));
  await watchIt();
  await hasTitles(['First']);
  const before = (await imports())?.batchId;
  await service.close();
  service = open();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await imports())?.batchId).toBe(before);
  await service.close();
  put('Second.html', page('Second'));
  service = open();
  await hasTitles(['First', 'Second']);
});

test('a file is imported when it is whole: not while it is written to, nor under the name of an unfinished download', async () => {
  await watchIt();
  const file = path.join(watched, 'Slow.html.crdownload');
  writeFileSync(file, page('Slow').slice(0, 40));
  for (let part = 0; part < 3; part++) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    appendFileSync(file, ' ');
  }
  writeFileSync(file, page('Slow'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  renameSync(file, path.join(watched, 'Slow.html'));
  await hasTitles(['Slow']);
  expect((await imports())?.failed).toBe(0);
});

test('a folder that is not watched any more is left alone, and what came from it stays', async () => {
  put('First.html', page('First'));
  await watchIt();
  await hasTitles(['First']);
  const [{ id } = { id: '' }] = await service.handlers.listWatched({}, call);
  await service.handlers.unwatchFolder({ id }, call);
  put('Second.html', page('Second'));
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await titles()).toEqual(['First']);
  expect(await service.handlers.listWatched({}, call)).toEqual([]);
});

test('a watched folder that is gone says so, and a file cannot be watched', async () => {
  await watchIt();
  await service.close();
  rmSync(watched, { recursive: true });
  service = open();
  await vi.waitFor(async () =>
    expect(await service.handlers.listWatched({}, call)).toMatchObject([
      { problem: expect.stringContaining('cannot be read now') },
    ]),
  );
  const file = path.join(folder, 'a.html');
  writeFileSync(file, page('A'));
  const { token } = await service.handlers.offerPaths({ paths: [file] }, call);
  await expect((async () => service.handlers.watchFolders({ token }, call))()).rejects.toMatchObject({
    code: 'bad-arguments',
  });
});
