import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directChannel } from '../../../electron/api/carriers/direct.ts';
import { createClient } from '../../../electron/api/client.ts';
import { type PageContract, pageContract } from '../../../electron/api/contract.ts';
import { LecternError } from '../../../electron/api/errors.ts';
import { serve } from '../../../electron/api/server.ts';
import { createService, type Service } from '../../../electron/service/service.ts';
import { createAnnotations } from '../../../renderer/state/annotations.ts';
import { createImports } from '../../../renderer/state/imports.ts';
import { createLibrary } from '../../../renderer/state/library.ts';
import { createPlace } from '../../../renderer/state/place.ts';
import { emptyQuery } from '../../../renderer/state/places.ts';
import { createReader } from '../../../renderer/state/reader.ts';
import type { Shell } from '../../../renderer/state/shell.ts';
import { createUndo } from '../../../renderer/state/undo.ts';
import { temporaryFolder } from '../../cli/lectern.ts';

const text = 'The lamps were lit at dusk every evening of that long year, and put out at dawn. ';

/** The page's state over a real service. */
function windowOn(service: Service) {
  const [ours, theirs] = directChannel();
  serve(theirs, service, pageContract);
  const client = createClient<PageContract>(ours, pageContract);
  const said: string[] = [];
  const undo = createUndo((words) => said.push(words));
  const reader = createReader(client, undo.sealed);
  const library = createLibrary(client, createPlace(), undo);
  const annotations = createAnnotations(client, reader, { onMade: undo.made, onFailed: undo.failed });
  const imports = createImports(client, { showImported: null } as unknown as Shell, undo);
  return { client, undo, said, reader, library, annotations, imports, close: () => ours.close() };
}

let place: ReturnType<typeof temporaryFolder>;
let service: Service;
let win: ReturnType<typeof windowOn>;
let lamps = '';
let harbour = '';

beforeEach(async () => {
  place = temporaryFolder();
  service = createService({ libraryPath: path.join(place.folder, 'a.lectern'), mode: 'write' });
  await section('Coast');
  win = windowOn(service);
  const files = ['Lamps', 'Harbour'].map((title) => {
    const file = path.join(place.folder, `${title}.md`);
    writeFileSync(file, `# ${title}\n\nOf ${title}. ${text.repeat(3)}\n`);
    return { path: file, shownPath: path.basename(file) };
  });
  await win.imports.take(Promise.resolve(service.offers.add(files)), null);
  await vi.waitFor(() => expect(win.undo.past.value?.words).toBe('2 articles imported'), {
    timeout: 20_000,
  });
  for (const { id, title } of await all()) {
    if (title === 'Lamps') lamps = id;
    else harbour = id;
  }
  await win.reader.open(lamps, emptyQuery);
});
afterEach(async () => {
  win.close();
  await service.close();
  place.remove();
});

const all = async () => (await win.client.listArticles({ query: emptyQuery, offset: 0, limit: 9 })).rows;
const rowOf = async (id: string) => (await all()).find((row) => row.id === id);
const section = async (name: string) =>
  (await service.handlers.ensureSection({ path: [name] }, { signal: new AbortController().signal })).id;
const shown = async () =>
  (await win.client.getArticle({ id: lamps })) as { highlights: object[]; note: string };
const words = { start: 0, end: 2, quote: 'Of' };

