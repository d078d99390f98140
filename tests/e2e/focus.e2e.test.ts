import { describe, expect, test } from 'vitest';
import { hosts } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { mainTitle, sampleSize } from './sample-library.ts';
import { frameText, openArticle, rows, sizeWindow, waitForArticles } from './steps.ts';

describe.each(hosts)('the focus of the keyboard on the host “%s”', (host) => {
  const app = sampleApp(host, async ({ page }) => {
    await waitForArticles(page, sampleSize);
    // By title the main article is neither the first nor the last.
    await page.getByRole('combobox', { name: 'Sort' }).selectOption('title');
  });
  const press = (key: string) => app.page.keyboard.press(key);
  const heading = () => app.page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 });

  /** The title of the row that has the focus, or which part of the window has it. */
  const focused = () =>
    app.page.evaluate(() => {
      const element = document.activeElement;
      if (element?.role === 'row') return element.querySelector('.row-title')?.textContent;
      return element?.className || element?.localName;
    });
  const titles = () => rows(app.page).locator('.row-title').allTextContents();
  const isCurrent = (title: string) => expect.poll(() => heading().textContent()).toBe(title);

  test('is in the list from the start', async () => {
    await app.page.reload();
    await waitForArticles(app.page, sampleSize);
    await expect.poll(focused).toBe((await titles())[0]);
  });

  test('stays with the text from article to article, and goes to its row in every list', async () => {
    await openArticle(app.page, mainTitle);
    await app.page.locator('.reader-pane').focus();
    await press('k');
    await expect.poll(() => heading().textContent()).not.toBe(mainTitle);
    await expect.poll(focused).toBe('reader-pane');
    await press('j');
    await isCurrent(mainTitle);
    await expect.poll(focused).toBe('reader-pane');
    await press('Alt+Shift+ArrowUp');
    await expect.poll(focused).toBe(mainTitle);
    await press('Alt+ArrowLeft');
    await isCurrent(mainTitle);
    await app.page.locator('.reader-pane').focus();
    await press('Alt+Home');
    await expect.poll(focused).toBe(mainTitle);
  });

  test('goes on where the row was that left the list', async () => {
    await app.page.getByRole('button', { name: 'Unread' }).click();
    await app.page.getByRole('combobox', { name: 'Sort' }).selectOption('title');
    await app.page.locator('[role="grid"][aria-busy="false"]').waitFor();
    const sorted = async () => (await titles()).toSorted((a, b) => a.localeCompare(b));
    await expect.poll(async () => String(await titles()) === String(await sorted())).toBe(true);
    const before = await titles();
    await rows(app.page).nth(1).focus();
    await press('Home');
    await press('ArrowDown');
    await expect.poll(focused).toBe(before[1]);
    await press('m');
    await expect.poll(focused).toBe(before[2]);
    await press('m');
    await expect.poll(focused).toBe(before[3]);
    await press('ArrowUp');
    await expect.poll(focused).toBe(before[0]);
  });

  test('an article that leaves its list while it is open is followed by the next of that list', async () => {
    const before = await titles();
    await press('Enter');
    await isCurrent(before[0] ?? '');
    await press('m');
    await expect.poll(() => rows(app.page).count()).toBe(before.length - 1);
    await press('j');
    await isCurrent(before[1] ?? '');
    await press('m');
    await expect.poll(() => rows(app.page).count()).toBe(before.length - 2);
    await press('Escape');
    await expect.poll(focused).toBe(before[2]);
  });

  test('Back leads from the article that a start opens to its list, at the place where reading stopped', async () => {
    const sidebar = app.page.getByRole('navigation', { name: 'Library' });
    await sidebar.getByRole('button', { name: 'All articles' }).click();
    await waitForArticles(app.page, sampleSize);
    await openArticle(app.page, mainTitle);
    await app.page.locator('.reader-pane').focus();
    await press('End');
    const scrolled = () => app.page.locator('.reader-pane').evaluate((pane) => pane.scrollTop);
    await expect.poll(scrolled).toBeGreaterThan(100);
    const before = await scrolled();
    // Sooner than an article counts as read, and long enough for its place to be written.
    await app.page.waitForTimeout(1200);
    await app.page.reload();
    await isCurrent(mainTitle);
    await frameText(app.page, 'oilcloth');
    await expect.poll(scrolled).toBeGreaterThan(before / 2);
    await expect.poll(focused).toBe('reader-pane');
    await press('Alt+ArrowLeft');
    await expect.poll(focused).toBe(mainTitle);
    expect(await heading().count()).toBe(0);
  });

  test('Escape first takes away the notes that lie over the text', async () => {
    const notes = app.page.getByRole('complementary', { name: 'Notes' });
    await openArticle(app.page, mainTitle);
    await press(']');
    await notes.waitFor();
    await app.page.setViewportSize({ width: 1000, height: 700 });
    await notes.waitFor({ state: 'detached' });
    await press(']');
    await notes.getByRole('textbox', { name: 'Note on the article' }).waitFor();
    await notes.getByRole('button', { name: 'Close notes' }).focus();
    await press('Escape');
    await notes.waitFor({ state: 'detached' });
    await isCurrent(mainTitle);
    await expect.poll(focused).toBe('reader-pane');
    await app.page.setViewportSize({ width: 1280, height: 800 });
    await notes.waitFor();
  });

  test('goes on where the row was that was clicked and deleted, wherever the list is scrolled to', async () => {
    await app.page.getByRole('button', { name: /^All articles/ }).click();
    await waitForArticles(app.page, sampleSize);
    await sizeWindow(app.page, 1280, 500);
    const list = app.page.getByRole('grid', { name: 'Articles' });
    await list.evaluate((body) => body.scrollTo(0, 100));
    const before = await titles();
    await openArticle(app.page, before[2] ?? '');
    await press('Delete');
    await expect.poll(() => list.getAttribute('aria-rowcount')).toBe(String(sampleSize - 1));
    await expect.poll(focused).toBe(before[3]);
    await press('z');
    await expect.poll(() => list.getAttribute('aria-rowcount')).toBe(String(sampleSize));
    await expect.poll(focused).toBe(before[3]);
  });
});
