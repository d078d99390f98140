import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepReading } from './keep-reading.ts';
import { type HostName, hosts, launch, type Running } from './launch.ts';
import { examplePath, hasExample, hasPages, pages, pagesIn, sharedShown, writeNews } from './real-pages.ts';
import { freshFolder, mainQuote, mainTitle, writeSample } from './sample-library.ts';
import { frameText, openArticle, rows, savedBy, selectWords, sizeWindow } from './steps.ts';

const golden = path.join(import.meta.dirname, 'golden', 'annotated.md');
const reader = (page: Page) => page.getByRole('region', { name: 'Reader' });
const notes = (page: Page) => page.getByRole('complementary', { name: 'Notes' });
const button = (page: Page, name: string) => reader(page).getByRole('button', { name, exact: true });
const section = (page: Page, name: string) =>
  page.getByRole('tree', { name: 'Sections' }).getByRole('treeitem', { name, exact: true });
const tag = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Tags' }).getByRole('button', { name, exact: true });
const listScroll = (page: Page) =>
  page.getByRole('grid', { name: 'Articles' }).evaluate((grid) => grid.scrollTop);
const rowCount = async (page: Page) =>
  Number(await page.getByRole('grid', { name: 'Articles' }).getAttribute('aria-rowcount'));
/** Where a person is, as far as the window shows it. */
const placeOf = async (page: Page) => ({
  list: await page.locator('.list-title').textContent(),
  count: await rowCount(page),
  filters: await page
    .getByRole('button', { name: /^Remove filter / })
    .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('aria-label'))),
  order: await page.getByRole('combobox', { name: 'Sort' }).inputValue(),
  scroll: await listScroll(page),
  chosen: await page.locator('[role=row][aria-selected=true] .row-title').allTextContents(),
  title: (await reader(page).getByRole('heading', { level: 1 }).allTextContents())[0],
});
/** Waits until the list that was asked for is there, and has so many rows. */
const waitForCount = async (page: Page, count: number) => {
  await expect.poll(() => rowCount(page), { timeout: 10_000 }).toBe(count);
  await page.locator('[role=grid][aria-busy=false]').waitFor();
};
const marksInFrame = (page: Page, name: string) =>
  page.evaluate((wanted) => {
    const inner = document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentWindow;
    const css = (inner as unknown as { CSS: { highlights: Map<string, Set<unknown>> } } | undefined)?.CSS;
    return css?.highlights.get(wanted)?.size ?? 0;
  }, name);

/** What a person gets when they export, wherever it lands: the text of the one file. */
async function exported(app: Running, folder: string, name: string): Promise<string> {
  const { page } = app;
  const target = path.join(folder, name);
  await page.getByRole('button', { name: 'Export notes…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export notes' });
  const content = await savedBy(app, target, () =>
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  );
  await dialog.waitFor({ state: 'detached' });
  return content;
}

/** Ids and the days of this run differ; everything else is the same each time. */
const steady = (markdown: string) =>
  markdown
    .replace(/\b[a-z2-7]{16}\b/g, 'ID')
    .replace(/^(created|updated): \d{4}-\d\d-\d\d$/gm, '$1: DAY')
    .replace(/^reading-progress: \d+$/m, 'reading-progress: N');

if (!hasPages) console.warn(`SKIPPED: the whole path needs real pages, and there are none at ${sharedShown}`);
if (!hasExample) console.warn(`SKIPPED: the example article is not at ${sharedShown}`);

