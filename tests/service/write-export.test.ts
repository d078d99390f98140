import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeExport } from '../../electron/service/write-export.ts';
import { temporaryFolder } from '../cli/lectern.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const files = [
  { name: 'a.md', content: 'first' },
  { name: 'b.md', content: 'second' },
];

test('many files go into a folder that is made for them', async () => {
  const place = path.join(folder, 'new', 'notes');
  await writeExport(place, files, false);
  expect(readdirSync(place)).toEqual(['a.md', 'b.md']);
});

test('a single export goes to the very file, or into a folder that is there', async () => {
  await writeExport(path.join(folder, 'all.md'), files.slice(0, 1), true);
  expect(readFileSync(path.join(folder, 'all.md'), 'utf8')).toBe('first');
  mkdirSync(path.join(folder, 'there'));
  await writeExport(path.join(folder, 'there'), files.slice(0, 1), true);
  expect(readdirSync(path.join(folder, 'there'))).toEqual(['a.md']);
});

test('each says the name of what it wrote to; many files do not go into a file, which stays', async () => {
  const place = path.join(folder, 'one.md');
  expect(await writeExport(place, files.slice(0, 1), true)).toBe('one.md');
  expect(await writeExport(path.join(folder, 'many'), files, false)).toBe('many');
  await expect(writeExport(place, files, false)).rejects.toMatchObject({
    code: 'cannot-write',
    message: expect.stringMatching(/is a file.*Choose a folder/),
  });
  expect(readFileSync(place, 'utf8')).toBe('first');
});

test('a destination that cannot be written is an error in words and leaves nothing half-written', async () => {
  const file = path.join(folder, 'a-file');
  writeFileSync(file, 'mine');
  await expect(writeExport(path.join(file, 'inside'), files, false)).rejects.toMatchObject({
    code: 'cannot-write',
  });
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

// Node's own recursive mkdir never comes back from there: a defect would keep this test from ending.
test.runIf(process.platform === 'linux')(
  'a place that takes no folders, as /proc on Linux, is an error at once',
  async () => {
    await expect(writeExport('/proc/lectern', files, false)).rejects.toMatchObject({ code: 'cannot-write' });
  },
);
