import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createService, type Service } from '../../../electron/service/service.ts';
import { createSections } from '../../../renderer/state/sections.ts';
import { temporaryFolder } from '../../cli/lectern.ts';
import { pageOver } from './page-over.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: Service;
let win: ReturnType<typeof windowOn>;
const ids = new Map<string, string>();
const id = (name: string) => ids.get(name) ?? 'aaaaaaaaaaaaaaaa';

function windowOn(to: Service) {
  const page = pageOver(to);
  const { client, library, place, undo, onFailed } = page;
  const say = vi.fn<(words: string) => void>();
  const sections = createSections(client, { sections: library.sections, place, undo, say, onFailed });
  return { ...page, say, sections, moves: sections.moves };
}

const make = async (name: string, parent: string | null = null) => {
  const parentId = parent === null ? null : id(parent);
  ids.set(name, (await win.client.makeSection({ parentId, name })).id);
};

beforeEach(async () => {
  folder = temporaryFolder();
  service = createService({ libraryPath: path.join(folder.folder, 'a.lectern'), mode: 'write' });
  win = windowOn(service);
  for (const name of ['Culture', 'Sport', 'World']) await make(name);
  for (const name of ['Film', 'Music']) await make(name, 'Culture');
});
afterEach(async () => {
  win.close();
  await service.close();
  folder.remove();
});

const tree = async () => {
  const names = new Map([...ids].map(([name, one]) => [one, name]));
  return (await win.client.listSections({})).map(({ name, parentId }) =>
    parentId === null ? name : `${names.get(parentId)}/${name}`,
  );
};

test('each move has its words, is taken back and made again to the exact place', async () => {
  const states = [await tree()];
  const moved = async (words: string, act: Promise<unknown>) => {
    await act;
    expect(win.undo.past.value?.words).toBe(words);
    states.push(await tree());
  };
  await moved('Section “World” moved before “Sport”', win.moves.step(id('World'), 'up'));
  await moved('Section “World” moved into “Culture”', win.moves.step(id('World'), 'in'));
  await moved(
    'Section “Film” moved after “World”',
    win.moves.to(id('Film'), { parentId: id('Culture'), after: id('World') }),
  );
  await moved('Section “Music” moved out of “Culture”', win.moves.step(id('Music'), 'out'));
  await moved('Section “Music” moved into “Sport”', win.moves.into(id('Music'), id('Sport')));
  await moved('Section “Film” moved to the top level', win.moves.into(id('Film'), null));
  expect(states.at(-1)).toEqual(['Culture', 'Culture/World', 'Sport', 'Sport/Music', 'Film']);
  for (const state of states.slice(0, -1).toReversed()) {
    await win.undo.undo();
    expect(await tree()).toEqual(state);
  }
  for (const state of states.slice(1)) {
    await win.undo.redo();
    expect(await tree()).toEqual(state);
  }
});

test('a key that is pressed again before the tree shows it goes on from there', async () => {
  await Promise.all([win.moves.step(id('Culture'), 'down'), win.moves.step(id('Culture'), 'down')]);
  expect((await tree()).at(-3)).toBe('Culture');
  await win.undo.undo();
  await win.undo.undo();
  expect((await tree())[0]).toBe('Culture');
});

test('a step that leads nowhere is said, and nothing to be taken back; nor is a place that it has', async () => {
  await win.moves.step(id('Culture'), 'up');
  expect(win.say).toHaveBeenLastCalledWith('Culture is the first already');
  await win.moves.to(id('Sport'), { parentId: null, after: id('Culture') });
  expect(await win.moves.into(id('World'), null)).toBeNull();
  expect(win.undo.past.value).toBeNull();
});

test('a name that is taken at the new place is told to who asked, and nothing is changed', async () => {
  await make('FILM');
  const before = await tree();
  const message = 'There is a section “Film” in “Culture” already. Rename one of the two first.';
  expect(await win.moves.into(id('FILM'), id('Culture'))).toMatchObject({ message });
  expect(win.onFailed).not.toHaveBeenCalled();
  await win.moves.to(id('FILM'), { parentId: id('Culture'), after: null });
  expect(win.onFailed).toHaveBeenCalledWith(expect.objectContaining({ message }));
  expect(await tree()).toEqual(before);
  expect(win.undo.past.value).toBeNull();
});

test('a section that is moved into a closed one is shown', async () => {
  win.sections.closed.value = new Set([id('Culture'), id('Film')]);
  await win.moves.into(id('World'), id('Film'));
  expect(win.sections.closed.value).toEqual(new Set());
});