describe.skipIf(!hasPages).each(hosts)(
  'the whole path on the host “%s” (skipped only without the shared pages)',
  (host: HostName) => {
    const { folder, remove } = freshFolder();
    const library = path.join(folder, 'path.lectern');
    let app: Running;
    let imported = 0;

    beforeAll(async () => {
      app = await launch(host, library);
      await app.page.getByText('Drop articles here.').waitFor();
    });
    afterAll(async () => {
      await app.close();
      remove();
    });

    test('a drop of a folder and files is imported, and the report names every file', async () => {
      const { page } = app;
      const sample = writeSample(path.join(folder, 'sample'), { broken: true });
      const drops = [writeNews(folder), ...(hasExample ? [examplePath] : []), ...sample];
      await app.drop(drops);
      const status = page.getByRole('status', { name: 'Import progress' });
      await expect.poll(() => status.textContent(), { timeout: 60_000 }).toMatch(/^\d+ imported/);
      await page.getByRole('button', { name: 'Details' }).click();
      const report = page.getByRole('dialog', { name: 'Import report' });
      await report.locator('tbody tr').first().waitFor();
      const names = await report.locator('tbody tr td:first-child').allTextContents();
      expect(names.filter((name) => name.startsWith('News/'))).toHaveLength(pages);
      expect(names.includes('example-article.txt')).toBe(hasExample);
      const outcomes = await report.locator('tbody tr td:nth-child(2)').allTextContents();
      imported = outcomes.filter((outcome) => outcome === 'Imported').length;
      expect(outcomes.filter((outcome) => outcome === 'Skipped')).toHaveLength(1);
      await page.keyboard.press('Escape');
      await report.waitFor({ state: 'detached' });
      await waitForCount(page, imported);
    });

    const without = '(skipped only without the shared example article)';
    test.skipIf(!hasExample)(
      `the example article has its title, and its text ends where it does ${without}`,
      async () => {
        const { page } = app;
        await page.getByRole('searchbox', { name: 'Search library' }).fill('"UN Deputy Secretary General"');
        await waitForCount(page, 1);
        await openArticle(page, 'The CSTO Secretariat delegation took part');
        const text = await frameText(page, 'took part in the videoconferencing format.');
        expect(text.trim().endsWith('took part in the videoconferencing format.')).toBe(true);
        await page.getByRole('searchbox', { name: 'Search library' }).fill('');
        await waitForCount(page, imported);
      },
    );

    test('a section shows its articles, and many are tagged at once', async () => {
      const { page } = app;
      await section(page, 'World').click();
      await waitForCount(page, pagesIn.World);
      await page.getByRole('grid', { name: 'Articles' }).focus();
      await page.keyboard.press('ControlOrMeta+a');
      for (const index of [1, 3])
        await rows(page)
          .nth(index)
          .click({ modifiers: ['ControlOrMeta'] });
      await page.keyboard.press('t');
      const field = page.getByRole('combobox', { name: 'Add a tag' });
      await field.fill('kept');
      await field.press('Enter');
      await page.keyboard.press('Escape');
      await tag(page, 'kept').click();
      await waitForCount(page, pagesIn.World - 2);
    });

    test.each([
      ['the key', (page: Page) => page.keyboard.press('Alt+ArrowLeft')],
      ['the button', (page: Page) => button(page, 'Back').click()],
    ])(
      'Back by %s returns to the list, filter, order, rows chosen, scroll and article one left',
      async (_, back) => {
        const { page } = app;
        await section(page, 'World').click();
        await waitForCount(page, pagesIn.World);
        await tag(page, 'kept').click();
        await page.getByRole('combobox', { name: 'Sort' }).selectOption('title');
        await waitForCount(page, pagesIn.World - 2);
        await page.getByRole('grid', { name: 'Articles' }).evaluate((grid) => {
          grid.scrollTop = 130;
        });
        await expect.poll(() => listScroll(page)).toBe(130);
        await rows(page).nth(4).click();
        await rows(page)
          .nth(5)
          .click({ modifiers: ['ControlOrMeta'] });
        await reader(page).getByRole('heading', { level: 1 }).waitFor();
        const left = await placeOf(page);
        expect(left).toMatchObject({ list: 'World', filters: ['Remove filter kept'], order: 'title' });
        expect([left.scroll, left.chosen.length]).toEqual([130, 2]);
        expect(left.chosen).toContain(left.title);
        // Two steps away: another list, and an article there.
        await page.getByRole('button', { name: 'Inbox' }).click();
        await expect.poll(() => page.locator('.list-title').textContent()).toBe('Inbox');
        await rows(page).first().click();
        await expect.poll(() => placeOf(page)).not.toMatchObject({ title: left.title });
        await back(page);
        await expect.poll(() => reader(page).getByRole('heading', { level: 1 }).count()).toBe(0);
        await back(page);
        await expect.poll(() => placeOf(page)).toEqual(left);
      },
    );

    test('next and previous follow the list one came from', async () => {
      const { page } = app;
      const heading = reader(page).getByRole('heading', { level: 1 });
      const first = await heading.textContent();
      await button(page, 'Next article').click();
      await expect.poll(() => heading.textContent()).not.toBe(first);
      await button(page, 'Previous article').click();
      await expect.poll(() => heading.textContent()).toBe(first);
      await button(page, 'Back').click();
      await expect.poll(() => heading.textContent()).not.toBe(first);
    });

    test('Back to the section and Back to all articles lead there, with the article’s row', async () => {
      const { page } = app;
      await button(page, 'Back to all articles').click();
      await waitForCount(page, imported);
      await page.getByRole('searchbox', { name: 'Search library' }).fill('northern passage');
      await waitForCount(page, 1);
      await openArticle(page, mainTitle);
      await button(page, 'Back to the section').click();
      await expect.poll(() => page.locator('.list-title').textContent()).toBe('Coast');
      expect(await page.locator('[role=row][aria-selected=true] .row-title').textContent()).toBe(mainTitle);
      await rows(page).filter({ hasText: mainTitle }).click();
      await frameText(page, mainQuote);
      await button(page, 'Back to all articles').click();
      await expect.poll(() => page.locator('.list-title').textContent()).toBe('All articles');
    });

    test('Contents leads to a heading and marks where one is', async () => {
      const { page } = app;
      await section(page, 'Coast').click();
      await openArticle(page, mainTitle);
      const contents = page.getByRole('navigation', { name: 'Contents' });
      await sizeWindow(page, 1600, 800);
      await contents.waitFor();
      const current = () => contents.locator('[aria-current]').textContent();
      // From the last one, which the text is too short to bring to the top.
      for (const entry of (await contents.getByRole('button').all()).reverse()) {
        const words = await entry.textContent();
        await entry.click();
        await expect.poll(current).toBe(words);
      }
      await page.getByRole('article', { name: 'Article' }).evaluate((pane) => {
        pane.scrollTop = pane.scrollHeight;
      });
      await expect.poll(current).toBe(await contents.getByRole('button').last().textContent());
      await sizeWindow(page, 1280, 720);
    });

    test('tags nest, and filter the list', async () => {
      const { page } = app;
      await page.getByRole('button', { name: 'Tags…' }).click();
      const field = page.getByRole('combobox', { name: 'Add a tag' });
      await field.fill('to read/winter');
      await field.press('Enter');
      await page.getByRole('button', { name: 'Remove tag to read/winter' }).waitFor();
      await page.keyboard.press('Escape');
      await button(page, 'Back to all articles').click();
      // The list is as it was left: with the search that led to the article.
      await waitForCount(page, 1);
      await page.getByRole('searchbox', { name: 'Search library' }).fill('');
      await waitForCount(page, imported);
      await page.getByRole('list', { name: 'Tags' }).getByRole('button', { name: 'to read/winter' }).click();
      await waitForCount(page, 1);
      await page.getByRole('list', { name: 'Tags' }).getByRole('button', { name: 'to read/winter' }).click();
      await waitForCount(page, imported);
    });

    test('a highlight and its note are made, drawn and listed', async () => {
      const { page } = app;
      await section(page, 'Coast').click();
      await openArticle(page, mainTitle);
      await selectWords(page, mainQuote);
      const toolbar = page.getByRole('toolbar', { name: 'Highlight' });
      await toolbar.getByRole('button', { name: 'Green' }).click();
      await expect.poll(() => marksInFrame(page, 'lectern-highlight-green')).toBe(1);
      // The first highlight of all opens the notes.
      const item = notes(page).getByRole('list', { name: 'Highlights' }).getByRole('listitem').first();
      await item.getByText(mainQuote).waitFor();
      await selectWords(page, 'counted 132,000 observations');
      await toolbar.getByRole('button', { name: 'Add note' }).click();
      const field = notes(page)
        .getByRole('list', { name: 'Highlights' })
        .getByRole('textbox', { name: 'Note' });
      await field.pressSequentially('Barometers of *patience*');
      await page.keyboard.press('ControlOrMeta+Enter');
      await notes(page).getByText('Barometers of').waitFor();
    });

    test('after a restart everything is still there and in its place', async () => {
      await app.close();
      app = await launch(host, library);
      const { page } = app;
      await reader(page).getByRole('heading', { level: 1, name: mainTitle }).waitFor();
      await frameText(page, mainQuote);
      await expect.poll(() => marksInFrame(page, 'lectern-highlight-green')).toBe(2);
      await section(page, 'Harbours').waitFor();
      await page
        .getByRole('list', { name: 'Tags' })
        .getByRole('button', { name: 'to read/winter' })
        .waitFor();
      await page.getByRole('searchbox', { name: 'Search library' }).fill('barometers');
      await waitForCount(page, 1);
      expect(await rows(page).first().locator('mark').textContent()).toBe('Barometers');
    });

    test('the exported notes are what they should be, and the same bytes a second time', async () => {
      const { page } = app;
      await openArticle(page, mainTitle);
      await notes(page).getByRole('list', { name: 'Highlights' }).getByRole('listitem').first().waitFor();
      await keepReading(library, mainTitle);
      const first = await exported(app, folder, `first-${host}.md`);
      const second = await exported(app, folder, `second-${host}.md`);
      expect(second).toBe(first);
      if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, steady(first));
      expect(existsSync(golden) ? readFileSync(golden, 'utf8') : 'missing').toBe(steady(first));
    });

    test('and nothing was asked of any other machine', () => {
      const foreign = app.requests.filter(
        (address) =>
          !/^(?:app:|blob:|data:|about:|http:\/\/127\.0\.0\.1:|https:\/\/[\w.-]+\.stand-?in\/)/.test(address),
      );
      expect(foreign).toEqual([]);
    });
  },
);
