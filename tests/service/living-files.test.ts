import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { beginLine } from '../../electron/export/living/markers.ts';
import { moveNote, readNote, replaceNote } from '../../electron/service/living/files.ts';
import { createFolderIndex } from '../../electron/service/living/folder-index.ts';
import { temporaryFolder } from '../cli/lectern.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
const at = (name: string) => path.join(folder, name);
const looks = (name: string) => {
  const { size, mtimeMs: modified } = statSync(at(name));
  return { size, modified };
};

test('a file is replaced only as it was read', async () => {
  writeFileSync(at('a.md'), 'before');
  const before = await readNote(at('a.md'));
  writeFileSync(at('a.md'), 'typed meanwhile');
  expect(await replaceNote(at('a.md'), before, 'ours')).toBeNull();
  expect(readFileSync(at('a.md'), 'utf8')).toBe('typed meanwhile');
  expect(await replaceNote(at('a.md'), await readNote(at('a.md')), 'ours')).toEqual(looks('a.md'));
  expect(readFileSync(at('a.md'), 'utf8')).toBe('ours');
});

test('a new file takes the place of none, and leaves no draft', async () => {
  writeFileSync(at('b.md'), 'mine');
  expect(await replaceNote(at('b.md'), null, 'ours')).toBeNull();
  expect(readFileSync(at('b.md'), 'utf8')).toBe('mine');
  expect(await replaceNote(at('c/d.md'), null, 'ours')).toEqual(looks('c/d.md'));
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

test('what another program writes right after a file was written here is noticed', async () => {
  mkdirSync(at('vault'));
  const index = createFolderIndex(at('vault'));
  const id = 'tidetablestideta';
  const ours = `${beginLine(id)}\n`;
  const as = await replaceNote(at('vault/g.md'), null, ours);
  writeFileSync(at('vault/g.md'), `${ours}Typed by hand.\n`);
  if (as === null) throw new Error('It was not written.');
  index.wrote('g.md', id, as);
  expect(await index.refresh()).toEqual(new Set([id]));
  expect(await index.refresh()).toEqual(new Set());
});
