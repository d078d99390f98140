import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { openArticle, rows, sizeWindow } from './steps.ts';

const isFocused = (element: Element) => element === document.activeElement;

/** Writes down all that live regions of the page say from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const isLive = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement;
      const region = element?.closest('[role="status"], [role="alert"]');
      return region && region.getAttribute('aria-live') !== 'off' ? region.textContent.trim() : '';
    };
    const hear = (node: Node) => {
      const inner = node instanceof Element ? node.querySelector('[role="status"], [role="alert"]') : null;
      const words = isLive(inner ?? node);
      if (words && heard.at(-1) !== words) heard.push(words);
    };
    const observer = new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes)
        for (const node of type === 'characterData' ? [target] : addedNodes) hear(node);
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  });
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

describe.each(hosts)('an import in a window without a sidebar on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const foot = () => app.page.getByRole('region', { name: 'Import progress' });
  const status = () => app.page.getByRole('status', { name: 'Import progress' });
  const report = () => app.page.getByRole('dialog', { name: 'Import report' });
  const put = () => app.page.getByRole('button', { name: 'Put away' });
  const made = (name: string, text: string | Buffer) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    await sizeWindow(app.page, 900, 600);
    await app.page.getByRole('navigation', { name: 'Library' }).waitFor({ state: 'detached' });
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('its end is told with what could not be read, once, and leads to the report by keys alone', async () => {
    const { page } = app;
    expect(await foot().count()).toBe(0);
    await listen(page);
    const broken = made('Broken.zip', Buffer.from('PK\x03\x04 and no more of it'));
    await app.drop([made('Weir.md', '# The weir above the mill\n\nIt was mended twice.\n'), broken]);
    await rows(page).filter({ hasText: 'The weir above the mill' }).waitFor();
    await expect.poll(() => status().textContent()).toBe('1 imported · 1 could not be read');
    expect(await violations(page)).toEqual([]);
    await foot().getByRole('button', { name: 'Details' }).press('Enter');
    await report()
      .getByRole('row', { name: /^Broken\.zip Could not be read/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await put().press('Enter');
    await put().waitFor({ state: 'detached' });
    expect(await foot().count()).toBe(0);
    // The button is gone: the keyboard goes on in the list.
    expect(await rows(page).first().evaluate(isFocused)).toBe(true);
    const ofImport = (await heard(page)).filter((words) => /imported|Taking/.test(words));
    expect(ofImport).toEqual(['Taking the files in…', '1 imported · 1 could not be read']);
  });

  test('one that brings nothing is told, too', async () => {
    await app.drop([made('Cut.zip', Buffer.from('PK\x03\x04 and no more of it'))]);
    await expect.poll(() => status().textContent()).toBe('0 imported · 1 could not be read');
    await expect.poll(() => heard(app.page)).toContain('0 imported · 1 could not be read');
    await put().click();
  });

  test('while it runs it is seen beside an article in the narrowest window, held up and broken off there', async () => {
    const { page } = app;
    await sizeWindow(page, 640, 480);
    await openArticle(page, 'The weir above the mill');
    const many = path.join(folder, 'Many');
    mkdirSync(many);
    for (let at = 0; at < 400; at++)
      writeFileSync(path.join(many, `${at}.md`), `# Number ${at}\n\nThe ${at}th of many short texts.\n`);
    await app.drop([many]);
    await foot().getByRole('button', { name: 'Pause' }).click();
    await foot().getByRole('button', { name: 'Resume' }).waitFor();
    expect(await status().textContent()).toMatch(/^Paused at \d+ of \d+$/);
    // What goes on cannot be put away.
    expect(await put().count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    const inside = await foot().evaluate((element) => {
      const { top, bottom, right } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight && right <= innerWidth;
    });
    expect(inside).toBe(true);
    await foot().getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => status().textContent()).toContain('cancelled, what is in stays');
    await put().press('Enter');
    await foot().waitFor({ state: 'detached' });
  });

  test('where the sidebar is shown the line stands there, and nowhere else', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await app.drop([made('Lock.md', '# The lock below the mill\n\nIt leaked.\n')]);
    await expect.poll(() => status().textContent()).toBe('1 imported');
    await page.getByRole('button', { name: 'Sidebar' }).click();
    await page.getByRole('navigation', { name: 'Library' }).waitFor();
    expect(await status().count()).toBe(1);
    expect(await put().count()).toBe(0);
    await page.getByRole('button', { name: 'Sidebar' }).click();
    await page.getByRole('navigation', { name: 'Library' }).waitFor({ state: 'detached' });
    expect(await foot().count()).toBe(0);
  });
});
