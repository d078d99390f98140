import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { driveMenus, type MenuDriver } from './menus.ts';
import { freshFolder } from './sample-library.ts';
import { chooseTheme, frameText, openArticle, selectWords, sizeWindow, waitForArticles } from './steps.ts';

const title = 'The lamp of the passage';
const paragraphs = Array.from(
  { length: 6 },
  (_, at) =>
    `<p>In the ${at + 1}th winter the lamp was lit at dusk, and the log was kept every two hours by a family of four, who took turns to sleep.</p>`,
);
const page = `<html lang="en"><head><title>${title}</title><link rel="canonical" href="https://lamps.example/passage"></head><body>
<nav><ul><li><a href="/news">All the news</a></li><li><a href="/boats">Boats for sale</a></li></ul></nav>
<main><article><h1>${title}</h1>${paragraphs.join('')}</article></main>
<footer><p>Printed by the harbour office, which keeps all rights.</p></footer></body></html>`;
const whole = 'A note without a page around it';

describe.each(hosts)('what was left out of an article on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  let menus: MenuDriver;
  beforeAll(async () => {
    app = await launch(host);
    menus = await driveMenus(app);
    await app.page.getByText('Drop articles here.').waitFor();
    const files = {
      'lamp.html': page,
      'note.md': `# ${whole}\n\nIt has two lines.\n\nThis is the second.\n`,
    };
    const paths = Object.entries(files).map(([name, content]) => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    });
    await app.drop(paths);
    await waitForArticles(app.page, 2);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  const button = () => app.page.getByRole('button', { name: 'What was left out?' });
  const dialog = () => app.page.getByRole('dialog', { name: 'What was left out?' });

  test('is listed with its reason and its words, by the mouse', async () => {
    await openArticle(app.page, title);
    expect(await frameText(app.page, 'In the 6th winter')).not.toContain('Boats for sale');
    await button().click();
    await dialog().getByRole('heading', { name: 'It belongs to the page’s navigation.' }).waitFor();
    await dialog().getByRole('listitem').filter({ hasText: 'Boats for sale' }).waitFor();
    await dialog().getByRole('heading', { name: 'It belongs to the page’s footer.' }).waitFor();
    await dialog().getByRole('listitem').filter({ hasText: 'which keeps all rights' }).waitFor();
    await dialog().getByRole('button', { name: 'Close' }).click();
  });

  test('is shown and left by keys alone, and the focus returns', async () => {
    await button().press('Enter');
    await dialog().waitFor();
    await app.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await button().evaluate((own) => own === document.activeElement)).toBe(true);
  });

  test('has nothing that axe finds, in every theme, and is not cut off in a narrow window', async () => {
    for (const theme of ['light', 'sepia', 'dark'] as const) {
      await chooseTheme(app.page, theme);
      await button().press('Enter');
      await dialog().waitFor();
      expect(await violations(app.page), theme).toEqual([]);
      await app.page.keyboard.press('Escape');
    }
    await chooseTheme(app.page, 'light');
    await sizeWindow(app.page, 320, 256);
    await button().press('Enter');
    expect(await dialog().evaluate((own) => own.scrollWidth - own.clientWidth)).toBe(0);
    await app.page.keyboard.press('Escape');
    await sizeWindow(app.page, 1280, 800);
  });

  const shows = async (words: string) => (await frameText(app.page, 'In the 6th winter')).includes(words);
  const hidden = (words: string) => expect.poll(() => shows(words)).toBe(false);

  const undo = () => app.page.keyboard.press('ControlOrMeta+z');
  const told = (words: string) => app.page.getByRole('status').filter({ hasText: words }).waitFor();

  test('is put back by keys alone, where it stood, undone and left out again', async () => {
    await openArticle(app.page, title);
    await button().press('Enter');
    const putBack = dialog().getByRole('button', { name: /^Put back: Printed by the harbour office/ });
    await putBack.press('Enter');
    const again = dialog().getByRole('button', { name: /^Leave out again: Printed by the harbour office/ });
    await again.waitFor();
    await putBack.waitFor({ state: 'detached' });
    // Its button has gone: the keyboard goes on in the dialog.
    expect(await dialog().evaluate((own) => own.contains(document.activeElement))).toBe(true);
    expect(await violations(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
    expect((await frameText(app.page, 'which keeps all rights')).trim()).toMatch(/which keeps all rights\.$/);
    await undo();
    await told('Undone: put back: “Printed by the harbour office');
    await hidden('which keeps all rights');
    await app.page.keyboard.press('Shift+z');
    await frameText(app.page, 'which keeps all rights');
    await button().click();
    await again.click();
    await putBack.waitFor();
    await app.page.keyboard.press('Escape');
  });

  test('is joined by what the user hides: by a key where words are selected, and it comes back', async () => {
    await openArticle(app.page, title);
    await selectWords(app.page, 'In the 2th winter');
    await app.page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await app.page.keyboard.press('Shift+h');
    await told('Block hidden: “In the 2th winter');
    await hidden('In the 2th winter');
    expect(await shows('In the 3th winter')).toBe(true);
    await undo();
    await frameText(app.page, 'In the 2th winter');
  });

  test('and by the menu of a block, which can hide it on all pages of the site, now and later', async () => {
    const center = await app.page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
      const box = frame?.contentDocument?.querySelectorAll('p')[2]?.getBoundingClientRect();
      const outer = frame?.getBoundingClientRect();
      return { x: (outer?.left ?? 0) + (box?.left ?? 0) + 60, y: (outer?.top ?? 0) + (box?.top ?? 0) + 8 };
    });
    await app.page.mouse.click(center.x, center.y, { button: 'right' });
    await menus.items();
    expect(await violations(app.page)).toEqual([]);
    await menus.choose('Hide on all pages of lamps.example');
    await told('Hidden on lamps.example: “In the 3th winter');
    await hidden('In the 3th winter');
    const file = path.join(folder, 'second.html');
    // Of one paragraph all words are the same, of the others enough are not to make it another page.
    const others = paragraphs.map((one, at) =>
      at === 2 ? one : one.replace('the lamp was lit at dusk', 'no boat put out of the bay'),
    );
    const second = page
      .replaceAll(title, 'The second lamp of the bay')
      .replaceAll('passage', 'bay')
      .replace(paragraphs.join(''), others.join(''));
    writeFileSync(file, second);
    await app.drop([file]);
    await waitForArticles(app.page, 3);
    await openArticle(app.page, 'The second lamp of the bay');
    await hidden('In the 3th winter');
    await button().click();
    await dialog().getByRole('heading', { name: 'Hidden on all pages of lamps.example' }).waitFor();
    await dialog()
      .getByRole('button', { name: /^Show again everywhere: In the 3th winter/ })
      .click();
    await told('Shown again on lamps.example');
    await app.page.keyboard.press('Escape');
    await frameText(app.page, 'In the 3th winter');
    await openArticle(app.page, title);
    await frameText(app.page, 'In the 3th winter');
  });

  test('is put back from the original page, where its words are selected', async () => {
    await app.page.keyboard.press('v');
    await app.page.frameLocator('iframe.original-frame').locator('nav').waitFor();
    await selectWords(app.page, 'Boats for sale');
    await app.page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await app.page.keyboard.press('h');
    await app.page.getByRole('button', { name: 'Put this block back' }).click();
    await told('Put back: “Boats for sale”');
    await app.page.keyboard.press('v');
    await app.page.locator('iframe.original-frame').waitFor({ state: 'detached' });
    await frameText(app.page, 'Boats for sale');
    expect(await shows('All the news')).toBe(false);
  });

  test('is not asked of an article that came in whole', async () => {
    await openArticle(app.page, whole);
    await frameText(app.page, 'the second');
    expect(await button().count()).toBe(0);
  });
});
