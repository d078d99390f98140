import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { chooseTheme, frameText, openArticle, sizeWindow, waitForArticles } from './steps.ts';

const title = 'Notes of the keeper';
const filler = Array.from({ length: 40 }, (_, at) => `Entry ${at + 1}: wind from the north.`).join('\n\n');
const markdown = `---
title: ${title}
---

The lamp was lit in autumn[^1], and the log was kept[^long]. [Later](#later) it was moved.

${filler}

<h2 id="later">Later</h2>

The end.

[^1]: Of the year **1827**, says [the archive](https://example.org/archive).
[^long]: ${'Every two hours somebody wrote down the weather, the ships and the oil. '.repeat(12)}
`;

describe.each(hosts)('footnotes on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    const file = path.join(folder, 'notes.md');
    writeFileSync(file, markdown);
    await app.drop([file]);
    await waitForArticles(app.page, 1);
    await openArticle(app.page, title);
    await frameText(app.page, 'The end.');
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  const popover = () => app.page.getByRole('dialog', { name: 'Footnote' });
  const article = () => app.page.frameLocator('iframe.article-frame');
  const link = (words: string) => article().getByRole('link', { name: words, exact: true }).first();
  const scrolled = () => app.page.locator('.reader-pane').evaluate((pane) => pane.scrollTop);
  const focusInFrame = () =>
    app.page.evaluate(
      () =>
        document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentDocument?.activeElement
          ?.textContent ?? '',
    );
  const isInFrame = () => app.page.evaluate(() => document.activeElement?.tagName === 'IFRAME');

  test('open beside their link by the mouse, without scrolling, and close when something else is clicked', async () => {
    await link('1').click();
    await popover().waitFor();
    expect(await popover().textContent()).toContain('Of the year 1827, says the archive.');
    expect(await popover().textContent()).not.toContain('↩');
    expect(await scrolled()).toBe(0);
    const [beside, text] = await Promise.all([popover().boundingBox(), link('1').boundingBox()]);
    const below = (beside?.y ?? 0) - ((text?.y ?? 0) + (text?.height ?? 0));
    const above = (text?.y ?? 0) - ((beside?.y ?? 0) + (beside?.height ?? 0));
    expect(Math.max(below, above)).toBeGreaterThanOrEqual(0);
    expect(Math.max(below, above)).toBeLessThan(30);
    await article().getByText('Entry 3:').click();
    await popover().waitFor({ state: 'detached' });
  });

  test('open and close by keys alone, and the focus returns to the link', async () => {
    await link('1').press('Enter');
    await popover().waitFor();
    await expect.poll(() => popover().evaluate((own) => own === document.activeElement)).toBe(true);
    await app.page.keyboard.press('Tab');
    expect(
      await popover()
        .getByRole('link', { name: 'the archive' })
        .evaluate((own) => own === document.activeElement),
    ).toBe(true);
    await app.page.keyboard.press('Escape');
    await popover().waitFor({ state: 'detached' });
    await expect.poll(isInFrame).toBe(true);
    expect(await focusInFrame()).toBe('1');
  });

  test('lead to the note in the article, and from there back', async () => {
    await link('1').press('Enter');
    await popover().getByRole('button', { name: 'Go to the note' }).press('Enter');
    await popover().waitFor({ state: 'detached' });
    await expect.poll(scrolled).toBeGreaterThan(300);
    await expect.poll(focusInFrame).toBe('↩');
    await app.page.keyboard.press('Enter');
    await expect.poll(scrolled).toBeLessThan(300);
    expect(await popover().count()).toBe(0);
  });

  test('are not what other links of the article open', async () => {
    await link('Later').click();
    await expect.poll(scrolled).toBeGreaterThan(300);
    expect(await popover().count()).toBe(0);
    await app.page.locator('.reader-pane').evaluate((pane) => pane.scrollTo(0, 0));
  });

  test('have nothing that axe finds, in every theme, and fit a narrow window', async () => {
    for (const theme of ['light', 'sepia', 'dark'] as const) {
      await chooseTheme(app.page, theme);
      await link('1').click();
      await popover().waitFor();
      expect(await violations(app.page), theme).toEqual([]);
    }
    await chooseTheme(app.page, 'light');
    for (const [width, height] of [
      [640, 400],
      [320, 400],
    ] as const) {
      await sizeWindow(app.page, width, height);
      await link('2').press('Enter');
      await popover().waitFor();
      const box = await popover().boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      await popover().getByRole('button', { name: 'Close' }).press('Enter');
    }
    await sizeWindow(app.page, 1280, 800);
  });
});
