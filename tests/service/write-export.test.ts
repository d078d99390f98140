import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { LecternError } from '../../electron/api/errors.ts';
import { writeMany, writeOne } from '../../electron/service/write-export.ts';
import { temporaryFolder } from '../cli/lectern.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
async function* files() {
  yield { name: 'a.md', content: 'first' };
  yield { name: 'within/b.md', content: pieces() };
}
async function* pieces() {
  yield 'sec';
  yield new TextEncoder().encode('ond');
}
async function* broken() {
  yield* files();
  throw new LecternError('cancelled', 'The export was cancelled. Nothing was written.');
}
async function* brokenPieces() {
  yield* pieces();
  throw new Error('half-way');
}

test('many files go into a folder that is made for them, and into folders in it', async () => {
  const place = path.join(folder, 'new', 'notes');
  expect(await writeMany(place, files())).toBe('notes');
  expect(readdirSync(place)).toEqual(['a.md', 'within']);
  expect(readFileSync(path.join(place, 'within', 'b.md'), 'utf8')).toBe('second');
});

test('files of the same name are replaced, all others stay', async () => {
  const place = path.join(folder, 'vault');
  mkdirSync(path.join(place, 'within'), { recursive: true });
  writeFileSync(path.join(place, 'a.md'), 'older');
  writeFileSync(path.join(place, 'within', 'mine.md'), 'mine');
  await writeMany(place, files());
  expect(readdirSync(place, { recursive: true }).toSorted()).toEqual([
    'a.md',
    'within',
    path.join('within', 'b.md'),
    path.join('within', 'mine.md'),
  ]);
  expect(readFileSync(path.join(place, 'a.md'), 'utf8')).toBe('first');
});

test('an export that is cancelled leaves a folder as it was, and no folder where there was none', async () => {
  const place = path.join(folder, 'before');
  mkdirSync(place);
  writeFileSync(path.join(place, 'a.md'), 'older');
  await expect(writeMany(place, broken())).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(place)).toEqual(['a.md']);
  expect(readFileSync(path.join(place, 'a.md'), 'utf8')).toBe('older');
  await expect(writeMany(path.join(folder, 'none', 'at', 'all'), broken())).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(existsSync(path.join(folder, 'none'))).toBe(false);
});

test('a single export goes to the very file, or into a folder that is there, whole or not at all', async () => {
  const place = path.join(folder, 'all.md');
  expect(await writeOne(place, 'Notes.md', 'first')).toBe('all.md');
  expect(readFileSync(place, 'utf8')).toBe('first');
  await expect(writeOne(place, 'Notes.md', brokenPieces())).rejects.toMatchObject({ code: 'cannot-write' });
  expect(readFileSync(place, 'utf8')).toBe('first');
  mkdirSync(path.join(folder, 'there'));
  expect(await writeOne(path.join(folder, 'there'), 'Notes.md', pieces())).toBe('there');
  expect(readdirSync(path.join(folder, 'there'))).toEqual(['Notes.md']);
});

test('many files do not go into a file, which stays', async () => {
  const place = path.join(folder, 'one.md');
  writeFileSync(place, 'first');
  await expect(writeMany(place, files())).rejects.toMatchObject({
    code: 'cannot-write',
    message: expect.stringMatching(/is a file.*Choose a folder/),
  });
  expect(readFileSync(place, 'utf8')).toBe('first');
});

test('a destination that cannot be written is an error in words and leaves nothing half-written', async () => {
  const file = path.join(folder, 'a-file');
  writeFileSync(file, 'mine');
  await expect(writeMany(path.join(file, 'inside'), files())).rejects.toMatchObject({ code: 'cannot-write' });
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

// Node's own recursive mkdir never comes back from there: a defect would keep this test from ending.
test.runIf(process.platform === 'linux')(
  'a place that takes no folders, as /proc on Linux, is an error at once',
  async () => {
    await expect(writeMany('/proc/lectern', files())).rejects.toMatchObject({ code: 'cannot-write' });
  },
);

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `${at}.md`);

test('more files than are written at once are all there, in their order and whole', async () => {
  const place = path.join(folder, 'many');
  async function* many() {
    for (const name of numbered(100)) {
      if (name === '50.md') yield { name: 'pieces.md', content: pieces() };
      yield { name, content: name.repeat(1000) };
    }
  }
  await writeMany(place, many());
  expect(readdirSync(place)).toHaveLength(101);
  for (const name of numbered(100))
    expect(readFileSync(path.join(place, name), 'utf8')).toBe(name.repeat(1000));
});

test('one that cannot be written among many leaves the folder as it was', async () => {
  const place = path.join(folder, 'twice');
  async function* twice() {
    for (const name of [...numbered(40), '7.md', ...numbered(100).slice(40)]) yield { name, content: name };
  }
  await expect(writeMany(place, twice())).rejects.toMatchObject({ code: 'cannot-write' });
  expect(existsSync(place)).toBe(false);
});
