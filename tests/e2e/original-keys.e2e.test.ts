import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickWords, paintedWords } from './drive-pointer.ts';
import { hosts, launch, type Running } from './launch.ts';
import { driveMenus, type MenuDriver } from './menus.ts';
import { freshFolder } from './sample-library.ts';
import { frameText, openArticle, rows, waitForArticles } from './steps.ts';

const title = 'The keepers of the weir';
const paragraphs = Array.from(
  { length: 6 },
  (_, at) => `<p>Paragraph ${at + 1} tells of the water that went over the weir in that year.</p>`,
);
const html = `<html lang="en"><head><title>${title}</title></head><body><form><input type="search" aria-label="Search the site"></form><article><h1>${title}</h1>${paragraphs.join('')}</article></body></html>`;

describe.each(hosts)('keys in both views of an article on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  let menus: MenuDriver;
  const press = async (...keys: string[]) => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const original = () => app.page.locator('iframe.original-frame');
  const focused = () => app.page.evaluate(() => document.activeElement?.className ?? '');
  const caret = async () =>
    (await paintedWords(app.page)).find(([name]) => name === 'lectern-caret')?.[1][0] ?? null;
  beforeAll(async () => {
    app = await launch(host);
    menus = await driveMenus(app);
    await app.page.getByText('Drop articles here.').waitFor();
    const file = path.join(folder, 'weir.html');
    writeFileSync(file, html);
    await app.drop([file]);
    await waitForArticles(app.page, 1);
    await openArticle(app.page, title);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('the focus stays in the reader when the view changes', async () => {
    await app.page.locator('.reader-pane').focus();
    await press('v');
    await frameText(app.page, 'Paragraph 1');
    await expect.poll(focused).toContain('original-frame');
    await press('v');
    await original().waitFor({ state: 'detached' });
    await frameText(app.page, 'Paragraph 1');
    await expect.poll(focused).toContain('reader-pane');
  });

  test('what is typed in a field of the original page is its own, and Delete takes letters alone', async () => {
    await press('v');
    await original().waitFor();
    await frameText(app.page, 'Paragraph 1');
    const field = () =>
      app.page.evaluate(() => {
        const frame = document.querySelector<HTMLIFrameElement>('iframe.original-frame');
        const input = frame?.contentDocument?.querySelector('input');
        input?.focus();
        return input?.value;
      });
    expect(await field()).toBe('');
    await app.page.keyboard.type('stmhd');
    await press('Home', 'Delete');
    expect(await field()).toBe('tmhd');
    expect(await rows(app.page).count()).toBe(1);
    expect(await app.page.locator('dialog[open]').count()).toBe(0);
    await app.page.getByRole('button', { name: 'Original', exact: true }).click();
    await original().waitFor({ state: 'detached' });
  });

  test('the reading caret leaves a menu its keys, and says which block is hidden', async () => {
    await frameText(app.page, 'Paragraph 1');
    await clickWords(app.page, 'Paragraph 1 tells');
    await press('F7', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await expect.poll(caret).toContain('Paragraph 4');
    await app.page.evaluate(() => {
      const inner = document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentDocument;
      const menu = new MouseEvent('contextmenu', {
        bubbles: true,
        cancelable: true,
        clientX: 40,
        clientY: 40,
      });
      inner?.querySelector('p')?.dispatchEvent(menu);
    });
    expect(await menus.words()).toContain('Hide this block');
    if (host === 'browser') await press('ArrowDown', 'h');
    await menus.leave();
    expect(await caret()).toContain('Paragraph 4');
    await app.page.locator('.reader-pane').focus();
    await press('Shift+H');
    await expect.poll(() => frameText(app.page, '')).not.toContain('Paragraph 4');
    expect(await frameText(app.page, '')).toContain('Paragraph 1');
  });
});
