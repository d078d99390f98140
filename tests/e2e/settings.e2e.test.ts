import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { mainTitle, sampleSize } from './sample-library.ts';
import { chooseTheme, openArticle, rows, sizeWindow, waitForArticles } from './steps.ts';

describe.each(hosts)('the settings on the host “%s”', (host) => {
  const app = sampleApp(host, async ({ page }) => {
    await waitForArticles(page, sampleSize);
    await rows(page).first().focus();
  });
  const press = async (...keys: string[]) => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const dialog = (name: string) => app.page.getByRole('dialog', { name, exact: true });
  const settings = () => dialog('Settings');
  const open = async () => {
    await press('ControlOrMeta+,');
    await settings().waitFor();
  };
  const leave = async () => {
    await press('Escape');
    await settings().waitFor({ state: 'detached' });
  };
  const theme = () => app.page.evaluate(() => document.documentElement.dataset['theme']);
  const focusedName = () =>
    app.page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return label ?? element?.getAttribute('aria-label') ?? element?.textContent;
    });
  const sidebar = () => app.page.getByRole('navigation', { name: 'Library' });
  const dots = () => sidebar().locator('.side-dot').count();
  const row = (name: string) => sidebar().getByRole('button', { name, exact: true });
  const onto = async (name: string) => {
    for (let step = 0; step < 40 && (await focusedName()) !== name; step++) await press('Tab');
    expect(await focusedName()).toBe(name);
  };

  test('by keys alone: the theme changes at once, with no button to be pressed for it', async () => {
    await open();
    expect(await focusedName()).toBe('Find a setting');
    await onto('Auto');
    expect(
      await settings()
        .getByRole('combobox', { name: /While the system is/ })
        .count(),
    ).toBe(2);
    await press('ArrowDown', 'ArrowDown');
    await expect.poll(theme).toBe('sepia');
    expect(
      await settings()
        .getByRole('combobox', { name: /While the system is/ })
        .count(),
    ).toBe(0);
    expect(await violations(app.page)).toEqual([]);
    await leave();
    expect(await theme()).toBe('sepia');
    await chooseTheme(app.page, 'light');
  });

  test('are found by their words, also those behind a button, and what is found is said', async () => {
    await open();
    const groups = () => settings().getByRole('heading', { level: 3 }).allTextContents();
    const all = await groups();
    await app.page.keyboard.type('dot beside');
    await settings().getByText('1 group of settings fits').waitFor();
    expect(await groups()).toEqual(['Sidebar']);
    await settings().getByRole('searchbox').fill('line height');
    await settings().getByRole('button', { name: 'Text settings…' }).waitFor();
    expect(await groups()).toEqual(['Appearance']);
    await settings().getByRole('searchbox').fill('zzyzx');
    await settings().getByText('No setting has these words.').waitFor();
    expect(await groups()).toEqual([]);
    expect(await violations(app.page)).toEqual([]);
    await settings().getByRole('searchbox').fill('');
    await expect.poll(groups).toEqual(all);
    await leave();
  });

  test('beside lists, sections and tags stand counts, dots or nothing', async () => {
    expect(await dots()).toBe(0);
    await row(`All articles ${sampleSize}`).waitFor();
    const tree = () => sidebar().getByRole('treeitem').first();
    const described = await tree().getAttribute('aria-description');
    await open();
    await settings().getByRole('radio', { name: 'A dot where there are some' }).check();
    await leave();
    expect(await dots()).toBeGreaterThan(5);
    await row('All articles').waitFor();
    expect(await row('All articles').getAttribute('aria-description')).toBe(`${sampleSize} articles`);
    expect(await row('Starred').locator('.side-dot').count()).toBe(0);
    expect(await violations(app.page)).toEqual([]);
    await open();
    await settings().getByRole('radio', { name: 'Nothing' }).check();
    await leave();
    expect(await dots()).toBe(0);
    await row('All articles').waitFor();
    expect(await tree().getAttribute('aria-description')).toBe(described);
    await app.page.waitForTimeout(500);
    await app.page.reload();
    await rows(app.page).nth(3).waitFor();
    await row('All articles').waitFor();
    await open();
    await settings().getByRole('radio', { name: 'How many articles there are' }).check();
    await leave();
    await row(`All articles ${sampleSize}`).waitFor();
  });

  test('keys are turned off and on here too, and are those of other programs', async () => {
    await rows(app.page).first().focus();
    await open();
    await settings().getByRole('checkbox', { name: 'Keys without Ctrl or Alt' }).uncheck();
    await settings().getByRole('combobox', { name: 'Letters and signs as in' }).selectOption('Gmail-like');
    await leave();
    await press('?');
    expect(await app.page.getByRole('dialog').count()).toBe(0);
    await open();
    await settings().getByRole('checkbox', { name: 'Keys without Ctrl or Alt' }).check();
    await settings().getByRole('combobox', { name: 'Letters and signs as in' }).selectOption('Lectern');
    await leave();
  });

  test('buttons lead to what has a window of its own, and the focus comes back from there', async () => {
    for (const [name, title] of [
      ['All keys…', 'Keys'],
      ['Meanings of colours…', 'Meanings of colours'],
      ['Watched folders…', 'Watched folders'],
    ] as const) {
      await rows(app.page).first().focus();
      await open();
      await onto(name);
      await press('Enter');
      await dialog(title).waitFor();
      expect(await settings().count()).toBe(0);
      await press('Escape');
      await dialog(title).waitFor({ state: 'detached' });
      await expect.poll(() => app.page.evaluate(() => document.activeElement?.role)).toBe('row');
    }
    await app.page.getByRole('button', { name: 'Settings', exact: true }).click();
    await settings().getByRole('button', { name: 'Text settings…' }).click();
    await dialog('Text settings').waitFor();
    await press('Escape');
    await dialog('Text settings').waitFor({ state: 'detached' });
  });

  test('where no text can be seen, that is said', async () => {
    await sizeWindow(app.page, 700, 600);
    await openArticle(app.page, mainTitle);
    await press('Escape');
    await rows(app.page).first().waitFor();
    await open();
    await settings().getByRole('button', { name: 'Text settings…' }).click();
    await app.page.getByText('Open an article to set how its text looks.').waitFor();
  });

  test('a window of 320 pixels and one at 200 % have room for all of it, in dark too', async () => {
    await chooseTheme(app.page, 'dark');
    await app.page.keyboard.press('Escape');
    for (const [width, height, zoom] of [
      [320, 600, 1],
      [1280, 800, 2],
    ] as const) {
      await sizeWindow(app.page, width, height, zoom);
      await open();
      const keysButtonEnds = async () => {
        const box = await app.page.locator('.app-bar button').last().boundingBox();
        return box ? box.x + box.width : Number.NaN;
      };
      const isTooWide = () =>
        settings().evaluate(
          (element) => element.scrollWidth > element.clientWidth || element.clientWidth > innerWidth,
        );
      expect(await isTooWide()).toBe(false);
      expect(await app.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
      expect(await keysButtonEnds()).toBeLessThanOrEqual(width / zoom);
      await settings().getByRole('button', { name: 'Watched folders…' }).scrollIntoViewIfNeeded();
      expect(await violations(app.page)).toEqual([]);
      await leave();
    }
  });
});
