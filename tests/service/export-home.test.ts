import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ExportForm } from '../../electron/api/exports.ts';
import type { Id, WholeArticle } from '../../electron/api/model.ts';
import type { AnnotatedArticle } from '../../electron/export/annotated-article.ts';
import { createService, type Service } from '../../electron/service/service.ts';
import { article, highlight } from '../export/annotated.ts';
import { anyArticle } from '../export/any-library.ts';
import { dropFiles } from './drop-files.ts';
import { makeLibrary } from './made-library.ts';

const call = { signal: new AbortController().signal };
let folder = '';
let count = 0;
const open: Service[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-home-'));
});
afterEach(closeAll);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function closeAll(): Promise<void> {
  for (const service of open.splice(0)) await service.close();
}

function openService(libraryPath = path.join(folder, `${count++}.lectern`)): Service {
  const service = createService({ libraryPath, mode: 'write', workers: 1 });
  open.push(service);
  return service;
}
const libraryOf = (articles: readonly AnnotatedArticle[]) => openService(makeLibrary(folder, articles));

async function idsIn(service: Service): Promise<Id[]> {
  const query = { scope: { kind: 'all' as const }, tags: [], text: '', sort: 'added' as const };
  const { rows } = await service.handlers.listArticles({ query, offset: 0, limit: 1000 }, call);
  return rows.map(({ id }) => id).sort();
}

/** What a library keeps of an article that an export is to bring home, field by field. */
function keptOf(whole: WholeArticle) {
  const {
    original: _original,
    originalPath: _path,
    sectionId: _section,
    versions: _versions,
    ...kept
  } = whole;
  return { ...kept, dropped: [] };
}
const stateOf = async (service: Service) =>
  await Promise.all(
    (await idsIn(service)).map(async (id) => keptOf(await service.handlers.wholeArticle({ id }, call))),
  );

async function exportTo(service: Service, form: ExportForm, single = true): Promise<string[]> {
  const scope = { kind: 'all' as const };
  const options = { annotatedOnly: false };
  const { files } = await service.handlers.exportNotes(
    { scope, form, options, single, destination: null },
    call,
  );
  const into = mkdtempSync(path.join(folder, 'out-'));
  return files.map(({ name, content }) => {
    const file = path.join(into, name);
    writeFileSync(file, content);
    return file;
  });
}

/** What the app itself says of that. */
async function verified(service: Service, single: boolean) {
  const { verification } = await service.handlers.exportNotes(
    {
      ...{ scope: { kind: 'all' }, form: 'html', options: { annotatedOnly: false }, single },
      ...{ destination: null, verify: true },
    },
    call,
  );
  const of = { kind: 'made' as const, verification: verification ?? '' };
  return await service.handlers.verifyExport({ of }, call);
}

const anyLibrary = fc
  .uniqueArray(anyArticle, { minLength: 4, maxLength: 12, selector: ({ id }) => id })
  .filter((articles) => {
    const ids = articles.flatMap(({ highlights }) => highlights.map(({ id }) => id));
    return new Set(ids).size === ids.length;
  });

type Kept = ReturnType<typeof keptOf>;

/** The chapters of a book are valid, whatever a library holds: its markup, and the headings in that, may be others. */
const withoutMarkup = ({ html: _html, headings: _headings, highlights, ...rest }: Kept) => ({
  ...rest,
  highlights: highlights.map(({ heading: _heading, ...one }) => one),
});

test.each(['html', 'epub'] as const)(
  'any library comes home from its “%s”, in one file or in many',
  async (form) => {
    const state = async (service: Service) =>
      (await stateOf(service)).map((kept) => (form === 'epub' ? withoutMarkup(kept) : kept));
    await fc.assert(
      fc.asyncProperty(anyLibrary, fc.boolean(), async (articles, single) => {
        const from = libraryOf(articles);
        const home = openService();
        await dropFiles(home, await exportTo(from, form, single));
        expect(await state(home)).toEqual(await state(from));
        if (form === 'html') expect((await verified(from, single)).differences.first).toEqual([]);
        await closeAll();
      }),
      { numRuns: 3, endOnFailure: true },
    );
  },
);

