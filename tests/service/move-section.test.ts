import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLibrary } from '../../db/open.ts';
import type { Id } from '../../electron/api/model.ts';
import { createService } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
let folder = '';
let file = '';
let service: ReturnType<typeof createService>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-move-section-'));
  file = path.join(folder, 'a.lectern');
  service = createService({ libraryPath: file, mode: 'write' });
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const make = async (name: string, parentId: Id | null = null) =>
  (await service.handlers.makeSection({ parentId, name }, call)).id;
const move = async (id: Id, parentId: Id | null, after: Id | null) =>
  service.handlers.moveSection({ id, parentId, after }, call);
const remove = async (id: Id) => service.handlers.deleteSection({ id }, call);

/** The shown tree as text, each section by its path. */
async function tree() {
  const paths = new Map<Id, string>();
  for (const { id, name, parentId } of await service.handlers.listSections({}, call))
    paths.set(id, parentId === null ? name : `${paths.get(parentId)}/${name}`);
  return [...paths.values()];
}

/** In each section, and at the top, the positions that are in the file. */
async function positions() {
  await service.close();
  const { read, close } = openLibrary(file, { mode: 'read', now: () => new Date() });
  const rows = read
    .prepare('SELECT parent_id AS parentId, position FROM section ORDER BY position')
    .all() as { parentId: Id | null; position: number }[];
  close();
  service = createService({ libraryPath: file, mode: 'write' });
  return [...Map.groupBy(rows, ({ parentId }) => parentId).values()].map((some) =>
    some.map(({ position }) => position),
  );
}

test('a section moves among its siblings, into another and out of it, with those in it', async () => {
  const [coast, gardens, world] = [await make('Coast'), await make('Gardens'), await make('World')];
  const harbours = await make('Harbours', coast);
  await make('Small', harbours);
  expect(await move(world, null, null)).toEqual({ before: { parentId: null, after: gardens } });
  expect(await tree()).toEqual(['World', 'Coast', 'Coast/Harbours', 'Coast/Harbours/Small', 'Gardens']);
  expect(await move(harbours, gardens, null)).toEqual({ before: { parentId: coast, after: null } });
  expect(await tree()).toEqual(['World', 'Coast', 'Gardens', 'Gardens/Harbours', 'Gardens/Harbours/Small']);
  await move(harbours, null, coast);
  expect(await tree()).toEqual(['World', 'Coast', 'Harbours', 'Harbours/Small', 'Gardens']);
});

test('the place that it had leads back there, even where others came after it meanwhile', async () => {
  const [coast, gardens] = [await make('Coast'), await make('Gardens')];
  const world = await make('World');
  const before = (await move(world, coast, null)).before;
  await make('Zoo');
  await move(world, before.parentId, before.after);
  expect(await tree()).toEqual(['Coast', 'Gardens', 'World', 'Zoo']);
  expect(before).toEqual({ parentId: null, after: gardens });
});

test('what is made after a move stands last, and every position is taken once', async () => {
  const coast = await make('Coast');
  const world = await make('World');
  await make('Gardens');
  await move(world, coast, null);
  await make('Zoo');
  await make('Art', coast);
  expect(await tree()).toEqual(['Coast', 'Coast/World', 'Coast/Art', 'Gardens', 'Zoo']);
  expect(await positions()).toEqual([
    [0, 1, 2],
    [0, 1],
  ]);
});

test('a section never stands in itself or below itself', async () => {
  const coast = await make('Coast');
  const small = await make('Small', await make('Harbours', coast));
  const refused = {
    code: 'bad-arguments',
    message: 'A section cannot be moved into itself or into one of its own.',
  };
  await expect(move(coast, coast, null)).rejects.toMatchObject(refused);
  await expect(move(coast, small, null)).rejects.toMatchObject(refused);
  expect(await tree()).toEqual(['Coast', 'Coast/Harbours', 'Coast/Harbours/Small']);
});

test('beside one of its name it does not go, whatever the case, and nothing is changed', async () => {
  const coast = await make('Coast');
  const own = await make('Ölsund');
  const inside = await make('ÖLSUND', coast);
  await expect(move(own, coast, null)).rejects.toMatchObject({
    code: 'bad-arguments',
    message: 'There is a section “ÖLSUND” in “Coast” already. Rename one of the two first.',
  });
  await expect(move(inside, null, coast)).rejects.toMatchObject({
    message: 'There is a section “Ölsund” at the top level already. Rename one of the two first.',
  });
  expect(await tree()).toEqual(['Coast', 'Coast/ÖLSUND', 'Ölsund']);
  await move(own, null, null);
  expect(await tree()).toEqual(['Ölsund', 'Coast', 'Coast/ÖLSUND']);
});

