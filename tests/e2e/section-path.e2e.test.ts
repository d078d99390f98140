import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { themes } from '../../electron/api/model.ts';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { driveMenus, type MenuDriver } from './menus.ts';
import { freshFolder, sampleSize, writeSample } from './sample-library.ts';
import { chooseTheme, openArticle, rows, sizeWindow, waitForArticles } from './steps.ts';

const harbours = 'In praise of small harbours';
const deep = 'A quay at the end of everything';
const levels = [
  'Papers of the northern coast',
  'Letters to the harbour office',
  'Between the wars and after',
  'Unsorted and undated leaves',
  'Box 9',
];

function writeDeep(folder: string): string {
  const inner = path.join(folder, ...levels);
  mkdirSync(inner, { recursive: true });
  writeFileSync(
    path.join(inner, 'quay.md'),
    `# ${deep}\n\n${'The stones are dry for an hour. '.repeat(40)}\n`,
  );
  return path.join(folder, levels[0] ?? '');
}

describe.each(hosts)('the path of sections on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  let menus: MenuDriver;
  const press = (key: string) => app.page.keyboard.press(key);
  const trail = () =>
    app.page
      .getByRole('region', { name: 'Reader' })
      .getByRole('navigation', { name: 'Section path', exact: true });
  const above = () => app.page.getByRole('navigation', { name: 'Path of the list' });
  const words = () => trail().getByRole('button').allTextContents();
  const heading = (name: string) => app.page.getByRole('heading', { level: 2, name, exact: true });
  const current = () =>
    rows(app.page).evaluateAll((all) =>
      all.filter((row) => row.ariaSelected === 'true').map((row) => row.getAttribute('aria-label')),
    );

  beforeAll(async () => {
    app = await launch(host);
    menus = await driveMenus(app);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop([...writeSample(folder), writeDeep(folder)]);
    await waitForArticles(app.page, sampleSize + 1);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('leads from an article to each of its sections, with its row in sight, and back', async () => {
    await openArticle(app.page, harbours);
    await expect.poll(words).toEqual(['Coast', 'Harbours']);
    await trail().getByRole('button', { name: 'Coast' }).click();
    await heading('Coast').waitFor();
    await expect.poll(current).toEqual([expect.stringContaining(harbours)]);
    expect(await above().count()).toBe(0);
    await press('Alt+ArrowLeft');
    await trail().getByRole('button', { name: 'Harbours' }).click();
    await heading('Harbours').waitFor();
    await expect.poll(current).toEqual([expect.stringContaining(harbours)]);
  });

  test('stands over the list of a section that is in another', async () => {
    await above().getByRole('button', { name: 'Coast' }).click();
    await heading('Coast').waitFor();
    await above().waitFor({ state: 'detached' });
  });

  test('the last part leads to its list as it was left, like Back to the section', async () => {
    await app.page.getByRole('treeitem', { name: 'Gardens' }).click();
    const filter = app.page.getByRole('list', { name: 'Tags' }).getByRole('button', { name: 'method' });
    await filter.click();
    await expect.poll(() => rows(app.page).count()).toBe(1);
    await openArticle(app.page, 'Pruning pear trees in a wet year');
    await trail().getByRole('button', { name: 'Gardens' }).click();
    await heading('Gardens').waitFor();
    expect(await filter.getAttribute('aria-pressed')).toBe('true');
    expect(await rows(app.page).count()).toBe(1);
    await filter.click();
  });

  test('an article in no section has the Inbox', async () => {
    await app.page.getByRole('treeitem', { name: 'Gardens' }).click();
    await openArticle(app.page, 'Walls that keep the frost out');
    await press('l');
    const box = app.page.getByRole('dialog', { name: 'Move 1 article' });
    await box.getByRole('radio', { name: 'Inbox' }).press('Space');
    await press('Enter');
    await expect.poll(words).toEqual(['Inbox']);
    await trail().getByRole('button', { name: 'Inbox' }).click();
    await heading('Inbox').waitFor();
    await press('z');
  });

  test('by keys alone, and what has no room is in a menu', async () => {
    await app.page.getByRole('button', { name: /^All articles/ }).click();
    await openArticle(app.page, deep);
    await sizeWindow(app.page, 640, 800);
    await expect.poll(words).toContain('…');
    // The panes take their widths frame by frame.
    const settled = async () => {
      const before = await words();
      await app.page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
      return JSON.stringify(before) === JSON.stringify(await words());
    };
    await expect.poll(settled).toBe(true);
    const [first, sign, ...others] = await words();
    expect([first, sign, others.at(-1)]).toEqual([levels[0], '…', 'Box 9']);
    expect(await trail().evaluate((nav) => nav.scrollWidth <= nav.clientWidth)).toBe(true);
    await trail()
      .getByRole('button', { name: first ?? '' })
      .focus();
    await press('Tab');
    await press('Enter');
    const hidden = await menus.words();
    expect([first, ...hidden, ...others]).toEqual(levels);
    expect(hidden.length).toBeGreaterThan(1);
    expect(await violations(app.page)).toEqual([]);
    await menus.choose(hidden[1] ?? '');
    await heading(hidden[1] ?? '').waitFor();
    await expect.poll(current).toEqual([expect.stringContaining(deep)]);
  });

  test('from right to left it reads the other way, and axe finds nothing in any theme', async () => {
    await sizeWindow(app.page, 1280, 800);
    await openArticle(app.page, deep);
    const turn = (direction: 'rtl' | 'ltr') =>
      app.page.evaluate((way) => {
        document.documentElement.dir = way;
      }, direction);
    const left = async (name: string) => (await trail().getByRole('button', { name }).boundingBox())?.x ?? 0;
    await turn('rtl');
    await expect.poll(async () => (await left('More of the path')) > (await left('Box 9'))).toBe(true);
    for (const theme of themes) {
      await chooseTheme(app.page, theme);
      expect(await violations(app.page), theme).toEqual([]);
    }
    await turn('ltr');
  });
});
