import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pngAddress } from '../support/png.ts';
import { documentViolations, frameDocument, openTestPage, violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { chooseTheme, frameText, openArticle, sizeWindow, waitForArticles } from './steps.ts';

const title = 'Pictures of the lamp';
const text = 'The lamp was made electric in 1951, and the last keeper carried the books down to the boat.';
const figure = (alt: string, caption: string, address: string) =>
  `<figure><img alt="${alt}" src="${address}"><figcaption>${caption}</figcaption></figure>`;
const page = `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
<p>${text}</p>${figure('A lamp on a tower', 'The lamp in 1951.', pngAddress(2000, 500, 90))}
<p>${text} <img alt="bullet" src="${pngAddress(12, 12, 10)}"></p>
${figure('', 'The boat, drawn by a child.', pngAddress(300, 900, 160))}
<p>${text}</p></article></body></html>`;

describe.each(hosts)('the pictures of an article on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  let bare: Awaited<ReturnType<typeof openTestPage>>;
  beforeAll(async () => {
    [app, bare] = await Promise.all([launch(host), openTestPage()]);
    await app.page.getByText('Drop articles here.').waitFor();
    const file = path.join(folder, 'lamp.html');
    writeFileSync(file, page);
    await app.drop([file]);
    await waitForArticles(app.page, 1);
    await openArticle(app.page, title);
    await frameText(app.page, 'drawn by a child');
  });
  afterAll(async () => {
    await Promise.all([app?.close(), bare?.close()]);
    remove();
  });

  const dialog = () => app.page.getByRole('dialog', { name: 'Image' });
  const button = (name: string) => dialog().getByRole('button', { name, exact: true });
  const inArticle = () => app.page.frameLocator('iframe.article-frame').getByRole('button');
  const drawn = () => dialog().getByRole('img');
  const width = () => drawn().evaluate((image) => image.clientWidth);
  const press = (key: string) => app.page.keyboard.press(key);

  test('open by the mouse, fitted, with caption and description; an icon does not', async () => {
    await inArticle().first().waitFor();
    await expect.poll(() => inArticle().count()).toBe(2);
    await inArticle().first().click();
    await dialog().waitFor();
    expect(await drawn().getAttribute('alt')).toBe('A lamp on a tower');
    await dialog().getByText('The lamp in 1951.').waitFor();
    await dialog().getByText('Description: A lamp on a tower').waitFor();
    expect(await dialog().getByRole('status').textContent()).toBe('1 of 2');
    const fits = await dialog().evaluate(
      (own) => own.scrollWidth <= own.clientWidth && own.clientWidth <= innerWidth,
    );
    expect(fits).toBe(true);
    expect(await width()).toBeLessThan(2000);
  });

  test('are made larger and smaller by buttons, and the next one is fitted again', async () => {
    const fitted = await width();
    await button('Zoom in').click();
    await expect.poll(width).toBeGreaterThan(fitted);
    await button('Zoom out').click();
    await button('Zoom out').click();
    await expect.poll(width).toBeLessThan(fitted);
    await button('Actual size').click();
    await expect.poll(width).toBe(2000);
    await button('Next picture').click();
    await expect.poll(() => dialog().getByRole('status').textContent()).toBe('2 of 2');
    await dialog().getByText('The boat, drawn by a child.').waitFor();
    expect(await drawn().evaluate((image) => image.clientHeight <= innerHeight)).toBe(true);
    await button('Close').click();
    await dialog().waitFor({ state: 'detached' });
  });

  test('open, change and close by keys alone, and the focus returns to the image', async () => {
    await inArticle().nth(1).press('Enter');
    await dialog().waitFor();
    await press('ArrowRight');
    await expect.poll(() => dialog().getByRole('status').textContent()).toBe('1 of 2');
    await press('ArrowLeft');
    await expect.poll(() => dialog().getByRole('status').textContent()).toBe('2 of 2');
    await press('1');
    await expect.poll(width).toBe(300);
    await press('+');
    await expect.poll(width).toBe(450);
    await press('-');
    await expect.poll(width).toBe(300);
    await press('0');
    await expect.poll(width).toBeLessThan(300);
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    const focused = () =>
      inArticle()
        .nth(1)
        .evaluate((image) => image === image.ownerDocument.activeElement);
    await expect.poll(focused).toBe(true);
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  });

  test('are not changed by signs alone where these are turned off; buttons and arrows stay', async () => {
    const setKeys = async (on: boolean) => {
      await press('ControlOrMeta+,');
      const settings = app.page.getByRole('dialog', { name: 'Settings' });
      await settings.getByRole('checkbox', { name: 'Keys without Ctrl or Alt' }).setChecked(on);
      await press('Escape');
      await settings.waitFor({ state: 'detached' });
    };
    await setKeys(false);
    await inArticle().nth(1).press('Enter');
    await dialog().waitFor();
    await expect.poll(width).toBeGreaterThan(0);
    const fitted = await width();
    for (const key of ['1', '+', '-', '0']) await press(key);
    await press('ArrowRight');
    await expect.poll(() => dialog().getByRole('status').textContent()).toBe('1 of 2');
    await press('ArrowLeft');
    await expect.poll(() => dialog().getByRole('status').textContent()).toBe('2 of 2');
    await expect.poll(width).toBe(fitted);
    expect(await button('Actual size').getAttribute('title')).toBe('Actual size');
    await button('Actual size').click();
    await expect.poll(width).toBe(300);
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await setKeys(true);
    await inArticle().nth(1).press('Enter');
    await press('1');
    await expect.poll(width).toBe(300);
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('have nothing that axe finds, in the article and in every theme, and fit a narrow window', async () => {
    expect(await documentViolations(bare.page, await frameDocument(app.page))).toEqual([]);
    for (const theme of ['light', 'sepia', 'dark'] as const) {
      await chooseTheme(app.page, theme);
      await inArticle().first().press('Enter');
      await button('Actual size').click();
      expect(await violations(app.page), theme).toEqual([]);
      await press('Escape');
      await dialog().waitFor({ state: 'detached' });
    }
    await chooseTheme(app.page, 'light');
    for (const [wide, high] of [
      [640, 400],
      [320, 256],
    ] as const) {
      await sizeWindow(app.page, wide, high);
      await inArticle().first().press('Enter');
      await dialog().waitFor();
      expect(await dialog().evaluate((own) => own.scrollWidth - own.clientWidth), `${wide}`).toBe(0);
      await button('Close').press('Enter');
    }
    await sizeWindow(app.page, 1280, 800);
  });
});
