import { mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ImportProgress, type ImportReport, isEnded } from '../../electron/api/model.ts';
import { createService } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
let folder = '';
let drop = '';
let service: ReturnType<typeof createService>;
const open = (resume = false) =>
  createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write', resume });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-control-'));
  drop = path.join(folder, 'Drop');
  mkdirSync(path.join(drop, 'Sea'), { recursive: true });
  service = open();
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = (title: string) =>
  `<html><head><title>${title}</title></head><body><article><p>${title} is a page about the harbour.</p>${'<p>The lamps were lit at dusk every evening of that long year, and put out at dawn.</p>'.repeat(4)}</article></body></html>`;
const put = (name: string, content: string | Uint8Array): string => {
  const file = path.join(drop, name);
  writeFileSync(file, content);
  return file;
};

async function begin(paths: string[]): Promise<string> {
  const { token } = await service.handlers.offerPaths({ paths }, call);
  return (await service.handlers.startImport({ token, sectionId: null }, call)).batchId;
}
const report = async (batchId: string): Promise<ImportReport> =>
  service.handlers.importReport({ batchId }, call);
const ended = (batchId: string) =>
  vi.waitFor(
    async () => {
      const found = await report(batchId);
      expect(isEnded(found.state)).toBe(true);
      return found;
    },
    { timeout: 20_000 },
  );
const wordsOf = () => {
  const words: ImportProgress[] = [];
  service.on('importProgress', (word) => words.push(word));
  return words;
};
const lastBatch = async () => (await service.handlers.libraryInfo({}, call)).lastImport ?? '';
const outcomes = ({ items }: ImportReport) => items.map(({ name, outcome }) => `${name}: ${outcome}`).sort();

test('a paused import brings nothing more, stays paused over a restart, lets others through, and goes on', async () => {
  const many = Array.from({ length: 300 }, (_, index) => [`${index}.html`, strToU8(page(`Page ${index}`))]);
  const zip = put('many.zip', zipSync(Object.fromEntries(many)));
  const batchId = await begin([zip]);
  await vi.waitFor(async () => expect((await report(batchId)).imported).toBeGreaterThan(0), {
    timeout: 20_000,
  });
  await service.handlers.pauseImport({ batchId, paused: true }, call);
  // What was read already is stored; then nothing more comes.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const before = await report(batchId);
  expect(before.state).toBe('paused');
  expect(before.imported).toBeLessThan(300);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await report(batchId)).imported).toBe(before.imported);

  const other = await begin([put('other.html', page('Another'))]);
  expect((await ended(other)).imported).toBe(1);

  await service.close();
  service = open(true);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await report(batchId)).toMatchObject({ state: 'paused', imported: before.imported });
  await service.handlers.pauseImport({ batchId, paused: false }, call);
  expect(await ended(batchId)).toMatchObject({ state: 'done', imported: 300, failed: 0, duplicates: 0 });
});

test('a cancelled import says how many files it did not read, also once it was looked at anew', async () => {
  const many = Array.from({ length: 200 }, (_, index) => [`${index}.html`, strToU8(page(`Page ${index}`))]);
  const zip = put('b.zip', zipSync(Object.fromEntries(many)));
  const rest = Array.from({ length: 40 }, (_, index) => put(`c${index}.html`, page(`Rest ${index}`)));
  const words = wordsOf();
  const batchId = await begin([put('a.html', ''), zip, ...rest]);
  await vi.waitFor(async () => expect((await report(batchId)).imported).toBeGreaterThan(0), {
    timeout: 20_000,
  });
  await service.handlers.cancelImport({ batchId }, call);
  const { state, items, unread } = await ended(batchId);
  expect(state).toBe('cancelled');
  const read = items.filter(({ name }) => !name.startsWith('b.zip')).length;
  const isWhole = items.length - read === 200;
  expect(unread).toBe(42 - read - (isWhole ? 1 : 0));
  expect(unread).toBeGreaterThan(0);
  expect(words.at(-1)).toMatchObject({ state: 'cancelled', unread });
  const [failed] = items.filter(({ outcome }) => outcome === 'failed');
  await service.handlers.retryImport(
    { batchId, positions: [failed?.position ?? -1], again: 'as-it-is' },
    call,
  );
  expect(await ended(batchId)).toMatchObject({ state: 'done', unread });
});

