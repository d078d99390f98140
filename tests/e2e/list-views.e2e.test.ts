import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { driveMenus, type MenuDriver } from './menus.ts';
import { freshFolder, mainTitle, sampleSize, writeSample } from './sample-library.ts';
import { chooseTheme, openArticle, rows, sizeWindow, waitForArticles } from './steps.ts';

const isSorted = (all: string[], { compare }: Intl.Collator) =>
  all.every((title, at) => at === 0 || compare(all[at - 1] ?? '', title) <= 0);

describe.each(hosts)('the looks of a list on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  const library = path.join(folder, 'test.lectern');
  let app: Running;
  let menus: MenuDriver;
  const press = (key: string) => app.page.keyboard.press(key);
  const button = (name: string) => app.page.getByRole('button', { name, exact: true });
  const grid = () => app.page.getByRole('grid', { name: 'Articles' });
  const head = (name: string) => app.page.getByRole('columnheader', { name });
  const heads = () => app.page.getByRole('columnheader').allTextContents();
  const titles = () => app.page.locator('.row-title').allTextContents();
  const focused = () =>
    app.page.evaluate(() => document.activeElement?.textContent || document.activeElement?.ariaLabel);
  const menuItem = (name: string) => app.page.getByRole('menuitemcheckbox', { name });

  const saved = (key: string) => {
    const file = new Database(library, { readonly: true });
    const row = file.prepare('SELECT value FROM setting WHERE key = ?').get(key) as { value: string };
    file.close();
    return JSON.parse(row.value);
  };

  beforeAll(async () => {
    app = await launch(host, library);
    menus = await driveMenus(app);
    await sizeWindow(app.page, 1280, 800);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop(writeSample(folder));
    await waitForArticles(app.page, sampleSize);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  const heightOf = async () => (await rows(app.page).filter({ hasText: mainTitle }).boundingBox())?.height;

  test('rows are cards, lines or columns, as is chosen above them', async () => {
    await openArticle(app.page, mainTitle);
    expect(await heightOf()).toBe(76);
    await button('Compact').click();
    await expect.poll(heightOf).toBe(30);
    expect(await button('Compact').getAttribute('aria-pressed')).toBe('true');
    await button('Columns').click();
    await head('Author').waitFor();
    expect(await heads()).toEqual(['Title', 'Author', 'Source', 'Published', 'Length', 'Tags']);
    expect(await grid().getAttribute('aria-rowcount')).toBe(String(sampleSize + 1));
    const reader = app.page.getByRole('region', { name: 'Reader' });
    expect(await reader.getByRole('heading', { level: 1 }).textContent()).toBe(mainTitle);
    // The text stands below the list.
    const list = await grid().boundingBox();
    expect((await reader.boundingBox())?.y).toBeGreaterThanOrEqual((list?.y ?? 0) + (list?.height ?? 0));
  });

  test('a head sorts by a click, the other way round by the next, and says so', async () => {
    const sorted = (name: string) => head(name).getAttribute('aria-sort');
    await head('Title').getByRole('button').click();
    await expect.poll(() => sorted('Title')).toBe('ascending');
    const collator = new Intl.Collator('en');
    // The head says so at once, the rows come with the answer.
    const listed = async () => (await titles()).slice(0, sampleSize);
    await expect.poll(async () => isSorted(await listed(), collator)).toBe(true);
    const all = await listed();
    await head('Title').getByRole('button').click();
    await expect.poll(() => sorted('Title')).toBe('descending');
    await expect.poll(async () => (await titles())[0]).toBe(all.at(-1));
    expect(await app.page.getByRole('combobox', { name: 'Sort' }).inputValue()).toBe('title');
    await head('Published').getByRole('button').click();
    await expect.poll(() => sorted('Published')).toBe('descending');
    expect(await sorted('Title')).toBe('none');
  });

  test('by keys alone one goes to the heads, along them, sorts, widens and chooses columns, and goes down to the rows', async () => {
    await press('ControlOrMeta+k');
    await app.page.keyboard.type('>column heads');
    await press('Enter');
    // The head that was used last.
    await expect.poll(focused).toBe('Published');
    await press('End');
    expect(await focused()).toBe('Tags');
    await press('Home');
    expect(await focused()).toBe('Title');
    await press('ArrowRight');
    expect(await focused()).toBe('Author');
    await press('Enter');
    await expect.poll(() => head('Author').getAttribute('aria-sort')).toBe('ascending');
    const width = async () => (await head('Author').boundingBox())?.width ?? 0;
    const before = await width();
    await press('Shift+ArrowRight');
    await expect.poll(width).toBe(before + 20);
    await press('Shift+F10');
    const columns = (await menus.items()).filter(({ checked }) => checked !== null);
    expect(columns.find(({ words }) => words === 'Author')?.checked).toBe(true);
    expect(columns.find(({ words }) => words === 'Section')?.checked).toBe(false);
    if (host === 'browser') {
      await press('ArrowDown');
      await press('ArrowDown');
      await press('Enter');
      await expect.poll(() => menuItem('Section').getAttribute('aria-checked')).toBe('true');
      await menus.leave();
    } else await menus.choose('Section');
    await expect.poll(focused).toBe('Author');
    await expect.poll(heads).toContain('Section');
    await press('ArrowDown');
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('row');
  });

  test('a column is pulled wider with the pointer', async () => {
    const box = await head('Source').boundingBox();
    if (!box) throw new Error('There is no such head.');
    await app.page.mouse.move(box.x + box.width, box.y + 10);
    await app.page.mouse.down();
    await app.page.mouse.move(box.x + box.width + 40, box.y + 10, { steps: 4 });
    await app.page.mouse.up();
    await expect.poll(async () => (await head('Source').boundingBox())?.width).toBe(box.width + 40);
  });

  test('the look, the columns and the order are there again after a start anew', async () => {
    const before = await heads();
    // What is changed on and on is written now and then.
    await expect
      .poll(() => saved('listColumns'))
      .toMatchObject({ shown: before.map((name) => name.toLowerCase()) });
    await app.close();
    app = await launch(host, library);
    await sizeWindow(app.page, 1280, 800);
    await head('Author').waitFor();
    expect(await heads()).toEqual(before);
    await expect.poll(() => head('Author').getAttribute('aria-sort')).toBe('ascending');
  });

  test('the palette chooses a look and an order, too', async () => {
    await press('ControlOrMeta+k');
    await app.page.keyboard.type('>compact rows');
    await press('Enter');
    await expect.poll(heightOf).toBe(30);
    await press('ControlOrMeta+k');
    await app.page.keyboard.type('>sort by length');
    await press('Enter');
    await expect.poll(() => app.page.getByRole('combobox', { name: 'Sort' }).inputValue()).toBe('length');
    await button('Most first: turn round').click();
    await button('Least first: turn round').waitFor();
  });

  test('axe finds nothing on lines and columns, in light and dark, wide and narrow', async () => {
    for (const view of ['Compact', 'Columns']) {
      await button(view).click();
      for (const [width, theme] of [
        [1280, 'light'],
        [1280, 'dark'],
        [640, 'dark'],
      ] as const) {
        await sizeWindow(app.page, width, 800);
        await chooseTheme(app.page, theme);
        expect(await violations(app.page), `${view} ${theme} ${width}`).toEqual([]);
      }
      await sizeWindow(app.page, 1280, 800);
    }
    await button('Choose columns').click();
    expect(await violations(app.page)).toEqual([]);
    await press('Escape');
  });
});
