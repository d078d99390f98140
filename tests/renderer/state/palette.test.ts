import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { directChannel } from '../../../electron/api/carriers/direct.ts';
import { createClient } from '../../../electron/api/client.ts';
import { type Client, type PageContract, pageContract } from '../../../electron/api/contract.ts';
import { serve } from '../../../electron/api/server.ts';
import { createService, type Service } from '../../../electron/service/service.ts';
import { createAnnotations } from '../../../renderer/state/annotations.ts';
import type { App } from '../../../renderer/state/app.ts';
import { commands } from '../../../renderer/state/commands.ts';
import { createEdits } from '../../../renderer/state/edits.ts';
import { createImports } from '../../../renderer/state/imports.ts';
import { createKeys } from '../../../renderer/state/keys.ts';
import { createLibrary } from '../../../renderer/state/library.ts';
import { createListLook } from '../../../renderer/state/list-look.ts';
import type { Kept } from '../../../renderer/state/look.ts';
import { createPalette, type PaletteClient } from '../../../renderer/state/palette.ts';
import { paletteItems, parseTyped } from '../../../renderer/state/palette-items.ts';
import { createPlace } from '../../../renderer/state/place.ts';
import { createReader } from '../../../renderer/state/reader.ts';
import { createSections } from '../../../renderer/state/sections.ts';
import type { Shell } from '../../../renderer/state/shell.ts';
import { createTags } from '../../../renderer/state/tags.ts';
import { createUndo } from '../../../renderer/state/undo.ts';
import { whyNot } from '../../../renderer/state/why-not.ts';
import { temporaryFolder } from '../../cli/lectern.ts';

const fresh: Kept = (_key, from) => signal(from(undefined));

const filler = 'The lamps were lit at dusk every evening of that long year, and put out at dawn. ';

let folder: ReturnType<typeof temporaryFolder>;
let service: Service;
let app: App;
let client: Client<PageContract>;
let end: () => void;

beforeEach(async () => {
  folder = temporaryFolder();
  service = createService({ libraryPath: path.join(folder.folder, 'a.lectern'), mode: 'write' });
  const [ours, theirs] = directChannel();
  serve(theirs, service, pageContract);
  client = createClient<PageContract>(ours, pageContract);
  const undo = createUndo();
  const place = createPlace();
  const library = createLibrary(client, place, undo);
  const onFailed = () => undefined;
  const reader = createReader(client);
  app = {
    place,
    undo,
    library,
    reader,
    imports: createImports(client, {} as Shell, undo),
    annotations: createAnnotations(client, reader),
    edits: createEdits(client, reader.article, { onMade: undo.made, onFailed }),
    sections: createSections(client, {
      sections: library.sections,
      place,
      undo,
      say: () => undefined,
      onFailed,
    }),
    tags: createTags(client, { tags: library.tags, place, undo, onFailed }),
    palette: createPalette(client, ['command:tags', 'tag:sea', 'command:gone', 3], () => undefined),
    onePane: () => false,
    settings: { list: createListLook(fresh), keys: createKeys(fresh, false) },
    dialog: signal(null),
    which: { name: 'own' },
  } as unknown as App;
  end = () => ours.close();
});
afterEach(async () => {
  end();
  await service.close();
  folder.remove();
});

const names = (typed: string) =>
  paletteItems(app, typed).map(({ runs }) => runs.map(({ text }) => text).join(''));

async function importTitles(...titles: string[]): Promise<void> {
  const files = titles.map((title) => {
    const file = path.join(folder.folder, `${title}.md`);
    writeFileSync(file, `---\ntags: [sea, sea/tides]\n---\n# ${title}\n\n${title}. ${filler.repeat(3)}\n`);
    return { path: file, shownPath: path.basename(file) };
  });
  await client.startImport({ token: service.offers.add(files), sectionId: null });
  await expect.poll(() => app.library.info.value?.articles, { timeout: 20_000 }).toBe(titles.length);
  await expect.poll(() => app.library.tags.value.length).toBe(2);
}

test('a prefix chooses a kind, and what follows it is looked for', () => {
  expect(parseTyped('> notes')).toEqual({ kind: 'command', text: 'notes' });
  expect(parseTyped('#sea')).toEqual({ kind: 'tag', text: 'sea' });
  expect(parseTyped('@')).toEqual({ kind: 'section', text: '' });
  expect(parseTyped('a > b')).toEqual({ kind: null, text: 'a > b' });
});

test('every command is offered but the one that opens the palette', () => {
  const keys = paletteItems(app, '>').map(({ key }) => key);
  const all = Object.keys(commands).filter((name) => name !== 'palette');
  expect([...keys].sort()).toEqual(all.map((name) => `command:${name}`).sort());
});

