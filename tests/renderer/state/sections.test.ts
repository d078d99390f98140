import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createService, type Service } from '../../../electron/service/service.ts';
import { createSections } from '../../../renderer/state/sections.ts';
import { temporaryFolder } from '../../cli/lectern.ts';
import { pageOver } from './page-over.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: Service;
let win: ReturnType<typeof windowOn>;

function windowOn(to: Service) {
  const page = pageOver(to);
  const { client, library, place, undo, onFailed } = page;
  return {
    ...page,
    sections: createSections(client, { sections: library.sections, place, undo, say: vi.fn(), onFailed }),
  };
}

beforeEach(() => {
  folder = temporaryFolder();
  service = createService({ libraryPath: path.join(folder.folder, 'a.lectern'), mode: 'write' });
  win = windowOn(service);
});
afterEach(async () => {
  win.close();
  await service.close();
  folder.remove();
});

const tree = async () =>
  (await win.client.listSections({})).map(({ id, name, parentId }) => ({ id, name, parentId }));
const find = async (name: string) => {
  const section = (await win.client.listSections({})).find((one) => one.name === name);
  if (!section) throw new Error(`There is no section ${name}.`);
  return section;
};

test('each change has its words, is taken back and made again', async () => {
  const states = [await tree()];
  const made = async (label: string, error: unknown) => {
    expect(error ?? null).toBeNull();
    expect(win.undo.past.value?.words).toBe(label);
    states.push(await tree());
  };
  await made('Section “Coast” added', await win.sections.make(null, ' Coast '));
  await made('Section “Ports” added', await win.sections.make((await find('Coast')).id, 'Ports'));
  await made(
    'Section “Ports” renamed to “Harbours”',
    await win.sections.rename(await find('Ports'), 'Harbours'),
  );
  await made('Section “Coast” with 1 section in it deleted', await win.sections.remove(await find('Coast')));
  for (const state of states.slice(0, -1).toReversed()) {
    await win.undo.undo();
    expect(await tree()).toEqual(state);
  }
  for (const state of states.slice(1)) {
    await win.undo.redo();
    expect(await tree()).toEqual(state);
  }
});

test('a name that is refused is told to who asked, and is nothing to be taken back', async () => {
  await win.sections.make(null, 'Coast');
  const coast = win.undo.past.value;
  expect(await win.sections.make(null, 'COAST')).toMatchObject({ code: 'bad-arguments' });
  expect(await win.sections.make(null, '  ')).toMatchObject({
    message: 'A section needs a name that is not empty.',
  });
  expect(await win.sections.rename(await find('Coast'), 'Coast')).toBeNull();
  expect(win.undo.past.value).toBe(coast);
  expect(win.onFailed).not.toHaveBeenCalled();
});

test('a deletion that fails is told, and is nothing to be taken back', async () => {
  await win.sections.make(null, 'Coast');
  const coast = await find('Coast');
  await win.client.deleteSection({ id: coast.id });
  const past = win.undo.past.value;
  await win.sections.remove(coast);
  expect(win.onFailed).toHaveBeenCalledWith(expect.objectContaining({ code: 'not-found' }));
  expect(win.undo.past.value).toBe(past);
});

test('the list of a section that goes makes way for the one above it, then for all', async () => {
  await win.sections.make(null, 'Coast');
  const coast = await find('Coast');
  await win.sections.make(coast.id, 'Harbours');
  const harbours = await find('Harbours');
  win.place.toScope({ kind: 'section', id: harbours.id });
  await win.sections.remove(harbours);
  expect(win.place.current.value.query.scope).toEqual({ kind: 'section', id: coast.id });
  await win.undo.undo();
  win.place.toScope({ kind: 'section', id: harbours.id });
  await win.sections.remove(coast);
  expect(win.place.current.value.query.scope).toEqual({ kind: 'all' });
});

test('a section that is made in a closed one is shown', async () => {
  await win.sections.make(null, 'Coast');
  const { id } = await find('Coast');
  win.sections.closed.value = new Set([id]);
  await win.sections.make(id, 'Harbours');
  const opened = win.sections.closed.value;
  expect(opened).toEqual(new Set());
  // Nothing is written where nothing was closed.
  await win.sections.make(id, 'Piers');
  expect(win.sections.closed.value).toBe(opened);
});