test.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
  [
    '1 article starred',
    () => win.library.markArticles([lamps], { starred: true }),
    async () => (await rowOf(lamps))?.starred,
  ],
  [
    '1 article marked as read',
    () => win.library.markArticles([lamps], { read: true }),
    async () => (await rowOf(lamps))?.read,
  ],
  [
    'Tag “sea/light” added to 2 articles',
    () => win.library.editTags([lamps, harbour]).change(['sea/light'], []),
    async () => (await all()).map(({ tags }) => tags),
  ],
  [
    '2 articles moved to “Coast”',
    async () => win.library.moveArticles([lamps, harbour], await section('Coast')),
    async () => (await all()).map(({ sectionId }) => sectionId),
  ],
  ['Highlight added', () => win.annotations.add(words), async () => (await shown()).highlights.length],
  ['Underline added', () => win.annotations.add(words, 'underline'), async () => (await shown()).highlights],
  ['Note added', () => win.annotations.saveNote(lamps, 'By the sea.'), async () => (await shown()).note],
])(
  '“%s” is what one undo takes back, and not the import before it; redo makes it again',
  async (label, change, state) => {
    const before = await state();
    await change();
    const after = await state();
    expect(after).not.toEqual(before);
    expect(win.undo.past.value?.words).toBe(label);
    await win.undo.undo();
    const inWords = `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
    expect(win.undo.told.value).toEqual({ words: `Undone: ${inWords}`, act: 'redo' });
    expect(await state()).toEqual(before);
    expect(win.undo.past.value?.words).toBe('2 articles imported');
    await win.undo.redo();
    expect(win.undo.told.value).toEqual({ words: `Redone: ${inWords}`, act: 'undo' });
    expect(await state()).toEqual(after);
  },
);

test('what is seen in its own place is said and not shown; many at once are shown', async () => {
  await win.library.markArticles([lamps], { starred: true });
  await win.library.markArticles([lamps], { starred: false });
  await win.library.markArticles([lamps], { read: true });
  await win.library.markArticles([lamps], { read: false });
  await win.annotations.add(words);
  const said = ['Starred', 'Unstarred', 'Marked as read', 'Marked as unread', 'Highlight added'];
  expect(win.said).toEqual(said);
  expect(win.undo.told.value).toBeNull();
  await win.library.markArticles([lamps, harbour], { starred: true });
  expect(win.undo.told.value).toEqual({ words: '2 articles starred', act: 'undo' });
  expect(win.said).toEqual(said);
});

test('a key that is pressed again while a step is under way takes back the change before', async () => {
  await win.library.markArticles([lamps], { starred: true });
  await win.library.markArticles([harbour], { read: true });
  await Promise.all([win.undo.undo(), win.undo.undo()]);
  expect([await rowOf(lamps), await rowOf(harbour)]).toMatchObject([{ starred: false }, { read: false }]);
  expect(win.undo.past.value?.words).toBe('2 articles imported');
  await Promise.all([win.undo.redo(), win.undo.redo(), win.undo.undo()]);
  expect([await rowOf(lamps), await rowOf(harbour)]).toMatchObject([{ starred: true }, { read: false }]);
});

test('where nothing is left, each key says so, and again when it is pressed again', async () => {
  await win.undo.redo();
  expect(win.undo.told.value).toEqual({ words: 'Nothing to redo', act: null });
  await win.undo.undo();
  await win.undo.undo();
  const first = win.undo.told.value;
  expect(first).toEqual({ words: 'Nothing to undo', act: null });
  await win.undo.undo();
  expect(win.undo.told.value).toEqual(first);
  expect(win.undo.told.value).not.toBe(first);
});

test('each change of a note or highlight is named by what was changed', async () => {
  const label = () => win.undo.past.value?.words;
  await win.annotations.saveNote(lamps, 'By the sea.');
  await win.annotations.saveNote(lamps, 'By the bay.');
  expect(label()).toBe('Note changed');
  await win.annotations.saveNote(lamps, '');
  expect(label()).toBe('Note removed');
  const id = (await win.annotations.add(words))?.id ?? '';
  const cases: [Parameters<typeof win.annotations.change>[1], string][] = [
    [{ color: 'blue' }, 'Highlight made blue'],
    [{ style: 'underline' }, 'Highlight made an underline'],
    [{ style: 'highlight' }, 'Underline made a highlight'],
    [{ note: 'By the moon.' }, 'Note on a highlight added'],
    [{ note: 'By the sun.' }, 'Note on a highlight changed'],
    [{ note: '' }, 'Note on a highlight removed'],
    [{ tags: ['tides'] }, 'Tag “tides” added to a highlight'],
    [{ tags: [] }, 'Tag “tides” removed from a highlight'],
    [{ tags: ['moon', 'sun'] }, 'Tags of a highlight changed'],
  ];
  for (const [change, words] of cases) {
    await win.annotations.change(id, change);
    expect(label()).toBe(words);
  }
  await win.annotations.remove(id);
  expect(label()).toBe('Highlight deleted');
});

test('a highlight gets the colour, note and tags back that it had', async () => {
  const made = await win.annotations.add(words);
  await win.annotations.change(made?.id ?? '', { note: 'By the moon.', tags: ['tides'], color: 'blue' });
  expect(win.undo.past.value?.words).toBe('Highlight changed');
  await win.undo.undo();
  expect(win.annotations.highlights.value).toMatchObject([{ note: '', tags: [], color: 'yellow' }]);
  await win.undo.redo();
  expect(win.annotations.highlights.value).toMatchObject([
    { note: 'By the moon.', tags: ['tides'], color: 'blue' },
  ]);
  await win.undo.undo();
  await win.undo.undo();
  expect(win.annotations.highlights.value).toEqual([]);
});

const at = (start: number, quote: string) => ({ start, end: start + quote.length, quote });

test('highlights that became one are parted again by one undo, with the notes and tags of each', async () => {
  const first = await win.annotations.add(at(0, 'Of Lamps'));
  await win.annotations.change(first?.id ?? '', { note: 'A', tags: ['tides'] });
  await win.annotations.add(at(14, 'lamps'));
  const before = win.annotations.highlights.value;
  const one = await win.annotations.add(at(3, 'Lamps. The lamps'));
  expect(win.undo.past.value?.words).toBe('Highlight added and joined with 2 others');
  expect(win.annotations.highlights.value).toEqual([one]);
  // What was written since goes with it, and comes back.
  await win.annotations.change(one?.id ?? '', { note: 'A and more' });
  await win.undo.undo();
  await win.undo.undo();
  expect(win.annotations.highlights.value).toEqual(before);
  expect((await shown()).highlights).toEqual(before);
  await win.undo.redo();
  // But for when it was changed last: that is since.
  const again = [{ ...one, updated: expect.any(String) }];
  expect((await shown()).highlights).toEqual(again);
  expect(win.annotations.highlights.value).toEqual(again);
});

test('a colour by which a highlight joins another is taken back as one step', async () => {
  await win.annotations.add(at(0, 'Of Lamps'));
  win.annotations.color.value = 'green';
  const green = await win.annotations.add(at(3, 'Lamps. The'));
  const before = win.annotations.highlights.value;
  await win.annotations.change(green?.id ?? '', { color: 'yellow' });
  expect(win.undo.past.value?.words).toBe('Highlight made yellow and joined with another');
  expect(win.annotations.highlights.value).toMatchObject([{ quote: 'Of Lamps. The' }]);
  await win.undo.undo();
  expect(win.annotations.highlights.value).toEqual(before);
  expect((await shown()).highlights).toEqual(before);
});

test('an unplaced highlight that was given a place has none again', async () => {
  const made = await win.annotations.add(words);
  if (!made) throw new Error('it was made');
  const lost = { ...made, quote: 'What stood there before.', state: 'unplaced' as const };
  await win.client.swapHighlights({ remove: [made.id], restore: [lost] });
  await vi.waitFor(() => expect(win.annotations.highlights.value).toEqual([lost]));
  const placed = await win.annotations.place(made.id, at(3, 'Lamps'));
  expect(placed).toMatchObject({ id: made.id, quote: 'Lamps', state: 'placed' });
  expect(win.undo.past.value?.words).toBe('Highlight placed');
  await win.undo.undo();
  expect((await shown()).highlights).toEqual([lost]);
  await win.undo.redo();
  expect((await shown()).highlights).toEqual([placed]);
});

test('a highlight of another program that never had a place comes back, and has none again', async () => {
  const file = path.join(place.folder, 'readwise.csv');
  writeFileSync(
    file,
    'Highlight,Book Title,Note\n"No such words stand in it.",Lamps,"Of an earlier edition."\n',
  );
  await win.imports.take(
    Promise.resolve(service.offers.add([{ path: file, shownPath: 'readwise.csv' }])),
    null,
  );
  await vi.waitFor(() => expect(win.annotations.highlights.value).toHaveLength(1), { timeout: 20_000 });
  const [lost] = win.annotations.highlights.value;
  expect(lost).toMatchObject({ state: 'unplaced', note: 'Of an earlier edition.' });
  const id = lost?.id ?? '';
  await win.annotations.place(id, at(3, 'Lamps'));
  await win.undo.undo();
  expect((await shown()).highlights).toEqual([lost]);
  await win.annotations.remove(id);
  await win.undo.undo();
  expect((await shown()).highlights).toEqual([lost]);
});

test('only what a change really changed is taken back', async () => {
  const coast = await section('Coast');
  await win.library.markArticles([lamps], { starred: true });
  await win.library.editTags([lamps]).change(['Sea'], []);
  await win.library.moveArticles([lamps], coast);
  const before = await all();
  await win.library.markArticles([lamps, harbour], { starred: true });
  await win.library.editTags([lamps, harbour]).change(['sea'], []);
  await win.library.moveArticles([lamps, harbour], null);
  await win.library.moveArticles([lamps, harbour], null);
  expect(win.undo.past.value?.words).toBe('1 article moved to the Inbox');
  for (const label of ['1 article moved to the Inbox', 'Tag “Sea” added to 1 article', '1 article starred']) {
    expect(win.undo.past.value?.words).toBe(label);
    await win.undo.undo();
  }
  expect(await all()).toEqual(before);
});

test('a tag that is taken away comes back, as it was spelt', async () => {
  await win.library.editTags([lamps]).change(['Sea'], []);
  await win.library.editTags([lamps, harbour]).change([], ['sea']);
  expect(win.undo.past.value?.words).toBe('Tag “Sea” removed from 1 article');
  await win.undo.undo();
  expect((await rowOf(lamps))?.tags).toEqual(['Sea']);
  expect((await rowOf(harbour))?.tags).toEqual([]);
});

test('a tag that was named to be added and to be removed is afterwards with those that had it', async () => {
  await win.library.editTags([lamps]).change(['sea'], []);
  await win.library.editTags([lamps, harbour]).change(['sea'], ['sea']);
  await win.undo.undo();
  expect((await rowOf(lamps))?.tags).toEqual(['sea']);
  expect((await rowOf(harbour))?.tags).toEqual([]);
});

test('past a deletion for good no undo reaches, so that it takes back nothing that nobody means', async () => {
  await win.library.trashArticles([harbour], true);
  await win.library.deleteArticles([harbour]);
  expect(win.undo.past.value).toBeNull();
  await win.undo.undo();
  expect(await all()).toHaveLength(1);
});

const gone = () => {
  throw new LecternError('not-found', 'This is not in the library any more.');
};

test.each<[string, () => Promise<unknown>, 'markArticles' | 'deleteHighlight' | 'saveArticleNote']>([
  ['2 articles starred', () => win.library.markArticles([lamps, harbour], { starred: true }), 'markArticles'],
  ['Highlight added', () => win.annotations.add(words), 'deleteHighlight'],
  ['Note added', () => win.annotations.saveNote(lamps, 'By the sea.'), 'saveArticleNote'],
])(
  '“%s” of what is gone is told and left, so that what lies below it can be undone',
  async (label, change, method) => {
    await win.library.editTags([lamps]).change(['sea'], []);
    await change();
    vi.spyOn(service.handlers, method).mockImplementationOnce(gone);
    await win.undo.undo();
    const inWords = `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
    expect(win.undo.told.value).toEqual({ words: `Cannot be undone any more: ${inWords}`, act: null });
    await win.undo.undo();
    expect((await rowOf(lamps))?.tags).toEqual([]);
    expect(win.undo.future.value?.words).toBe('Tag “sea” added to 1 article');
  },
);

test('an import that is gone is told and left; one that fails otherwise can be tried again', async () => {
  vi.spyOn(service.handlers, 'undoImport').mockImplementationOnce(() => {
    throw new LecternError('cannot-write', 'The disk is full.');
  });
  await win.undo.undo();
  expect(win.undo.past.value?.words).toBe('2 articles imported');
  vi.spyOn(service.handlers, 'undoImport').mockImplementationOnce(gone);
  await win.undo.undo();
  expect(win.undo.past.value).toBeNull();
});

test('an import that its report took back is not undone once more', async () => {
  await win.library.markArticles([lamps], { starred: true });
  const batchId = (await win.client.libraryInfo({})).lastImport ?? '';
  await win.imports.setUndone(batchId, true);
  await win.undo.undo();
  expect(win.undo.told.value?.words).toBe('Undone: 1 article starred');
  expect(win.undo.past.value).toBeNull();
});

test('a change that failed leaves nothing to undo', async () => {
  await win.library.editTags([lamps]).change(['x'.repeat(201)], []);
  expect(win.library.problem.value).not.toBeNull();
  expect(win.undo.past.value?.words).toBe('2 articles imported');
});
