import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openLibrary } from '../../db/open.ts';
import { createService } from '../../electron/service/service.ts';
import { article } from '../export/annotated.ts';
import { type BrowserHost, frame, startHost } from './browser-host.ts';
import { dropFiles } from './drop-files.ts';
import { articleIn, call, createPlace, exportTo, fillLibrary, idsIn, stateOf } from './folder-library.ts';
import { makeLibrary } from './made-library.ts';

const place = createPlace();
const { openService, newPath } = place;
let whole = '';
let before: Awaited<ReturnType<typeof stateOf>>;

beforeAll(async () => {
  const service = createService({ libraryPath: newPath('a.lectern'), mode: 'write', workers: 2 });
  await fillLibrary(service);
  before = await stateOf(service);
  whole = await exportTo(service, newPath('Whole'));
  await service.close();
}, 120_000);
afterEach(place.closeAll);
afterAll(place.remove);

/** The files of a folder by their names in it. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));

test('in a folder around it, it comes in as it was, and not into sections of those folders', async () => {
  const around = newPath('Backups');
  mkdirSync(path.join(around, 'May'), { recursive: true });
  cpSync(whole, path.join(around, 'May', 'Library'), { recursive: true });
  const home = openService();
  await dropFiles(home, [around]);
  expect(await stateOf(home)).toEqual(before);
});

test('dropped on a section, everything is in that and no other is made', async () => {
  const home = openService();
  const { id } = await home.handlers.makeSection({ parentId: null, name: 'Here' }, call);
  await dropFiles(home, [whole], id);
  const { sections, articles } = await stateOf(home);
  expect(sections).toEqual([{ name: 'Here', count: articles.length, total: articles.length }]);
  expect(articles).toHaveLength(before.articles.length);
});

test('a folder that is watched brings it as it was, once', async () => {
  const watched = newPath('Watched');
  mkdirSync(watched);
  cpSync(whole, path.join(watched, 'Library'), { recursive: true });
  const earlier = Date.now() / 1000 - 60;
  for (const file of filesIn(watched)) utimesSync(file, earlier, earlier);
  const bugs: unknown[] = [];
  const service = createService({
    ...{ libraryPath: newPath('w.lectern'), mode: 'write' as const, resume: true },
    onBug: (error) => bugs.push(error),
  });
  try {
    const { token } = await service.handlers.offerPaths({ paths: [watched] }, call);
    await service.handlers.watchFolders({ token }, call);
    await vi.waitFor(async () => expect(await idsIn(service)).toHaveLength(before.articles.length), {
      ...{ timeout: 20_000, interval: 200 },
    });
    await vi.waitFor(async () => expect(await service.handlers.importsUnderWay({}, call)).toEqual([]));
    expect(await stateOf(service)).toEqual(before);
    expect(bugs).toEqual([]);
  } finally {
    await service.close();
  }
});

async function importInto({ service }: BrowserHost, token: string) {
  const ended = new Promise<void>((resolve) => {
    const off = service.on('importProgress', ({ state }) => {
      if (state === 'running') return;
      off();
      resolve();
    });
  });
  const { batchId } = await service.handlers.startImport({ token, sectionId: null }, call);
  await ended;
  return await service.handlers.importReport({ batchId }, call);
}

test('uploaded to the browser host, as a folder or in one ZIP, it comes in as it was', async () => {
  const zip = newPath('Library.zip');
  const from = openService();
  await dropFiles(from, [whole]);
  await exportTo(from, zip);
  const files = filesIn(whole).map((file) => ({
    ...{ name: `Library/${path.relative(whole, file).split(path.sep).join('/')}` },
    bytes: readFileSync(file),
  }));
  for (const [drop, given] of [
    ['folder-001', files],
    ['zip-000001', [{ name: 'Library.zip', bytes: readFileSync(zip) }]],
  ] as const) {
    const host = await startHost();
    try {
      for (const { name, bytes } of given) await host.post(`/upload/${drop}`, frame(name, bytes));
      const { token } = await host.post(`/upload/${drop}/done`, null);
      expect(await importInto(host, token ?? '')).toMatchObject({ failed: 0 });
      expect(await stateOf(host.service)).toEqual(before);
    } finally {
      await host.close();
    }
  }
});

function importedIn(library: string): number {
  if (!existsSync(library)) return 0;
  const { read, close } = openLibrary(library, { mode: 'read', now: () => new Date() });
  try {
    return (read.prepare('SELECT count(*) AS count FROM import_item').get() as { count: number }).count;
  } finally {
    close();
  }
}

/** Imports in a process of its own, or goes on there, and kills that once so many articles are in. Says whether it was done before. */
async function run(library: string, given: string[], killAt: number): Promise<boolean> {
  const script = path.join(import.meta.dirname, 'resume-child.ts');
  const child = spawn(process.execPath, [script, library, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const look = setInterval(() => {
    if (said.includes('ready') && importedIn(library) >= killAt) child.kill('SIGKILL');
  }, 20);
  await ended;
  clearInterval(look);
  return said.includes('done');
}

test('killed again and again it goes on, and articles that are much alike stay several', {
  timeout: 300_000,
}, async () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  const prose =
    'The lamps were lit at dusk every evening of that long year, and put out at dawn by one old man. ';
  const alike = Array.from({ length: 60 }, (_, index) =>
    article({
      id: `${letters[index % 32]}${letters[Math.floor(index / 32)]}lamplamplamplam`.slice(0, 16),
      ...{ title: 'Lamps', url: null, published: null, highlights: [], tags: [`number ${index}`] },
      html: `<p>${prose.repeat(6)}</p><p>Evening ${index}.</p>`,
    }),
  );
  const from = openService(makeLibrary(place.folder, alike));
  const all = await stateOf(from);
  const exports = [await exportTo(from, newPath('Alike')), await exportTo(from, newPath('Alike.zip'))];
  for (const folder of exports) {
    const library = newPath('k.lectern');
    let isDone = await run(library, [folder], 8);
    expect(isDone).toBe(false);
    for (const killAt of [24, 40, Infinity]) isDone ||= await run(library, [], killAt);
    expect(isDone).toBe(true);
    expect(await stateOf(openService(library))).toEqual(all);
    await place.closeAll();
  }
});

test('a folder that is imported again after it grew brings what is new', async () => {
  const home = openService();
  await dropFiles(home, [whole]);
  const [first = ''] = await idsIn(home);
  await home.handlers.saveArticleNote({ articleId: first, text: 'Only here.' }, call);
  const copy = newPath('Grown');
  cpSync(whole, copy, { recursive: true });
  writeFileSync(
    path.join(copy, 'New.md'),
    `# New\n\n${'A text of its own that nothing else is like. '.repeat(9)}`,
  );
  const items = await dropFiles(home, [copy]);
  expect(items.filter(({ outcome }) => outcome === 'imported').map(({ name }) => name)).toEqual([
    'Grown/New.md'.replace('Grown', path.basename(copy)),
  ]);
  expect((await articleIn(home, first)).note).toContain('Only here.');
});

test.each(['folder', 'ZIP of it'])(
  'what the library had no more when all of it was exported again does not come in from the %s',
  async (kind) => {
    const service = openService();
    await dropFiles(service, [whole]);
    const again = newPath('Again');
    cpSync(whole, again, { recursive: true });
    const [gone = ''] = await idsIn(service);
    const { title } = await service.handlers.wholeArticle({ id: gone }, call);
    await service.handlers.trashArticles({ articleIds: [gone], trashed: true }, call);
    await exportTo(service, again);
    const zip = newPath('Again.zip');
    writeFileSync(
      zip,
      zipSync(
        Object.fromEntries(filesIn(again).map((file) => [path.relative(again, file), readFileSync(file)])),
      ),
    );
    const home = openService();
    const items = await dropFiles(home, [kind === 'folder' ? again : zip]);
    expect(await idsIn(home)).toEqual((await idsIn(service)).filter((id) => id !== gone));
    expect(items.filter(({ reason }) => reason?.includes('earlier export'))).toMatchObject([
      { outcome: 'skipped', path: expect.stringContaining(`data/${title}.json`) },
    ]);
  },
);

test('a part that is exported into a folder is added to what is there', async () => {
  const service = openService();
  await dropFiles(service, [whole]);
  const [first = '', second = '', ...rest] = await idsIn(service);
  const parts = newPath('Parts');
  for (const id of [first, second]) await exportTo(service, parts, { kind: 'article', id });
  const home = openService();
  await dropFiles(home, [parts]);
  expect(await idsIn(home)).toEqual([first, second]);
  expect(rest.length).toBeGreaterThan(0);
});