test('what says why a command cannot be run speaks of commands that there are', () => {
  expect(Object.keys(commands)).toEqual(expect.arrayContaining(Object.keys(whyNot)));
});

test('a command that would do nothing now says why, and no longer does once it would', () => {
  const why = (name: string) =>
    paletteItems(app, '>').find(({ key }) => key === `command:${name}`)?.unavailable;
  expect(why('tags')).toMatch(/Choose articles/);
  expect(why('back')).toMatch(/first place/);
  expect(why('renameSection')).toMatch(/Choose a section/);
  expect(why('delete')).toMatch(/Trash/);
  expect(why('undo')).toMatch(/nothing to undo/);
  expect(why('importFiles')).toBeNull();
  app.place.toScope({ kind: 'trash' });
  app.place.remember({ selected: ['a'] });
  for (const name of ['tags', 'back', 'delete']) expect(why(name), name).toBeNull();
});

test('an import can be looked at, held up and cancelled by command while there is one', async () => {
  const why = (name: string) => whyNot[name]?.(app);
  for (const name of ['importReport', 'pauseImport', 'cancelImport'])
    expect(why(name), name).toMatch(/import/i);
  await importTitles('Lamps');
  await expect.poll(() => why('importReport')).toBeNull();
  await expect.poll(() => why('cancelImport')).toMatch(/No import/);
  await commands['importReport']?.run(app);
  expect(app.imports.report.value).toMatchObject({ state: 'done', imported: 1 });
});

test('what was used last comes first where nothing is typed; what is gone is left out', async () => {
  await importTitles('Lamps');
  expect(names('').slice(0, 2)).toEqual(['Tags…', 'sea']);
  app.palette.used('command:importFolder');
  expect(names('').slice(0, 3)).toEqual(['Import folder…', 'Tags…', 'sea']);
  expect(names('').length).toBe(Object.keys(commands).length);
});

test('what can be done stands before what cannot, but for what was used last', () => {
  const offered = paletteItems(app, '').map(({ unavailable }) => unavailable === null);
  expect(paletteItems(app, '')[0]).toMatchObject({ key: 'command:tags', unavailable: expect.any(String) });
  expect(offered.slice(1)).toEqual(offered.slice(1).toSorted((a, b) => Number(b) - Number(a)));
});

test('articles are found by their title, between commands that are meant and those that only fit', async () => {
  await importTitles('Export of salt', 'Harbours');
  await app.palette.look('export');
  const found = paletteItems(app, 'export');
  expect(found[0]).toMatchObject({ key: 'command:exportNotes' });
  const at = found.findIndex(({ kind }) => kind === 'article');
  const marked = found.slice(0, at + 1).map(({ runs }) => runs.find(({ match }) => match)?.text);
  expect(marked).toEqual(['Export', 'Export', 'Export', 'export', 'Export']);
  await app.palette.look('');
  expect(app.palette.articles.value).toEqual([]);
});

test('while articles are looked for, a command that only fits by scattered letters is not in their place', async () => {
  await importTitles('Salty rows', 'Harbours');
  const answered = app.palette.look('salty');
  // “Star or unstar” and the like hold such letters, too.
  expect(app.palette.looking.value).toBe(true);
  expect(names('sru')).toEqual([]);
  await answered;
  expect(names('sru')).toContain('Star or unstar');
});

test('an answer that comes too late changes nothing', async () => {
  const answers: ((rows: unknown) => void)[] = [];
  const client = { listArticles: () => new Promise((resolve) => answers.push(resolve)) };
  const palette = createPalette(client as unknown as PaletteClient, null, () => undefined);
  const [first, second] = [palette.look('a'), palette.look('ab')];
  answers[1]?.({ total: 1, rows: ['second'] });
  await second;
  answers[0]?.({ total: 1, rows: ['first'] });
  await first;
  expect(palette.articles.value).toEqual(['second']);
  expect(palette.looking.value).toBe(false);
});

test('a failed reading is told, and no old articles stay', async () => {
  await importTitles('Lamps', 'Harbours');
  await app.palette.look('lamps');
  expect(app.palette.articles.value.length).toBeGreaterThan(0);
  await app.palette.look('x'.repeat(10_001));
  expect(app.palette.error.value?.message).toMatch(/longer than 10,000/);
  expect(app.palette.articles.value).toEqual([]);
});

test('a tag opens all articles with it, one step back from where one was', async () => {
  await importTitles('Lamps', 'Harbours');
  app.place.toScope({ kind: 'unread' });
  app.place.toTag('sea');
  expect(app.place.current.value.query).toMatchObject({ scope: { kind: 'all' }, tags: ['sea'], text: '' });
  app.place.back();
  expect(app.place.current.value.query.scope).toEqual({ kind: 'unread' });
});
