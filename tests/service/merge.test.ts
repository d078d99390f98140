import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createService } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
const fixtures = path.resolve(import.meta.dirname, '../fixtures');
let folder = '';
let count = 0;
let service: ReturnType<typeof createService>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-merge-'));
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Drops one file, in a folder of its own, and gives the first row and article of the list. */
async function drop(name: string, content: string | Uint8Array) {
  const file = path.join(folder, String(count++), name);
  mkdirSync(path.dirname(file));
  writeFileSync(file, content);
  const items = await dropFiles(service, [file]);
  return { item: items[0], id: items[0]?.articles[0]?.id ?? '', items };
}
const article = async (id: string) => service.handlers.wholeArticle({ id }, call);
const marks = async (id: string) =>
  (await article(id)).highlights.map(({ quote, note, color, tags }) => ({ quote, note, color, tags }));
/** All that an undo has to bring back. */
const state = async (id: string) => {
  const { highlights, tags, note, read, starred, added } = await article(id);
  return { highlights: highlights.map(({ updated: _, ...rest }) => rest), tags, note, read, starred, added };
};
const lastImport = async () => (await service.handlers.libraryInfo({}, call)).lastImport ?? '';
const undo = async (undone = true) =>
  service.handlers.undoImport({ batchId: await lastImport(), undone }, call);

/** Drops a file on an article that is there: what it changes goes with one undo and comes with a redo, and a second drop changes nothing. */
async function dropOn(id: string, name: string, content: string | Uint8Array) {
  const before = await state(id);
  const { item } = await drop(name, content);
  const after = await state(id);
  expect(after).not.toEqual(before);
  await undo();
  expect(await state(id)).toEqual(before);
  await undo(false);
  expect(await state(id)).toEqual(after);
  expect(item?.outcome).toBe('duplicate');
  expect(await service.handlers.importReport({ batchId: await lastImport() }, call)).toMatchObject({
    ...{ imported: 0, duplicates: 1, enriched: 1 },
  });
  return item?.reason;
}

const words =
  'The lamps were lit at dusk every evening of that long year, and put out at dawn by one old man.';
const url = 'https://lamps.example/a';
const page = `<html><head><title>Lamps</title><link rel="canonical" href="${url}"></head><body><article><p>${words}</p>${'<p>The harbour of the small town was quiet that winter, and nobody went out to sea at all.</p>'.repeat(4)}<p>Again they were lit at dusk, and again.</p></article></body></html>`;

const readwise = (...rows: string[]) =>
  ['Highlight,Book Title,Book Author,Note,Color,Tags,Location', ...rows].join('\n');

test('Readwise: a highlight that is there takes a note, a colour and tags of a later export', async () => {
  const { id } = await drop('a.csv', readwise('A sentence,Two Keys,Tove,,yellow,,1'));
  const later = readwise('A sentence,Two Keys,Tove,by whom?,blue,utopia,1', 'Another,Two Keys,Tove,,,,2');
  expect(await dropOn(id, 'b.csv', later)).toBe(
    'Already in the library as “Two Keys”. One highlight, one note, one tag, and one colour were added to it.',
  );
  expect((await marks(id)).toSorted((a, b) => b.quote.length - a.quote.length)).toEqual([
    { quote: 'A sentence', note: 'by whom?', color: 'blue', tags: ['utopia'] },
    { quote: 'Another', note: '', color: 'yellow', tags: [] },
  ]);
  expect((await drop('c.csv', `${later}\n`)).item?.reason).toBe('Already in the library as “Two Keys”.');
});

