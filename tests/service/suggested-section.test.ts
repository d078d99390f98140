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
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-suggested-'));
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const words = 'The harbour of the small town was quiet that winter, and nobody went out to sea at all. ';
const page = (title: string) =>
  `<html><head><title>${title}</title></head><body><ol class="breadcrumb"><li><a href="/">Havn</a><li><a href="/world/">World</a><li><a href="/world/europe/">Europe</a></ol><article><h1>${title}</h1><p>${words.repeat(4)}</p></article></body></html>`;

/** A page in the library, dropped in a folder of that name or alone. */
async function drop(title: string, within?: string): Promise<string> {
  const place = within ? path.join(folder, within) : folder;
  mkdirSync(place, { recursive: true });
  const file = path.join(place, `${title}.html`);
  writeFileSync(file, page(title));
  const [item] = await dropFiles(service, [within ? place : file]);
  return item?.articles[0]?.id ?? '';
}
const article = async (id: string) => service.handlers.wholeArticle({ id }, call);
const sections = async () => (await service.handlers.listSections({}, call)).map(({ name }) => name);
const move = async (id: string, names: string[]) =>
  service.handlers.moveToPath({ articleIds: [id], path: names }, call);

test('the section that a page names is a suggestion and nothing else, in the Inbox and in a folder', async () => {
  const alone = await drop('Ice');
  expect(await article(alone)).toMatchObject({ suggestedSection: ['World', 'Europe'], sectionPath: [] });
  expect(await sections()).toEqual([]);
  const inFolder = await drop('Snow', 'Winter');
  expect(await article(inFolder)).toMatchObject({
    suggestedSection: ['World', 'Europe'],
    sectionPath: ['Winter'],
  });
  expect(await sections()).toEqual(['Winter']);
});

test('an article moves to a path of which only the end is made, and what was made goes again with it', async () => {
  const [ice, snow] = [await drop('Ice'), await drop('Snow', 'World')];
  const { sectionId, made, before } = await move(ice, ['World', 'Europe', 'North']);
  expect(before).toEqual([{ sectionId: null, articleIds: [ice] }]);
  expect(await article(ice)).toMatchObject({ sectionId, sectionPath: ['World', 'Europe', 'North'] });
  expect(await sections()).toEqual(['World', 'Europe', 'North']);
  expect(made).toHaveLength(2);
  // What has come to hold something else stays.
  await move(snow, ['World', 'Europe']);
  await service.handlers.moveArticles({ articleIds: [ice], sectionId: null, unmake: made }, call);
  expect(await article(ice)).toMatchObject({ sectionId: null, sectionPath: [] });
  expect(await sections()).toEqual(['World', 'Europe']);
  expect((await move(ice, ['World', 'Europe', 'North'])).sectionId).toBe(sectionId);
  const asia = await move(ice, ['Asia', 'East']);
  await service.handlers.moveArticles({ articleIds: [ice], sectionId, unmake: asia.made }, call);
  expect(await sections()).toEqual(['World', 'Europe', 'North']);
});

test('a section whose name differs in case only is the same', async () => {
  const [ice, snow] = [await drop('Ice'), await drop('Snow', 'world')];
  const { made } = await move(ice, ['World', 'Europe']);
  expect(made).toHaveLength(1);
  expect(await article(ice)).toMatchObject({ sectionPath: ['world', 'Europe'] });
  expect(await article(snow)).toMatchObject({ sectionPath: ['world'] });
});

test('an article that moves into a section of the Trash takes it and those above it out of there', async () => {
  const ice = await drop('Ice');
  const { sectionId, made } = await move(ice, ['World', 'Europe']);
  await service.handlers.moveArticles({ articleIds: [ice], sectionId: null, unmake: made }, call);
  expect(await sections()).toEqual([]);
  await service.handlers.moveArticles({ articleIds: [ice], sectionId }, call);
  expect(await article(ice)).toMatchObject({ sectionPath: ['World', 'Europe'] });
  expect(await sections()).toEqual(['World', 'Europe']);
});

test('an article that is to move into no section of the library stays where it is', async () => {
  const ice = await drop('Ice', 'Winter');
  const sectionId = 'a'.repeat(16);
  await expect(
    (async () => service.handlers.moveArticles({ articleIds: [ice], sectionId }, call))(),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect(await article(ice)).toMatchObject({ sectionPath: ['Winter'] });
});

test('nothing is made where there is no article to be moved, or no name', async () => {
  await expect(move('a'.repeat(16), ['World'])).rejects.toThrow(/not in the library any more/);
  await expect(move(await drop('Ice'), [' '])).rejects.toThrow(/name that is not empty/);
  expect(await sections()).toEqual([]);
});

test('what is suggested is made anew with the text', async () => {
  const id = await drop('Ice');
  await move(id, ['Elsewhere']);
  await service.handlers.reExtract({ articleIds: [id] }, call);
  expect(await article(id)).toMatchObject({
    suggestedSection: ['World', 'Europe'],
    sectionPath: ['Elsewhere'],
  });
});
