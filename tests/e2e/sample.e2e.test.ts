import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder, sampleSize, writeSample } from './sample-library.ts';
import { chooseTheme, frameText, openArticle, rows, sizeWindow, waitForArticles } from './steps.ts';

/** How many articles the sample library holds. */
const held = 11;

describe.each(hosts)('the sample library on the host “%s”', (host) => {
  let app: Running;
  const pages = freshFolder();
  beforeAll(async () => {
    app = await launch(host);
    await sizeWindow(app.page, 1280, 800);
  });
  afterAll(async () => {
    await app?.close();
    pages.remove();
  });

  const button = (name: string) => app.page.getByRole('button', { name, exact: true });
  const command = async (words: string) => {
    await app.page.keyboard.press('Control+k');
    await app.page.getByRole('combobox', { name: 'Command palette' }).fill(`>${words}`);
    await app.page.getByRole('option', { name: words }).first().waitFor();
    await app.page.keyboard.press('Enter');
  };

  test('opens from the first screen in the theme that was chosen, and says where one is', async () => {
    await chooseTheme(app.page, 'dark');
    await button('Open sample library').click();
    await waitForArticles(app.page, held);
    await expect.poll(() => app.page.title()).toBe('Sample library – Lectern');
    await app.page.getByRole('status').filter({ hasText: 'This is the sample library' }).waitFor();
    expect(await app.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await app.page.getByRole('heading', { level: 1, name: 'Welcome to the reading room' }).waitFor();
    expect(await violations(app.page)).toEqual([]);
  });

  test('has an entry under “Continue reading”, and links that lead to its other articles and back', async () => {
    await app.page.getByRole('button', { name: /^Continue reading/ }).click();
    await waitForArticles(app.page, 2);
    await app.page.getByRole('button', { name: /^All articles/ }).click();
    await openArticle(app.page, 'Welcome to the reading room');
    await frameText(app.page, 'a library to try things in');
    const reader = app.page.getByRole('region', { name: 'Reader' });
    const link = app.page
      .frameLocator('iframe.article-frame')
      .getByRole('link', { name: 'How to build a tide clock' });
    await link.click();
    await reader.getByRole('heading', { level: 1, name: 'How to build a tide clock' }).waitFor();
    await frameText(app.page, 'A tide clock has one hand');
    await reader.getByRole('link', { name: 'Welcome to the reading room' }).waitFor();
  });

  test('leads back to the own library, by keys, which is as it was', async () => {
    await command('Open my library');
    await app.page.getByText('Drop articles here.').waitFor();
    await expect.poll(() => app.page.title()).toBe('test – Lectern');
    await app.drop(writeSample(pages.folder));
    await waitForArticles(app.page, sampleSize);
  });

  test('opens again as it was left, by the palette, and an own import is not in it', async () => {
    // A drop leaves the window without the focus.
    await rows(app.page).first().click();
    await command('Open sample library');
    await waitForArticles(app.page, held);
    await rows(app.page).first().click();
    await app.page.keyboard.press('Delete');
    await waitForArticles(app.page, held - 1);
    await button('Open my library').click();
    await waitForArticles(app.page, sampleSize);
    await command('Open sample library');
    await waitForArticles(app.page, held - 1);
  });

  test('takes what is dropped while it is shown, after naming itself', async () => {
    await app.drop([path.join(pages.folder, 'Gardens', 'walls.txt')]);
    await waitForArticles(app.page, held);
    await button('Open my library').click();
    await waitForArticles(app.page, sampleSize);
  });

  test('lies in a file of its own beside the own library', () => {
    const files = readdirSync(path.dirname(app.library)).filter((name) => name.endsWith('.lectern'));
    expect(files.sort()).toEqual(['sample.lectern', 'test.lectern']);
  });
});

describe.each(hosts.filter((host) => host !== 'browser'))('files that the system opens on “%s”', (host) => {
  test('go to the own library while the sample is shown', async () => {
    const pages = freshFolder();
    const app = await launch(host);
    try {
      writeSample(pages.folder);
      await app.page.getByRole('button', { name: 'Open sample library' }).click();
      await waitForArticles(app.page, held);
      await app.electron?.evaluate(
        ({ app: electron }, file) => {
          electron.emit('open-file', { preventDefault: () => undefined }, file);
        },
        path.join(pages.folder, 'Gardens', 'walls.txt'),
      );
      await waitForArticles(app.page, 1);
      await expect.poll(() => app.page.title()).toBe('test – Lectern');
    } finally {
      await app.close();
      pages.remove();
    }
  });
});
