import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { chooseTheme, openArticle, sizeWindow, waitForArticles } from './steps.ts';

const words = 'The harbour of the small town was quiet that winter, and nobody went out to sea at all. ';
const names = ['Ice', 'Boats', 'Nets', 'Lamps', 'Spring'];
const article = `<html lang="en"><head><title>A harbour year</title></head><body><article><h1>A harbour year</h1>${names
  .map((name) => `<h2>${name}</h2>${`<p>${words.repeat(4)}</p>`.repeat(4)}`)
  .join('')}</article></body></html>`;

describe.each(hosts)('the contents of an article on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const contents = () => app.page.getByRole('navigation', { name: 'Contents' });
  const button = () =>
    app.page.getByRole('toolbar', { name: 'Article' }).getByRole('button', { name: 'Contents' });
  const heading = (name: string) => contents().getByRole('button', { name });
  const pane = () => app.page.locator('.reader-pane');
  const box = async (one: 'pane' | 'reader') =>
    (await app.page.locator(one === 'pane' ? '.reader-pane' : '.reader-sheets').boundingBox()) ?? {
      width: 0,
      height: 0,
    };
  const isFocused = (name: string) => heading(name).evaluate((one) => one === document.activeElement);
  const scrolled = () => pane().evaluate((one) => one.scrollTop);

  beforeAll(async () => {
    app = await launch(host);
    await sizeWindow(app.page, 1280, 800);
    await app.page.getByText('Drop articles here.').waitFor();
    const file = path.join(folder, 'harbour.html');
    writeFileSync(file, article);
    await app.drop([file]);
    await waitForArticles(app.page, 1);
    await openArticle(app.page, 'A harbour year');
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('stand beside the text where there is room', async () => {
    await contents().waitFor();
    expect((await box('pane')).width).toBeLessThan((await box('reader')).width);
  });

  test.each([
    [640, 480, 'light'],
    [900, 500, 'dark'],
  ] as const)(
    'take nothing from a text in a window of %i × %i until they are asked for (%s)',
    async (width, height, theme) => {
      await chooseTheme(app.page, theme);
      await sizeWindow(app.page, width, height);
      await contents().waitFor({ state: 'detached' });
      expect(await box('pane')).toMatchObject(await box('reader'));
      expect(await button().getAttribute('aria-pressed')).toBe('false');
      await button().click();
      await contents().waitFor();
      expect(await box('pane')).toMatchObject(await box('reader'));
      expect(await violations(app.page)).toEqual([]);
      await button().click();
      await contents().waitFor({ state: 'detached' });
    },
  );

  test('are gone through by keys, lead to a heading and go, with the focus in the text', async () => {
    await button().focus();
    await app.page.keyboard.press('Enter');
    await expect.poll(() => isFocused('Ice')).toBe(true);
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('ArrowDown');
    await expect.poll(() => isFocused('Nets')).toBe(true);
    await app.page.keyboard.press('Enter');
    await contents().waitFor({ state: 'detached' });
    await expect.poll(scrolled).toBeGreaterThan(200);
    expect(await pane().evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('go by Escape, which gives the focus back, and where the focus goes elsewhere', async () => {
    await button().focus();
    await app.page.keyboard.press('Enter');
    await expect.poll(() => isFocused('Nets')).toBe(true);
    await app.page.keyboard.press('Escape');
    await contents().waitFor({ state: 'detached' });
    expect(await button().evaluate((one) => one === document.activeElement)).toBe(true);
    await app.page.keyboard.press('Enter');
    await contents().waitFor();
    await app.page.locator('.reader-text').click({ position: { x: 20, y: 300 } });
    await contents().waitFor({ state: 'detached' });
  });

  test('are shown by a command', async () => {
    await app.page.keyboard.press('ControlOrMeta+k');
    await app.page.keyboard.type('>contents of the article');
    await app.page.keyboard.press('Enter');
    await contents().waitFor();
    await expect
      .poll(() =>
        contents()
          .locator('[aria-current]')
          .evaluate((one) => one === document.activeElement),
      )
      .toBe(true);
    await app.page.keyboard.press('Escape');
    await contents().waitFor({ state: 'detached' });
  });

  test('are beside the text again, as they were left, once there is room', async () => {
    await sizeWindow(app.page, 1280, 800);
    await contents().waitFor();
    await button().click();
    await contents().waitFor({ state: 'detached' });
    await sizeWindow(app.page, 640, 480);
    await button().click();
    await contents().waitFor();
    await sizeWindow(app.page, 1280, 800);
    await contents().waitFor({ state: 'detached' });
  });

  test('are as they were left after the window is read anew', async () => {
    await expect
      .poll(async () => {
        await app.page.reload();
        await button().waitFor();
        return button().getAttribute('aria-pressed');
      })
      .toBe('false');
    expect(await contents().count()).toBe(0);
  });
});
