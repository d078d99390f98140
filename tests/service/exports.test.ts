import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLibrary } from '../../db/open.ts';
import type { ExportProgress, ExportScope } from '../../electron/api/exports.ts';
import type { ListQuery } from '../../electron/api/model.ts';
import { annotatedArticles } from '../../electron/service/annotated-articles.ts';
import { exportProgress } from '../../electron/service/export-progress.ts';
import { gatherExport } from '../../electron/service/gather-export.ts';
import { createService, type Service } from '../../electron/service/service.ts';
import { temporaryFolder } from '../cli/lectern.ts';
import { dropFiles } from './drop-files.ts';

const { folder, remove } = temporaryFolder();
let count = 0;
let place = '';
let service: Service;
const call = () => ({ signal: new AbortController().signal });

beforeEach(() => {
  place = path.join(folder, String(count++));
  mkdirSync(place);
  service = createService({ libraryPath: path.join(place, 'a.lectern'), mode: 'write' });
});
afterEach(() => service.close());
afterAll(remove);

async function drop(names: readonly string[]): Promise<string[]> {
  const files = names.map((name) => {
    const file = path.join(place, `${name}.txt`);
    writeFileSync(file, `${name}\n\nThe water of ${name} rises twice a day, and nobody asks it to.\n`);
    return file;
  });
  const made = (await dropFiles(service, files)).flatMap(({ articles }) => articles);
  return names.map((name) => made.find(({ title }) => title === name)?.id ?? '');
}

async function highlight(articleId: string, quote = 'twice a day') {
  const look = { color: 'yellow', style: 'highlight', note: 'By the moon.' } as const;
  await service.handlers.addHighlightByQuote({ articleId, quote, prefix: '', suffix: '', ...look }, call());
}

const markdown = (scope: ExportScope, options = {}) => ({ scope, form: 'markdown' as const, options });

const titles = async (scope: ExportScope, options = {}) => {
  const asked = { ...markdown(scope, options), destination: null, single: false };
  const { files } = await service.handlers.exportNotes(asked, call());
  return files.map(({ name }) => name.replace('.md', '')).toSorted();
};

const listed = (change: Partial<ListQuery>): ExportScope => ({
  kind: 'list',
  query: { scope: { kind: 'all' }, tags: [], text: '', sort: 'added', ...change },
});

describe('what is exported', () => {
  test('is what has notes, and with the wish also the rest', async () => {
    const [first = ''] = await drop(['Ebb', 'Flood']);
    await highlight(first);
    expect(await titles({ kind: 'all' })).toEqual(['Ebb']);
    expect(await titles({ kind: 'all' }, { annotatedOnly: false })).toEqual(['Ebb', 'Flood']);
    await expect(titles(listed({ text: 'Flood' }))).rejects.toMatchObject({
      code: 'not-found',
      message: 'There are no highlights or notes here to export yet.',
    });
  });

  test('may be what a search shows, or the Trash, which nothing else reaches', async () => {
    const ids = await drop(['Ebb', 'Flood', 'Neap']);
    for (const id of ids) await highlight(id);
    expect(await titles(listed({ text: 'neap' }))).toEqual(['Neap']);
    await service.handlers.trashArticles({ articleIds: ids.slice(0, 1), trashed: true }, call());
    expect(await titles({ kind: 'all' })).toEqual(['Flood', 'Neap']);
    expect(await titles(listed({ scope: { kind: 'trash' } }))).toEqual(['Ebb']);
  });

  test('of a section is what is below it too, each file by its title', async () => {
    const [first = '', second = ''] = await drop(['Ebb', 'Flood', 'Neap']);
    for (const id of [first, second]) await highlight(id);
    const { sectionId } = await service.handlers.moveToPath(
      { articleIds: [first], path: ['Sea', 'North'] },
      call(),
    );
    const sea = (await service.handlers.listSections({}, call())).find(({ name }) => name === 'Sea');
    expect(sectionId).not.toBe(sea?.id);
    expect(await titles({ kind: 'section', id: sea?.id ?? '' })).toEqual(['Ebb']);
  });
});

test('a preview shows the file of the first article that has highlights, and how much there is', async () => {
  const [, second = ''] = await drop(['Ebb', 'Flood']);
  await highlight(second);
  const all = await service.handlers.previewExport(
    markdown({ kind: 'all' }, { annotatedOnly: false }),
    call(),
  );
  expect(all).toMatchObject({ articles: 2, highlights: 1, isCut: false, file: { name: 'Flood.md' } });
  expect(all.file?.content).toContain('> twice a day');
  const none = await service.handlers.previewExport(markdown(listed({ text: 'Ebb' })), call());
  expect(none).toEqual({ articles: 0, highlights: 0, file: null, isCut: false });
});