test('an import says its first word at once, though another one runs before it', async () => {
  const words = wordsOf();
  const first = await begin([put('one.html', page('One'))]);
  const second = await begin([put('two.html', page('Two'))]);
  expect(words.map(({ batchId, state }) => [batchId, state])).toEqual([
    [first, 'running'],
    [second, 'running'],
  ]);
  expect((await ended(second)).imported).toBe(1);
});

test('an import whose copies cannot be removed still says its last word, and the fault is heard of', async () => {
  await service.close();
  const onBug = vi.fn();
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write', onBug });
  const words = wordsOf();
  const file = put('one.html', page('One'));
  const stuck = new Error('in use');
  const remove = () => Promise.reject(stuck);
  const token = service.offers.add([{ path: file, shownPath: 'one.html' }], { folder: drop, remove });
  await service.handlers.startImport({ token, sectionId: null }, call);
  await vi.waitFor(() => expect(onBug).toHaveBeenCalledWith(stuck), { timeout: 20_000 });
  expect(words.at(-1)).toMatchObject({ state: 'done', imported: 1 });
});

test('a paused import can be cancelled', async () => {
  const many = Array.from({ length: 300 }, (_, index) => [`${index}.html`, strToU8(page(`Page ${index}`))]);
  const batchId = await begin([put('many.zip', zipSync(Object.fromEntries(many)))]);
  await service.handlers.pauseImport({ batchId, paused: true }, call);
  await service.handlers.cancelImport({ batchId }, call);
  expect((await ended(batchId)).state).toBe('cancelled');
});

test('a file that was mended is tried again in its place: its section is kept, its old row goes, the others stay', async () => {
  const broken = put('Sea/broken.epub', 'PK\x03\x04 this is no archive');
  put('good.html', page('Good'));
  await dropFiles(service, [drop]);
  const batchId = await lastBatch();
  const first = await report(batchId);
  const failed = first.items.find(({ outcome }) => outcome === 'failed');
  expect(outcomes(first)).toEqual(['Drop/Sea/broken.epub: failed', 'Drop/good.html: imported']);

  writeFileSync(broken, page('Mended'));
  const positions = [failed?.position ?? -1];
  await service.handlers.retryImport({ batchId, positions, again: 'as-it-is' }, call);
  const second = await ended(batchId);
  expect(outcomes(second)).toEqual(['Drop/Sea/broken.epub: imported', 'Drop/good.html: imported']);
  expect(second).toMatchObject({ state: 'done', total: 2, imported: 2, failed: 0 });
  const mended = second.items.find(({ name }) => name.endsWith('epub'))?.articles[0]?.id ?? '';
  expect(await service.handlers.getArticle({ id: mended }, call)).toMatchObject({
    sectionPath: ['Drop', 'Sea'],
  });
  // One undo still takes all of it back.
  expect(await service.handlers.undoImport({ batchId, undone: true }, call)).toEqual({ articles: 2 });
});

test('only the file inside an archive that failed is tried again', async () => {
  const inside = { 'a.html': strToU8(page('A')), 'empty.html': strToU8(''), 'b.html': strToU8(page('B')) };
  const zip = put('pages.zip', zipSync(inside));
  await dropFiles(service, [zip]);
  const batchId = await lastBatch();
  const failed = (await report(batchId)).items.find(({ outcome }) => outcome === 'failed');
  writeFileSync(zip, zipSync({ ...inside, 'empty.html': strToU8(page('Filled')) }));
  await service.handlers.retryImport(
    { batchId, positions: [failed?.position ?? -1], again: 'as-it-is' },
    call,
  );
  const { items, imported, duplicates } = await ended(batchId);
  expect([imported, duplicates, items.length]).toEqual([3, 0, 3]);
});

