import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts } from './launch.ts';
import { chooseInMenuBar, heard } from './menus.ts';
import { sampleApp } from './sample-app.ts';
import { mainTitle, sampleSize } from './sample-library.ts';
import { chooseTheme, openArticle, sizeWindow, waitForArticles } from './steps.ts';

describe.each(hosts)('focus mode and full screen on the host “%s”', (host) => {
  const app = sampleApp(host, async ({ page }) => {
    await waitForArticles(page, sampleSize);
    await openArticle(page, mainTitle);
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const heading = () => app.page.getByRole('heading', { level: 1, name: mainTitle });
  const list = () => app.page.getByRole('grid', { name: 'Articles' });
  const sidebar = () => app.page.getByRole('navigation', { name: 'Library' });
  const notes = () => app.page.getByRole('complementary', { name: 'Notes' });
  const leave = () => app.page.getByRole('button', { name: 'Leave focus mode' });
  const clickMenu = (id: string) => chooseInMenuBar(app, id);
  /** Whether the window fills the screen, once the page has been told: that comes later than this is so. */
  const fillsScreen = async () => {
    if (app.electron) {
      const fills = await app.electron.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() === true,
      );
      await heard(app.page);
      return fills;
    }
    // A browser tells with a frame of its own.
    return app.page.evaluate(
      () =>
        new Promise<boolean>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done(document.fullscreenElement !== null))),
        ),
    );
  };
  const onlyText = async () => {
    await leave().waitFor();
    const others = [list(), sidebar(), notes(), app.page.getByRole('toolbar', { name: 'Article' })];
    for (const other of [...others, app.page.getByRole('button', { name: 'All keys' })])
      await other.waitFor({ state: 'hidden' });
    expect(await heading().isVisible()).toBe(true);
  };
  const allThere = async () => {
    await leave().waitFor({ state: 'detached' });
    for (const other of [list(), sidebar(), heading()]) await other.waitFor();
  };

  test('f leaves nothing but the text, with the focus in it, and Escape brings all back as it was', async () => {
    const row = list().getByRole('row').filter({ hasText: mainTitle });
    await row.focus();
    await press('f');
    await onlyText();
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.className)).toBe('reader-pane');
    await press('F6');
    expect(await app.page.evaluate(() => document.activeElement?.closest('.reader') !== null)).toBe(true);
    await press('Escape');
    await allThere();
    expect(await row.isVisible()).toBe(true);
    // The article stays; the next Escape leaves it, as ever.
    await press('Escape');
    await heading().waitFor({ state: 'detached' });
    await openArticle(app.page, mainTitle);
  });

  test('is left by its button', async () => {
    await press('f');
    await leave().click();
    await allThere();
  });

  test('shows the notes over the text when they are asked for, and what was open before comes back', async () => {
    await press(']');
    await notes().waitFor();
    await press('f');
    await onlyText();
    await press(']');
    await notes().waitFor();
    await press('Escape');
    await notes().waitFor({ state: 'detached' });
    await onlyText();
    await press('f');
    await allThere();
    await notes().waitFor();
    await press(']');
  });

  test('ends with the article', async () => {
    await press('f');
    await onlyText();
    await press('Alt+Shift+ArrowUp');
    await heading().waitFor({ state: 'detached' });
    await leave().waitFor({ state: 'detached' });
    await list().waitFor();
    await openArticle(app.page, mainTitle);
  });

  test('F11 fills the screen, Escape leaves it and not the article', async () => {
    await press('F11');
    await expect.poll(fillsScreen).toBe(true);
    await press('f');
    await onlyText();
    await press('Escape');
    await allThere();
    expect(await fillsScreen()).toBe(true);
    await press('Escape');
    await expect.poll(fillsScreen).toBe(false);
    expect(await heading().isVisible()).toBe(true);
    await press('F11');
    await expect.poll(fillsScreen).toBe(true);
    await press('F11');
    await expect.poll(fillsScreen).toBe(false);
  });

  test.runIf(host !== 'browser')('follows a window that the system has put on the whole screen', async () => {
    await app.electron?.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setFullScreen(true),
    );
    // The place that is open is written now and then; what the stand-in is sent while the page goes is lost.
    await app.page.waitForTimeout(1000);
    await app.page.reload();
    await heading().waitFor();
    await press('Escape');
    await expect.poll(fillsScreen).toBe(false);
    expect(await heading().isVisible()).toBe(true);
  });

  test.runIf(host !== 'browser')('both are in the menu', async () => {
    await clickMenu('focusMode');
    await onlyText();
    await clickMenu('focusMode');
    await allThere();
    await clickMenu('fullScreen');
    await expect.poll(fillsScreen).toBe(true);
    await clickMenu('fullScreen');
    await expect.poll(fillsScreen).toBe(false);
  });

  test('has nothing that axe finds, in every theme and width', async () => {
    for (const theme of ['light', 'sepia', 'dark', 'black'] as const) {
      await chooseTheme(app.page, theme);
      await press('f');
      await onlyText();
      expect(await violations(app.page), theme).toEqual([]);
      await press('f');
      await allThere();
    }
    await sizeWindow(app.page, 400, 600);
    await press('f');
    await onlyText();
    expect(await violations(app.page)).toEqual([]);
    await press('Escape');
    await sizeWindow(app.page, 1280, 800);
  });
});
