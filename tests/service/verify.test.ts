import { spawnSync } from 'node:child_process';
import {
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openLibrary } from '../../db/open.ts';
import type { ExportForm, ExportScope } from '../../electron/api/exports.ts';
import type { Verification } from '../../electron/api/verify.ts';
import { createService, type Service } from '../../electron/service/service.ts';
import { oneLine } from '../../electron/text/markup.ts';
import { article, highlight } from '../export/annotated.ts';
import { richArticle, richPicture } from '../export/rich-article.ts';
import { dropFiles } from './drop-files.ts';
import { makeLibrary } from './made-library.ts';

const call = (signal = new AbortController().signal) => ({ signal });
const usualTemporary = process.env['TMPDIR'];
let folder = '';
let temporary = '';
let count = 0;
const open: Service[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-verify-test-'));
});
beforeEach(() => {
  temporary = path.join(folder, `temporary-${count++}`);
  mkdirSync(temporary);
  process.env['TMPDIR'] = temporary;
});
afterEach(async () => {
  for (const service of open.splice(0)) await service.close();
  process.env['TMPDIR'] = usualTemporary;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words =
  'The lamps were lit at dusk every evening of that long year, and put out at dawn by one old man.';
const lamps = article({
  id: 'lampslampslampsl',
  title: 'Lamps',
  url: 'https://example.org/lamps',
  html: `<p>${words}</p><p><img src="asset:${richPicture.sha256}" alt="A lamp"></p>`,
  tags: ['light'],
  note: 'On lamps.',
  sectionPath: ['City', 'Streets'],
  starred: true,
  progress: 0.5,
  readingOffset: 20,
  highlights: [
    highlight({
      ...{ id: 'duskduskduskdusk', articleId: 'lampslampslampsl', quote: 'lit at dusk', note: 'By whom?' },
      ...{ prefix: 'The lamps were ', suffix: ' every evening of that long year', start: 15, end: 26 },
      ...{ color: 'green', tags: ['evening'] },
    }),
    highlight({
      ...{ id: 'lostlostlostlost', articleId: 'lampslampslampsl', quote: 'gas', start: -1, end: -1 },
      state: 'unplaced',
    }),
  ],
});
const salt = article({
  ...{ id: 'saltsaltsaltsalt', title: 'Salt', url: null, tags: [], highlights: [], progress: 0 },
  html: '<p>Salt was carried up from the shore by mules, forty of them in a row.</p>',
});

const rich = { ...richArticle, title: oneLine(richArticle.title) };

function openLibraryOf(articles = [lamps, salt, rich]): Service {
  const service = createService({ libraryPath: makeLibrary(folder, articles), mode: 'write', workers: 1 });
  open.push(service);
  return service;
}

interface Wish {
  form?: ExportForm;
  single?: boolean;
  scope?: ExportScope;
}

/** Exports to a new place; what verifies it, and the place. */
async function exported(
  service: Service,
  { form = 'html', single = false, scope = { kind: 'all' } }: Wish = {},
) {
  const place = path.join(folder, `${count++}${single ? `.${form}` : ''}`);
  const { token } = await service.handlers.offerDestination({ path: place }, call());
  const options = { annotatedOnly: false };
  const { verification } = await service.handlers.exportNotes(
    { scope, form, options, single, destination: token, verify: true },
    call(),
  );
  return { place, verification: verification ?? '' };
}

const verifyMade = (service: Service, verification: string, signal?: AbortSignal) =>
  service.handlers.verifyExport({ of: { kind: 'made', verification } }, call(signal));

async function verifyAt(service: Service, place: string, scope: ExportScope | null = null) {
  const { token } = await service.handlers.offerPaths({ paths: [place] }, call());
  return await service.handlers.verifyExport({ of: { kind: 'chosen', token, scope } }, call());
}

const change = (file: string, from: string | RegExp, to: string) => {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
};

const nothing = { total: 0, first: [] };
const highlightsIn = [lamps, richArticle].reduce((sum, one) => sum + one.highlights.length, 0);
const all: Verification = {
  articles: { wanted: 3, back: 3 },
  highlights: { wanted: highlightsIn, back: highlightsIn },
  inOtherMarkup: 0,
  differences: nothing,
  changedSince: nothing,
  notInExport: 0,
};

afterEach(() => expect(readdirSync(temporary)).toEqual([]));

describe.each<[ExportForm, boolean]>([
  ['html', false],
  ['html', true],
  ['epub', false],
  ['epub', true],
  ['folder', false],
  ['folder', true],
])('an export as “%s”, in one file: %s', (form, single) => {
  test('is verified with the library as it was when it was made', async () => {
    const service = openLibraryOf();
    const { verification } = await exported(service, { form, single });
    // Not even what is deleted since is missed.
    await service.handlers.deleteHighlight({ id: 'duskduskduskdusk' }, call());
    await service.handlers.changeTags({ articleIds: [salt.id], add: ['sea'], remove: [] }, call());
    expect(await verifyMade(service, verification)).toEqual(all);
  });
});

interface ExportedSet {
  items: { id: string; 'lectern:highlight'?: { id: string; color: string } }[];
}

/** Changes the data in an annotated page. */
function changeData(file: string, edit: (set: string) => string): void {
  const data = /(<script type="application\/ld\+json">)([\s\S]*?)(<\/script>)/;
  change(
    file,
    data,
    '$1DATA$3'.replace('DATA', () => edit(data.exec(readFileSync(file, 'utf8'))?.[2] ?? '')),
  );
}

describe('of an export that was damaged is told', () => {
  const ofLamps = { articleId: lamps.id, title: 'Lamps' };
  const ofDusk = { ...ofLamps, quote: 'lit at dusk' };
  const counts = ({ articles, highlights }: Verification) => [articles.back, highlights.back];

  const damaged = async (wish: Wish, damage: (place: string) => void) => {
    const service = openLibraryOf([lamps, salt]);
    const { place, verification } = await exported(service, wish);
    damage(place);
    const result = await verifyMade(service, verification);
    expect(result).toMatchObject({ articles: { wanted: 2 }, highlights: { wanted: 2 } });
    expect(result.differences.total).toBe(result.differences.first.length);
    expect(result.changedSince).toEqual(nothing);
    return result;
  };
  const lampsPage = (place: string) => path.join(place, 'Lamps.html');

  test('a word that is another', async () => {
    const result = await damaged({}, (place) =>
      change(lampsPage(place), 'by one old man', 'by one old woman'),
    );
    expect(counts(result)).toEqual([1, 2]);
    expect(result.differences.first).toEqual([
      {
        ...{ kind: 'article', ...ofLamps, field: 'text' },
        library: words,
        export: words.replace('old man', 'old woman'),
      },
    ]);
  });

  test('form that is another, though every word is there', async () => {
    const result = await damaged({}, (place) =>
      change(lampsPage(place), 'that long year, and', 'that <b>long</b> year, and'),
    );
    expect(counts(result)).toEqual([1, 2]);
    expect(result.differences.first).toMatchObject([{ field: 'html' }]);
    expect(result.inOtherMarkup).toBe(1);
  });

  test('a picture that is gone, and one that is another', async () => {
    const bytes = Buffer.from(richPicture.bytes).toString('base64');
    const other = await damaged({}, (place) =>
      change(lampsPage(place), bytes, bytes.replace('IUlEQVR4', 'IUlEQVR5')),
    );
    expect(other.differences.first).toMatchObject([{ field: 'html' }, { field: 'pictures' }]);
    const gone = await damaged({}, (place) => change(lampsPage(place), /<img[^>]*>/, ''));
    expect(gone.differences.first).toMatchObject([
      { field: 'html' },
      { field: 'pictures', library: richPicture.sha256, export: '' },
    ]);
  });

  test('a highlight that is gone, and one that is another', async () => {
    const gone = await damaged({}, (place) =>
      changeData(lampsPage(place), (data) => {
        const set = JSON.parse(data) as ExportedSet;
        const items = set.items.filter((one) => one['lectern:highlight']?.id !== 'duskduskduskdusk');
        expect(items).toHaveLength(set.items.length - 1);
        return JSON.stringify({ ...set, items });
      }),
    );
    expect(counts(gone)).toEqual([2, 1]);
    expect(gone.differences.first).toEqual([{ kind: 'missing-highlight', ...ofDusk }]);
    const other = await damaged({}, (place) =>
      changeData(lampsPage(place), (data) =>
        data.replaceAll('"green"', '"pink"').replace('By whom?', 'Who?'),
      ),
    );
    expect(counts(other)).toEqual([2, 1]);
    expect(other.differences.first).toEqual([
      { kind: 'highlight', ...ofDusk, field: 'color', library: 'green', export: 'pink' },
      { kind: 'highlight', ...ofDusk, field: 'note', library: 'By whom?', export: 'Who?' },
    ]);
  });

  test.each([
    ['tags', 'light', 'heavy'],
    ['note', 'On lamps.', 'On lights.'],
    ['section', 'City / Streets', 'City / Roads'],
    ['starred', 'true', 'false'],
    ['progress', '0.5', '0.25'],
    ['title', 'Lamps', 'Lights'],
    ['added', lamps.added, '2026-01-01T00:00:01.000Z'],
    ['url', 'https://example.org/lamps', 'https://example.org/lights'],
  ])('%s of an article that are others', async (field, library, back) => {
    const [from, to] = [library, back].map((value) => value.split(' / ').at(-1) ?? '');
    const quoted = (value = '') => (/^(?:true|false|[\d.]+)$/.test(value) ? `:${value}` : `"${value}"`);
    const result = await damaged({}, (place) =>
      changeData(lampsPage(place), (data) => data.replaceAll(quoted(from), quoted(to))),
    );
    expect(result.articles.back).toBe(1);
    expect(result.differences.first).toContainEqual({
      ...{ kind: 'article', ...ofLamps, field, library, export: back },
    });
  });

  test('a file that is gone', async () => {
    const result = await damaged({}, (place) => rmSync(lampsPage(place)));
    expect(counts(result)).toEqual([1, 0]);
    expect(result.differences.first).toEqual([
      { kind: 'unread', name: 'Lamps.html', reason: expect.stringMatching(/nothing at this place/) },
      { kind: 'missing-article', ...ofLamps },
      { kind: 'missing-highlight', ...ofLamps, quote: 'gas' },
      { kind: 'missing-highlight', ...ofDusk },
    ]);
  });

  test('a book that was cut off', async () => {
    const result = await damaged({ form: 'epub', single: true }, (place) =>
      writeFileSync(place, readFileSync(place).subarray(0, 2000)),
    );
    expect(counts(result)).toEqual([0, 0]);
    expect(result.differences.first.map(({ kind }) => kind)).toEqual([
      ...['unread', 'missing-article', 'missing-highlight', 'missing-highlight', 'missing-article'],
    ]);
  });

  test('a picture of a kind that books do not have', async () => {
    const service = openLibraryOf([]);
    const page = path.join(folder, 'bitmap.html');
    const bmp = 'Qk06AAAAAAAAADYAAAAoAAAAAQAAAAEAAAABABgAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAD/AA==';
    const img = `<img src="data:image/bmp;base64,${bmp}" alt="One dot" width="400" height="300">`;
    writeFileSync(
      page,
      `<!doctype html><title>Dots</title><article><h1>Dots</h1><p>${words}</p>${img}<p>${words}</p></article>`,
    );
    await dropFiles(service, [page]);
    const html = await exported(service, { form: 'html' });
    expect(await verifyMade(service, html.verification)).toMatchObject({ differences: nothing });
    const epub = await exported(service, { form: 'epub' });
    const result = await verifyMade(service, epub.verification);
    expect(result.articles).toEqual({ wanted: 1, back: 0 });
    expect(result.differences.first).toContainEqual(
      expect.objectContaining({ kind: 'article', title: 'Dots', field: 'pictures', export: '' }),
    );
  });
});

describe('an export that the user chose', () => {
  test('is verified with the library as it is now, and what was changed since stands apart', async () => {
    const service = openLibraryOf();
    const { handlers } = service;
    await handlers.articleOpened({ articleId: salt.id }, call());
    const { place } = await exported(service, { form: 'html' });
    // It is open, and read on.
    await handlers.saveProgress({ articleId: salt.id, offset: 4, progress: 0.2 }, call());
    await handlers.changeHighlight({ id: 'duskduskduskdusk', note: 'By the old man.' }, call());
    await handlers.saveArticleNote({ articleId: salt.id, text: 'On salt.' }, call());
    await handlers.deleteHighlight({ id: 'lostlostlostlost' }, call());
    await handlers.changeTags({ articleIds: [salt.id], add: ['sea'], remove: [] }, call());
    const result = await verifyAt(service, place);
    expect(result.changedSince.first).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'highlight', field: 'note', library: 'By the old man.' }),
        expect.objectContaining({ kind: 'extra-highlight', quote: 'gas' }),
        expect.objectContaining({ kind: 'article', field: 'note', library: 'On salt.', export: '' }),
        expect.objectContaining({ kind: 'article', field: 'progress', library: '0.2', export: '0' }),
      ]),
    );
    // Nobody keeps when a tag was added: it may have been lost.
    expect(result.differences.first).toEqual([
      { kind: 'article', articleId: salt.id, title: 'Salt', field: 'tags', library: 'sea', export: '' },
    ]);
  });

  test('of an article that was read to its end since says that it was read since', async () => {
    const service = openLibraryOf();
    const { handlers } = service;
    await handlers.articleOpened({ articleId: salt.id }, call());
    const { place } = await exported(service, { form: 'html' });
    await handlers.saveProgress({ articleId: salt.id, offset: 60, progress: 1 }, call());
    const result = await verifyAt(service, place);
    expect(result.differences).toEqual(nothing);
    expect(result.changedSince.first).toContainEqual(
      expect.objectContaining({ kind: 'article', field: 'read', library: 'true', export: 'false' }),
    );
    // Nobody keeps when one was marked unread: it may have been lost.
    const again = await exported(service, { form: 'html' });
    await handlers.markArticles({ articleIds: [salt.id], read: false }, call());
    expect((await verifyAt(service, again.place)).differences.first).toEqual([
      expect.objectContaining({ field: 'read', library: 'false', export: 'true' }),
    ]);
  });

  test('and that took long to be written does not tell what was read meanwhile as lost', async () => {
    const service = openLibraryOf();
    const { handlers } = service;
    const { place } = await exported(service, { form: 'html', single: true });
    await handlers.articleOpened({ articleId: salt.id }, call());
    await handlers.saveProgress({ articleId: salt.id, offset: 60, progress: 1 }, call());
    const ended = new Date(Date.now() + 60_000);
    const elsewhere = path.join(folder, 'elsewhere.html');
    copyFileSync(place, elsewhere);
    utimesSync(elsewhere, ended, ended);
    const result = await verifyAt(service, elsewhere);
    expect(result.differences).toEqual(nothing);
    expect(result.changedSince.first.map((one) => 'field' in one && one.field)).toEqual([
      ...['read', 'progress', 'readingOffset'],
    ]);
  });

  test('that was made last and lost what was read before it says so', async () => {
    const service = openLibraryOf();
    const { handlers } = service;
    await handlers.articleOpened({ articleId: salt.id }, call());
    await handlers.saveProgress({ articleId: salt.id, offset: 60, progress: 1 }, call());
    const { place } = await exported(service);
    changeData(path.join(place, 'Salt.html'), (data) =>
      data.replace(/"opened":"[^"]*"/, '"opened":null').replace('"progress":1', '"progress":0'),
    );
    expect((await verifyAt(service, place)).differences.first).toEqual([
      expect.objectContaining({ kind: 'article', field: 'progress', library: '1', export: '0' }),
    ]);
  });

  test('that was made last is known, so that what is missing in it is told', async () => {
    const service = openLibraryOf();
    const { place } = await exported(service);
    rmSync(path.join(place, 'Salt.html'));
    const result = await verifyAt(service, place);
    expect(result.articles).toEqual({ wanted: 3, back: 2 });
    expect(result.differences.first).toEqual([
      { kind: 'missing-article', articleId: salt.id, title: 'Salt' },
    ]);
  });

  test('of part of the library is whole, and what is not in it is counted', async () => {
    const service = openLibraryOf();
    const { place } = await exported(service, { scope: { kind: 'article', id: salt.id }, single: true });
    await exported(service);
    const result = await verifyAt(service, place);
    expect(result).toMatchObject({ articles: { wanted: 1, back: 1 }, differences: nothing, notInExport: 2 });
    const asked = await verifyAt(service, place, { kind: 'all' });
    expect(asked).toMatchObject({ articles: { wanted: 3, back: 1 }, notInExport: 0 });
    expect(asked.differences.first).toContainEqual({
      kind: 'missing-article',
      articleId: lamps.id,
      title: 'Lamps',
    });
  });
});

