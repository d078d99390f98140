import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder, mainTitle, sampleSize, writeSample } from './sample-library.ts';
import { openArticle, prepareReading, rows, savedBy, waitForArticles } from './steps.ts';

describe.each(hosts)('what is chosen in a list on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const press = (key: string) => app.page.keyboard.press(key);
  const status = (words: string) => app.page.getByRole('status').filter({ hasText: words });
  const toolbar = () => app.page.getByRole('toolbar', { name: 'Selection' });
  const act = (name: string) => toolbar().getByRole('button', { name });
  const selected = () => app.page.locator('[role="row"][aria-selected="true"]').count();
  const count = (name: string) =>
    app.page.getByRole('button', { name }).first().locator('.side-count').textContent();

  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop(writeSample(folder));
    await prepareReading(app.page);
    await press(']');
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('ranges and single rows are chosen by keys, and how many is said', async () => {
    await openArticle(app.page, mainTitle);
    await press('Escape');
    await press('Home');
    await press('Shift+ArrowDown');
    await press('Shift+ArrowDown');
    await status(`3 of ${sampleSize} selected`).waitFor();
    await press('Shift+End');
    await status(`${sampleSize} of ${sampleSize} selected`).waitFor();
    await press('Home');
    await press('ArrowDown');
    await press('x');
    await status('selected').waitFor({ state: 'detached' });
    await press('ControlOrMeta+Space');
    await status(`1 of ${sampleSize} selected`).waitFor();
    await press('ControlOrMeta+a');
    await status(`${sampleSize} of ${sampleSize} selected`).waitFor();
    expect(await selected()).toBe(sampleSize);
    await press('Escape');
    await status(`1 of ${sampleSize} selected`).waitFor();
  });

  test('the bar stars many at once by keys, and z takes all of it back', async () => {
    await press('Home');
    await press('Shift+ArrowDown');
    await act('Star or unstar').focus();
    await press('Enter');
    await status('2 articles starred').waitFor();
    await expect.poll(() => count('Starred')).toBe('2');
    await press('ArrowRight');
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.ariaLabel))
      .toBe('Mark as read or not');
    await press('z');
    await status('Undone: 2 articles starred').waitFor();
    await expect.poll(() => app.page.locator('.row-star[aria-pressed="true"]').count()).toBe(0);
  });

  test('what is starred in part is starred whole, and then unstarred whole', async () => {
    await rows(app.page).first().click();
    await press('s');
    await status('Starred').first().waitFor({ state: 'attached' });
    await rows(app.page)
      .nth(2)
      .click({ modifiers: ['Shift'] });
    await status(`3 of ${sampleSize} selected`).waitFor();
    await act('Star or unstar').click();
    await status('2 articles starred').waitFor();
    // What is done next goes by what the rows say.
    await expect.poll(() => app.page.locator('.row-star[aria-pressed="true"]').count()).toBe(3);
    await act('Star or unstar').click();
    await status('3 articles unstarred').waitFor();
  });

  test('many are tagged, moved and put into the Trash from the bar, each taken back in one step', async () => {
    await rows(app.page).first().click();
    await rows(app.page)
      .nth(3)
      .click({ modifiers: ['Shift'] });
    await status(`4 of ${sampleSize} selected`).waitFor();
    await act('Tags…').click();
    await app.page.getByRole('dialog', { name: 'Tags' }).waitFor();
    await app.page.keyboard.type('bulk');
    await press('Enter');
    await press('Escape');
    await status('Tag “bulk” added to 4 articles').waitFor();
    await press('z');
    await status('Undone: tag “bulk” added to 4 articles').waitFor();
    await act('Move…').click();
    const dialog = app.page.getByRole('dialog', { name: 'Move 4 articles' });
    await dialog.getByRole('radio', { name: 'Archives' }).check();
    await dialog.getByRole('button', { name: 'Move' }).click();
    await status('moved to “Archives”').waitFor();
    await press('z');
    await status('Undone:').waitFor();
    await act('Trash').click();
    await status('4 articles moved to the Trash').waitFor();
    await waitForArticles(app.page, sampleSize - 4);
    await press('z');
    await waitForArticles(app.page, sampleSize);
  });

  test('where the list does not hold the open article the bar says that it is the one', async () => {
    await openArticle(app.page, mainTitle);
    await app.page.getByRole('searchbox', { name: 'Search library' }).fill('zzyzx');
    await app.page.getByText('Nothing matches').waitFor();
    await status('The open article').waitFor();
    await act('Star or unstar').click();
    await expect.poll(() => count('Starred')).toBe('1');
    await act('Star or unstar').click();
    await app.page.getByRole('button', { name: 'Clear filters' }).click();
    await waitForArticles(app.page, sampleSize);
    await expect.poll(() => app.page.locator('.row-star[aria-pressed="true"]').count()).toBe(0);
  });

  test('the notes of what is chosen are exported', async () => {
    await rows(app.page).first().click();
    await press('ControlOrMeta+a');
    await act('Export notes of these…').click();
    const dialog = app.page.getByRole('dialog', { name: 'Export notes' });
    const choice = dialog.getByRole('radio', { name: `The ${sampleSize} articles that are chosen` });
    expect(await choice.isChecked()).toBe(true);
    await dialog.getByRole('checkbox', { name: 'Everything in one file' }).check();
    const target = path.join(folder, 'notes.md');
    const text = await savedBy(app, target, () => dialog.getByRole('button', { name: 'Export' }).click());
    expect(text).toContain(mainTitle);
    expect(readFileSync(target, 'utf8')).toBe(text);
    await status('1 highlight of 1 article exported').waitFor();
  });

  test('axe finds nothing with many chosen', async () => {
    expect(await violations(app.page)).toEqual([]);
  });
});
