import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { frameText, openArticle, selectWords, sizeWindow, waitForArticles } from './steps.ts';

const sentences = [
  'The harbour of the small town was quiet that winter, and nobody went out to sea at all.',
  'A lighthouse keeper wrote down the weather three times a day in a book with a blue cover.',
  'When the ice came in March the boats were drawn up on the shingle beside the old school.',
  'His daughter learned the names of clouds before she could read, and drew them on slates.',
  'In the archive of the county there are forty volumes of these notes, bound and numbered.',
];
const title = 'The keeper of the light';
const text = `${title}\n\n${sentences.join('\n\n')}\n`;
const page = `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${sentences.map((one) => `<p>${one.replace('three', 'four')}</p>`).join('')}</article></body></html>`;

describe.each(hosts)('versions of an article on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const file = (name: string, content: string) => {
    const place = path.join(folder, name);
    writeFileSync(place, content);
    return place;
  };
  const dialog = () => app.page.getByRole('dialog', { name: 'Versions' });

  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop([file('Keeper.txt', text)]);
    await waitForArticles(app.page, 1);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('a page of the text that is open takes its place with its highlight, and nothing is imported twice', async () => {
    await openArticle(app.page, title);
    await selectWords(app.page, 'a book with a blue cover');
    await app.page.getByRole('toolbar', { name: 'Highlight' }).getByRole('button', { name: 'Green' }).click();
    await app.drop([file('Keeper.html', page)]);
    await app.page.getByRole('button', { name: '1 other version…' }).waitFor();
    await frameText(app.page, 'four times a day');
    await waitForArticles(app.page, 1);
    const card = app.page.getByRole('list', { name: 'Highlights' }).getByRole('listitem').first();
    expect(await card.textContent()).toContain('a book with a blue cover');
    expect(await card.textContent()).not.toContain('nplaced');
  });

  test('the versions are compared word by word, and the other one is read instead, by keys alone', async () => {
    await app.page.getByRole('button', { name: '1 other version…' }).press('Enter');
    await dialog().getByRole('button', { name: 'Show differences: Keeper.txt' }).press('Enter');
    const differences = dialog().getByRole('region', { name: 'Differences' });
    await differences.waitFor();
    expect(await differences.locator('ins').allTextContents()).toEqual(['three']);
    expect(await differences.locator('del').allTextContents()).toEqual(['four']);
    expect(await violations(app.page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Read this version: Keeper.txt' }).press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await frameText(app.page, 'three times a day');
  });

  test('a file that becomes a version is told as one; its row opens the article, and undo takes it back', async () => {
    const line = app.page.getByRole('status', { name: 'Import progress' });
    await app.page.keyboard.press('Escape');
    await app.drop([file('Late.html', page.replace('four', 'five'))]);
    await app.page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
    expect(await line.textContent()).toBe('1 new version');
    await app.page.getByRole('button', { name: 'Details' }).click();
    const report = app.page.getByRole('dialog', { name: 'Import report' });
    const row = report.getByRole('row', { name: /^Late\.html New version/ });
    expect(await violations(app.page)).toEqual([]);
    await row.getByRole('button', { name: title }).press('Enter');
    await report.waitFor({ state: 'detached' });
    await app.page
      .getByRole('region', { name: 'Reader' })
      .getByRole('heading', { level: 1, name: title })
      .waitFor();
    await app.page.getByRole('button', { name: '2 other versions…' }).waitFor();
    const reader = app.page.getByRole('region', { name: 'Reader' });
    await expect.poll(() => reader.evaluate((pane) => pane.contains(document.activeElement))).toBe(true);
    await app.page.keyboard.press('Control+z');
    await app.page.getByRole('status').filter({ hasText: 'Undone: 1 new version imported' }).waitFor();
    await app.page.getByRole('button', { name: '1 other version…' }).waitFor();
    expect(await line.textContent()).toBe('1 new version · undone');
  });

  test.each([
    ['a narrow window', 360, 700],
    ['a window at double size', 400, 300],
    ['a window at four times the size', 320, 200],
  ])('nothing is cut off in %s where one file has one long word as its name', async (_, width, height) => {
    // The same file again changes nothing.
    await app.drop([file(`Light_${'of_the_keeper_'.repeat(9)}.html`, page.replace('four', 'six'))]);
    await frameText(app.page, 'six times a day');
    await app.page.getByRole('button', { name: '2 other versions…' }).press('Enter');
    await dialog().getByText('Shown from Light_').waitFor();
    await dialog().getByRole('button', { name: 'Show differences: Keeper.txt' }).press('Enter');
    await dialog().getByRole('region', { name: 'Differences' }).waitFor();
    await sizeWindow(app.page, width, height);
    const cut = await dialog().evaluate((all) =>
      [all, ...all.querySelectorAll('*')]
        .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth)
        .map(({ tagName, className }) => `${tagName} ${className}`),
    );
    await app.page.keyboard.press('Escape');
    await sizeWindow(app.page, 1280, 800);
    expect(cut).toEqual([]);
  });
});
