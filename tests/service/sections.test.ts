import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createService } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
let folder = '';
let service: ReturnType<typeof createService>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-sections-'));
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const make = async (name: string, parentId: string | null = null) =>
  (await service.handlers.makeSection({ parentId, name }, call)).id;
const rename = async (id: string, name: string) => service.handlers.renameSection({ id, name }, call);
const remove = async (id: string) => service.handlers.deleteSection({ id }, call);
const restore = async (deleted: Awaited<ReturnType<typeof remove>>) =>
  service.handlers.restoreSections(deleted, call);
const ensure = async (...names: string[]) => (await service.handlers.ensureSection({ path: names }, call)).id;
const move = async (id: string, sectionId: string) =>
  service.handlers.moveArticles({ articleIds: [id], sectionId }, call);
const pathOf = async (id: string) => (await service.handlers.wholeArticle({ id }, call)).sectionPath;

/** The tree as text, each section with how many articles are in it itself. */
async function tree() {
  const sections = await service.handlers.listSections({}, call);
  const names = new Map(sections.map(({ id, name }) => [id, name]));
  return sections.map(
    ({ name, parentId, count }) => `${parentId ? `${names.get(parentId)}/` : ''}${name} ${count}`,
  );
}

async function article(title: string): Promise<string> {
  const file = path.join(folder, `${title}.txt`);
  writeFileSync(file, `${title}\n\n${`The ferry ${title} left the harbour before dawn. `.repeat(6)}\n`);
  const [item] = await dropFiles(service, [file]);
  return item?.articles[0]?.id ?? '';
}

test('a section is made at the top or in another, after those that are there', async () => {
  const coast = await make('Coast');
  await make('Gardens');
  await make('Harbours', coast);
  await make('Art', coast);
  expect(await tree()).toEqual(['Coast 0', 'Coast/Harbours 0', 'Coast/Art 0', 'Gardens 0']);
});

test('the name of a sibling is refused, whatever its case; another place is another matter', async () => {
  const coast = await make('Ölsund');
  const gardens = await make('Gardens');
  await expect(make('ÖLSUND')).rejects.toMatchObject({
    code: 'bad-arguments',
    message: 'There is a section “Ölsund” here already. Choose another name.',
  });
  await expect(rename(gardens, 'ölsund')).rejects.toMatchObject({ code: 'bad-arguments' });
  await make('Ölsund', gardens);
  expect(await rename(coast, 'ÖLSUND')).toEqual({ before: 'Ölsund' });
  expect(await tree()).toEqual(['ÖLSUND 0', 'Gardens 0', 'Gardens/Ölsund 0']);
});

test('what is gone holds nothing and has no name to change', async () => {
  const coast = await make('Coast');
  await remove(coast);
  const gone = { code: 'not-found' };
  await expect(make('Harbours', coast)).rejects.toMatchObject(gone);
  await expect(rename(coast, 'Shore')).rejects.toMatchObject(gone);
  await expect(remove(coast)).rejects.toMatchObject(gone);
  await expect(restore({ sections: ['aaaaaaaaaaaaaaaa'], before: [] })).rejects.toMatchObject(gone);
});

test('what a deleted section held stands in the one above it, and comes back with all below it', async () => {
  const [aurora, borealis, cygnus] = [
    await article('Aurora'),
    await article('Borealis'),
    await article('Cygnus'),
  ];
  const harbours = await ensure('Coast', 'Harbours');
  const small = await make('Small', harbours);
  await make('Empty', harbours);
  await move(aurora, harbours);
  await move(borealis, small);
  await move(cygnus, small);
  await service.handlers.trashArticles({ articleIds: [cygnus], trashed: true }, call);
  const before = await tree();
  const deleted = await remove(harbours);
  expect(await tree()).toEqual(['Coast 2']);
  expect(await pathOf(cygnus)).toEqual(['Coast']);
  await restore(deleted);
  expect(await tree()).toEqual(before);
  expect(await pathOf(borealis)).toEqual(['Coast', 'Harbours', 'Small']);
  expect(await pathOf(cygnus)).toEqual(['Coast', 'Harbours', 'Small']);
});

test('from a section at the top the articles go to the Inbox', async () => {
  const aurora = await article('Aurora');
  const coast = await make('Coast');
  await move(aurora, coast);
  await remove(coast);
  expect(await pathOf(aurora)).toEqual([]);
  expect((await service.handlers.libraryInfo({}, call)).inbox).toBe(1);
});

test('a section of a deleted name is the same again, as it is spelt now, and holds nothing', async () => {
  const coast = await make('Coast');
  await make('Harbours', coast);
  await remove(coast);
  expect(await make('COAST')).toBe(coast);
  expect(await tree()).toEqual(['COAST 0']);
});

test('a name that a deleted section has is free for another; taken back in turn, both are as they were', async () => {
  const coast = await make('Coast');
  const shore = await make('Shore');
  const before = await tree();
  const deleted = await remove(coast);
  expect(await rename(shore, 'Coast')).toEqual({ before: 'Shore' });
  expect(await tree()).toEqual(['Coast 0']);
  await rename(shore, 'Shore');
  await restore(deleted);
  expect(await tree()).toEqual(before);
});

test('articles that are imported into a section which was deleted meanwhile are seen in it', async () => {
  const coast = await make('Coast');
  await remove(coast);
  const file = path.join(folder, 'Aurora.txt');
  writeFileSync(file, `Aurora\n\n${'The ferry left the harbour early. '.repeat(8)}\n`);
  await dropFiles(service, [file], coast);
  expect(await tree()).toEqual(['Coast 1']);
});

test('a section that comes out of the Trash for an import goes back when that is undone, with those above it', async () => {
  const coast = await make('Coast');
  const harbours = await make('Harbours', coast);
  await remove(coast);
  const file = path.join(folder, 'Aurora.txt');
  writeFileSync(file, `Aurora\n\n${'The ferry left the harbour early. '.repeat(8)}\n`);
  await dropFiles(service, [file], harbours);
  expect(await tree()).toEqual(['Coast 0', 'Coast/Harbours 1']);
  const batchId = (await service.handlers.libraryInfo({}, call)).lastImport ?? '';
  await service.handlers.undoImport({ batchId, undone: true }, call);
  expect(await tree()).toEqual([]);
  await service.handlers.undoImport({ batchId, undone: false }, call);
  expect(await tree()).toEqual(['Coast 0', 'Coast/Harbours 1']);
});

test('an import that is brought back after its section was deleted is seen where it was', async () => {
  const coast = await make('Coast');
  mkdirSync(path.join(folder, 'Coast', 'Harbours'), { recursive: true });
  const file = path.join(folder, 'Coast', 'Harbours', 'Aurora.txt');
  writeFileSync(file, `Aurora\n\n${'The ferry left the harbour early. '.repeat(8)}\n`);
  await dropFiles(service, [path.join(folder, 'Coast')]);
  const before = await tree();
  expect(before).toEqual(['Coast 0', 'Coast/Harbours 1']);
  const batchId = (await service.handlers.libraryInfo({}, call)).lastImport ?? '';
  await service.handlers.undoImport({ batchId, undone: true }, call);
  await remove(coast);
  expect(await tree()).toEqual([]);
  await service.handlers.undoImport({ batchId, undone: false }, call);
  expect(await tree()).toEqual(before);
});
