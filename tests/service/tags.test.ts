import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createService } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
let folder = '';
let service: ReturnType<typeof createService>;
let one = '';
let two = '';
let highlight = '';

async function article(title: string): Promise<string> {
  const file = path.join(folder, `${title}.txt`);
  writeFileSync(
    file,
    `${title}\n\nA quay at ${title}. ${'The ferry left the harbour before dawn. '.repeat(6)}\n`,
  );
  const [item] = await dropFiles(service, [file]);
  return item?.articles[0]?.id ?? '';
}

const tag = (id: string, ...add: string[]) =>
  service.handlers.changeTags({ articleIds: [id], add, remove: [] }, call);
const rename = async (name: string, to: string) => service.handlers.renameTag({ name, to }, call);
const remove = async (name: string) => service.handlers.deleteTag({ name }, call);
const color = async (name: string, wanted: 'green' | 'pink' | null) =>
  service.handlers.colorTag({ name, color: wanted }, call);
type Changed = Awaited<ReturnType<typeof rename>>;
const takeBack = async ({ removed, added }: Changed) =>
  service.handlers.swapTags({ remove: added, add: removed }, call);
const again = async ({ removed, added }: Changed) =>
  service.handlers.swapTags({ remove: removed, add: added }, call);

/** Everything that is known of tags. */
async function all() {
  const whole = async (id: string) => service.handlers.wholeArticle({ id }, call);
  return {
    list: await service.handlers.listTags({}, call),
    articles: [(await whole(one)).tags, (await whole(two)).tags],
    highlights: (await whole(one)).highlights.map(({ tags }) => tags),
  };
}
const names = async () => (await service.handlers.listTags({}, call)).map(({ name }) => name);

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-tags-'));
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
  one = await article('Alder');
  two = await article('Birch');
  const words = { quote: 'A quay at Alder.', prefix: '', suffix: '' };
  const look = { color: 'green', style: 'highlight', note: '' } as const;
  const made = await service.handlers.addHighlightByQuote({ articleId: one, ...words, ...look }, call);
  highlight = made.highlight.id;
  await tag(one, 'Sea', 'sea/Tides', 'moon');
  await tag(two, 'sea/Tides', 'lunar');
  await service.handlers.changeHighlight({ id: highlight, tags: ['sea/Tides', 'moon'] }, call);
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each<[string, () => Promise<Changed>, string[], object]>([
  [
    'a new name: what is nested below it goes with it',
    () => rename('sea', ' Water / Salt '),
    ['lunar', 'moon', 'Water', 'Water/Salt', 'Water/Salt/Tides'],
    { articles: 2, highlights: 1 },
  ],
  [
    'another case',
    () => rename('SEA', 'SEA'),
    ['lunar', 'moon', 'SEA', 'SEA/Tides'],
    { articles: 2, highlights: 1 },
  ],
  [
    'the name of another: they become one',
    () => rename('lunar', 'Moon'),
    ['moon', 'Sea', 'sea/Tides'],
    { articles: 1, highlights: 0 },
  ],
  [
    'a name below itself',
    () => rename('sea', 'sea/tides'),
    ['lunar', 'moon', 'sea', 'sea/tides', 'sea/tides/Tides'],
    { articles: 2, highlights: 1 },
  ],
  [
    'the name of the level above it',
    () => rename('sea/tides', 'sea'),
    ['lunar', 'moon', 'Sea'],
    { articles: 2, highlights: 1 },
  ],
  ['deletion, with what is below', () => remove('sea'), ['lunar', 'moon'], { articles: 2, highlights: 1 }],
])('%s', (_what, change, expected, touched) => {
  test('is taken back and made again exactly, colours too, and says how much it touched', async () => {
    await color('sea', 'green');
    await color('lunar', 'pink');
    const before = await all();
    const changed = await change();
    expect(changed).toMatchObject(touched);
    expect(await names()).toEqual(expected);
    const after = await all();
    await takeBack(changed);
    expect(await all()).toEqual(before);
    await again(changed);
    expect(await all()).toEqual(after);
    await takeBack(changed);
    expect(await all()).toEqual(before);
  });
});

test('a colour goes with its tag, and does not take the place of the one that is there', async () => {
  const colors = async () =>
    (await service.handlers.listTags({}, call)).flatMap((one) => (one.color ? [[one.name, one.color]] : []));
  expect(await color('sea', 'green')).toEqual({ before: null });
  expect(await color('SEA', 'pink')).toEqual({ before: 'green' });
  await rename('sea', 'water');
  expect(await colors()).toEqual([['water', 'pink']]);
  await color('moon', 'green');
  await rename('water', 'moon');
  expect(await colors()).toEqual([['moon', 'green']]);
  await color('moon', null);
  expect(await colors()).toEqual([]);
});

test('a level that nothing carries itself has a colour, which goes with its name', async () => {
  await rename('sea', 'water/sea');
  await color('water', 'green');
  await rename('water', 'earth');
  const [earth] = (await service.handlers.listTags({}, call)).filter(({ name }) => name === 'earth');
  expect(earth).toEqual({ name: 'earth', count: 2, highlights: 1, color: 'green' });
});

test('what lies in the Trash keeps up with a new name and is not counted', async () => {
  await service.handlers.trashArticles({ articleIds: [two], trashed: true }, call);
  expect(await rename('sea/tides', 'ebb')).toMatchObject({ articles: 1, highlights: 1 });
  await service.handlers.trashArticles({ articleIds: [two], trashed: false }, call);
  expect((await all()).articles).toEqual([
    ['ebb', 'moon', 'Sea'],
    ['ebb', 'lunar'],
  ]);
});

test('a tag that is not there, an empty name and one that is too long for what is below are refused', async () => {
  const before = await all();
  await expect(rename('none', 'sea')).rejects.toMatchObject({ code: 'not-found' });
  await expect(remove('none')).rejects.toMatchObject({ code: 'not-found' });
  await expect(color('none', 'pink')).rejects.toMatchObject({ code: 'not-found' });
  await expect(rename('sea', ' / ')).rejects.toMatchObject({ code: 'bad-arguments' });
  await expect(rename('sea', 'x'.repeat(198))).rejects.toMatchObject({
    code: 'bad-arguments',
    message: 'The tag “sea/Tides” would be longer than 200 characters. Shorten the name.',
  });
  expect(await all()).toEqual(before);
});

test('with a list, the tags of its articles are counted in it', async () => {
  const query = { scope: { kind: 'all' }, tags: ['lunar'], text: '', sort: 'added' } as const;
  const listed = await service.handlers.listTags({ within: { ...query, tags: ['lunar'] } }, call);
  expect(listed.map(({ name, count }) => [name, count])).toEqual([
    ['lunar', 1],
    ['Sea', 1],
    ['sea/Tides', 1],
  ]);
});
