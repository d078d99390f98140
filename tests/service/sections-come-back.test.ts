import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createService } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
let folder = '';
let service: ReturnType<typeof createService>;

const page = (title: string) =>
  `<html><head><title>${title}</title></head><body><article>${`<p>The ${title} of the small town was quiet that winter, and nobody went out to sea.</p>`.repeat(4)}</article></body></html>`;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-sections-'));
  mkdirSync(path.join(folder, 'Coast', 'North'), { recursive: true });
  writeFileSync(path.join(folder, 'Coast', 'Salt.html'), page('Salt'));
  writeFileSync(path.join(folder, 'Coast', 'North', 'Ice.html'), page('Ice'));
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const drop = async (...names: string[]) => dropFiles(service, [path.join(folder, ...names)]);
const lastImport = async () => (await service.handlers.libraryInfo({}, call)).lastImport ?? '';
const undo = async (batchId: string, undone = true) => service.handlers.undoImport({ batchId, undone }, call);
const trash = async (articleIds: string[], trashed: boolean) =>
  service.handlers.trashArticles({ articleIds, trashed }, call);
const sections = async () =>
  (await service.handlers.listSections({}, call)).map(({ name, total }) => [name, total]);
const idOf = (items: Awaited<ReturnType<typeof drop>>, name: string) =>
  items.find((item) => item.name.endsWith(name))?.articles[0]?.id ?? '';

const whole = [
  ['Coast', 2],
  ['North', 1],
];
const north = [
  ['Coast', 1],
  ['North', 1],
];

test('a folder that is dropped again after its import was undone comes back with its sections, and one undo hides both again', async () => {
  await drop('Coast');
  await undo(await lastImport());
  expect(await sections()).toEqual([]);
  const again = await drop('Coast');
  expect(again.map(({ outcome }) => outcome)).toEqual(['imported', 'imported']);
  expect(await sections()).toEqual(whole);
  await undo(await lastImport());
  expect(await sections()).toEqual([]);
  await undo(await lastImport(), false);
  expect(await sections()).toEqual(whole);
});

test('an article that is restored from the Trash brings the sections above it', async () => {
  const items = await drop('Coast');
  await undo(await lastImport());
  await trash([idOf(items, 'Ice.html')], false);
  expect(await sections()).toEqual(north);
});

test('an import that is redone brings the section that another import had made and took away', async () => {
  await drop('Coast');
  const first = await lastImport();
  writeFileSync(path.join(folder, 'Coast', 'North', 'Fog.html'), page('Fog'));
  await drop('Coast');
  const second = await lastImport();
  await undo(second);
  await undo(first);
  expect(await sections()).toEqual([]);
  await undo(second, false);
  expect(await sections()).toEqual(north);
});
