import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { openArticle, waitForArticles } from './steps.ts';

const url = 'https://lamps.example/a';
const page = (title: string, head = '') =>
  `<html><head><title>${title}</title>${head}</head><body><article><p>${title} tells of a small town.</p>${'<p>The lights were lit at dusk every evening of that long year, and put out at dawn.</p>'.repeat(4)}</article></body></html>`;

describe.each(hosts)('what comes again on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  const saved = path.join(folder, 'Saved');
  let app: Running;
  const dialog = () => app.page.getByRole('dialog', { name: 'Import report' });
  const line = () => app.page.getByRole('status', { name: 'Import progress' });
  const section = () => app.page.getByRole('treeitem', { name: 'Saved', exact: true });
  const undo = async () => {
    await app.page.getByRole('button', { name: 'Details' }).press('Enter');
    await dialog().getByRole('button', { name: 'Undo this import' }).press('Enter');
    await dialog().getByRole('button', { name: 'Redo this import' }).waitFor();
    await app.page.keyboard.press('Escape');
    await expect.poll(() => section().count()).toBe(0);
  };

  beforeAll(async () => {
    mkdirSync(path.join(saved, 'Lamps_files'), { recursive: true });
    writeFileSync(path.join(saved, 'Lamps.html'), page('Lamps', `<link rel="canonical" href="${url}">`));
    for (const name of ['a.css', 'b.css'])
      writeFileSync(path.join(saved, 'Lamps_files', name), 'p { margin: 0 }');
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop([saved]);
    await waitForArticles(app.page, 1);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('the files beside a saved page are said with it and are no problems', async () => {
    expect(await line().textContent()).toBe('1 imported');
    await app.page.getByRole('button', { name: 'Details' }).press('Enter');
    const row = dialog().getByRole('row', { name: /Saved\/Lamps\.html/ });
    expect(await row.textContent()).toContain('With 2 files beside it.');
    expect(await dialog().getByRole('row').count()).toBe(2);
    expect(await violations(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
  });

  test('a folder that is dropped again after its import was undone is in its section', async () => {
    await undo();
    await app.drop([saved]);
    await waitForArticles(app.page, 1);
    await section().click();
    await waitForArticles(app.page, 1);
    await openArticle(app.page, 'Lamps');
  });

  test('an article that is restored from the Trash is in its section', async () => {
    await undo();
    await app.page.getByRole('button', { name: /^Trash \d/ }).click();
    await openArticle(app.page, 'Lamps');
    await app.page.getByRole('button', { name: 'Restore', exact: true }).press('Enter');
    await section().click();
    await waitForArticles(app.page, 1);
  });

  test('the star of a reading service’s list comes to the page that is there, and goes with that import', async () => {
    const list = path.join(folder, 'instapaper.csv');
    writeFileSync(
      list,
      `URL,Title,Selection,Folder,Timestamp,Tags\n${url},Lamps,,Starred,1650000000,"[""oil""]"\n`,
    );
    const starred = app.page.getByRole('button', { name: /^Starred/ });
    await app.drop([list]);
    await starred.getByText('1', { exact: true }).waitFor();
    const toast = (words: string) => app.page.getByRole('status').filter({ hasText: words });
    await toast('1 article brought up to date').waitFor();
    expect(await line().textContent()).toBe(
      '0 imported · 1 already in library, 1 of them brought up to date',
    );
    await app.page.getByRole('button', { name: 'Details' }).press('Enter');
    const said = 'One tag was added to it. Its star and the day it was saved on were taken over.';
    await dialog().getByText(`Already in the library as “Lamps”. ${said}`).waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('grid', { name: 'Articles' }).getByRole('row').first().focus();
    await app.page.keyboard.press('z');
    await toast('Undone: 1 article brought up to date').waitFor();
    await starred.getByText('1', { exact: true }).waitFor({ state: 'detached' });
  });

  test('a cancelled import says how many files it did not read', async () => {
    const many = path.join(folder, 'Many');
    mkdirSync(many);
    for (let index = 0; index < 400; index++)
      writeFileSync(path.join(many, `${index}.html`), page(`Page ${index}`));
    await app.drop([many]);
    await app.page.getByRole('button', { name: 'Cancel', exact: true }).press('Enter');
    await expect.poll(() => line().textContent()).toMatch(/ · \d+ not read · cancelled, what is in stays$/);
  });
});
