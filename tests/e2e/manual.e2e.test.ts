import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { chooseInMenuBar } from './menus.ts';
import { chooseTheme, sizeWindow } from './steps.ts';

describe.each(hosts)('the manual on the host “%s”', (host) => {
  let app: Running;
  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
  });
  afterAll(() => app?.close());
  const press = async (...keys: string[]) => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const dialog = (name: string) => app.page.getByRole('dialog', { name, exact: true });
  const manual = () => dialog('Manual');
  const leave = async () => {
    await press('Escape');
    // The first one empties the search.
    if ((await manual().count()) > 0) await press('Escape');
    await manual().waitFor({ state: 'detached' });
  };

  test('by keys alone: it opens, is looked through, and what fits is counted', async () => {
    await press('Shift+F1');
    await manual().getByRole('heading', { level: 3, name: 'Use' }).waitFor();
    expect(await violations(app.page)).toEqual([]);
    await app.page.keyboard.type('evernote enex');
    await manual().getByRole('status').filter({ hasText: '1 place fits' }).waitFor();
    await manual().getByRole('rowheader', { name: 'Notes' }).waitFor();
    expect(await manual().getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Formats']);
    await app.page.keyboard.type(' zzyzx');
    await manual().getByText('Nothing in the manual fits.').waitFor();
    await leave();
  });

  test('chapters are gone to, and hold words for users alone', async () => {
    await press('Shift+F1');
    const chapters = manual().getByRole('navigation', { name: 'Chapters of the manual' });
    await chapters.getByRole('button', { name: 'Privacy' }).press('Enter');
    const heading = manual().getByRole('heading', { name: 'Privacy' });
    await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
    await expect
      .poll(() => heading.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight))
      .toBe(true);
    const [lang, words] = await manual()
      .locator('.manual')
      .evaluate((one) => [one.getAttribute('lang'), one.textContent ?? '']);
    expect(lang).toBe('en');
    expect(words).not.toMatch(/tests\/fixtures|\*\*|npm run/);
    await leave();
  });

  test('leads to the keys that there are now, and they lead to it', async () => {
    await press('Shift+F1');
    await manual().getByRole('button', { name: 'All keys…' }).click();
    await dialog('Keys').waitFor();
    expect(await manual().count()).toBe(0);
    await dialog('Keys').getByRole('button', { name: 'Manual', exact: true }).click();
    await manual().waitFor();
    expect(await dialog('Keys').count()).toBe(0);
    await leave();
  });

  test.skipIf(host === 'browser')('is in the menu Help, with its key', async () => {
    const item = () =>
      app.electron?.evaluate(({ Menu }) => {
        const found = Menu.getApplicationMenu()?.getMenuItemById('manual');
        return found && [found.enabled, found.accelerator];
      });
    await expect.poll(item).toEqual([true, 'Shift+F1']);
    await chooseInMenuBar(app, 'manual');
    await manual().waitFor();
    await leave();
  });

  test('has room in a window of 320 pixels, in dark too', async () => {
    await chooseTheme(app.page, 'dark');
    await sizeWindow(app.page, 320, 600, 1);
    await press('Shift+F1');
    await manual().waitFor();
    const isTooWide = () =>
      manual().evaluate((one) => one.scrollWidth > one.clientWidth || one.clientWidth > innerWidth);
    expect(await isTooWide()).toBe(false);
    expect(await violations(app.page)).toEqual([]);
  });
});
