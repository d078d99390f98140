import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { directChannel } from '../../../electron/api/carriers/direct.ts';
import { createClient } from '../../../electron/api/client.ts';
import { type Client, type PageContract, pageContract } from '../../../electron/api/contract.ts';
import { serve } from '../../../electron/api/server.ts';
import { createService, type Service } from '../../../electron/service/service.ts';
import { createTagEditing } from '../../../renderer/state/tag-editing.ts';
import { createUndo } from '../../../renderer/state/undo.ts';
import { temporaryFolder } from '../../cli/lectern.ts';
import { dropFiles } from '../../service/drop-files.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: Service;
let client: Client<PageContract>;
let undo: ReturnType<typeof createUndo>;
let end: () => void;
let ids: string[];

/** An editing of all articles. */
const begin = () => createTagEditing(client, ids, { undo, attempt: (act) => act().then(() => true) });
/** The tags of each article, in the order of their titles. */
const tags = async () => Promise.all(ids.map(async (id) => (await client.getArticle({ id })).tags));

beforeEach(async () => {
  folder = temporaryFolder();
  service = createService({ libraryPath: path.join(folder.folder, 'a.lectern'), mode: 'write' });
  const [ours, theirs] = directChannel();
  serve(theirs, service, pageContract);
  client = createClient<PageContract>(ours, pageContract);
  end = () => ours.close();
  undo = createUndo();
  const filler = 'The lamps were lit at dusk every evening of that long year. '.repeat(4);
  const files = ['Ebb', 'Flow', 'Slack'].map((title) => {
    const file = path.join(folder.folder, `${title}.md`);
    writeFileSync(
      file,
      `---\ntags: [${title === 'Ebb' ? 'Sea' : 'moon'}]\n---\n# ${title}\n\n${title}. ${filler}\n`,
    );
    return file;
  });
  ids = (await dropFiles(service, files)).map((item) => item.articles[0]?.id ?? '');
  ids.sort();
  const titled = await Promise.all(
    ids.map(async (id) => ({ id, title: (await client.getArticle({ id })).title })),
  );
  ids = titled.sort((a, b) => (a.title < b.title ? -1 : 1)).map(({ id }) => id);
});
afterEach(async () => {
  end();
  await service.close();
  folder.remove();
});

test('all changes of an editing are one step, which is taken back and made again at once', async () => {
  const before = await tags();
  const editing = begin();
  await editing.change(['kept', 'sea'], []);
  expect(undo.past.value?.words).toBe('2 tags added to 3 articles');
  await editing.change([], ['MOON']);
  expect(undo.past.value?.words).toBe('2 tags added to 3 articles, Tag “moon” removed from 2 articles');
  const after = await tags();
  expect(after).toEqual(ids.map(() => ['kept', 'Sea']));
  await undo.undo();
  expect(await tags()).toEqual(before);
  expect(undo.past.value).toBeNull();
  await undo.redo();
  expect(await tags()).toEqual(after);
});

test('a tag that some had goes to all, to none, and back to those that had it', async () => {
  const editing = begin();
  await editing.change(['moon'], []);
  expect(await tags()).toEqual([['moon', 'Sea'], ['moon'], ['moon']]);
  await editing.change([], ['moon']);
  expect(undo.past.value?.words).toBe('Tag “moon” removed from 2 articles');
  expect(await tags()).toEqual([['Sea'], [], []]);
  await editing.restore('Moon');
  expect(await tags()).toEqual([['Sea'], ['moon'], ['moon']]);
  expect(undo.past.value).toBeNull();
  expect(undo.told.value).toBeNull();
});

test('what was added and is taken again leaves nothing to take back; another editing is another step', async () => {
  const first = begin();
  await first.change(['kept'], []);
  await first.change([], ['kept']);
  expect(undo.past.value).toBeNull();
  await first.change(['kept'], []);
  const second = begin();
  await second.change(['later'], []);
  await undo.undo();
  expect(undo.past.value?.words).toBe('Tag “kept” added to 3 articles');
});