test('what is no export of a library is told to be none', async () => {
  const service = openLibraryOf();
  const page = path.join(folder, 'page.html');
  writeFileSync(page, `<!doctype html><title>Ropes</title><article><h1>Ropes</h1><p>${words}</p></article>`);
  await expect(verifyAt(service, page)).rejects.toMatchObject({
    code: 'unsupported-format',
    message: expect.stringMatching(/no export/),
  });
  const { place } = await exported(service);
  writeFileSync(path.join(place, 'Ropes.html'), readFileSync(page));
  const result = await verifyAt(service, place);
  expect(result).toMatchObject({ articles: { wanted: 3, back: 3 }, changedSince: nothing });
  expect(result.differences.first).toMatchObject([{ kind: 'extra-article', title: 'Ropes' }]);
});

describe('a verification', () => {
  test('can be cancelled, and the export stays', async () => {
    const service = openLibraryOf();
    const { place, verification } = await exported(service);
    const before = readdirSync(place);
    const stop = new AbortController();
    const running = verifyMade(service, verification, stop.signal);
    setTimeout(() => stop.abort(), 50);
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(place)).toEqual(before);
    await expect(verifyMade(service, verification)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('ends with its library', async () => {
    const service = openLibraryOf();
    const { verification } = await exported(service);
    const running = verifyMade(service, verification);
    const ended = expect(running).rejects.toMatchObject({ code: 'cancelled' });
    await service.close();
    open.splice(0);
    await ended;
  });

  test('that nobody asks for leaves nothing', async () => {
    const service = openLibraryOf();
    const asked = { scope: { kind: 'all' as const }, form: 'html' as const, options: {}, single: true };
    const first = await service.handlers.exportNotes({ ...asked, destination: null, verify: true }, call());
    expect(readdirSync(temporary)).toHaveLength(1);
    const second = await service.handlers.exportNotes({ ...asked, destination: null, verify: true }, call());
    expect(readdirSync(temporary)).toHaveLength(1);
    await expect(verifyMade(service, first.verification ?? '')).rejects.toMatchObject({ code: 'not-found' });
    expect(await verifyMade(service, second.verification ?? '')).toMatchObject({ differences: nothing });
  });

  test('does not keep a library open that ends while its export is made', async () => {
    const service = openLibraryOf(
      Array.from({ length: 40 }, (_, at) => ({
        ...salt,
        id: `salt${'abcdefghijklmnopqrstuvwxyz234567abcdefgh'[at]}${at < 32 ? 'a' : 'b'}saltsaltsa`,
      })),
    );
    const making = exported(service);
    const ended = expect(making).rejects.toMatchObject({ code: 'cancelled' });
    await new Promise((resolve) => setImmediate(resolve));
    await service.close();
    open.splice(0);
    await ended;
  });

  test('without room for a second library says so', async () => {
    const service = openLibraryOf();
    const { place, verification } = await exported(service);
    process.env['TMPDIR'] = path.join(folder, 'gone');
    await expect(verifyMade(service, verification)).rejects.toMatchObject({
      code: 'cannot-write',
      message: expect.stringMatching(/TMPDIR/),
    });
    expect(readdirSync(place)).toContain('Salt.html');
  });

  test('that was killed leaves nothing once the app starts again, and one that runs is let be', async () => {
    const ended = spawnSync(process.execPath, ['-e', '0']).pid;
    const left = path.join(temporary, `lectern-verify-${ended}-left`);
    const running = path.join(temporary, `lectern-verify-${process.pid}-running`);
    const locked = path.join(temporary, `lectern-verify-${ended}-locked`);
    for (const one of [left, running, locked]) mkdirSync(one);
    writeFileSync(path.join(left, 'rebuilt.lectern'), 'half');
    const elsewhere = openLibrary(path.join(locked, 'rebuilt.lectern'), {
      mode: 'write',
      now: () => new Date(),
    });
    open.push(createService({ libraryPath: makeLibrary(folder, []), mode: 'write', resume: true }));
    await expect
      .poll(() => readdirSync(temporary).sort())
      .toEqual([locked, running].map((one) => path.basename(one)).sort());
    elsewhere.close();
    for (const one of [running, locked]) rmSync(one, { recursive: true });
  });

  // Only root can give a folder to somebody else.
  test.runIf(process.getuid?.() === 0)('leaves alone what a run of another user left', async () => {
    const ended = spawnSync(process.execPath, ['-e', '0']).pid;
    const theirs = path.join(temporary, `lectern-verify-${ended}-theirs`);
    mkdirSync(theirs);
    chownSync(theirs, 12_345, 12_345);
    const service = openLibraryOf();
    const { verification } = await exported(service);
    expect(await verifyMade(service, verification)).toEqual(all);
    expect(existsSync(theirs)).toBe(true);
    rmSync(theirs, { recursive: true });
  });

  test('is not for a form that does not come back whole', async () => {
    await expect(exported(openLibraryOf(), { form: 'json' })).rejects.toMatchObject({
      code: 'bad-arguments',
    });
  });

  test('tells how far it is, and lets other calls through', async () => {
    const many = Array.from({ length: 150 }, (_, at) => {
      const id = `many${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}manymanyma`;
      return { ...salt, id, title: `Salt ${at}` };
    });
    const service = openLibraryOf(many);
    const { verification } = await exported(service, { single: true });
    const told: string[] = [];
    service.on('verifyProgress', ({ step, total }) => told.push(`${step} ${total}`));
    const of = { kind: 'made' as const, verification };
    const running = Promise.resolve(service.handlers.verifyExport({ of, verifyId: salt.id }, call()));
    let answered = 0;
    let isOver = false;
    void running.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      await new Promise((resolve) => setImmediate(resolve));
      await service.handlers.libraryInfo({}, call());
      answered++;
    }
    expect(await running).toMatchObject({ articles: { wanted: 150, back: 150 } });
    expect(told.length).toBeGreaterThan(0);
    expect(told).toContain('reading 150');
    expect(answered).toBeGreaterThan(20);
  });
});
