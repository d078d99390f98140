import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder, mainTitle, writeSample } from './sample-library.ts';
import { prepareReading, sizeWindow } from './steps.ts';

describe.each(hosts)('an interface from right to left on the host “%s”', (host) => {
  let app: Running;
  const pages = freshFolder();
  beforeAll(async () => {
    app = await launch(host);
    await sizeWindow(app.page, 1280, 800);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop(writeSample(pages.folder));
    await prepareReading(app.page);
    await app.page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
  });
  afterAll(async () => {
    await app?.close();
    pages.remove();
  });

  const sidebar = () => app.page.getByRole('navigation', { name: 'Library' });
  const splitter = () => app.page.getByRole('separator', { name: 'Width of the sidebar' });
  const width = async () => Number(await splitter().getAttribute('aria-valuenow'));

  test('has its sidebar at the right, and nothing to be scrolled sideways', async () => {
    const box = await sidebar().boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBe(1280);
    const beyond = await app.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
  });

  test('a splitter goes where the arrow and the pointer point', async () => {
    const before = await width();
    await splitter().focus();
    await app.page.keyboard.press('ArrowLeft');
    await expect.poll(width).toBe(before + 16);
    const box = await splitter().boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, 300];
    await app.page.mouse.move(x, y);
    await app.page.mouse.down();
    await app.page.mouse.move(x - 40, y, { steps: 4 });
    await app.page.mouse.up();
    await expect.poll(width).toBe(before + 56);
  });

  test('a tree opens with the arrow to the left and closes with that to the right', async () => {
    const coast = sidebar().getByRole('treeitem', { name: 'Coast' });
    const isOpen = () => coast.getAttribute('aria-expanded');
    await coast.focus();
    await app.page.keyboard.press('ArrowRight');
    await expect.poll(isOpen).toBe('false');
    await app.page.keyboard.press('ArrowLeft');
    await expect.poll(isOpen).toBe('true');
  });

  test('history goes back with the arrow to the right', async () => {
    const { page } = app;
    await page.getByRole('treeitem', { name: 'Gardens' }).click();
    await page.getByRole('heading', { level: 2, name: 'Gardens' }).waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByRole('heading', { level: 2, name: 'All articles' }).waitFor();
    await page.getByRole('heading', { level: 1, name: mainTitle }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('heading', { level: 2, name: 'Gardens' }).waitFor();
  });

  test('a toolbar goes on with the arrow to the left', async () => {
    const { page } = app;
    const bar = page.getByRole('toolbar', { name: 'Selection' });
    await page.getByRole('grid', { name: 'Articles' }).getByRole('row').first().click();
    await bar.getByRole('button').first().focus();
    await page.keyboard.press('ArrowLeft');
    expect(
      await bar
        .getByRole('button')
        .nth(1)
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
  });
});