test('a page of which no article can be had comes in as plain text when that is asked for, and stays text when it is made anew', async () => {
  // Only navigation: no article is found in it.
  const links = Array.from(
    { length: 12 },
    (_, index) => `<li><a href="/${index}">Place ${index}</a></li>`,
  ).join('');
  const page = `<html><head><title>Places</title></head><body><nav><ul>${links}</ul></nav></body></html>`;
  const blob = put('sound.bin', new Uint8Array([0, 1, 2, 3, 0, 0, 9]));
  await dropFiles(service, [put('places.html', page), blob]);
  const batchId = await lastBatch();
  const first = await report(batchId);
  expect(first.failed).toBe(2);
  await service.handlers.retryImport(
    { batchId, positions: first.items.map(({ position }) => position), again: 'as-text' },
    call,
  );
  const { items } = await ended(batchId);
  const places = items.find(({ name }) => name === 'places.html');
  expect(places).toMatchObject({ outcome: 'imported', format: 'text' });
  expect(items.find(({ name }) => name === 'sound.bin')).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining('no text'),
  });
  const id = places?.articles[0]?.id ?? '';
  const before = (await service.handlers.wholeArticle({ id }, call)).text;
  expect(before).toContain('Place 0');
  await service.handlers.reExtract({ articleIds: [id] }, call);
  expect((await service.handlers.wholeArticle({ id }, call)).text).toBe(before);
});

test('a file that is gone meanwhile keeps its row, which says so; what is not there is not tried', async () => {
  const file = put('Sea/empty.html', '');
  await dropFiles(service, [path.join(drop, 'Sea')]);
  const batchId = await lastBatch();
  unlinkSync(file);
  await service.handlers.retryImport({ batchId, positions: [0], again: 'as-it-is' }, call);
  const { items } = await ended(batchId);
  expect(items).toMatchObject([{ outcome: 'failed', reason: expect.stringContaining('not where it was') }]);
  const unknown = { batchId: 'abcdefghijklmnop', positions: [0], again: 'as-it-is' as const };
  await expect((async () => service.handlers.retryImport(unknown, call))()).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('the list of an import is kept as CSV that a spreadsheet reads right and does not run', async () => {
  await dropFiles(service, [put('=SUM(A1).html', page('One, “two”\n')), put('empty.txt', '')]);
  const batchId = await lastBatch();
  const { file, name } = await service.handlers.saveImportList({ batchId, destination: null }, call);
  expect(name).toMatch(/^Lectern import \d{4}-\d\d-\d\d\.csv$/);
  expect(file?.content.charCodeAt(0)).toBe(0xfeff);
  const lines = file?.content.slice(1).split('\r\n') ?? [];
  expect(lines[0]).toBe('File,Outcome,Reason,Format,Charset,Articles');
  expect(lines.slice(1).sort().join('\n')).toContain('\'=SUM(A1).html,imported,,html,UTF-8,"One, “two”"');

  const place = path.join(folder, 'list.csv');
  const { token } = await service.handlers.offerDestination({ path: place }, call);
  expect(await service.handlers.saveImportList({ batchId, destination: token }, call)).toEqual({
    name: 'list.csv',
    file: null,
  });
  expect(readFileSync(place, 'utf8')).toBe(file?.content);
});

test('where a file of an import lies is the archive around it where it is inside one', async () => {
  const zip = put('pages.zip', zipSync({ 'a.html': strToU8(page('A')) }));
  await dropFiles(service, [zip]);
  const batchId = await lastBatch();
  expect(await service.handlers.importedFile({ batchId, position: 0 }, call)).toEqual({ path: zip });
  await expect(
    (async () => service.handlers.importedFile({ batchId, position: 7 }, call))(),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('where neither an import nor its end can be written down, both are told, and its last word comes', async () => {
  await service.close();
  const bugs: unknown[] = [];
  const libraryPath = path.join(folder, 'a.lectern');
  service = createService({ libraryPath, mode: 'write', onBug: (error) => bugs.push(error) });
  await dropFiles(service, [put('a.html', page('A'))]);
  const other = new Database(libraryPath);
  other.exec(`CREATE TRIGGER no_item BEFORE INSERT ON import_item BEGIN SELECT RAISE(ABORT, 'no item'); END;
    CREATE TRIGGER no_end BEFORE UPDATE OF state ON import_batch BEGIN SELECT RAISE(ABORT, 'no end'); END;`);
  other.close();
  await dropFiles(service, [put('b.html', page('B'))]);
  await vi.waitFor(() => expect(bugs).toHaveLength(1));
  expect(bugs).toEqual([
    expect.objectContaining({
      errors: [
        expect.objectContaining({ message: 'no item' }),
        expect.objectContaining({ message: 'no end' }),
      ],
    }),
  ]);
});
