import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createCopies, ofSnow, snow } from './folder-copies.ts';
import { call } from './folder-library.ts';

const { libraryPath, openService, whole, before, changed } = createCopies();

/** Verifies a folder with the library that it is of. */
async function verify(folder: string) {
  const { handlers } = openService(libraryPath());
  const { token } = await handlers.offerPaths({ paths: [folder] }, call);
  return await handlers.verifyExport({ of: { kind: 'chosen', token, scope: { kind: 'all' } } }, call);
}

const isWhole = () => {
  const count = before().articles.length;
  return { wanted: count, back: count };
};
const butOne = () => ({ ...isWhole(), back: isWhole().back - 1 });
const ofSnowArticle = () => ({ kind: 'article', articleId: before().own?.id, title: snow });

test('undamaged, all of it comes back', async () => {
  expect(await verify(whole())).toMatchObject({ articles: isWhole(), differences: { total: 0 } });
});

test.each([
  ['is missing', (file: string) => rmSync(file)],
  ['has other bytes', (file: string) => writeFileSync(file, 'other')],
])('an article whose original %s did not come back, and nobody is told to delete it', async (_, change) => {
  const folder = changed((copy) => change(ofSnow.original(copy)));
  const { original } = ofSnow.read(folder)['lectern:kept'];
  const { articles, differences } = await verify(folder);
  expect(articles).toEqual(butOne());
  expect(differences.first).toContainEqual({
    ...ofSnowArticle(),
    ...{ field: 'original', library: expect.stringContaining(original.name), export: expect.anything() },
  });
  const [reason] = differences.first.flatMap((one) => (one.kind === 'unread' ? one.reason : []));
  expect(reason).toMatch(/^The file that this article came from .* the article came in without it\.$/);
});

test('an article whose data are missing did not come back', async () => {
  const { articles, differences } = await verify(changed((copy) => rmSync(ofSnow.data(copy))));
  expect(articles).toEqual(butOne());
  expect(differences.first).toContainEqual(
    expect.objectContaining({ ...ofSnowArticle(), field: 'original' }),
  );
  expect(JSON.stringify(differences)).not.toContain('delete');
});

test('an article of which a saved file is missing did not come back', async () => {
  const folder = changed((copy) => {
    const [first] = ofSnow.read(copy)['lectern:kept'].files;
    rmSync(path.join(copy, first.file));
  });
  const { articles, differences } = await verify(folder);
  expect(articles).toEqual(butOne());
  expect(JSON.stringify(differences)).not.toContain('delete');
});

test('a word that was changed in a page is found', async () => {
  const folder = changed((copy) => {
    const page = readFileSync(ofSnow.page(copy), 'utf8');
    writeFileSync(ofSnow.page(copy), page.replace(/\bsnow\b(?![^<]*>)/g, 'sleet'));
  });
  const { articles, differences } = await verify(folder);
  expect(articles).toEqual(butOne());
  expect(differences.first).toContainEqual(
    expect.objectContaining({ ...ofSnowArticle(), field: 'text', export: expect.stringContaining('sleet') }),
  );
});