test('what is gone is not moved, nothing is moved into it, and nothing to a place beside it', async () => {
  const [coast, gardens, world] = [await make('Coast'), await make('Gardens'), await make('World')];
  const harbours = await make('Harbours', coast);
  await remove(gardens);
  const gone = { code: 'not-found' };
  await expect(move(gardens, null, null)).rejects.toMatchObject(gone);
  await expect(move(world, gardens, null)).rejects.toMatchObject(gone);
  await expect(move(world, null, harbours)).rejects.toMatchObject(gone);
  await expect(move(world, null, world)).rejects.toMatchObject(gone);
  expect(await tree()).toEqual(['Coast', 'Coast/Harbours', 'World']);
});

test('a deleted section of the name makes way, and has its place again when the move is taken back', async () => {
  const coast = await make('Coast');
  const gone = await make('World', coast);
  await make('Art', coast);
  const before = await tree();
  const deleted = await remove(gone);
  const world = await make('World');
  const moved = await move(world, coast, null);
  expect(await tree()).toEqual(['Coast', 'Coast/World', 'Coast/Art']);
  await move(world, moved.before.parentId, moved.before.after);
  await remove(world);
  await service.handlers.restoreSections(deleted, call);
  expect(await tree()).toEqual(before);
});

test('the articles of a section that moves keep it, and their paths follow', async () => {
  const file = path.join(folder, 'Aurora.txt');
  writeFileSync(file, `Aurora\n\n${'The ferry left the harbour early. '.repeat(8)}\n`);
  const world = await make('World');
  const [item] = await dropFiles(service, [file], world);
  await move(world, await make('Coast'), null);
  const id = item?.articles[0]?.id ?? '';
  expect((await service.handlers.wholeArticle({ id }, call)).sectionPath).toEqual(['Coast', 'World']);
});

test('sections that an import makes meanwhile come in their order, and every position is taken once', async () => {
  const root = path.join(folder, 'Papers');
  const names = Array.from({ length: 12 }, (_, at) => `Box ${String(at).padStart(2, '0')}`);
  for (const name of names) {
    mkdirSync(path.join(root, name), { recursive: true });
    writeFileSync(
      path.join(root, name, 'one.txt'),
      `Of ${name}\n\n${`The ferry of ${name} left early. `.repeat(8)}\n`,
    );
  }
  const papers = await make('Papers');
  const coast = await make('Coast', papers);
  const import_ = dropFiles(service, [root]);
  let isOver = false;
  let moves = 0;
  const ended = import_.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const boxes = (await service.handlers.listSections({}, call)).filter(({ name }) =>
      name.startsWith('Box'),
    );
    await move(coast, papers, moves % 2 === 0 ? (boxes.at(-1)?.id ?? null) : null);
    if (moves % 5 === 4) await move(coast, null, papers);
    moves++;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await ended;
  expect(moves).toBeGreaterThan(names.length);
  const there = (await service.handlers.listSections({}, call)).filter(({ parentId }) => parentId === papers);
  expect(
    there
      .map(({ name }) => name)
      .filter((name) => name !== 'Coast')
      .sort(),
  ).toEqual(names);
  for (const some of await positions()) expect(some).toEqual(some.map((_, at) => at));
});

test('an import keeps to the sections that it began with, wherever they are moved and whatever they are called', async () => {
  const root = path.join(folder, 'Papers');
  const names = Array.from({ length: 40 }, (_, at) => `Box ${String(at).padStart(2, '0')}`);
  for (const name of names) {
    mkdirSync(path.join(root, name), { recursive: true });
    writeFileSync(
      path.join(root, name, 'one.txt'),
      `Of ${name}\n\n${`The ferry of ${name} left early. `.repeat(8)}\n`,
    );
  }
  const coast = await make('Coast');
  let isOver = false;
  const ended = dropFiles(service, [root]).finally(() => {
    isOver = true;
  });
  const papers = await vi.waitFor(
    async () => {
      const found = (await service.handlers.listSections({}, call)).find(({ name }) => name === 'Papers');
      if (!found) throw new Error('It has not begun.');
      return found.id;
    },
    { timeout: 20_000, interval: 2 },
  );
  expect(isOver).toBe(false);
  await move(papers, coast, null);
  await service.handlers.renameSection({ id: papers, name: 'Letters' }, call);
  await ended;
  expect((await tree()).toSorted()).toEqual([
    'Coast',
    'Coast/Letters',
    ...names.map((name) => `Coast/Letters/${name}`),
  ]);
});
