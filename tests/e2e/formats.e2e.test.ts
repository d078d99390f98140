import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Highlight } from '../../electron/api/model.ts';
import { lectern } from '../cli/lectern.ts';
import { type FormatRow, formatRows } from './format-rows.ts';
import { type HostName, hosts, launch, type Running } from './launch.ts';
import { formatFile, hasFormats, sharedShown } from './real-pages.ts';
import { freshFolder } from './sample-library.ts';
import { rows } from './steps.ts';

if (!hasFormats) console.warn(`SKIPPED: the formats need real files, and there are none at ${sharedShown}`);

const reader = (page: Page) => page.getByRole('region', { name: 'Reader' });

/** Pictures that the frame shows: drawn, and not only named. */
const drawnImages = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
    const images = [...(frame?.contentDocument?.querySelectorAll('img') ?? [])];
    return images.filter((image) => image.complete && image.naturalWidth > 0).length;
  });

/** How many files or entries of a dropped file were taken, as the report of the last import says; null where it is not of that file. */
async function imported(page: Page, file: string): Promise<number | null> {
  await page.getByRole('button', { name: 'Details' }).click();
  const report = page.getByRole('dialog', { name: 'Import report' });
  await report.locator('tbody tr').first().waitFor();
  const names = await report.locator('tbody tr td:nth-child(1)').allTextContents();
  const outcomes = await report.locator('tbody tr td:nth-child(2)').allTextContents();
  await page.keyboard.press('Escape');
  await report.waitFor({ state: 'detached' });
  if (!names.every((name) => name.startsWith(path.basename(file)))) return null;
  return outcomes.filter((outcome) => outcome === 'Imported').length;
}

async function openRow(page: Page, title: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search library' }).fill(`"${title.replace(/["“”]/g, ' ')}"`);
  await rows(page).filter({ hasText: title }).first().click();
  await reader(page).getByRole('heading', { level: 1, name: title }).waitFor();
}

async function readRow(page: Page, row: FormatRow): Promise<void> {
  await openRow(page, row.title);
  if (row.published)
    await expect
      .poll(() => reader(page).locator('.article-head time').getAttribute('datetime'))
      .toContain(row.published);
  if (row.articles > 1) return;
  if (row.images) await expect.poll(() => drawnImages(page), { timeout: 15_000 }).toBe(row.images);
  const notes = page.getByRole('complementary', { name: 'Notes' });
  if (row.highlights)
    await expect
      .poll(() => notes.getByRole('list', { name: 'Highlights' }).getByRole('listitem').count())
      .toBe(row.highlights);
  if (row.links)
    await reader(page)
      .getByText(/^Not saved\. Only (?:this link is|the highlights are) in your library/)
      .waitFor();
  await page.getByRole('searchbox', { name: 'Search library' }).fill('');
}

/** What the command line says of an article, as far as it is looked at here. */
interface Shown {
  saved: boolean;
  html: string;
  highlights: Highlight[];
  note: string;
  publishedAt: string | null;
  added: string;
  originalPath: string;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** The figures of a row, of what the library holds of its file. */
const figures = (articles: readonly Shown[], { published, added }: FormatRow) => ({
  articles: articles.length,
  links: articles.filter(({ saved }) => !saved).length,
  images: sum(articles.map(({ html }) => new Set(html.match(/asset:\w+/g)).size)),
  highlights: sum(articles.map(({ highlights }) => highlights.length)),
  notes: articles.filter(({ note }) => note !== '').length,
  published: !published || articles.some(({ publishedAt }) => publishedAt?.startsWith(published)),
  added: !added || articles.some((article) => article.added.startsWith(added)),
});

describe.skipIf(!hasFormats).each(hosts)(
  'every format on the host “%s” (skipped only without the shared formats)',
  (host: HostName) => {
    const { folder, remove } = freshFolder();
    const library = path.join(folder, 'formats.lectern');
    let app: Running;

    beforeAll(async () => {
      app = await launch(host, library);
      await app.page.getByText('Drop articles here.').waitFor();
      await app.page.keyboard.press(']');
    });
    afterAll(async () => {
      await app.close();
      remove();
    });

    test.each(formatRows.map((row) => [row.format, row] as const))('%s', async (_, row) => {
      const { page } = app;
      await app.drop([formatFile(row.file)]);
      const status = page.getByRole('status', { name: 'Import progress' });
      await expect.poll(() => status.textContent(), { timeout: 60_000 }).toMatch(/^\d+ imported/);
      await expect.poll(() => imported(page, row.file), { timeout: 15_000 }).toBe(row.articles);
      await readRow(page, row);
    });

    test('what the library holds of each file is what the README says', async () => {
      await app.close();
      const { out, err, code } = await lectern(['show', '--all', '--json', '--library', library]);
      expect([err, code]).toEqual(['', 0]);
      const all = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Shown);
      for (const row of formatRows) {
        const own = all.filter(({ originalPath }) => originalPath.includes(path.basename(row.file)));
        const { articles, links = 0, images = 0, highlights = 0, notes = 0 } = row;
        expect([row.format, figures(own, row)]).toEqual([
          row.format,
          { articles, links, images, highlights, notes, published: true, added: true },
        ]);
      }
    });
  },
);
