import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { LecternError } from '../../electron/api/errors.ts';
import { exporters } from '../../electron/export/exporters.ts';
import { noPrinter } from '../../electron/service/print-page.ts';
import { writeMany, writeOne } from '../../electron/service/write-export.ts';
import { temporaryFolder } from '../cli/lectern.ts';
import { article, sourceOf } from '../export/annotated.ts';

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

test('files of the same name are replaced where neither shows who wrote it, all others stay', async () => {
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

const ours = (words: string) => `[Lectern](<lectern://article/aaaaaaaaaaaaaaaa>) ${words}`;
async function* note(name = 'a.md') {
  yield { name: 'new.md', content: ours('new') };
  yield { name, content: ours('first') };
}

test("what an export wrote is replaced, what is the user's never is: then nothing is exported, in words", async () => {
  const place = path.join(folder, 'own');
  mkdirSync(path.join(place, 'b.md'), { recursive: true });
  writeFileSync(path.join(place, 'a.md'), ours('older'));
  await writeMany(place, note());
  expect(readFileSync(path.join(place, 'a.md'), 'utf8')).toBe(ours('first'));
  writeFileSync(path.join(place, 'a.md'), `${'My own words. '.repeat(9000)}`);
  writeFileSync(path.join(place, 'new.md'), ours('older'));
  for (const file of ['a.md', 'b.md'])
    await expect(writeMany(place, note(file))).rejects.toMatchObject({
      code: 'cannot-write',
      message: `“${file}” is in “own” already and did not come from Lectern. Nothing was exported. Rename it, or choose another folder.`,
    });
  await expect(writeOne(place, 'a.md', ours('one'))).rejects.toMatchObject({ code: 'cannot-write' });
  expect(readFileSync(path.join(place, 'a.md'), 'utf8')).toMatch(/^My own words/);
  expect(readFileSync(path.join(place, 'new.md'), 'utf8')).toBe(ours('older'));
  expect(readdirSync(place).toSorted()).toEqual(['a.md', 'b.md', 'new.md']);
  expect((await writeOne(path.join(place, 'a.md'), 'a.md', ours('named'))).name).toBe('a.md');
});

test('the mark of an export is found wherever it stands in a file', async () => {
  const place = path.join(folder, 'marked');
  mkdirSync(place);
  for (const before of [65_518, 65_524, 200_000]) {
    writeFileSync(path.join(place, 'a.md'), ' '.repeat(before) + ours('older'));
    await writeMany(place, note());
    expect(readFileSync(path.join(place, 'a.md'), 'utf8')).toBe(ours('first'));
  }
});

const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));

const named = ['markdown', 'text', 'csv', 'bibtex', 'ris', 'csl', 'html', 'epub', 'docx', 'json'] as const;

test.each(named)('an export as %s is known by itself, and replaced by the next one', async (form) => {
  const place = path.join(folder, form);
  const exporter = await exporters[form]((page) => noPrinter(page, new AbortController().signal));
  const write = (title: string) => writeMany(place, exporter.renderMany(sourceOf([article()], {}, title)));
  await write('Notes');
  const before = filesIn(place);
  for (const file of before) writeFileSync(file, 'mine');
  await expect(write('Notes')).rejects.toMatchObject({ code: 'cannot-write' });
  for (const file of before) rmSync(file);
  await write('Notes');
  await write('Notes of another day');
  expect(filesIn(place)).toEqual(before);
});

test.runIf(process.platform !== 'win32')(
  'where a link stands, the file is written that it leads to',
  async () => {
    const place = path.join(folder, 'linked');
    mkdirSync(place);
    writeFileSync(path.join(place, 'real.md'), 'older');
    symlinkSync('real.md', path.join(place, 'link.md'));
    await writeOne(path.join(place, 'link.md'), 'Notes.md', 'first');
    expect(lstatSync(path.join(place, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(place, 'real.md'), 'utf8')).toBe('first');
  },
);

test('a name may be as long as the system takes, and a longer one is refused in words', async () => {
  const place = path.join(folder, 'long');
  const name = `${'潮'.repeat(84)}.md`;
  expect((await writeOne(path.join(place, name), 'Notes.md', 'first')).name).toBe(name);
  await expect(writeOne(path.join(place, `${'潮'.repeat(90)}.md`), 'Notes.md', 'x')).rejects.toMatchObject({
    code: 'cannot-write',
    message: expect.stringMatching(/: the name is too long\./),
  });
  expect(readdirSync(place)).toEqual([name]);
});

test('a full disk is told as one, and what went wrong elsewhere is not', async () => {
  // The very error of the system: there is no full disk where tests run.
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    ...{ code: 'ENOSPC', syscall: 'write', errno: -28 },
  });
  async function* onFullDisk() {
    yield* pieces();
    throw full;
  }
  const place = path.join(folder, 'full');
  await expect(writeOne(path.join(place, 'a.md'), 'Notes.md', onFullDisk())).rejects.toMatchObject({
    code: 'cannot-write',
    message: expect.stringMatching(/: there is no room left on the disk\./),
  });
  expect(existsSync(place)).toBe(false);
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
  expect((await writeOne(place, 'Notes.md', 'first')).name).toBe('all.md');
  expect(readFileSync(place, 'utf8')).toBe('first');
  await expect(writeOne(place, 'Notes.md', brokenPieces())).rejects.toThrow('half-way');
  expect(readFileSync(place, 'utf8')).toBe('first');
  mkdirSync(path.join(folder, 'there'));
  const written = await writeOne(path.join(folder, 'there'), 'Notes.md', pieces());
  expect(written).toEqual({ name: 'there', file: path.join(folder, 'there', 'Notes.md') });
  expect(readdirSync(path.join(folder, 'there'))).toEqual(['Notes.md']);
});

test('a single export that fails leaves no folder that was made for it, and goes into one that is named as such', async () => {
  const file = path.join(folder, 'made', 'for', 'it.md');
  await expect(writeOne(file, 'Notes.md', brokenPieces())).rejects.toThrow('half-way');
  expect(existsSync(path.join(folder, 'made'))).toBe(false);
  expect((await writeOne(`${path.join(folder, 'made', 'up')}/`, 'Notes.md', 'first')).name).toBe('up');
  expect(readFileSync(path.join(folder, 'made', 'up', 'Notes.md'), 'utf8')).toBe('first');
});

const day = 24 * 60 * 60 * 1000;

test('what a process left that was killed while it exported goes with the next export, what may be in use stays', async () => {
  const place = path.join(folder, 'left');
  const kept = ['.lectern-00000000000a.part', '.lectern-of-mine.part'];
  for (const write of [
    () => writeMany(place, files()),
    () => writeOne(place, 'Notes.md', 'first'),
    () => writeMany(path.join(place, 'new'), files()),
  ]) {
    mkdirSync(path.join(place, '.lectern-00000000000b.part', 'articles'), { recursive: true });
    writeFileSync(path.join(place, '.lectern-00000000000c.part'), 'half');
    for (const name of kept) writeFileSync(path.join(place, name), 'half');
    const old = new Date(Date.now() - 2 * day);
    for (const name of readdirSync(place))
      if (name !== kept[0] && name.endsWith('.part')) utimesSync(path.join(place, name), old, old);
    await write();
    expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual(kept);
    rmSync(place, { recursive: true });
  }
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
