import { existsSync, readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Theme } from '../../electron/api/model.ts';
import type { Running } from './launch.ts';
import { mainQuote, mainTitle, sampleSize } from './sample-library.ts';

/** What a person does with the window, in the accessible names of the interface. */

export const rows = (page: Page) => page.getByRole('grid', { name: 'Articles' }).getByRole('row');

export async function openArticle(page: Page, title: string): Promise<void> {
  await rows(page).filter({ hasText: title }).first().click();
  await page
    .getByRole('region', { name: 'Reader' })
    .getByRole('heading', { level: 1, name: title })
    .waitFor();
  await frameText(page, '');
}

/** Waits until the article's frame holds text that includes `words`, and returns it. */
export async function frameText(page: Page, words: string): Promise<string> {
  const found = await page.waitForFunction((wanted) => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
    const text = frame?.style.visibility === '' ? (frame.contentDocument?.body.textContent ?? '') : '';
    return text.trim() !== '' && text.includes(wanted) ? text : null;
  }, words);
  return (await found.jsonValue()) ?? '';
}

/** Waits until an import has ended with this many articles in the list. */
export async function waitForArticles(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') === String(wanted) &&
      document.querySelector('progress[aria-label="Files imported"]') === null,
    count,
    { timeout: 30_000 },
  );
}

/** Selects words in the article. The frame runs no script, so the page around it sets the selection. */
export async function selectWords(page: Page, quote: string): Promise<void> {
  await page.evaluate((words) => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
    const inner = frame?.contentDocument;
    if (!inner) throw new Error('No article is open.');
    const walker = inner.createTreeWalker(inner.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      inner.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      return;
    }
    throw new Error(`The article does not hold “${words}”.`);
  }, quote);
}

/** The theme, chosen as a person does. */
export async function chooseTheme(page: Page, theme: Theme): Promise<void> {
  await page.getByRole('combobox', { name: 'Theme', exact: true }).selectOption(theme);
  await page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, theme);
}

/** Messages go by themselves, but in their own time. */
export async function dismissToasts(page: Page): Promise<void> {
  for (const toast of await page.locator('.toast').getByRole('button', { name: 'Dismiss' }).all())
    await toast.click();
}

/** Whatever was begun with the last frame has been drawn by then. */
export const twoFrames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** A slider, set to a value as dragging it does. */
export const setRange = (slider: Locator, value: number): Promise<void> => slider.fill(String(value));

/**
 * The window at a size of CSS pixels. `zoom` 2 gives the page what a browser's zoom of 200 % gives it: half as many CSS
 * pixels each way, which are drawn twice as large (WCAG 1.4.4, 1.4.10). The interface is laid out in pixels, so a larger
 * root font would test nothing.
 */
export async function sizeWindow(page: Page, width: number, height: number, zoom = 1): Promise<void> {
  const size = { width: Math.round(width / zoom), height: Math.round(height / zoom) };
  await page.setViewportSize(size);
  await page.waitForFunction((wanted) => innerWidth === wanted, size.width);
  // Whoever listens for the size hears of it with a frame.
  await twoFrames(page);
}

/** The section tree as it is seen: each name after a sign for every section that it stands in. */
export const sectionTree = (page: Page): Promise<string[]> =>
  page
    .getByRole('tree', { name: 'Sections' })
    .getByRole('treeitem')
    .evaluateAll((items) =>
      items.map((item) => '- '.repeat(Number(item.ariaLevel) - 1) + item.getAttribute('aria-label')),
    );

/** What lands in a file that is saved by `act`: chosen in the native dialog, or downloaded in a browser. */
export async function savedBy(
  { page, electron }: Running,
  target: string,
  act: () => Promise<void>,
): Promise<string> {
  if (electron)
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, target);
  const download = electron ? null : page.waitForEvent('download');
  await act();
  if (download) await (await download).saveAs(target);
  await expect.poll(() => existsSync(target)).toBe(true);
  return readFileSync(target, 'utf8');
}

/** The sample, imported, its main article open with a highlight and a note. */
export async function prepareReading(page: Page): Promise<void> {
  await waitForArticles(page, sampleSize);
  await openArticle(page, mainTitle);
  await selectWords(page, mainQuote);
  await page.getByRole('toolbar', { name: 'Highlight' }).getByRole('button', { name: 'Yellow' }).click();
  // The first highlight of all opens the notes.
  const notes = page.getByRole('complementary', { name: 'Notes' });
  await notes.getByRole('list', { name: 'Highlights' }).getByRole('listitem').first().waitFor();
}
