import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder, mainTitle, sampleSize, writeSample } from './sample-library.ts';
import { chooseTheme, openArticle, sizeWindow, waitForArticles } from './steps.ts';

describe.each(hosts)('the timeline of a list on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const press = (key: string) => app.page.keyboard.press(key);
  const region = () => app.page.getByRole('region', { name: 'Timeline' });
  const chart = () => region().getByRole('slider', { name: 'Time of publication' });
  const value = () => chart().getAttribute('aria-valuetext');
  const chip = (words: string) =>
    app.page.getByRole('button', { name: `Remove filter ${words}`, exact: true });
  /** Where a bar of the six years is. */
  const place = async (bar: number) => {
    const box = await chart().boundingBox();
    if (!box) throw new Error('There is no timeline.');
    return [box.x + (box.width * (bar + 0.5)) / 6, box.y + 20] as const;
  };

  beforeAll(async () => {
    app = await launch(host);
    await sizeWindow(app.page, 1280, 800);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop(writeSample(folder));
    await waitForArticles(app.page, sampleSize);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('shows how many articles of the list are of each year, as bars and as a table', async () => {
    await app.page.getByRole('button', { name: 'Timeline' }).click();
    const rows = region().getByRole('table').getByRole('row');
    await expect
      .poll(() => rows.allTextContents())
      .toEqual(['TimeArticles', '20201', '20211', '20221', '20232', '20242', '20251']);
    expect(await value()).toBe('2025: 1 article');
  });

  test('a drag over it narrows the list; the chip takes that away', async () => {
    await openArticle(app.page, mainTitle);
    await app.page.mouse.move(...(await place(2)));
    await app.page.mouse.down();
    await app.page.mouse.move(...(await place(4)), { steps: 5 });
    await app.page.mouse.up();
    await waitForArticles(app.page, 5);
    // The article beside it stays open, and the bars are those of the whole list.
    await app.page
      .getByRole('region', { name: 'Reader' })
      .getByRole('heading', { level: 1, name: mainTitle })
      .waitFor();
    expect(await region().getByRole('table').getByRole('row').count()).toBe(7);
    await chip('2022 – 2024').click();
    await waitForArticles(app.page, sampleSize);
  });

  test('keys choose a time, too, and Escape gives it up', async () => {
    await chart().focus();
    await press('Home');
    expect(await value()).toBe('2020: 1 article');
    await press('ArrowRight');
    await press('Shift+ArrowRight');
    await press('Shift+ArrowRight');
    expect(await value()).toBe('2021 – 2023: 4 articles');
    await press('Enter');
    await waitForArticles(app.page, 4);
    await chip('2021 – 2023').waitFor();
    await press('Escape');
    await waitForArticles(app.page, sampleSize);
    await press('Home');
    await press('Enter');
    await waitForArticles(app.page, 1);
    await press('Alt+ArrowLeft');
    await waitForArticles(app.page, sampleSize);
  });

  test('months stand in it where they are asked for', async () => {
    await region().getByRole('combobox', { name: 'Bars' }).selectOption('Months');
    await chart().focus();
    await press('End');
    expect(await value()).toBe('Mar 2025: 1 article');
    await region().getByRole('combobox', { name: 'Bars' }).selectOption('Years');
  });

  test('it follows the list, and says where nothing in it has a date', async () => {
    await app.page.getByRole('treeitem', { name: 'Gardens', exact: true }).click();
    await expect.poll(() => region().getByRole('table').getByRole('row').count()).toBe(4);
    await app.page.getByRole('searchbox', { name: 'Search library' }).fill('no-such-word-anywhere');
    await region().getByText('No article here has a date of publication.').waitFor();
    await app.page.getByRole('searchbox', { name: 'Search library' }).fill('');
    await app.page.getByRole('button', { name: 'All articles', exact: false }).first().click();
    await waitForArticles(app.page, sampleSize);
  });

  test('axe finds nothing on it, beside the text and above it, in light and dark, wide and narrow', async () => {
    await chart().focus();
    await press('Home');
    await press('Enter');
    await waitForArticles(app.page, 1);
    for (const [width, theme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [640, 'dark'],
    ] as const) {
      await sizeWindow(app.page, width, 800);
      await chooseTheme(app.page, theme);
      expect(await violations(app.page), `${theme} ${width}`).toEqual([]);
    }
  });
});
