import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdf } from '../import/support/pdf.ts';
import { documentViolations, frameDocument, openTestPage, violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { frameText, openArticle, selectWords, waitForArticles } from './steps.ts';

const title = 'The tide tables of the harbour';
const pageCount = 24;
const pages = Array.from({ length: pageCount }, (_, page) => ({
  lines: [
    ...(page === 0 ? [{ text: title, x: 72, y: 740, size: 20 }] : []),
    ...Array.from({ length: 12 }, (_, line) => ({
      text: `On page ${page + 1} the tide of day ${line + 1} was written down by the clerk`,
      x: 72,
      y: 700 - line * 14,
    })),
  ],
}));

describe.each(hosts)('the pages of a PDF on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  beforeAll(async () => {
    writeFileSync(path.join(folder, 'tides.pdf'), pdf(pages, { info: `/Title (${title})` }));
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop([path.join(folder, 'tides.pdf')]);
    await waitForArticles(app.page, 1);
    await openArticle(app.page, title);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  /** Of each page whether something dark is drawn on it. */
  const drawn = () =>
    app.page.evaluate(() => {
      const inner = document.querySelector<HTMLIFrameElement>('iframe.original-frame')?.contentDocument;
      return [...(inner?.querySelectorAll('.page') ?? [])].map((box) => {
        const picture = box.querySelector('img');
        if (!picture?.complete || picture.naturalWidth === 0) return false;
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
        const context = canvas.getContext('2d');
        context?.drawImage(picture, 0, 0);
        const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return pixels.some((value, at) => at % 4 === 0 && value < 80);
      });
    });
  const painted = () =>
    app.page.evaluate(() => {
      const inner = document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentWindow as
        | (Window & typeof globalThis)
        | null;
      return [...(inner?.CSS.highlights ?? [])].flatMap(([name, group]) =>
        name.startsWith('lectern-highlight') ? [...group].map((range) => (range as Range).toString()) : [],
      );
    });

  test('are drawn where they are in sight, and not the others', async () => {
    await app.page.keyboard.press('v');
    await expect.poll(drawn).toHaveLength(pageCount);
    await expect.poll(async () => (await drawn()).slice(0, 2)).toEqual([true, true]);
    expect((await drawn()).slice(8)).not.toContain(true);
    // What is on the screen is another picture without it.
    const frame = app.page.locator('iframe.original-frame');
    const show = (visibility: string) =>
      app.page.evaluate((wanted) => {
        const inner = document.querySelector<HTMLIFrameElement>('iframe.original-frame')?.contentDocument;
        for (const picture of inner?.querySelectorAll('img') ?? []) picture.style.visibility = wanted;
      }, visibility);
    const withPages = await frame.screenshot();
    await show('hidden');
    expect((await frame.screenshot()).equals(withPages)).toBe(false);
    await show('');
  });

  test('hold their words: they are found, highlighted and kept in the clean text', async () => {
    await frameText(app.page, `On page ${pageCount} the tide of day 12`);
    await app.page.keyboard.press('ControlOrMeta+f');
    await app.page.getByRole('searchbox', { name: 'Find in article' }).fill('page 20 the tide of day 3 was');
    await app.page.getByText('1 of 1', { exact: true }).waitFor();
    await expect.poll(async () => (await drawn())[19]).toBe(true);
    await expect.poll(async () => (await drawn())[0]).toBe(false);
    // A page is no picture of the article, which opens by a click.
    expect(await app.page.frameLocator('iframe.original-frame').getByRole('button').count()).toBe(0);
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('toolbar', { name: 'Highlight' }).getByRole('button', { name: 'Green' }).click();
    await expect.poll(painted).toEqual(['page 20 the tide of day 3 was']);
    await app.page.keyboard.press('v');
    await app.page.locator('iframe.original-frame').waitFor({ state: 'detached' });
    await expect.poll(painted).toEqual(['page 20 the tide of day 3 was']);
    await selectWords(app.page, 'On page 2 the tide of day 5');
    await app.page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await app.page.keyboard.press('h');
    await expect.poll(painted).toHaveLength(2);
    await app.page.keyboard.press('v');
    await expect
      .poll(async () => (await painted()).toSorted())
      .toEqual(['On page 2 the tide of day 5', 'page 20 the tide of day 3 was']);
    const items = app.page.getByRole('list', { name: 'Highlights' }).getByRole('listitem');
    await items.filter({ hasText: 'On page 2 the' }).getByRole('button').first().click();
    await expect.poll(async () => (await drawn())[1]).toBe(true);
  });

  test('are there again while the worker of the last look is still busy', async () => {
    await openArticle(app.page, title);
    await frameText(app.page, `On page ${pageCount} the tide of day 12`);
    await app.page.evaluate(() => {
      const post = Worker.prototype.postMessage;
      // A worker that has much to draw hears late that it is to end.
      Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
        const send = () => Reflect.apply(post, this, [message, ...rest]);
        if ((message as { action?: string }).action === 'Terminate') setTimeout(send, 1500);
        else send();
      };
    });
    await app.page.keyboard.press('v');
    await app.page.locator('iframe.original-frame').waitFor({ state: 'detached' });
    await app.page.keyboard.press('v');
    await expect.poll(drawn).toContain(true);
    await frameText(app.page, `On page ${pageCount} the tide of day 12`);
  });

  test('axe finds nothing on them', async () => {
    const { page: bare, close } = await openTestPage();
    try {
      expect(await violations(app.page)).toEqual([]);
      expect(await documentViolations(bare, await frameDocument(app.page))).toEqual([]);
    } finally {
      await close();
    }
  });
});
