import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { chooseTheme, frameText, openArticle, sizeWindow, waitForArticles } from './steps.ts';

const title = 'The lamp of the passage';
const paragraphs = Array.from(
  { length: 6 },
  (_, at) =>
    `<p>In the ${at + 1}th winter the lamp was lit at dusk, and the log was kept every two hours by a family of four, who took turns to sleep.</p>`,
);
const page = `<html lang="en"><head><title>${title}</title></head><body>
<nav><ul><li><a href="/news">All the news</a></li><li><a href="/boats">Boats for sale</a></li></ul></nav>
<main><article><h1>${title}</h1>${paragraphs.join('')}</article></main>
<footer><p>Printed by the harbour office, which keeps all rights.</p></footer></body></html>`;
const whole = 'A note without a page around it';

describe.each(hosts)('what was left out of an article on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  beforeAll(async () => {
    app = await launch(host);
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
    await dialog().getByRole('heading', { name: 'It is navigation of the page.' }).waitFor();
    await dialog().getByRole('listitem').filter({ hasText: 'Boats for sale' }).waitFor();
    await dialog().getByRole('heading', { name: 'It is the foot of the page.' }).waitFor();
    await dialog().getByRole('listitem').filter({ hasText: 'which keeps all rights' }).waitFor();
    expect(await dialog().textContent()).toContain('cannot be put back yet');
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

  test('is not asked of an article that came in whole', async () => {
    await openArticle(app.page, whole);
    await frameText(app.page, 'the second');
    expect(await button().count()).toBe(0);
  });
});
