import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ListScope, WholeArticle } from '../../electron/api/model.ts';
import { createService } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
const day = 24 * 60 * 60 * 1000;
let folder = '';
let clock = 0;
let service: ReturnType<typeof createService>;

const open = () =>
  createService({
    libraryPath: path.join(folder, 'a.lectern'),
    mode: 'write',
    now: () => new Date(Date.UTC(2026, 0, 1) + clock),
  });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-undo-'));
  mkdirSync(path.join(folder, 'Drop', 'Sea'), { recursive: true });
  clock = 0;
  service = open();
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const words = (of: string) =>
  `The ${of} of the small town was quiet that winter, and nobody went out to sea at all.`;
const page = (title: string, url = '') =>
  `<html><head><title>${title}</title>${url && `<link rel="canonical" href="${url}">`}</head><body><article><p>${words(title)}</p>${'<p>The lamps were lit at dusk every evening of that long year, and put out at dawn.</p>'.repeat(4)}</article></body></html>`;

function put(name: string, content: string): string {
  const file = path.join(folder, 'Drop', name);
  writeFileSync(file, content);
  return file;
}
const list = async (scope: ListScope, text = '') => {
  const query = { scope, tags: [], text, sort: 'title' as const };
  return (await service.handlers.listArticles({ query, offset: 0, limit: 100 }, call)).rows.map(
    ({ title }) => title,
  );
};
const article = async (id: string): Promise<WholeArticle> => service.handlers.wholeArticle({ id }, call);
const info = async () => service.handlers.libraryInfo({}, call);
const sections = async () =>
  (await service.handlers.listSections({}, call)).map(({ name, total }) => [name, total]);
const lastImport = async () => (await info()).lastImport ?? '';

test('one undo puts all that an import brought into the Trash, with its sections and the notes made since; redo brings it back', async () => {
  await dropFiles(service, [put('Before.html', page('Before'))]);
  put('Sea/Harbour.html', page('Harbour'));
  put('Lamps.html', page('Lamps'));
  const items = await dropFiles(service, [path.join(folder, 'Drop')]);
  const harbour = items.find(({ name }) => name.endsWith('Harbour.html'))?.articles[0]?.id ?? '';
  await service.handlers.saveArticleNote({ articleId: harbour, text: 'mine' }, call);
  const batchId = await lastImport();
  expect(await sections()).toEqual([
    ['Drop', 2],
    ['Sea', 1],
  ]);

  expect(await service.handlers.undoImport({ batchId, undone: true }, call)).toEqual({ articles: 2 });
  expect(await list({ kind: 'all' })).toEqual(['Before']);
  expect(await list({ kind: 'all' }, 'winter')).toEqual(['Before']);
  expect(await list({ kind: 'import', batchId })).toEqual(['Before']);
  expect(await list({ kind: 'trash' })).toEqual(['Harbour', 'Lamps']);
  expect(await sections()).toEqual([]);
  expect(await info()).toMatchObject({ articles: 1, inbox: 1, trashed: 2, highlighted: 0 });
  expect(await service.handlers.importReport({ batchId }, call)).toMatchObject({ undone: true });
  expect(await service.handlers.undoImport({ batchId, undone: true }, call)).toEqual({ articles: 0 });

  await service.handlers.undoImport({ batchId, undone: false }, call);
  expect(await list({ kind: 'all' })).toEqual(['Before', 'Harbour', 'Lamps']);
  expect(await sections()).toEqual([
    ['Drop', 2],
    ['Sea', 1],
  ]);
  expect((await article(harbour)).note).toBe('mine');
});

test('what an import added to other articles goes with it: highlights, tags and notes, and nothing of the user’s own', async () => {
  const url = 'https://lamps.example/a';
  const [saved] = await dropFiles(service, [put('Lamps.html', page('Lamps', url))]);
  const id = saved?.articles[0]?.id ?? '';
  await service.handlers.changeTags({ articleIds: [id], add: ['own'], remove: [] }, call);
  const links = [
    {
      url,
      title: 'Lamps',
      tags: 'oil, own',
      highlights: [{ quote: 'The Lamps of the small town', note: 'theirs' }],
    },
  ];
  await dropFiles(service, [put('links.json', JSON.stringify(links))]);
  const batchId = await lastImport();
  const [highlight] = (await article(id)).highlights;
  expect(highlight).toMatchObject({ quote: 'The Lamps of the small town', note: 'theirs' });
  await service.handlers.changeHighlight(
    { id: highlight?.id ?? '', note: 'theirs and mine', tags: ['x'] },
    call,
  );

  await service.handlers.undoImport({ batchId, undone: true }, call);
  expect(await article(id)).toMatchObject({ highlights: [], tags: ['own'], trashed: false });
  await service.handlers.undoImport({ batchId, undone: false }, call);
  expect(await article(id)).toMatchObject({
    tags: ['oil', 'own'],
    highlights: [{ id: highlight?.id, note: 'theirs and mine', tags: ['x'], state: 'placed' }],
  });
});