describe('an export to a place', () => {
  const exportTo = (to: string, single: boolean, scope: ExportScope = { kind: 'all' }) => {
    const { token } = service.handlers.offerDestination({ path: to }, call()) as { token: string };
    return service.handlers.exportNotes({ ...markdown(scope), destination: token, single }, call());
  };

  test('can be made again, with what there is by then, after a restart too', async () => {
    const [first = '', second = ''] = await drop(['Ebb', 'Flood']);
    await expect(service.handlers.exportAgain({}, call())).rejects.toMatchObject({ code: 'not-found' });
    await highlight(first);
    const notes = path.join(place, 'notes');
    await exportTo(notes, false);
    const before = readFileSync(path.join(notes, 'Ebb.md'));
    await service.close();
    service = createService({ libraryPath: path.join(place, 'a.lectern'), mode: 'write' });
    await highlight(second);
    const again = await service.handlers.exportAgain({}, call());
    expect(again).toMatchObject({ articles: 2, highlights: 2, name: 'notes', files: [] });
    expect(readdirSync(notes)).toEqual(['Ebb.md', 'Flood.md']);
    expect(readFileSync(path.join(notes, 'Ebb.md'))).toEqual(before);
  });

  test('that fails is not the one that is made again', async () => {
    const [first = ''] = await drop(['Ebb']);
    await highlight(first);
    const good = path.join(place, 'good.md');
    await exportTo(good, true);
    await expect(exportTo(path.join(good, 'in-a-file'), true)).rejects.toMatchObject({
      code: 'cannot-write',
    });
    expect(await service.handlers.exportAgain({}, call())).toMatchObject({ name: 'good.md' });
  });
});

test('an export that is cancelled writes nothing', async () => {
  const [id = ''] = await drop(['Ebb']);
  await highlight(id);
  const to = path.join(place, 'notes');
  const { token } = service.handlers.offerDestination({ path: to }, call()) as { token: string };
  const asked = { ...markdown({ kind: 'all' }), destination: token, single: false };
  const cancelled = { signal: AbortSignal.abort() };
  await expect(service.handlers.exportNotes(asked, cancelled)).rejects.toMatchObject({ code: 'cancelled' });
  expect(existsSync(to)).toBe(false);
});

test('a cancelling that comes while an article takes long is heard at the next one', async () => {
  const ids = await drop(['Ebb', 'Flood', 'Neap']);
  const library = openLibrary(path.join(place, 'a.lectern'), { mode: 'read', now: () => new Date() });
  const controller = new AbortController();
  const seen: string[] = [];
  const read = async () => {
    for await (const { title } of annotatedArticles(library.read, ids, controller.signal)) {
      seen.push(title);
      setImmediate(() => controller.abort());
      for (const begun = performance.now(); performance.now() - begun < 60; );
    }
  };
  await expect(read()).rejects.toMatchObject({ code: 'cancelled' });
  expect(seen).toEqual(['Ebb']);
  library.close();
});

test('who gave an export an id hears of it, at most four times a second', () => {
  vi.useFakeTimers();
  const told: ExportProgress[] = [];
  const tell = exportProgress('aaaaaaaaaaaaaaaa', (_event, data) => told.push(data as ExportProgress));
  for (let done = 1; done <= 100; done++) {
    vi.advanceTimersByTime(10);
    tell(done, 100);
  }
  vi.useRealTimers();
  expect(told.map(({ done }) => done)).toEqual([25, 50, 75, 100]);
  expect(told[0]).toEqual({ exportId: 'aaaaaaaaaaaaaaaa', done: 25, total: 100 });
});

test('what goes back to a page is refused in words where it is too large for one, and not begun to be sent', async () => {
  let made = 0;
  async function* pieces() {
    for (; made < 1000; made++) yield 'x'.repeat(100);
  }
  const files = () => [
    { name: 'a.md', content: 'é'.repeat(50) },
    { name: 'b.md', content: pieces() },
  ];
  await expect(gatherExport(files(), 1000)).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('lectern export'),
  });
  expect(made).toBeLessThan(20);
  const [first] = await gatherExport(files().slice(0, 1), 100);
  expect(first?.content).toBe('é'.repeat(50));
});
