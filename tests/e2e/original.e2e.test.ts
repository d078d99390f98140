import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pngAddress } from '../support/png.ts';
import { documentViolations, frameDocument, openTestPage, violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { chooseTheme, frameText, openArticle, selectWords, sizeWindow, waitForArticles } from './steps.ts';

const title = 'The lock keepers of the canal';
const sentence = (at: number) =>
  `In the ${at + 1}th year the keepers raised the gates at dawn, wrote the level of the water in the log, and let the barges through one by one.`;
const paragraphs = Array.from({ length: 30 }, (_, at) => `<p class="line">${sentence(at)}</p>`).join('');
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="stylesheet" href="canal_files/canal.css"></head><body>
<nav><ul><li><a href="/news">All the news</a></li><li><a href="/boats">Boats for sale by their owners</a></li></ul></nav>
<main><article><h1>${title}</h1><img id="map" src="canal_files/map.png" alt="Map of the locks">${paragraphs}</article></main>
<footer><p>Printed by the harbour office, which keeps all rights.</p></footer></body></html>`;
const css = `@import "deep.css"; nav { background: rgb(1, 2, 3) url("map.png"); } .line { color: rgb(20, 40, 60); }`;

describe.each(hosts)('the original page on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  beforeAll(async () => {
    const files = path.join(folder, 'saved', 'canal_files');
    mkdirSync(files, { recursive: true });
    writeFileSync(path.join(folder, 'saved', 'canal.html'), page);
    writeFileSync(path.join(files, 'canal.css'), css);
    writeFileSync(path.join(files, 'deep.css'), 'footer { font-size: 31px; }');
    writeFileSync(
      path.join(files, 'map.png'),
      Buffer.from(pngAddress(120, 80, 128).replace(/^.*,/, ''), 'base64'),
    );
    writeFileSync(
      path.join(folder, 'note.txt'),
      'A note of two lines\nthat were broken here.\n\nAnd a second part of it.\n',
    );
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop([path.join(folder, 'saved'), path.join(folder, 'note.txt')]);
    await waitForArticles(app.page, 2);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  const button = () => app.page.getByRole('button', { name: 'Original', exact: true });
  const seen = (selector: string, property: string) =>
    app.page.evaluate(
      ([wanted = '', name = '']) => {
        const frame = document.querySelector<HTMLIFrameElement>('iframe.original-frame');
        const element = frame?.contentDocument?.querySelector(wanted);
        return element ? frame?.contentWindow?.getComputedStyle(element).getPropertyValue(name) : null;
      },
      [selector, property],
    );
  const shown = () => app.page.frameLocator('iframe.original-frame').locator('nav').waitFor();

  test('is shown by a button, with the styles, pictures and menus that were saved with it', async () => {
    await openArticle(app.page, title);
    expect(await frameText(app.page, sentence(3))).not.toContain('Boats for sale');
    await button().click();
    await shown();
    expect(await frameText(app.page, sentence(3))).toContain('Boats for sale');
    expect(await button().getAttribute('aria-pressed')).toBe('true');
    expect(await seen('nav', 'background-color')).toBe('rgb(1, 2, 3)');
    expect(await seen('nav', 'background-image')).toMatch(/^url\("blob:/);
    expect(await seen('footer', 'font-size')).toBe('31px');
    await expect
      .poll(() =>
        app.page.evaluate(
          () =>
            document
              .querySelector<HTMLIFrameElement>('iframe.original-frame')
              ?.contentDocument?.querySelector<HTMLImageElement>('#map')?.naturalWidth,
        ),
      )
      .toBe(120);
    await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  test('stays so for its article alone, and goes by a key', async () => {
    await openArticle(app.page, 'note');
    expect(await button().getAttribute('aria-pressed')).toBe('false');
    await openArticle(app.page, title);
    await shown();
    await app.page.keyboard.press('v');
    await app.page.locator('iframe.original-frame').waitFor({ state: 'detached' });
    await app.page.getByRole('status').filter({ hasText: 'Clean text' }).waitFor();
    expect(await frameText(app.page, sentence(3))).not.toContain('Boats for sale');
    await app.page.keyboard.press('v');
    await shown();
  });

  test('shows highlights of the text, makes them, and is led to them by the notes', async () => {
    const painted = () =>
      app.page.evaluate(() => {
        const inner = document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentWindow as
          | (Window & typeof globalThis)
          | null;
        return [...(inner?.CSS.highlights ?? [])].flatMap(([name, group]) =>
          name.startsWith('lectern-highlight') ? [...group].map((range) => (range as Range).toString()) : [],
        );
      });
    await selectWords(app.page, 'In the 29th year the keepers raised the gates');
    await app.page.getByRole('toolbar', { name: 'Highlight' }).getByRole('button', { name: 'Green' }).click();
    await expect.poll(painted).toEqual(['In the 29th year the keepers raised the gates']);
    await button().click();
    await app.page.locator('iframe.original-frame').waitFor({ state: 'detached' });
    await frameText(app.page, sentence(3));
    await expect.poll(painted).toEqual(['In the 29th year the keepers raised the gates']);
    await selectWords(app.page, 'In the 2th year the keepers');
    await app.page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await app.page.keyboard.press('h');
    await expect.poll(painted).toHaveLength(2);
    await button().click();
    await shown();
    await expect.poll(painted).toHaveLength(2);
    const scrolled = () =>
      app.page.evaluate(
        () =>
          document.querySelector<HTMLIFrameElement>('iframe.original-frame')?.contentDocument
            ?.scrollingElement?.scrollTop ?? -1,
      );
    const items = app.page.getByRole('list', { name: 'Highlights' }).getByRole('listitem');
    await items.filter({ hasText: '29th' }).getByRole('button').first().click();
    await expect.poll(scrolled).toBeGreaterThan(300);
    await items.filter({ hasText: '2th year the keepers' }).last().waitFor();
  });

  test('says which words are none of the article', async () => {
    // Words are selected where they are seen.
    await app.page.evaluate(() =>
      document.querySelector<HTMLIFrameElement>('iframe.original-frame')?.contentWindow?.scrollTo(0, 0),
    );
    await selectWords(app.page, 'Boats for sale');
    await app.page
      .getByRole('toolbar', { name: 'Highlight' })
      .getByRole('button', { name: 'Yellow' })
      .click();
    const said = app.page.getByRole('alert').filter({ hasText: 'not part of the article' });
    await said.waitFor();
    await said.getByRole('button', { name: 'Close' }).click();
    await said.waitFor({ state: 'detached' });
  });

  test('is searched by Find in article', async () => {
    await app.page.keyboard.press('ControlOrMeta+f');
    await app.page.getByRole('searchbox', { name: 'Find in article' }).fill('boats for sale');
    await app.page.getByText('1 of 1', { exact: true }).waitFor();
    await app.page.keyboard.press('Escape');
  });

  test('of a text is its letters, lines and all', async () => {
    await openArticle(app.page, 'note');
    await app.page.keyboard.press('v');
    await app.page.frameLocator('iframe.original-frame').locator('pre').waitFor();
    expect(await frameText(app.page, 'A note')).toContain('two lines\nthat were broken here.\n\nAnd');
  });

  test('axe finds nothing, in any theme, narrow too', async () => {
    const { page: bare, close } = await openTestPage();
    try {
      for (const theme of ['light', 'dark'] as const) {
        await chooseTheme(app.page, theme);
        expect(await documentViolations(bare, await frameDocument(app.page))).toEqual([]);
        expect(await violations(app.page)).toEqual([]);
      }
      await openArticle(app.page, title);
      await shown();
      expect(await violations(app.page)).toEqual([]);
      await sizeWindow(app.page, 640, 480);
      await shown();
      expect(await violations(app.page)).toEqual([]);
    } finally {
      await close();
      await sizeWindow(app.page, 1280, 800);
    }
  });
});
