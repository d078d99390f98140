import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { themes } from '../../electron/api/model.ts';
import { launch, type Running } from './launch.ts';
import { freshFolder, sampleSize, writeSample } from './sample-library.ts';
import { chooseTheme, openArticle, rows, sizeWindow, waitForArticles } from './steps.ts';

/** Whether all of an element lies in the window with nothing over it, at its corners and in its middle. */
const isWhole = (one: Locator) =>
  one.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const points = [
      [left + 3, top + 3],
      [right - 3, bottom - 3],
      [(left + right) / 2, (top + bottom) / 2],
    ];
    return points.every(([x = 0, y = 0]) => element.contains(document.elementFromPoint(x, y)));
  });

/** Shows the sidebar, which a window that becomes small puts away once it has heard of its size: then it is shown again. */
async function showSidebar(page: Page): Promise<void> {
  await page.waitForFunction((width) => innerWidth === width, page.viewportSize()?.width);
  const sidebar = page.getByRole('navigation', { name: 'Library' });
  const stays = async () => {
    if ((await sidebar.count()) === 0) await page.getByRole('button', { name: 'Sidebar' }).click();
    await page.waitForTimeout(300);
    return await sidebar.isVisible();
  };
  await expect.poll(stays, { timeout: 10_000 }).toBe(true);
}

/** The contrast of an element's letters with what is behind them (WCAG 2.2, 1.4.3). */
const contrast = (one: Locator) =>
  one.evaluate((element) => {
    const light = (color: string) => {
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const { color, backgroundColor, opacity } = getComputedStyle(element);
    const [dark = 0, bright = 0] = [light(color), light(backgroundColor)].sort((a, b) => a - b);
    return opacity === '1' ? (bright + 0.05) / (dark + 0.05) : 0;
  });

describe('at 200 % and in a narrow window', () => {
  const { folder, remove } = freshFolder();
  let app: Running;

  beforeAll(async () => {
    app = await launch('browser');
    await app.page.getByText('Drop articles here.').waitFor();
    const empty = path.join(folder, 'empty.html');
    writeFileSync(empty, '<!doctype html><title>Empty</title><div id=root></div><script>x()</script>');
    await app.drop([...writeSample(folder, { broken: true }), empty]);
    await waitForArticles(app.page, sampleSize);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test.each([
    [1280, 800],
    [800, 600],
  ])(
    'sections and the foot of the sidebar can both be come to in a window of %i × %i at double size',
    async (width, height) => {
      const { page } = app;
      await sizeWindow(page, width, height, 2);
      await showSidebar(page);
      const reached = [
        page.getByRole('treeitem', { name: 'Gardens', exact: true }),
        page.getByRole('list', { name: 'Tags' }).getByRole('button', { name: 'method' }),
        page.getByRole('button', { name: 'Watched folders…' }),
      ];
      for (const one of reached) {
        await one.scrollIntoViewIfNeeded();
        expect(await isWhole(one)).toBe(true);
      }
      // The lists take at least half of the window: the foot scrolls away.
      await page.getByRole('button', { name: /^All articles/ }).scrollIntoViewIfNeeded();
      const foot = await page.locator('.import-status').boundingBox();
      expect(foot?.y).toBeGreaterThan(height / 4);
      await page.getByRole('button', { name: 'Sidebar' }).click();
    },
  );

  test.each([
    [1280, 800],
    [800, 600],
  ])(
    'the buttons of the import report are whole in a window of %i × %i at double size',
    async (width, height) => {
      const { page } = app;
      await sizeWindow(page, width, height);
      await showSidebar(page);
      await page.getByRole('button', { name: 'Details' }).click();
      const report = page.getByRole('dialog', { name: 'Import report' });
      await sizeWindow(page, width, height, 2);
      const buttons = [
        'Import as plain text: empty.html',
        'Copy details',
        'Save list as CSV',
        'Undo this import',
      ];
      for (const name of buttons) {
        const button = report.getByRole('button', { name });
        await button.scrollIntoViewIfNeeded();
        expect([name, await isWhole(button)]).toEqual([name, true]);
      }
      await page.keyboard.press('Escape');
      await sizeWindow(page, 1280, 800);
    },
  );

  test('the foot of the import report is in sight before anything is scrolled', async () => {
    const { page } = app;
    await showSidebar(page);
    await page.getByRole('button', { name: 'Details' }).click();
    await sizeWindow(page, 1280, 800, 2);
    for (const name of ['Copy details', 'Undo this import'])
      expect(await isWhole(page.getByRole('dialog').getByRole('button', { name }))).toBe(true);
    await page.keyboard.press('Escape');
    await sizeWindow(page, 1280, 800);
  });

  test('Re-decode stands on the line of the file’s name', async () => {
    const { page } = app;
    await openArticle(page, 'A shelf of seed');
    const button = await page.getByRole('button', { name: 'Re-decode as…' }).boundingBox();
    const file = await page.getByTitle('The file it came from').boundingBox();
    const middle = (box: typeof button) => (box ? box.y + box.height / 2 : Number.NaN);
    expect(Math.abs(middle(button) - middle(file))).toBeLessThan(1.5);
    await page.keyboard.press('Escape');
  });

  test('a button that cannot be pressed yet can be read', async () => {
    const { page } = app;
    for (const theme of themes) {
      await chooseTheme(page, theme);
      await rows(page).first().focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('l');
      const move = page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true });
      expect(await move.isDisabled()).toBe(true);
      expect(await contrast(move), theme).toBeGreaterThanOrEqual(4.5);
      await page.keyboard.press('Escape');
    }
  });
});

test('the first screen can be come to the end of in a window of 800 × 600 at double size', async () => {
  const app = await launch('browser');
  try {
    await app.page.getByText('Drop articles here.').waitFor();
    await sizeWindow(app.page, 800, 600, 2);
    const choose = app.page.getByRole('button', { name: 'Import folder…' });
    await choose.scrollIntoViewIfNeeded();
    expect(await isWhole(choose)).toBe(true);
  } finally {
    await app.close();
  }
});