test('what was written or chosen here stays: another note is kept below it, and a colour is not changed', async () => {
  const { id } = await drop('a.csv', readwise('A sentence,Two Keys,Tove,late,yellow,,1'));
  const highlight = (await article(id)).highlights[0]?.id ?? '';
  await service.handlers.changeHighlight({ id: highlight, color: 'green', note: 'Mine, later.' }, call);
  await service.handlers.changeHighlight({ id: highlight, color: 'yellow', tags: ['own'] }, call);
  const later = readwise('A sentence,Two Keys,Tove,late,blue,"OWN,utopia",1');
  await dropOn(id, 'b.csv', later);
  const [mark] = await marks(id);
  expect(mark).toMatchObject({ note: 'Mine, later.\n\nlate', color: 'yellow' });
  expect(mark?.tags).toEqual(['own', 'utopia']);
  await service.handlers.changeHighlight(
    { id: highlight, note: 'Mine, later.\n\nlate\n\nMine again.' },
    call,
  );
  await undo();
  expect(await marks(id)).toMatchObject([{ note: 'Mine, later.\n\nMine again.', tags: ['own'] }]);
});

const clippings = (...entries: [kind: string, location: string, text: string][]) =>
  entries
    .map(
      ([kind, location, text]) =>
        `Two Keys (Rask, Tove)\r\n- Your ${kind} on page 1 | Location ${location} | Added on Monday, 12 August 2024 21:03:17\r\n\r\n${text}\r\n==========\r\n`,
    )
    .join('');
const clipped = clippings(['Highlight', '5-6', 'The harbour master kept the key']);

test('Kindle: a note that was made later comes to its highlight', async () => {
  const { id } = await drop('My Clippings.txt', clipped);
  await dropOn(id, 'My Clippings.txt', clipped + clippings(['Note', '6', 'A day later']));
  expect(await marks(id)).toMatchObject([{ quote: 'The harbour master kept the key', note: 'A day later' }]);
});

test.each([
  ['before', ['My Clippings.txt', 'two-keys.epub']],
  ['after', ['two-keys.epub', 'My Clippings.txt']],
])('a book’s own notes and tags are there, whether its clippings came %s it', async (_, names) => {
  const book = readFileSync(path.join(fixtures, 'epub/calibre-highlights/two-keys.epub'));
  const { items } = await drop('alone.epub', book);
  const own = await marks(items[0]?.articles[0]?.id ?? '');
  await undo();
  await service.handlers.deleteArticles({ articleIds: [items[0]?.articles[0]?.id ?? ''] }, call);
  let id = '';
  for (const name of names) ({ id } = await drop(name, name.endsWith('.epub') ? book : clipped));
  const noted = own.filter(({ note }) => note !== '');
  expect(noted.length).toBeGreaterThan(0);
  expect(await marks(id)).toEqual(own);
});

const wallabag = (change: object) => {
  const file = path.join(fixtures, 'wallabag/annotations/wallabag-export.json');
  const [record] = JSON.parse(readFileSync(file, 'utf8'));
  return JSON.stringify([{ ...record, ...change }]);
};

test('wallabag: of a text that is known the annotations, tags, star and read mark are taken over', async () => {
  const { id } = await drop('a.json', wallabag({ tags: ['sea'], is_archived: 0, is_starred: 0 }));
  const [record] = JSON.parse(wallabag({})) as [{ annotations: { text: string; quote: string }[] }];
  const annotations = record.annotations.map((one) => ({ ...one, text: 'Another text' }));
  const before = await marks(id);
  const later = wallabag({ annotations, tags: ['sea', 'later'], is_archived: 1, is_starred: 1 });
  const reason = await dropOn(id, 'b.json', later);
  expect(reason).toContain('were added to it. Its star and its read mark were taken over.');
  const now = await article(id);
  expect(now).toMatchObject({ tags: ['later', 'sea'], starred: true, read: true });
  expect(await marks(id)).toEqual(
    before.map((mark) => ({
      ...mark,
      note: mark.note ? `${mark.note}\n\nAnother text` : 'Another text',
    })),
  );
});

