import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dropFiles } from './drop-files.ts';
import { createCopies, ofSnow, snow } from './folder-copies.ts';
import { articleIn, call } from './folder-library.ts';

const { whole, before, changed, comeIn } = createCopies();

test('undamaged, it comes in whole', async () => {
  const { state, reasons } = await comeIn(whole());
  expect(reasons).toEqual([]);
  const { own: _own, others: _others, ...all } = before();
  expect(state).toEqual(all);
});

test.each([
  [
    'is not there',
    (file: string) => rmSync(file),
    /^The file that this article came from is not in the folder/,
  ],
  [
    'has other bytes',
    (file: string) => writeFileSync(file, 'other'),
    /^The file that this article came from is not as it was exported/,
  ],
])('an original that %s is told of, and its article comes in without it', async (_, change, words) => {
  const { own, others, reasons, home } = await comeIn(changed((folder) => change(ofSnow.original(folder))));
  expect(reasons).toEqual([expect.stringMatching(words)]);
  expect(others).toEqual(before().others);
  const {
    bytes: _bytes,
    original,
    dropped: _dropped,
    ...rest
  } = own ?? { bytes: '', original: null, dropped: [] };
  expect(before().own).toMatchObject(rest);
  // Its page is what it came from now: it is shown, with its pictures, and the text can be made of it.
  expect(original).toMatchObject({ name: `${snow}.html`, format: 'lectern' });
  const id = before().own?.id ?? '';
  expect(await home.handlers.savedPage({ id }, call)).toMatchObject({ kind: 'page', missing: 0 });
  expect(await home.handlers.reExtract({ articleIds: [id] }, call)).toMatchObject({ articles: 1 });
  expect((await articleIn(home, id)).html).toBe(before().own?.html);
});

test('a picture that is missing or changed is told of, and the article comes in without its bytes', async () => {
  const { own, others, reasons } = await comeIn(
    changed((folder) => {
      const [first] = ofSnow.read(folder)['lectern:kept'].files;
      writeFileSync(path.join(folder, first.file), 'other');
    }),
  );
  expect(reasons).toEqual([
    expect.stringMatching(/^One file saved with this article is missing or not as exported \(files\//),
  ]);
  expect(own).toEqual(before().own);
  expect(others).toEqual(before().others);
});

test.each([
  [
    'broken',
    (folder: string) => writeFileSync(ofSnow.data(folder), '{"lectern:library-article": 1, "x'),
    /^The data of this article are damaged/,
  ],
  [
    'missing',
    (folder: string) => rmSync(ofSnow.data(folder)),
    /^The data of this article are not in the folder/,
  ],
])('an article whose data are %s comes in from its page, with its notes', async (_, change, words) => {
  const { own, others, reasons } = await comeIn(changed(change));
  expect(reasons).toEqual([expect.stringMatching(words)]);
  expect(others).toEqual(before().others);
  const {
    bytes: _bytes,
    original: _original,
    dropped: _dropped,
    ...rest
  } = own ?? { bytes: 1, original: 1, dropped: 1 };
  expect(before().own).toMatchObject(rest);
});

test('an article whose page is missing is a link with its notes, and gets its text with the page', async () => {
  const folder = changed((copy) => renameSync(ofSnow.page(copy), path.join(copy, '..', 'kept.html')));
  const { home, own, others, reasons } = await comeIn(folder);
  expect(reasons).toEqual([expect.stringMatching(/^The page of this article is not in the folder/)]);
  expect(others).toEqual(before().others);
  expect(own).toMatchObject({ saved: false, id: before().own?.id });
  renameSync(path.join(folder, '..', 'kept.html'), ofSnow.page(folder));
  await dropFiles(home, [folder]);
  const { html, bytes } = await articleIn(home, before().own?.id ?? '');
  expect({ html, bytes }).toEqual({ html: before().own?.html, bytes: before().own?.bytes });
});

test('an article that is on the list and not in the folder is told of', async () => {
  const { state, reasons } = await comeIn(
    changed((folder) => {
      rmSync(ofSnow.data(folder));
      rmSync(ofSnow.page(folder));
    }),
  );
  expect(reasons).toEqual([
    expect.stringMatching(/^This article is on the list of the folder and not in it/),
  ]);
  expect(state.articles).toEqual(before().others);
});

test.each([
  [
    'missing',
    (file: string) => rmSync(file),
    /^The list of this folder, “lectern-library\.json”, is missing/,
  ],
  [
    'cut off',
    (file: string) => writeFileSync(file, '{"lectern:library": 1, "sections": [['),
    /^The list of this folder is damaged/,
  ],
  [
    'cut off among its files',
    (file: string) => {
      const list = readFileSync(file, 'utf8');
      writeFileSync(file, list.slice(0, list.indexOf('\n', list.indexOf('"files": [') + 20)));
    },
    /^The list of this folder ends too early/,
  ],
  [
    'newer',
    (file: string) => writeFileSync(file, '{"lectern:library": 2}'),
    /exported by a newer version of Lectern/,
  ],
])('where the list is %s the articles come in all the same', async (_, change, words) => {
  const { state, reasons } = await comeIn(
    changed((folder) => change(path.join(folder, 'lectern-library.json'))),
  );
  expect(reasons).toEqual([expect.stringMatching(words)]);
  expect(state.articles).toEqual(before().articles);
});

test('an article of a newer version is told of, and the others come in', async () => {
  const { state, reasons } = await comeIn(
    changed((folder) =>
      ofSnow.rewrite(folder, (data) => {
        data['lectern:library-article'] = 2;
      }),
    ),
  );
  expect(reasons).toEqual([expect.stringMatching(/newer version of Lectern than this one\. Update Lectern/)]);
  expect(state.articles).toEqual(before().others);
});

test('a page that was changed by hand comes in as it is now, with a word about it, and keeps its original', async () => {
  const { own, items, reasons } = await comeIn(
    changed((folder) => {
      const page = readFileSync(ofSnow.page(folder), 'utf8');
      writeFileSync(ofSnow.page(folder), page.replace('data-text>', 'data-text><p>Added by hand.</p>'));
    }),
  );
  expect(reasons).toEqual([]);
  expect(items.find(({ articles }) => articles[0]?.id === own?.id)?.reason).toBe(
    'Its page was changed since it was exported: it came in as it is there now.',
  );
  expect(own?.html).toMatch(/^<p>Added by hand\.<\/p>/);
  expect(own?.bytes).toBe(before().own?.bytes);
  expect(own?.highlights.map(({ id, quote, state }) => ({ id, quote, state }))).toEqual(
    before().own?.highlights.map(({ id, quote, state }) => ({ id, quote, state })),
  );
});
