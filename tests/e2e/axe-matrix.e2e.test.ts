import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentViolations, frameDocument, openTestPage, quickViolations, violations } from './axe.ts';
import { launch, type Running } from './launch.ts';
import { freshFolder, mainTitle, sampleSize, writeSample } from './sample-library.ts';
import { sampleScreens } from './sample-tour.ts';
import { command, type Screen, screens } from './screen-tour.ts';
import { chooseTheme, openArticle, prepareReading, sizeWindow, waitForArticles } from './steps.ts';
import { takeTable } from './take-table.ts';

const shownThemes = ['light', 'sepia', 'dark', 'black'] as const;
const directions = ['ltr', 'rtl'] as const;
const zooms = [1, 2] as const;

/**
 * The page is the same on every host, so one of them is gone through. A theme and a direction are put on the open page as the
 * app does it: to choose them anew would close what is to be looked at.
 */
describe('axe on every screen, in every theme, direction and size', () => {
  let app: Running;
  let bare: Awaited<ReturnType<typeof openTestPage>>;
  const pages = freshFolder();
  const dress = (theme: string, dir: string) =>
    app.page.evaluate(
      ([name = '', way = '']) => {
        document.documentElement.dataset['theme'] = name;
        document.documentElement.dir = way;
      },
      [theme, dir],
    );

  /** What is wrong with what is shown, each with where it is. */
  async function look(): Promise<string[]> {
    const found: string[] = [];
    for (const zoom of zooms) {
      await sizeWindow(app.page, 1280, 800, zoom);
      for (const dir of directions)
        for (const theme of shownThemes) {
          await dress(theme, dir);
          // A theme changes colours and nothing else: one of them stands for all in what is no colour.
          const wrong = await quickViolations(app.page, theme === 'light' ? 'everything' : 'colors');
          found.push(...wrong.map((line) => `${theme} ${dir} ${zoom * 100} %: ${line}`));
        }
    }
    await sizeWindow(app.page, 1280, 800);
    await dress('light', 'ltr');
    return found;
  }

  /** What is wrong with one screen is no reason not to come to the next. */
  async function goThrough({ open, leave }: Screen): Promise<void> {
    await open(app.page);
    const found = await look();
    await leave(app.page);
    expect(found).toEqual([]);
  }

  beforeAll(async () => {
    [app, bare] = await Promise.all([launch('browser'), openTestPage()]);
    // A step that does not come off is told soon: there are many.
    app.page.setDefaultTimeout(15_000);
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    await sizeWindow(app.page, 1280, 800);
    await app.page.getByText('Drop articles here.').waitFor();
  });
  afterAll(async () => {
    await Promise.all([app?.close(), bare?.close()]);
    pages.remove();
  });

  test('a label that is missing, or letters that are too pale, would be found', async () => {
    await app.page.evaluate(() => {
      const name = document.querySelector<HTMLElement>('.app-name');
      name?.style.setProperty('color', '#bbb');
      name?.after(document.createElement('button'));
    });
    const found = (await quickViolations(app.page)).map((line) => line.replace(/:.*/s, ''));
    expect(found).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
    expect((await quickViolations(app.page, 'colors')).length).toBe(1);
    expect(found).toEqual((await violations(app.page)).map((line) => line.replace(/:.*/s, '')));
    await app.page.evaluate(() => {
      const name = document.querySelector<HTMLElement>('.app-name');
      name?.style.removeProperty('color');
      name?.nextElementSibling?.remove();
    });
  });

  test('first run', async () => {
    expect(await look()).toEqual([]);
  });

  test('the library fills', async () => {
    await app.drop(writeSample(pages.folder, { broken: true }));
    await prepareReading(app.page);
  });

  test.each(screens)('$name', goThrough);

  test('the sample library opens', async () => {
    await command(app.page, 'Open sample library');
    await waitForArticles(app.page, 11);
  });

  test.each(sampleScreens)('$name', goThrough);

  test('the own library is back', async () => {
    await app.page.getByRole('button', { name: 'Open my library' }).click();
    await waitForArticles(app.page, sampleSize);
  });

  test('the theme that follows the system, light and dark', async () => {
    await app.page.getByRole('combobox', { name: 'Theme', exact: true }).selectOption('auto');
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
      await app.page.waitForFunction(
        (name) => document.documentElement.dataset['theme'] === name,
        colorScheme,
      );
      expect(await quickViolations(app.page), colorScheme).toEqual([]);
    }
  });

  test('the article in its frame, and an image without words that is planted there', async () => {
    await openArticle(app.page, mainTitle);
    for (const theme of shownThemes) {
      await chooseTheme(app.page, theme);
      for (const dir of directions)
        for (const zoom of zooms) {
          const html = (await frameDocument(app.page)).replace(/dir="\w+"/, `dir="${dir}"`);
          await bare.page.setViewportSize({ width: 800 / zoom, height: 800 });
          expect(await documentViolations(bare.page, html), `${theme} ${dir} ${zoom}`).toEqual([]);
        }
      const planted = (await frameDocument(app.page)).replace('</body>', '<img src="data:,"></body>');
      expect(await documentViolations(bare.page, planted), theme).toEqual([
        expect.stringMatching(/^image-alt: /),
      ]);
    }
  });

  test('a list that cannot be read', async () => {
    const search = app.page.getByRole('searchbox', { name: 'Search library' });
    const giveBack = takeTable(app.library, 'article');
    await search.fill('oil');
    await app.page.locator('.list-pane').getByRole('alert').first().waitFor();
    const found = await look();
    giveBack();
    await search.fill('');
    await waitForArticles(app.page, sampleSize);
    expect(found).toEqual([]);
  });

  test('an import that is held up', async () => {
    const many = path.join(pages.folder, 'Many');
    mkdirSync(many);
    for (let at = 0; at < 400; at++)
      writeFileSync(path.join(many, `${at}.md`), `# Number ${at}\n\nThe ${at}th of many short texts.\n`);
    await app.drop([many]);
    const progress = app.page.getByRole('region', { name: 'Import progress' });
    // A click waits until nothing moves, and by then all may be read.
    await progress.getByRole('button', { name: 'Pause' }).dispatchEvent('click');
    await progress.getByRole('button', { name: 'Resume' }).waitFor();
    expect(await look()).toEqual([]);
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.getByRole('button', { name: 'Resume' }).waitFor({ state: 'detached' });
  });
});
