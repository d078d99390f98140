import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lectern, temporaryFolder } from './lectern.ts';

const { folder, remove } = temporaryFolder();
const library = path.join(folder, 'test.lectern');
const vault = path.join(folder, 'vault');
const run = (...args: string[]) => lectern([...args, '--library', library]);
const keep = (...args: string[]) => run('keep-notes', vault, ...args);
const read = () => readFileSync(path.join(vault, 'Tides.md'), 'utf8');

beforeAll(async () => {
  mkdirSync(vault);
  mkdirSync(path.join(folder, 'Sea'));
  writeFileSync(path.join(folder, 'Sea', 'a.txt'), 'Tides\n\nThe water rises twice a day.\n');
  writeFileSync(path.join(folder, 'Sea', 'b.txt'), 'Salt\n\nSalt makes water heavy.\n');
  await run('import', path.join(folder, 'Sea'));
  const [found] = JSON.parse((await run('search', 'rises', '--json')).out);
  await run('highlight', found.id, '--quote', 'twice a day', '--note', 'Why?');
  await run('tag', found.id, '--add', 'water');
}, 60_000);
afterAll(remove);

test('notes are kept as the options say, and what is not said stays', async () => {
  expect(await keep('--section', 'Sea', '--preset', 'plain')).toMatchObject({
    code: 0,
    out: `${vault}: 1 file, 0 conflicts\n`,
  });
  expect(read()).toMatch(/^<!-- lectern:begin /);
  await keep('--all');
  expect(readdirSync(vault).toSorted()).toEqual(['Salt.md', 'Tides.md']);
  await keep('--tag', 'water', '--preset', 'readwise');
  expect(readdirSync(vault).toSorted()).toEqual(['Tides.md', '_removed']);
  expect(read()).toContain('- twice a day ([View Highlight]');
  const told = JSON.parse((await run('keep-notes', '--json')).out);
  expect(told).toEqual([
    {
      ...{ path: vault, scope: { kind: 'tag', name: 'water' }, preset: 'readwise', annotatedOnly: false },
      ...{ notes: 1, conflicts: 0, problem: null, problems: [] },
    },
  ]);
  await keep('--everything', '--annotated');
  expect(JSON.parse((await run('keep-notes', '--json')).out)).toMatchObject([
    { scope: { kind: 'all' }, preset: 'readwise', annotatedOnly: true },
  ]);
}, 60_000);

test.each([
  [[vault, '--section', 'Sea', '--tag', 'water'], /Choose one of --section, --tag and --everything/],
  [[vault, '--section', 'Nowhere'], /no section “Nowhere”/],
  [[vault, '--preset', 'logseq'], /--preset takes one of: obsidian, readwise, plain/],
  [[vault, '--all', '--annotated'], /Choose --all or --annotated/],
  [['--tag', 'water'], /Name the folders that this is for/],
])('%j is told of in words', async (args, words) => {
  const { code, err } = await run('keep-notes', ...args);
  expect(code).not.toBe(0);
  expect(err).toMatch(words);
});
