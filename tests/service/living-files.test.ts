import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { moveNote, readNote, replaceNote } from '../../electron/service/living/files.ts';
import { temporaryFolder } from '../cli/lectern.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const at = (name: string) => path.join(folder, name);

test('a file is replaced only as it was read', async () => {
  writeFileSync(at('a.md'), 'before');
  const before = await readNote(at('a.md'));
  writeFileSync(at('a.md'), 'typed meanwhile');
  expect(await replaceNote(at('a.md'), before, 'ours')).toBe(false);
  expect(readFileSync(at('a.md'), 'utf8')).toBe('typed meanwhile');
  expect(await replaceNote(at('a.md'), await readNote(at('a.md')), 'ours')).toBe(true);
  expect(readFileSync(at('a.md'), 'utf8')).toBe('ours');
});

test('a new file takes the place of none, and leaves no draft', async () => {
  writeFileSync(at('b.md'), 'mine');
  expect(await replaceNote(at('b.md'), null, 'ours')).toBe(false);
  expect(readFileSync(at('b.md'), 'utf8')).toBe('mine');
  expect(await replaceNote(at('c/d.md'), null, 'ours')).toBe(true);
  expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('.part'))).toEqual(
    [],
  );
});

test('a file that is moved gets a number where one of its name is there', async () => {
  writeFileSync(at('e.md'), 'first');
  writeFileSync(at('f.md'), 'second');
  expect(await moveNote(folder, 'e.md', '_removed/Tides.md')).toBe('_removed/Tides.md');
  expect(await moveNote(folder, 'f.md', '_removed/Tides.md')).toBe('_removed/Tides (2).md');
  expect(readFileSync(at('_removed/Tides.md'), 'utf8')).toBe('first');
  expect(await readNote(at('f.md'))).toBeNull();
});
