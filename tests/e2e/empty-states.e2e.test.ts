import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder, mainOpening, mainTitle, sampleSize, writeSample } from './sample-library.ts';
import { openArticle, prepareReading, rows, selectWords, sizeWindow, waitForArticles } from './steps.ts';
import { takeTable } from './take-table.ts';

describe.each(hosts)('what panes say where there is nothing, on the host “%s”', (host) => {
  let app: Running;
  const { folder, remove } = freshFolder();
  const sidebar = () => app.page.getByRole('navigation', { name: 'Library' });
  const reader = () => app.page.getByRole('region', { name: 'Reader' });
  const notes = () => app.page.getByRole('complementary', { name: 'Notes' });
  const button = (name: string) => app.page.getByRole('button', { name, exact: true });

  beforeEach(async () => {
    app = await launch(host);
    await sizeWindow(app.page, 1280, 800);
    await app.page.getByText('Drop articles here.').waitFor();
  });
  afterEach(async () => {
    await app?.close();
    remove();
  });
  const fill = async () => {
    await app.drop(writeSample(folder));
    await waitForArticles(app.page, sampleSize);
  };

  test('an empty library: how sections come, nothing to be read', async () => {
    await sidebar().getByText('Folders that are dropped become sections.').waitFor();
    await reader().getByText('Choose an article to read it here.').waitFor();
    expect(await sidebar().getByRole('heading', { name: 'Tags' }).count()).toBe(0);
  });

  test('no tag: how one is given', async () => {
    await app.drop([`${writeSample(folder)[1]}/walls.txt`]);
    await waitForArticles(app.page, 1);
    await sidebar().getByText('No tags yet. Press T on an article to give it one.').waitFor();
  });

  test('an empty section takes what is dropped on its words', async () => {
    await fill();
    await button('New section…').click();
    await app.page.getByRole('textbox', { name: 'Name' }).fill('Empty');
    await app.page.keyboard.press('Enter');
    await sidebar().getByRole('treeitem', { name: 'Empty' }).click();
    const words = app.page.getByText('Drop articles here, or move them with L.');
    await words.waitFor();
    expect(await violations(app.page)).toEqual([]);
    const file = path.join(folder, 'late.md');
    writeFileSync(
      file,
      '# A late arrival\n\nIt came after all the others and found a section without anybody in it.\n',
    );
    await app.drop([file]);
    await rows(app.page).filter({ hasText: 'A late arrival' }).waitFor();
    expect(await app.page.getByRole('heading', { level: 2, name: 'Empty' }).count()).toBe(1);
  });

  test('nothing open: what the library holds; many chosen: how many', async () => {
    await fill();
    const totals = reader().locator('dl');
    await expect.poll(() => totals.innerText()).toMatch(/8\s*Articles|Articles\s*8/);
    await rows(app.page).first().click();
    await app.page.keyboard.press('Escape');
    await rows(app.page).first().focus();
    await app.page.keyboard.press('Control+a');
    await reader().getByText(`${sampleSize} selected`, { exact: true }).waitFor();
    await app.page.getByText(`${sampleSize} of ${sampleSize} selected`).waitFor();
    expect(await violations(app.page)).toEqual([]);
  });

  test('no unread article', async () => {
    await fill();
    await rows(app.page).first().focus();
    await app.page.keyboard.press('Control+a');
    await app.page.keyboard.press('m');
    await sidebar()
      .getByRole('button', { name: /^Unread/ })
      .click();
    await app.page.getByText('No unread articles.').waitFor();
  });

  test('highlights that do not fit: what was looked for, and a way to see all again', async () => {
    await fill();
    await prepareReading(app.page);
    await openArticle(app.page, mainTitle);
    await selectWords(app.page, mainOpening);
    await app.page.getByRole('toolbar', { name: 'Highlight' }).getByRole('button', { name: 'Blue' }).click();
    await notes().getByRole('button', { name: 'With note' }).click();
    await notes().getByText('No highlight of this article fits.').waitFor();
    await notes().getByRole('button', { name: 'Clear filters' }).click();
    await expect
      .poll(() => notes().getByRole('list', { name: 'Highlights' }).getByRole('listitem').count())
      .toBe(2);
    await sidebar()
      .getByRole('button', { name: /^All highlights/ })
      .click();
    await app.page.getByRole('searchbox', { name: 'Search highlights' }).fill('zzyzx');
    await app.page.getByText('No highlight fits zzyzx and what is chosen above.').waitFor();
    await button('Clear filters').click();
    await expect
      .poll(() => app.page.getByRole('grid', { name: 'All highlights' }).getByRole('row').count())
      .toBe(2);
  });

  test('a sidebar that cannot be read says why, keeps what it had, and tries again', async () => {
    await fill();
    await rows(app.page).first().click();
    const giveBack = takeTable(app.library, 'tag');
    await sidebar()
      .getByRole('button', { name: /^Unread/ })
      .click();
    await sidebar().getByRole('alert').waitFor();
    await sidebar().getByRole('treeitem', { name: 'Coast' }).waitFor();
    expect(await violations(app.page)).toEqual([]);
    giveBack();
    await sidebar().getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => sidebar().getByRole('alert').count()).toBe(0);
  });

  test('an article that cannot be opened: the reader says why, the notes that they are not lost', async () => {
    await fill();
    await app.page.keyboard.press(']');
    await notes().getByText('Open an article to see its notes.').waitFor();
    const giveBack = takeTable(app.library, 'article_body');
    await rows(app.page).first().click();
    await reader().getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
    await notes().getByText('They are not lost').waitFor();
    giveBack();
    await reader().getByRole('button', { name: 'Try again' }).click();
    await reader().getByRole('heading', { level: 1 }).first().waitFor();
  });
});
