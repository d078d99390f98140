import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder, mainTitle, sampleSize, writeSample } from './sample-library.ts';
import { openArticle, rows, waitForArticles } from './steps.ts';

describe.each(hosts)('the list beside an article on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const box = () => app.page.getByRole('searchbox', { name: 'Search library' });
  const heading = () => app.page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 });
  const toAll = () => app.page.getByRole('button', { name: 'Back to all articles' });
  const found = () => app.page.getByRole('grid', { name: 'Articles' }).getAttribute('aria-rowcount');

  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    expect(await toAll().isDisabled()).toBe(true);
    await app.drop(writeSample(folder));
    await waitForArticles(app.page, sampleSize);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('the article stays open while the list follows what is typed', async () => {
    await openArticle(app.page, mainTitle);
    await box().fill('oilcloth');
    await expect.poll(found).toBe('1');
    expect(await heading().textContent()).toBe(mainTitle);
    await box().fill('no-such-word-anywhere');
    await app.page.getByText(/no-such-word-anywhere/).waitFor();
    expect(await heading().textContent()).toBe(mainTitle);
    await box().fill('');
    await expect.poll(found).toBe(String(sampleSize));
  });

  test('a letter that is typed just as the search for those before it begins is not lost', async () => {
    await box().fill('');
    await expect.poll(found).toBe(String(sampleSize));
    await box().evaluate((field: HTMLInputElement) => {
      const type = (text: string) => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      };
      type('oil');
      // As long as the box waits itself: this comes right behind its search, before anything is drawn.
      setTimeout(() => type('oilcloth'), 120);
    });
    await expect.poll(found).toBe('1');
    expect(await box().inputValue()).toBe('oilcloth');
    await box().fill('');
    await expect.poll(found).toBe(String(sampleSize));
  });

  test('an article that is opened before the search has begun stays open when it has', async () => {
    const other = (await rows(app.page).allTextContents()).find((text) => !text.includes(mainTitle)) ?? '';
    const row = rows(app.page).filter({ hasText: other }).first();
    const title = (await row.locator('.row-title').textContent()) ?? '';
    // At once: the search begins a moment after what is typed, and takes the row away.
    await row.evaluate((element: HTMLElement) => {
      const field = document.querySelector<HTMLInputElement>('.search-box input');
      if (!field) throw new Error('There is no search.');
      field.value = 'light';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      element.click();
    });
    await expect.poll(() => heading().textContent()).toBe(title);
    await expect.poll(found).not.toBe(String(sampleSize));
    expect(await heading().textContent()).toBe(title);
    expect(await box().inputValue()).toBe('light');
  });

  test('the star of a row is a click away, which opens nothing', async () => {
    await box().fill('');
    await expect.poll(found).toBe(String(sampleSize));
    const open = await heading().textContent();
    const row = rows(app.page).filter({ hasText: mainTitle }).first();
    const star = row.getByRole('button', { name: 'Star' });
    await row.hover();
    await star.click();
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('true');
    expect(await heading().textContent()).toBe(open);
    await app.page.getByRole('button', { name: 'Starred' }).click();
    await expect.poll(found).toBe('1');
    await app.page.getByRole('button', { name: 'Back', exact: true }).first().click();
    await expect.poll(found).toBe(String(sampleSize));
    await star.click();
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('false');
  });

  test('Back to all articles leads to the row that was left, and the keyboard goes on there', async () => {
    await openArticle(app.page, mainTitle);
    await toAll().focus();
    await app.page.keyboard.press('Enter');
    await heading().waitFor({ state: 'detached' });
    await expect.poll(() => toAll().isDisabled()).toBe(true);
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
      .toMatch(new RegExp(`^${mainTitle}`));
  });

  const status = (words: string | RegExp) => app.page.getByRole('status').filter({ hasText: words });

  test('what a key does to a row is said and not shown, and what it takes back is named', async () => {
    const row = rows(app.page).filter({ hasText: mainTitle }).first();
    const star = row.getByRole('button', { name: 'Star' });
    await row.click();
    await app.page.keyboard.press('s');
    await status(/^Starred/).waitFor({ state: 'attached' });
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('true');
    await app.page.keyboard.press('s');
    await status('Unstarred').waitFor({ state: 'attached' });
    await app.page.keyboard.press('z');
    await status('Undone: 1 article unstarred').waitFor();
    await app.page.keyboard.press('Shift+z');
    await status('Redone: 1 article unstarred').waitFor();
    await app.page.keyboard.press('Shift+z');
    await status('Nothing to redo').waitFor();
  });

  test('l moves the chosen articles to another section and back', async () => {
    const dialog = app.page.getByRole('dialog', { name: 'Move 1 article' });
    const inSection = (name: string) =>
      app.page.getByRole('treeitem', { name, exact: true }).getAttribute('aria-description');
    await openArticle(app.page, mainTitle);
    const before = await inSection('Gardens');
    await app.page.keyboard.press('l');
    expect(await dialog.getByRole('radio', { name: 'Coast' }).isChecked()).toBe(true);
    await dialog.getByRole('radio', { name: 'Gardens' }).check();
    await app.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => inSection('Gardens')).not.toBe(before);
    await app.page.keyboard.press('l');
    await dialog.getByRole('radio', { name: 'Coast' }).check();
    await dialog.getByRole('button', { name: 'Move' }).click();
    await expect.poll(() => inSection('Gardens')).toBe(before);
  });

  test('l, the beginning of a name and Enter move the article, by keys alone', async () => {
    const dialog = app.page.getByRole('dialog', { name: 'Move 1 article' });
    const checked = () => dialog.getByRole('radio', { checked: true }).getAttribute('aria-description');
    await openArticle(app.page, mainTitle);
    await app.page.keyboard.press('l');
    await dialog.getByRole('radio', { name: 'Coast' }).waitFor();
    await app.page.keyboard.type('harb');
    expect(await dialog.getByRole('radio', { name: 'Gardens' }).count()).toBe(0);
    expect(await checked()).toBe('in Coast');
    await app.page.keyboard.press('Control+a');
    await app.page.keyboard.press('Delete');
    // Nothing is typed any more: where the article is now is chosen again.
    expect(await dialog.getByRole('radio', { name: 'Coast' }).isChecked()).toBe(true);
    await app.page.keyboard.type('zzyzx');
    await dialog.getByText('No section fits.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Move' }).isDisabled()).toBe(true);
    expect(await violations(app.page)).toEqual([]);
    await app.page.keyboard.press('Control+a');
    await app.page.keyboard.type('GARD');
    await app.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await status('1 article moved to “Gardens”').waitFor();
    await app.page.keyboard.press('z');
    await status('Undone: 1 article moved to “Gardens”').waitFor();
  });

  test('Enter searches at once and goes to what was found', async () => {
    await box().fill('oilcloth');
    await box().press('Enter');
    await expect.poll(found).toBe('1');
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('row');
  });

  test('where only one pane is shown, the key of the search brings the list forward', async () => {
    await app.page.setViewportSize({ width: 640, height: 700 });
    await expect.poll(() => heading().isVisible()).toBe(true);
    await expect.poll(() => box().isVisible()).toBe(false);
    await app.page.keyboard.press('/');
    await expect.poll(() => box().evaluate((field) => field === document.activeElement)).toBe(true);
    await app.page.keyboard.press('ControlOrMeta+a');
    await app.page.keyboard.type('light');
    await rows(app.page).first().waitFor();
    expect(await heading().count()).toBe(0);
  });
});
