import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createService, type Service } from '../../../electron/service/service.ts';
import { createTags } from '../../../renderer/state/tags.ts';
import { temporaryFolder } from '../../cli/lectern.ts';
import { pageOver } from './page-over.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: Service;
let win: ReturnType<typeof windowOn>;

function windowOn(to: Service) {
  const page = pageOver(to);
  const { client, library, place, undo, onFailed } = page;
  return { ...page, tags: createTags(client, { tags: library.tags, place, undo, onFailed }) };
}

const filler = 'The lamps were lit at dusk every evening of that long year, and put out at dawn. ';
const names = async () => (await win.client.listTags({})).map(({ name }) => name);
const filter = () => win.place.current.value.query.tags;

/** What the page knows of the library's tags comes after a change. */
const known = async () => {
  const now = await names();
  await vi.waitFor(() => expect(win.library.tags.value.map(({ name }) => name)).toEqual(now));
};

beforeEach(async () => {
  folder = temporaryFolder();
  service = createService({ libraryPath: path.join(folder.folder, 'a.lectern'), mode: 'write' });
  win = windowOn(service);
  const files = [
    ['Ebb', 'sea, sea/tides'],
    ['Full', 'moon'],
  ].map(([title, tags]) => {
    const file = path.join(folder.folder, `${title}.md`);
    writeFileSync(file, `---\ntags: [${tags}]\n---\n# ${title}\n\n${title}. ${filler.repeat(3)}\n`);
    return { path: file, shownPath: path.basename(file) };
  });
  await win.client.startImport({ token: service.offers.add(files), sectionId: null });
  await expect.poll(() => win.library.tags.value.length, { timeout: 20_000 }).toBe(3);
});
afterEach(async () => {
  win.close();
  await service.close();
  folder.remove();
});

test('each change has its words, is taken back and made again', async () => {
  const states = [await win.client.listTags({})];
  const made = async (label: string, error: unknown) => {
    expect(error ?? null).toBeNull();
    expect(win.undo.past.value?.words).toBe(label);
    states.push(await win.client.listTags({}));
    await known();
  };
  await made('Tag “sea” with 1 tag in it renamed to “water”', await win.tags.rename('sea', ' water '));
  await made('Tag “water” coloured green', await win.tags.setColor('water', 'green'));
  await made('Tag “moon” merged into “water/tides”: 1 article', await win.tags.rename('moon', 'WATER/tides'));
  await made('Colour of the tag “water” taken away', await win.tags.setColor('water', null));
  await made('Tag “water” with 1 tag in it deleted, taken from 2 articles', await win.tags.remove('water'));
  for (const state of states.slice(0, -1).toReversed()) {
    await win.undo.undo();
    expect(await win.client.listTags({})).toEqual(state);
  }
  for (const state of states.slice(1)) {
    await win.undo.redo();
    expect(await win.client.listTags({})).toEqual(state);
  }
});

test('a list that is filtered by a tag keeps up with its name, also where one goes back to', async () => {
  win.place.toTag('sea/tides');
  win.place.toggleTag('sea');
  win.place.toScope({ kind: 'unread' });
  await win.tags.rename('sea', 'water');
  win.place.back();
  expect(filter()).toEqual(['water/tides', 'water']);
  await win.undo.undo();
  expect(filter()).toEqual(['sea/tides', 'sea']);
  await win.undo.redo();
  await known();
  await win.tags.rename('water/tides', 'water');
  expect(filter()).toEqual(['water']);
  await win.tags.remove('water');
  expect(filter()).toEqual([]);
  win.place.back();
  expect(filter()).toEqual([]);
});

test('what a name does is known before: only another tag is merged with', () => {
  const merges = (name: string, typed: string) => win.tags.mergesWith(name, typed)?.name ?? null;
  expect(merges('moon', ' SEA / tides')).toBe('sea/tides');
  expect(merges('sea/tides', 'sea')).toBe('sea');
  expect(merges('sea', 'Sea')).toBeNull();
  expect(merges('sea', 'sea/tides')).toBeNull();
  expect(merges('sea', 'ocean')).toBeNull();
  expect(merges('sea', ' / ')).toBeNull();
});

test('what is refused is told to who asked, and is nothing to be taken back', async () => {
  expect(await win.tags.rename('sea', '  ')).toMatchObject({ code: 'bad-arguments' });
  expect(await win.tags.rename('sea', 'sea')).toBeNull();
  expect(await win.tags.setColor('none', 'pink')).toMatchObject({ code: 'not-found' });
  expect(win.onFailed).not.toHaveBeenCalled();
  await win.tags.remove('none');
  expect(win.onFailed).toHaveBeenCalledWith(expect.objectContaining({ code: 'not-found' }));
  expect(win.undo.past.value).toBeNull();
});

test('while the list is filtered by tags, those of its articles are counted in it', async () => {
  const listed = () => win.tags.listed.value?.map(({ name, count }) => [name, count]) ?? null;
  expect(listed()).toBeNull();
  win.place.toTag('sea');
  await vi.waitFor(() =>
    expect(listed()).toEqual([
      ['sea', 1],
      ['sea/tides', 1],
    ]),
  );
  const { rows } = await win.client.listArticles({
    query: win.place.current.value.query,
    offset: 0,
    limit: 10,
  });
  await win.client.changeTags({ articleIds: rows.map(({ id }) => id), add: ['moon'], remove: [] });
  await vi.waitFor(() =>
    expect(listed()).toEqual([
      ['moon', 1],
      ['sea', 1],
      ['sea/tides', 1],
    ]),
  );
  win.place.unfilter();
  expect(listed()).toBeNull();
});