test('a tag that was renamed since goes with the import that brought it; one that the article had of its own does not', async () => {
  const url = 'https://lamps.example/a';
  const [saved] = await dropFiles(service, [put('Lamps.html', page('Lamps', url))]);
  const id = saved?.articles[0]?.id ?? '';
  await service.handlers.changeTags({ articleIds: [id], add: ['own'], remove: [] }, call);
  await dropFiles(service, [put('links.json', JSON.stringify([{ url, title: 'Lamps', tags: 'Oil, lamp' }]))]);
  const batchId = await lastImport();
  const tags = async () => (await article(id)).tags;
  await service.handlers.renameTag({ name: 'oil', to: 'petroleum' }, call);
  const merged = await service.handlers.renameTag({ name: 'lamp', to: 'own' }, call);
  await service.handlers.undoImport({ batchId, undone: true }, call);
  expect(await tags()).toEqual(['own']);
  await service.handlers.undoImport({ batchId, undone: false }, call);
  expect(await tags()).toEqual(['lamp', 'own', 'petroleum']);
  await service.handlers.swapTags({ remove: merged.added, add: merged.removed }, call);
  await service.handlers.undoImport({ batchId, undone: true }, call);
  expect(await tags()).toEqual(['own']);
});

test('a file that is dropped again comes out of the Trash, and one undo puts it back', async () => {
  const file = put('Lamps.html', page('Lamps'));
  const [first] = await dropFiles(service, [file]);
  const id = first?.articles[0]?.id ?? '';
  await service.handlers.trashArticles({ articleIds: [id], trashed: true }, call);
  const [again] = await dropFiles(service, [file]);
  expect(again).toMatchObject({ outcome: 'imported', articles: [{ id }] });
  expect(again?.reason).toContain('was in the Trash');
  expect(await article(id)).toMatchObject({ trashed: false });
  await service.handlers.undoImport({ batchId: await lastImport(), undone: true }, call);
  expect(await article(id)).toMatchObject({ trashed: true });
});

test('only what is in the Trash is deleted for good, with the bytes and tags that nothing else uses', async () => {
  const [one, two] = await dropFiles(service, [put('One.html', page('One')), put('Two.html', page('Two'))]);
  const ids = [one, two]
    .toSorted((a, b) => (a?.name ?? '').localeCompare(b?.name ?? ''))
    .map((item) => item?.articles[0]?.id ?? '');
  await service.handlers.changeTags({ articleIds: ids.slice(0, 1), add: ['gone'], remove: [] }, call);
  await service.handlers.trashArticles({ articleIds: ids.slice(0, 1), trashed: true }, call);
  await service.handlers.deleteArticles({ articleIds: ids }, call);
  expect(await list({ kind: 'all' })).toEqual(['Two']);
  expect(await list({ kind: 'trash' })).toEqual([]);
  expect(await service.handlers.listTags({}, call)).toEqual([]);
  await expect(article(ids[0] ?? '')).rejects.toMatchObject({ code: 'not-found' });
  // The same bytes can come in again: nothing of them was left behind.
  const [again] = await dropFiles(service, [path.join(folder, 'Drop', 'One.html')]);
  expect(again).toMatchObject({ outcome: 'imported', reason: null });
});

test('what has been in the Trash for thirty days is gone at the next start, and not before', async () => {
  const [one] = await dropFiles(service, [put('One.html', page('One'))]);
  await service.handlers.trashArticles({ articleIds: [one?.articles[0]?.id ?? ''], trashed: true }, call);
  for (const [days, left] of [
    [29, ['One']],
    [31, []],
  ] as const) {
    await service.close();
    clock = days * day;
    service = open();
    expect(await list({ kind: 'trash' })).toEqual(left);
  }
});

test('an import that runs is not taken back', async () => {
  const batch = 'abcdefghijklmnop';
  await expect(
    (async () => service.handlers.undoImport({ batchId: batch, undone: true }, call))(),
  ).rejects.toMatchObject({
    code: 'not-found',
  });
});
