import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { dropFiles } from './drop-files.ts';
import { createCopies, type Data, ofSnow, snow } from './folder-copies.ts';
import { articleIn, idsIn } from './folder-library.ts';

const { openService, newPath, whole, before, changed, comeIn } = createCopies();

/** Words of which no two texts are alike. */
const prose = (about: string) =>
  Array.from(
    { length: 12 },
    (_, index) => `The ${about} of ${about} ${index} was ${about}${index} to all ${about}s.`,
  ).join(' ');

test('what somebody put into the folder comes in as usual, and parts of the export never do by themselves', async () => {
  const { state, items } = await comeIn(
    changed((folder) => {
      // Nothing is left of this article but its notes, which are on the list.
      const [noted = ''] = readdirSync(path.join(folder, 'notes'));
      rmSync(path.join(folder, 'data', noted.replace(/md$/, 'json')));
      rmSync(path.join(folder, 'articles', noted.replace(/md$/, 'html')));
      writeFileSync(path.join(folder, 'By hand.txt'), prose('lamp'));
      writeFileSync(path.join(folder, 'notes', 'My own.md'), `# My own\n\n${prose('salt')}`);
      writeFileSync(
        path.join(folder, 'articles', 'Saved.html'),
        `<title>Saved</title><article><p>${prose('boat')}</p></article>`,
      );
      mkdirSync(path.join(folder, 'More'));
      writeFileSync(path.join(folder, 'More', 'Other.md'), `# Other\n\n${prose('bell')}`);
    }),
  );
  const added = state.articles.filter(({ id }) => !before().articles.some((one) => one.id === id));
  expect(state.articles.length - added.length).toBe(before().articles.length - 1);
  expect(added.map(({ original }) => original.name).sort()).toEqual([
    'By hand.txt',
    'My own.md',
    'Other.md',
    'Saved.html',
  ]);
  expect(
    items.filter(({ name }) => /\/(?:index\.html|notes\/(?!My own)|originals|files)/.test(name)),
  ).toEqual([]);
});

test.each([
  [
    'page',
    (data: Data) => {
      data['lectern:kept'].page = '../secret.html';
    },
  ],
  [
    'original',
    (data: Data) => {
      data['lectern:kept'].original.file = 'originals/../../secret.html';
    },
  ],
  [
    'size',
    (data: Data) => {
      data['lectern:kept'].original.size = 1e300;
    },
  ],
  [
    'drive',
    (data: Data) => {
      data['lectern:kept'].page = 'C:\\secret.html';
    },
  ],
])('data that lead out of the folder or cannot be are not followed: %s', async (_, change) => {
  const folder = changed((copy) => {
    writeFileSync(
      path.join(copy, '..', 'secret.html'),
      `<article data-lectern="${before().own?.id}"><div data-text><p>secret</p></div></article>`,
    );
    ofSnow.rewrite(copy, change);
  });
  const { own, others, reasons } = await comeIn(folder);
  expect(reasons).toEqual([expect.stringMatching(/^The data of this article are damaged/)]);
  expect(own?.html).toBe(before().own?.html);
  expect(others).toEqual(before().others);
});

test('a list with impossible sections brings those that can be', async () => {
  const { state } = await comeIn(
    changed((folder) => {
      const file = path.join(folder, 'lectern-library.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      manifest.sections.push(Array(10_000).fill('deep'), [], [''], 'no', [1], [{}], ['Fine']);
      manifest.tagColors.push({ name: 'x', color: 'url(//evil)' }, null, { color: 'green' });
      writeFileSync(file, JSON.stringify(manifest));
    }),
  );
  expect(state.sections.map(({ name }) => name)).toEqual([
    ...before().sections.map(({ name }) => name),
    'Fine',
  ]);
  expect(state.tags).toEqual(before().tags);
});

test('in a ZIP that somebody packed of the folder, with a file of their own, everything comes in', async () => {
  const files: Record<string, Uint8Array> = {};
  for (const name of readdirSync(whole(), { recursive: true, withFileTypes: true }))
    if (name.isFile()) {
      const full = path.join(name.parentPath, name.name);
      files[`Mine/${path.relative(whole(), full)}`] = readFileSync(full);
    }
  files['Mine/By hand.txt'] = Buffer.from(prose('lamp'));
  files['Beside.txt'] = Buffer.from(prose('salt'));
  const zip = newPath('Packed.zip');
  writeFileSync(zip, zipSync(files));
  const { state, reasons } = await comeIn(zip);
  expect(reasons).toEqual([]);
  const added = state.articles.filter(({ id }) => !before().articles.some((one) => one.id === id));
  expect(state.articles.filter((one) => !added.includes(one))).toEqual(before().articles);
  expect(added.map(({ original }) => original.name).sort()).toEqual(['Beside.txt', 'By hand.txt']);
  const shown = added.map(({ bytes }) => Buffer.from(bytes, 'base64').toString().slice(0, 9));
  expect(shown.sort()).toEqual(['The lamp ', 'The salt ']);
});

test('a page alone comes in with its notes, as one of the form HTML does', async () => {
  const home = openService();
  await dropFiles(home, [ofSnow.page(whole())]);
  const [id = ''] = await idsIn(home);
  expect(await articleIn(home, id)).toMatchObject({
    id: before().own?.id,
    title: snow,
    tags: before().own?.tags,
  });
});
