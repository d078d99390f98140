import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createService, type Service } from '../../../electron/service/service.ts';
import { temporaryFolder } from '../../cli/lectern.ts';
import { dropFiles } from '../../service/drop-files.ts';
import { pageOver } from './page-over.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: Service;
let win: ReturnType<typeof pageOver>;
let [lamps, harbour, coast] = ['', '', ''];

beforeEach(async () => {
  folder = temporaryFolder();
  service = createService({ libraryPath: path.join(folder.folder, 'a.lectern'), mode: 'write' });
  const files = ['Lamps', 'Harbour'].map((title) => {
    const file = path.join(folder.folder, `${title}.md`);
    writeFileSync(
      file,
      `# ${title}\n\nOf ${title}. ${'The lamps were lit at dusk every evening. '.repeat(5)}\n`,
    );
    return file;
  });
  const items = await dropFiles(service, files);
  [lamps = '', harbour = ''] = items.map((item) => item.articles[0]?.id ?? '');
  win = pageOver(service);
  coast = (await win.client.makeSection({ parentId: null, name: 'Coast' })).id;
  await win.library.retry();
});
afterEach(async () => {
  win.close();
  await service.close();
  folder.remove();
});

const tagsOf = async (id: string) => (await win.client.getArticle({ id })).tags;

test('articles that are in a section already are told, and what is taken back is the move of the others', async () => {
  await win.library.moveArticles([lamps], coast);
  const first = win.undo.past.value;
  await win.library.moveArticles([lamps], coast);
  expect(win.undo.told.value).toEqual({ words: '1 article is in “Coast” already', act: null });
  expect(win.undo.past.value).toBe(first);
  await win.library.moveArticles([lamps, harbour], coast);
  expect(win.undo.told.value).toEqual({
    words: '1 article moved to “Coast”, 1 was there already',
    act: 'undo',
  });
  await win.undo.undo();
  expect((await win.client.getArticle({ id: harbour })).sectionPath).toEqual([]);
  expect((await win.client.getArticle({ id: lamps })).sectionPath).toEqual(['Coast']);
});

test('a tag is added as one step, and those that have it already are told and keep it', async () => {
  await win.library.addTag([lamps], 'sea');
  expect(win.undo.past.value?.words).toBe('Tag “sea” added to 1 article');
  const first = win.undo.past.value;
  await win.library.addTag([lamps], 'SEA');
  expect(win.undo.told.value).toEqual({ words: 'Tag “SEA” was on 1 article already', act: null });
  expect(win.undo.past.value).toBe(first);
  await win.library.addTag([lamps, harbour], 'sea');
  expect(win.undo.told.value).toEqual({
    words: 'Tag “sea” added to 1 article, 1 had it already',
    act: 'undo',
  });
  await win.undo.undo();
  expect(await tagsOf(harbour)).toEqual([]);
  expect(await tagsOf(lamps)).toEqual(['sea']);
  await win.undo.redo();
  expect(await tagsOf(harbour)).toEqual(['sea']);
});