test('any highlights, notes and tags come home from Web Annotations to the articles that they are on', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, fc.boolean(), async (articles, single) => {
      const from = libraryOf(articles);
      const bare = articles.map((one) => ({
        ...one,
        highlights: [],
        note: '',
        tags: [],
        read: false,
        starred: false,
      }));
      const home = libraryOf(bare);
      await dropFiles(home, await exportTo(from, 'json', single));
      expect(await stateOf(home)).toEqual(await stateOf(from));
      await closeAll();
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

const said = (service: Service, id: string) => service.handlers.wholeArticle({ id }, call);
const lastImport = async (service: Service) =>
  (await service.handlers.libraryInfo({}, call)).lastImport ?? '';
const undo = async (service: Service, undone = true) =>
  service.handlers.undoImport({ batchId: await lastImport(service), undone }, call);

const words =
  'The lamps were lit at dusk every evening of that long year, and put out at dawn by one old man.';
const more =
  'Nobody asked who paid for the oil, for it came with the first ship of each spring and was put down in no book.';
const lamps = (change: Parameters<typeof article>[0] = {}) =>
  article({
    id: 'lampslampslampsl',
    title: 'Lamps',
    url: 'https://example.org/lamps',
    html: `<p>${words}</p><p>${words.toUpperCase()}</p><p>${more}</p>`,
    tags: ['light'],
    note: 'On lamps.',
    highlights: [
      highlight({
        ...{ id: 'duskduskduskdusk', articleId: 'lampslampslampsl', quote: 'lit at dusk', note: 'By whom?' },
        ...{ prefix: 'The lamps were ', suffix: ' every evening of that long year', start: 15, end: 26 },
      }),
    ],
    ...change,
  });

test('into the library that it came from, nothing comes twice and nothing is lost', async () => {
  const service = libraryOf([lamps()]);
  const [page = ''] = await exportTo(service, 'html');
  const before = await stateOf(service);
  const [again] = await dropFiles(service, [page]);
  expect(again).toMatchObject({ outcome: 'duplicate', reason: 'Already in the library as “Lamps”.' });
  expect(await stateOf(service)).toEqual(before);
});

test('what is new in the file is added to its article, a note in other words below the one that is there, and one undo takes all of it back', async () => {
  const elsewhere = libraryOf([lamps()]);
  const { handlers } = elsewhere;
  await handlers.changeHighlight({ id: 'duskduskduskdusk', note: 'The old man.' }, call);
  await handlers.changeTags({ articleIds: ['lampslampslampsl'], add: ['dusk'], remove: [] }, call);
  await handlers.addHighlight(
    {
      ...{ articleId: 'lampslampslampsl', start: 31, end: 43, quote: words.slice(31, 43) },
      ...{ color: 'blue', style: 'underline', note: 'Each?' },
    },
    call,
  );
  const [page = ''] = await exportTo(elsewhere, 'html');
  const service = libraryOf([lamps()]);
  const before = await stateOf(service);
  const [item] = await dropFiles(service, [page]);
  expect(item).toMatchObject({
    outcome: 'duplicate',
    reason: 'Already in the library as “Lamps”. One highlight, one note, and one tag were added to it.',
  });
  const after = await said(service, 'lampslampslampsl');
  const made = (await said(elsewhere, 'lampslampslampsl')).highlights.find(({ note }) => note === 'Each?');
  expect(after.tags).toEqual(['dusk', 'light']);
  expect(after.highlights).toMatchObject([
    { id: 'duskduskduskdusk', note: 'By whom?\n\nFrom an exported copy:\n\nThe old man.' },
    { ...made },
  ]);
  await undo(service);
  expect(await stateOf(service)).toEqual(before);
  await undo(service, false);
  expect(await said(service, 'lampslampslampsl')).toEqual(after);
  const [twice] = await dropFiles(service, [page]);
  expect(twice?.reason).toBe('Already in the library as “Lamps”.');
  expect(await said(service, 'lampslampslampsl')).toEqual(after);
});

test('undoing the import of an article that was not there takes it away, and it comes back under its id', async () => {
  const [page = ''] = await exportTo(libraryOf([lamps()]), 'html');
  const service = openService();
  await dropFiles(service, [page]);
  const before = await stateOf(service);
  await undo(service);
  expect(await idsIn(service)).toEqual([]);
  await dropFiles(service, [page]);
  expect(await stateOf(service)).toEqual(before);
});

test('ids that another article or highlight has here are left to it', async () => {
  const [page = ''] = await exportTo(libraryOf([lamps()]), 'html');
  const other = lamps({
    title: 'Salt',
    url: 'https://example.org/salt',
    html: '<p>Salt was carried up from the shore by mules, forty of them in a row.</p>',
    highlights: [
      highlight({ id: 'duskduskduskdusk', articleId: 'lampslampslampsl', quote: 'Salt', start: 0, end: 4 }),
    ],
  });
  const service = libraryOf([other]);
  const before = await said(service, 'lampslampslampsl');
  const [item] = await dropFiles(service, [page]);
  const id = item?.articles[0]?.id ?? '';
  expect(id).not.toBe('lampslampslampsl');
  const made = await said(service, id);
  expect(made).toMatchObject({
    title: 'Lamps',
    highlights: [{ quote: 'lit at dusk', start: 15, state: 'placed' }],
  });
  expect(made.highlights[0]?.id).not.toBe('duskduskduskdusk');
  expect(await said(service, 'lampslampslampsl')).toEqual(before);
});

test('an article whose text is another here since keeps it, and has the one of the file as a version', async () => {
  const html = `<p>In the beginning there was no light in the street.</p><p>${words}</p><p>${words.toUpperCase()}</p><p>${more}</p>`;
  const [page = ''] = await exportTo(libraryOf([lamps()]), 'html');
  const service = libraryOf([lamps({ html, highlights: [] })]);
  const [item] = await dropFiles(service, [page]);
  expect(item).toMatchObject({ outcome: 'version', articles: [{ id: 'lampslampslampsl' }] });
  const after = await said(service, 'lampslampslampsl');
  expect(after.html).toBe(html);
  expect(after.versions).toHaveLength(1);
  expect(after.highlights).toMatchObject([
    { id: 'duskduskduskdusk', state: 'placed', start: after.text.indexOf('lit at dusk') },
  ]);
});

test('the page as it was dropped is kept, is shown as it was, and the text can be made of it anew', async () => {
  const [page = ''] = await exportTo(
    libraryOf([lamps(), lamps({ id: 'othersothersothe', title: 'Others', highlights: [] })]),
    'html',
  );
  const service = openService();
  await dropFiles(service, [page]);
  const before = await stateOf(service);
  const shown = await service.handlers.savedPage({ id: 'lampslampslampsl' }, call);
  expect(shown).toMatchObject({ kind: 'page', missing: 0 });
  expect(shown).toMatchObject({ html: expect.stringMatching(/<style[\s\S]*<mark[^>]*>lit at dusk<\/mark>/) });
  expect(shown).toMatchObject({ html: expect.not.stringContaining('Others') });
  await service.handlers.reExtract({ articleIds: ['lampslampslampsl', 'othersothersothe'] }, call);
  const plain = (state: typeof before) => state.map(({ updated: _, ...rest }) => rest);
  expect(plain(await stateOf(service))).toEqual(plain(before));
});

test('the list of contents of an export is told from its articles', async () => {
  const files = await exportTo(libraryOf([lamps()]), 'html', false);
  const items = await dropFiles(openService(), files);
  expect(items.map(({ outcome }) => outcome).sort()).toEqual(['imported', 'skipped']);
});

test('annotations of an article that is not there are kept without a place until it comes', async () => {
  const from = libraryOf([lamps()]);
  const [set = ''] = await exportTo(from, 'json');
  const [page = ''] = await exportTo(from, 'html');
  const service = openService();
  await dropFiles(service, [set]);
  expect(await said(service, 'lampslampslampsl')).toMatchObject({
    ...{ title: 'Lamps', saved: false, tags: ['light'], note: 'On lamps.' },
    highlights: [{ id: 'duskduskduskdusk', state: 'unplaced', quote: 'lit at dusk', note: 'By whom?' }],
  });
  await dropFiles(service, [page]);
  const [{ updated: _, ...whole } = {}] = await stateOf(service);
  expect(await stateOf(from)).toMatchObject([whole]);
});