test('Evernote: the tags of a note that is known are added, and a highlight in it that was deleted here stays deleted', async () => {
  const note = readFileSync(path.join(fixtures, 'enex/highlights/rope-walk.enex'), 'utf8');
  const tagged = (...tags: string[]) =>
    note
      .replace(/<tag>.*<\/tag>\s*/gs, '')
      .replace('</updated>', `</updated>${tags.map((tag) => `<tag>${tag}</tag>`).join('')}`);
  const { id } = await drop('a.enex', tagged('ropes'));
  expect(await dropOn(id, 'b.enex', tagged('ropes', 'strand/history'))).toContain('One tag was added');
  expect((await article(id)).tags).toEqual(['ropes', 'strand/history']);
  const marked = (await article(id)).highlights[0]?.id ?? '';
  await service.handlers.deleteHighlight({ id: marked }, call);
  expect((await drop('c.enex', tagged('ropes'))).item?.reason).not.toContain('added');
});

test('a page that comes again as it was brings nothing back that was taken off it', async () => {
  const markdown = `---\ntags: [sea]\n---\n# Lamps\n\n${words} ${words}\n`;
  const { id } = await drop('a.md', markdown);
  await service.handlers.changeTags({ articleIds: [id], add: [], remove: ['sea'] }, call);
  await drop('b.md', markdown);
  expect((await article(id)).tags).toEqual([]);
});

test('a link takes over star, read mark, tags and the earlier day; it never takes any away', async () => {
  const { id } = await drop('page.html', page);
  const instapaper = (rest: string) => `URL,Title,Selection,Folder,Timestamp,Tags\n${url},Lamps,,${rest}`;
  expect(await dropOn(id, 'ip.csv', instapaper('Starred,1650000000,'))).toBe(
    'Already in the library as “Lamps”. Its star and the day it was saved on were taken over.',
  );
  const pocket = `title,url,time_added,tags,status\nLamps,${url}?utm_source=rss,1600322788,a|b,archive\n`;
  expect(await dropOn(id, 'pocket.csv', pocket)).toBe(
    'Already in the library as “Lamps”. 2 tags were added to it. Its read mark and the day it was saved on were taken over.',
  );
  await drop('ip.csv', instapaper('Unread,1700000000,'));
  expect(await article(id)).toMatchObject({
    ...{ starred: true, read: true, tags: ['a', 'b'], added: '2020-09-17T06:06:28.000Z' },
  });
});

test('the same words at two places are two highlights where the export says what stands around them', async () => {
  const { id } = await drop('page.html', page);
  const exported = (...annotations: object[]) =>
    JSON.stringify({ export_userid: 'acct:reader@hypothes.example', annotations });
  const hypothesis = (prefix: string, text: string) => ({
    ...{ uri: url, document: { title: ['Lamps'] }, text, tags: [], created: '2024-05-14T09:12:00Z' },
    target: [
      { source: url, selector: [{ type: 'TextQuoteSelector', exact: 'lit at dusk', prefix, suffix: '' }] },
    ],
  });
  const [first, second] = [hypothesis('The lamps were ', 'first'), hypothesis('Again they were ', 'second')];
  await drop('a.json', exported(first));
  await dropOn(id, 'b.json', exported(first, second));
  expect((await marks(id)).map(({ note }) => note)).toEqual(['first', 'second']);
});

test('a tag of a highlight that was renamed since goes with the import that brought it', async () => {
  const { id } = await drop('a.csv', readwise('A sentence,Two Keys,Tove,,,own,1'));
  await drop('b.csv', readwise('A sentence,Two Keys,Tove,,,"own,utopia,ideal",1'));
  await service.handlers.renameTag({ name: 'utopia', to: 'nowhere' }, call);
  await service.handlers.renameTag({ name: 'ideal', to: 'own' }, call);
  expect((await marks(id))[0]?.tags).toEqual(['nowhere', 'own']);
  await undo();
  expect((await marks(id))[0]?.tags).toEqual(['own']);
});
