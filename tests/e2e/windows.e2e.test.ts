import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../cli/lectern.ts';
import { violations } from './axe.ts';
import { type HostName, hosts, launch, type Running } from './launch.ts';
import { clickMenuBar } from './menus.ts';
import { chooseTheme, rows } from './steps.ts';

let temporary: ReturnType<typeof temporaryFolder>;
let app: Running | null = null;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(async () => {
  await app?.close();
  app = null;
  temporary.remove();
});

function writeArticle(name: string): string {
  const file = path.join(temporary.folder, `${name}.txt`);
  writeFileSync(file, `${name}\n\n${`The ferry ${name} left the harbour before dawn. `.repeat(6)}\n`);
  return file;
}

const row = (page: Page, title: string) => rows(page).filter({ hasText: title });
const isStarred = (page: Page, title: string) =>
  row(page, title).getByRole('button', { name: 'Star', pressed: true }).count();
async function star(page: Page, title: string): Promise<void> {
  await row(page, title).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
}
const list = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });

async function started(host: HostName, environment: Record<string, string> = {}, library?: string) {
  app = await launch(host, library, [], environment);
  await app.page.getByText('Drop articles here.').waitFor();
  await app.drop([writeArticle('Aurora'), writeArticle('Borealis')]);
  await row(app.page, 'Borealis').waitFor();
  return app;
}

/** The window, or tab, that comes of it. */
async function another({ page, electron }: Running, act: () => Promise<unknown>): Promise<Page> {
  const next = electron ? electron.waitForEvent('window') : page.context().waitForEvent('page');
  await act();
  return next;
}

async function closeWindow({ electron }: Running, page: Page): Promise<void> {
  if (electron) await (await electron.browserWindow(page)).evaluate((window) => window.close());
  else await page.close();
}

async function byPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('>new window');
  await page.getByRole('option', { name: /^New window/ }).waitFor();
  await page.keyboard.press('Enter');
}

describe.each(hosts)('a second window on the host “%s”', (host) => {
  test('begins at the place of the first, and each has its own from then on', async () => {
    const running = await started(host);
    const { page } = running;
    await page.getByRole('button', { name: /^Unread/ }).click();
    await list(page, 'Unread').waitFor();
    const second = await another(running, () => byPalette(page));
    await list(second, 'Unread').waitFor();
    await second.getByRole('button', { name: /^All articles/ }).click();
    await list(second, 'All articles').waitFor();
    expect(await list(page, 'Unread').count()).toBe(1);
    expect(await violations(second)).toEqual([]);
  });

  test('shares the look with the first, and leaves the place to the one that was in front last', async () => {
    const running = await started(host);
    const { page } = running;
    const second = await another(running, () => byPalette(page));
    const theme = (of: Page) => of.evaluate(() => document.documentElement.dataset['theme']);
    await chooseTheme(second, 'sepia');
    await expect.poll(() => theme(page)).toBe('sepia');
    await page.getByRole('button', { name: /^Unread/ }).click();
    await list(page, 'Unread').waitFor();
    await second.getByRole('button', { name: /^Inbox/ }).click();
    await list(second, 'Inbox').waitFor();
    await second.waitForTimeout(600);
    await closeWindow(running, second);
    // To Playwright every page has the focus all the time: what the system tells a window that comes to the front is told here.
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.waitForTimeout(600);
    await page.reload();
    await list(page, 'Unread').waitFor();
    expect(await theme(page)).toBe('sepia');
  });

  test('hears what is changed in the other, and goes on without it', async () => {
    const running = await started(host);
    const { page } = running;
    const second = await another(running, () => byPalette(page));
    await star(second, 'Aurora');
    await expect.poll(() => isStarred(second, 'Aurora')).toBe(1);
    await expect.poll(() => isStarred(page, 'Aurora')).toBe(1);
    expect(await isStarred(page, 'Borealis')).toBe(0);
    // A browser that Playwright starts for one page closes with it.
    const [left, gone] = host === 'browser' ? [page, second] : [second, page];
    await closeWindow(running, gone);
    await star(left, 'Borealis');
    await expect.poll(() => isStarred(left, 'Borealis')).toBe(1);
    running.page = left;
  });
});

describe.each(hosts.filter((host) => host !== 'browser'))('windows on the host “%s”', (host) => {
  const clickMenu = (id: string) => clickMenuBar(app?.electron, id);
  const openBeside = (running: Running) => another(running, async () => clickMenu('newWindow'));
  const titles = () => Promise.all((app?.electron?.windows() ?? []).map((window) => window.title()));

  test('open by the menu and its key, a step beside the one in front', async () => {
    const running = await started(host);
    const second = await openBeside(running);
    await row(second, 'Aurora').waitFor();
    await row(second, 'Aurora').focus();
    const third = await another(running, () => second.keyboard.press('ControlOrMeta+Shift+N'));
    await row(third, 'Aurora').waitFor();
    const corners = await running.electron?.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((window) => window.getNormalBounds())
        .sort((a, b) => a.x - b.x),
    );
    const steps = corners
      ?.slice(1)
      .map(({ x, y }, at) => [x - (corners[at]?.x ?? x), y - (corners[at]?.y ?? y)]);
    expect(steps).toEqual([
      [28, 28],
      [28, 28],
    ]);
    const shown = await running.electron?.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('newWindow')?.accelerator,
    );
    expect(shown).toBe('CmdOrCtrl+Shift+N');
  });

  test('look at the sample where the one in front does; files go to one window, and leave the others', async () => {
    const running = await started(host);
    const { page, electron } = running;
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('>open sample');
    await page.keyboard.press('Enter');
    await page.getByText('Sample library').first().waitFor();
    const second = await openBeside(running);
    await second.getByRole('button', { name: 'Open my library' }).waitFor();
    await second.getByRole('button', { name: 'Open my library' }).click();
    await row(second, 'Aurora').waitFor();
    await electron?.evaluate(
      ({ app: electronApp }, files) =>
        void electronApp.emit('second-instance', {}, [], '', { library: null, files }),
      [writeArticle('Cygnus')],
    );
    await row(second, 'Cygnus').waitFor();
    expect(await page.getByRole('button', { name: 'Open my library' }).count()).toBe(1);
  });

  test('are all closed for another library, which opens in one', async () => {
    const running = await started(host);
    await openBeside(running);
    await expect.poll(async () => (await titles()).length).toBe(2);
    const other = path.join(temporary.folder, 'other.lectern');
    await running.electron?.evaluate(
      ({ app: electronApp }, library) =>
        void electronApp.emit('second-instance', {}, [], '', { library, files: [] }),
      other,
    );
    await expect.poll(titles).toEqual(['other – Lectern']);
    running.page = running.electron?.windows()[0] as Page;
  });

  test('are in the language of the menus around them', async () => {
    app = await launch(host, undefined, [], { LECTERN_STAND_IN_LANGUAGES: 'xx-XX,ar-XB' });
    const { page, electron } = app;
    await page.getByRole('navigation').first().waitFor();
    const language = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
    expect(await language()).toEqual(['ar-XB', 'rtl']);
    const label = await electron?.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('newWindow')?.label,
    );
    expect(label).toContain('\u202e');
  });
});
