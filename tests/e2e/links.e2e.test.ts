import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentViolations, frameDocument, openTestPage, violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { chooseTheme, frameText, openArticle, sizeWindow, waitForArticles } from './steps.ts';

const words = 'The harbour of the small town was quiet that winter, and nobody went out to sea at all. ';
const page = (name: string, title: string, last: string) =>
  `<html lang="en"><head><title>${title}</title><link rel="canonical" href="https://pages.test/${name}"></head><body><article><h1>${title}</h1>${`<p>${words.repeat(3)}</p>`.repeat(12)}<p>${words} ${last}</p></article></body></html>`;

const files = {
  ice: page(
    'ice',
    'How the ice came',
    'More of it in <a href="https://www.pages.test/boats/?utm_source=ice#oars">what became of the boats</a>, and <a href="https://elsewhere.test/coal">elsewhere</a>.',
  ),
  boats: page('boats', 'What became of the boats', 'They were all sold.'),
};

describe.each(hosts)('links between articles on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const press = (key: string) => app.page.keyboard.press(key);
  const reader = () => app.page.getByRole('region', { name: 'Reader' });
  const heading = (name: string) => reader().getByRole('heading', { level: 1, name });
  const frame = () => app.page.frameLocator('iframe.article-frame');
  const local = () => frame().getByRole('link', { name: 'what became of the boats' });
  const outside = () => frame().getByRole('link', { name: 'elsewhere' });
  const hint = () => reader().locator('.link-hint');
  const linkedFrom = () => reader().getByRole('region', { name: 'Linked from' });
  const scrolled = () =>
    reader()
      .locator('.reader-pane')
      .evaluate((pane) => pane.scrollTop);
  const isMarked = () => local().evaluate((link) => link.matches('[data-local]'));
  const write = (name: keyof typeof files) => {
    const file = path.join(folder, `${name}.html`);
    writeFileSync(file, files[name]);
    return file;
  };

  beforeAll(async () => {
    app = await launch(host);
    await sizeWindow(app.page, 1280, 800);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop([write('ice')]);
    await waitForArticles(app.page, 1);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('a link is marked once its page comes in, while its article is open', async () => {
    await openArticle(app.page, 'How the ice came');
    await expect.poll(() => local().getAttribute('aria-description')).toBe('Not saved');
    expect(await isMarked()).toBe(false);
    await app.drop([write('boats')]);
    await waitForArticles(app.page, 2);
    await expect.poll(isMarked).toBe(true);
    expect(await local().getAttribute('aria-description')).toBe('In your library');
    expect(await outside().getAttribute('aria-description')).toBe('Not saved');
  });

  test('a link says where it leads while the pointer or the focus is on it', async () => {
    await local().hover();
    await expect.poll(() => hint().textContent()).toBe('In your library: What became of the boats');
    await outside().hover();
    await expect.poll(() => hint().textContent()).toBe('Not saved: https://elsewhere.test/coal');
    await reader().getByRole('toolbar', { name: 'Article' }).hover();
    await hint().waitFor({ state: 'detached' });
    await local().focus();
    await expect.poll(() => hint().textContent()).toBe('In your library: What became of the boats');
  });

  test('a click opens the copy that is here; Back leads to the exact place', async () => {
    await local().scrollIntoViewIfNeeded();
    const before = await scrolled();
    expect(before).toBeGreaterThan(500);
    await local().click();
    await heading('What became of the boats').waitFor();
    await frameText(app.page, 'sold');
    await reader().getByRole('button', { name: 'Back', exact: true }).click();
    await heading('How the ice came').waitFor();
    await frameText(app.page, 'elsewhere');
    // The first line in sight is the same; it may stand a little higher or lower.
    await expect.poll(async () => Math.abs((await scrolled()) - before)).toBeLessThan(30);
  });

  test('by keys alone: Enter on a link, on what links back, and Back', async () => {
    await expect.poll(isMarked).toBe(true);
    await local().focus();
    await press('Enter');
    await heading('What became of the boats').waitFor();
    await frameText(app.page, 'sold');
    const focused = () => app.page.evaluate(() => document.activeElement?.className);
    await expect.poll(focused).toBe('reader-pane');
    const back = linkedFrom().getByRole('link', { name: 'How the ice came' });
    await back.focus();
    await press('Enter');
    await heading('How the ice came').waitFor();
    await press('Alt+ArrowLeft');
    await heading('What became of the boats').waitFor();
  });

  test('below the text stand the articles that link to it, and nothing where there are none', async () => {
    await openArticle(app.page, 'What became of the boats');
    await linkedFrom().getByRole('heading', { name: 'Linked from' }).waitFor();
    expect(await linkedFrom().getByRole('listitem').count()).toBe(1);
    await linkedFrom().getByRole('link', { name: 'How the ice came' }).click();
    await heading('How the ice came').waitFor();
    await frameText(app.page, 'elsewhere');
    await expect.poll(isMarked).toBe(true);
    expect(await linkedFrom().count()).toBe(0);
  });

  test('axe finds nothing, around the text and in it, in any theme', async () => {
    const bare = await openTestPage();
    for (const theme of ['light', 'sepia', 'dark'] as const) {
      await chooseTheme(app.page, theme);
      await openArticle(app.page, 'How the ice came');
      await local().focus();
      await hint().waitFor();
      expect(await violations(app.page)).toEqual([]);
      expect(await documentViolations(bare.page, await frameDocument(app.page))).toEqual([]);
      await openArticle(app.page, 'What became of the boats');
      await linkedFrom().scrollIntoViewIfNeeded();
      expect(await violations(app.page)).toEqual([]);
    }
    await bare.close();
  });
});
