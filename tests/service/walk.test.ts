import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { besideIn } from '../../electron/service/files-beside.ts';
import { type Found, walk } from '../../electron/service/walk.ts';
import { temporaryFolder } from '../cli/lectern.ts';

const { folder, remove } = temporaryFolder();
const drop = path.join(folder, 'Drop');

beforeAll(() => {
  mkdirSync(path.join(drop, 'Part 10'), { recursive: true });
  mkdirSync(path.join(drop, 'Part 2'));
  mkdirSync(path.join(drop, '.git'));
  writeFileSync(path.join(drop, 'Part 10', 'b.html'), 'b');
  writeFileSync(path.join(drop, 'Part 2', 'a.html'), 'a');
  writeFileSync(path.join(drop, '.git', 'config'), 'x');
  symlinkSync(drop, path.join(drop, 'Part 2', 'loop'));
  symlinkSync(path.join(drop, 'gone'), path.join(drop, 'broken'));
});
afterAll(remove);

async function all(...paths: string[]): Promise<Found[]> {
  const found: Found[] = [];
  for await (const one of walk(paths.map((one) => ({ path: one, shownPath: path.basename(one) }))))
    found.push(one);
  return found;
}

const short = (found: Found) =>
  found.kind === 'file'
    ? [found.shownPath, found.sectionPath.join('/'), found.named]
    : [found.shownPath, found.outcome];

test('a folder is read in the order of people, its names become sections, and nothing is passed over in silence', async () => {
  expect((await all(drop)).map(short)).toEqual([
    ['Drop/.git', 'skipped'],
    ['Drop/broken', 'failed'],
    ['Drop/Part 2/a.html', 'Drop/Part 2', false],
    ['Drop/Part 2/loop', 'skipped'],
    ['Drop/Part 10/b.html', 'Drop/Part 10', false],
  ]);
});

test('a file that the user named has no section and may read images from its own folder only', async () => {
  const [found] = await all(path.join(drop, 'Part 2', 'a.html'));
  expect(found).toMatchObject({
    kind: 'file',
    sectionPath: [],
    named: true,
    root: path.join(drop, 'Part 2'),
  });
});

test('the folder of a saved page comes in with the page, in a folder and when both are dropped', async () => {
  const pages = path.join(folder, 'Pages');
  mkdirSync(path.join(pages, 'tides_files'), { recursive: true });
  writeFileSync(path.join(pages, 'tides.html'), 'a');
  writeFileSync(path.join(pages, 'tides_files', 'frame.html'), 'b');
  // A frame has parts of its own; what is hidden does not come in.
  mkdirSync(path.join(pages, 'tides_files', 'frame_files'));
  writeFileSync(path.join(pages, 'tides_files', 'frame_files', 'f.css'), 'e');
  writeFileSync(path.join(pages, 'tides_files', '.DS_Store'), 'f');
  mkdirSync(path.join(pages, 'tides_files', 'deep'));
  writeFileSync(path.join(pages, 'tides_files', 'deep', 'a.css'), 'c');
  symlinkSync(path.join(pages, 'gone'), path.join(pages, 'tides_files', 'broken'));
  writeFileSync(path.join(pages, 'ebbs.html'), 'd');
  const both = [path.join(pages, 'tides.html'), path.join(pages, 'tides_files')];
  const withBeside = (found: Found) => [...short(found), ...(found.kind === 'file' ? [found.beside] : [])];
  expect((await all(pages)).map(withBeside)).toEqual([
    ['Pages/ebbs.html', 'Pages', false, 0],
    ['Pages/tides_files/broken', 'failed'],
    ['Pages/tides.html', 'Pages', false, 3],
  ]);
  expect((await all(...both)).map(withBeside)).toEqual([
    ['tides.html', '', true, 3],
    ['tides_files/broken', 'failed'],
  ]);
});

test('what is not there is a problem with a reason', async () => {
  const [found] = await all(path.join(folder, 'nothing'));
  expect(found).toMatchObject({
    kind: 'problem',
    outcome: 'failed',
    reason: expect.stringContaining('nothing at this place'),
  });
});

test('a TextBundle folder is one document of its name', async () => {
  const bundle = path.join(folder, 'Lamps.textbundle');
  mkdirSync(path.join(bundle, 'assets'), { recursive: true });
  for (const name of ['info.json', 'text.md', path.join('assets', 'a.gif')])
    writeFileSync(path.join(bundle, name), 'x');
  const found = await all(bundle);
  expect(found.filter(({ kind }) => kind === 'file')).toMatchObject([
    {
      name: 'Lamps.md',
      shownPath: 'Lamps.textbundle',
      sectionPath: [],
      named: true,
      root: bundle,
      beside: 2,
    },
  ]);
  expect(found).toHaveLength(1);
  rmSync(path.join(bundle, 'text.md'));
  expect(await all(bundle)).toMatchObject([
    { shownPath: 'Lamps.textbundle', outcome: 'failed', reason: expect.stringContaining('no text') },
  ]);
});

test('a folder without a file is told by the topmost of those in each other, also inside a folder with files', async () => {
  const top = path.join(folder, 'Half');
  mkdirSync(path.join(top, 'Void', 'inside'), { recursive: true });
  mkdirSync(path.join(top, 'Lamps.textbundle', 'assets'), { recursive: true });
  mkdirSync(path.join(top, 'Zero'));
  writeFileSync(path.join(top, 'Lamps.textbundle', 'text.md'), 'a');
  expect((await all(path.join(top, 'Void'))).map(short)).toEqual([['Void', 'skipped']]);
  expect((await all(top)).map(short)).toEqual([
    ['Half/Lamps.textbundle', 'Half', false],
    ['Half/Void', 'skipped'],
    ['Half/Zero', 'skipped'],
  ]);
});

test('the folder of a saved page is walked once, for its page and for what cannot be read in it', async () => {
  const walked: string[] = [];
  const beside = besideIn(new Map([['tides_files', ['tides.html', 'tides.htm']]]), async function* (name) {
    walked.push(name);
    yield* walk([]);
  });
  expect(beside.has('tides_files')).toBe(true);
  expect(await beside.problems('tides_files')).toEqual([]);
  expect(await Promise.all(['tides.html', 'tides.htm', 'ebbs.html'].map(beside.count))).toEqual([0, 0, 0]);
  expect(walked).toEqual(['tides_files']);
});
