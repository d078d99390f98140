import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createService } from '../../electron/service/service.ts';
import { anyArticle } from '../export/any-library.ts';
import { dropFiles } from './drop-files.ts';
import {
  articleIn,
  call,
  createPlace,
  droppedFiles,
  exportTo,
  fillLibrary,
  idsIn,
  stateOf,
} from './folder-library.ts';
import { makeLibrary } from './made-library.ts';

const place = createPlace();
const { openService, newPath } = place;
/** A library of real files; opened by each test that wants it, and written to by none. */
const filled = path.join(place.folder, 'filled.lectern');

beforeAll(async () => {
  const service = createService({ libraryPath: filled, mode: 'write', workers: 2 });
  await fillLibrary(service);
  await service.close();
}, 120_000);
afterEach(place.closeAll);
afterAll(place.remove);

const openFilled = () => openService(filled);
const failed = (items: readonly { outcome: string }[]) => items.filter(({ outcome }) => outcome === 'failed');

const anyLibrary = fc
  .uniqueArray(anyArticle, { minLength: 4, maxLength: 12, selector: ({ id }) => id })
  .filter((articles) => {
    const ids = articles.flatMap(({ highlights }) => highlights.map(({ id }) => id));
    return new Set(ids).size === ids.length;
  });

test('any library comes home from its folder or its ZIP, with everything that it had', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, fc.constantFrom('Library', 'Library.zip'), async (articles, name) => {
      const from = openService(makeLibrary(place.folder, articles));
      const before = await stateOf(from);
      const home = openService();
      const items = await dropFiles(home, [await exportTo(from, newPath(name))]);
      expect(failed(items)).toEqual([]);
      expect(await stateOf(home)).toEqual(before);
      await place.closeAll();
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

test.each(['Library', 'Library.zip'])(
  'real files come home in “%s” with sections, colours and all bytes',
  async (name) => {
    const from = openFilled();
    const before = await stateOf(from);
    expect(before.articles.length).toBeGreaterThan(5);
    expect(before.articles.some(({ changes }) => changes.length === 2)).toBe(true);
    expect(before.sections.map(({ name: one }) => one).slice(-2)).toEqual(['Zebra', 'Anchor']);
    const home = openService();
    const items = await dropFiles(home, [await exportTo(from, newPath(name))]);
    expect(failed(items)).toEqual([]);
    expect(items.find(({ outcome }) => outcome === 'skipped')?.reason).toMatch(
      /^This is the list of the folder’s files\. It brought \d+ sections, 1 colour of a tag, and 2 names of colours\.$/,
    );
    expect(await stateOf(home)).toEqual(before);
    // What was dropped there first is known here, too.
    const again = await dropFiles(home, droppedFiles);
    expect(again.filter(({ outcome }) => outcome !== 'duplicate')).toEqual([]);
    expect(await stateOf(home)).toEqual(before);
  },
);

test('the pages as they were saved are shown, and the texts can be made of them anew', async () => {
  const from = openFilled();
  const home = openService();
  await dropFiles(home, [await exportTo(from, newPath('Library'))]);
  const ids = await idsIn(home);
  for (const id of ids)
    expect(await home.handlers.savedPage({ id }, call)).toEqual(await from.handlers.savedPage({ id }, call));
  const { failed: notMade } = await home.handlers.reExtract({ articleIds: ids }, call);
  expect(notMade).toEqual([]);
  const plain = async (id: string) => ({ ...(await articleIn(home, id)), updated: '' });
  for (const id of ids) expect(await plain(id)).toEqual({ ...(await articleIn(from, id)), updated: '' });
});

test('into the library that it came from it brings nothing twice and says so', async () => {
  const service = openFilled();
  const before = await stateOf(service);
  const items = await dropFiles(service, [await exportTo(service, newPath('Library'))]);
  expect(new Set(items.map(({ outcome }) => outcome))).toEqual(new Set(['duplicate', 'skipped']));
  expect(items.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(before.articles.length);
  for (const { reason } of items) expect(reason).toMatch(/^Already in the library|is here already\.$/);
  expect(await stateOf(service)).toEqual(before);
});

test('one undo takes all of it back, with sections and colours, and redoing brings it again', async () => {
  const home = openService();
  const empty = await stateOf(home);
  await dropFiles(home, [await exportTo(openFilled(), newPath('Library'))]);
  const whole = await stateOf(home);
  const batchId = (await home.handlers.libraryInfo({}, call)).lastImport ?? '';
  await home.handlers.undoImport({ batchId, undone: true }, call);
  expect(await stateOf(home)).toEqual({ ...empty, colorMeanings: {} });
  await home.handlers.undoImport({ batchId, undone: false }, call);
  expect(await stateOf(home)).toEqual(whole);
});

test('what is in the Trash is exported where it is asked for, and is in the Trash again', async () => {
  const from = openService();
  await fillLibrary(from);
  const articles = await Promise.all((await idsIn(from)).map((id) => articleIn(from, id)));
  // Of a link there is more to be said.
  const first = articles.find(({ saved }) => !saved)?.id ?? '';
  const second = articles.find(({ saved }) => saved)?.id ?? '';
  await from.handlers.trashArticles({ articleIds: [first], trashed: true }, call);
  const scope = { kind: 'articles' as const, ids: [first, second] };
  const folder = await exportTo(from, newPath('Library'), scope);
  const home = openService();
  const items = await dropFiles(home, [folder]);
  expect(items.map(({ reason }) => reason)).toContain(
    'Only the link was kept: its page is not in this file. It was in the Trash where it was exported, and is in the Trash here.',
  );
  expect(await idsIn(home)).toEqual([second]);
  expect(await articleIn(home, first)).toEqual(await articleIn(from, first));
  // It stays there when it comes again.
  await dropFiles(home, [folder]);
  expect(await idsIn(home)).toEqual([second]);
});

test('the sections of a section that is exported come along, those around it by their names, and no others', async () => {
  const from = openService();
  await fillLibrary(from);
  const sections = await from.handlers.listSections({}, call);
  const zebra = sections.find(({ name }) => name === 'Zebra');
  const { id: inner } = await from.handlers.makeSection({ parentId: zebra?.id ?? null, name: 'Inner' }, call);
  await from.handlers.makeSection({ parentId: inner, name: 'Empty' }, call);
  const [first = ''] = await idsIn(from);
  await from.handlers.moveArticles({ articleIds: [first], sectionId: inner }, call);
  const home = openService();
  await dropFiles(home, [await exportTo(from, newPath('Part'), { kind: 'section', id: inner })]);
  expect((await home.handlers.listSections({}, call)).map(({ name }) => name)).toEqual([
    'Zebra',
    'Inner',
    'Empty',
  ]);
  expect(await idsIn(home)).toEqual([first]);
});
