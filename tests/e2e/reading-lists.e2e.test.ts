import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { openArticle, rows, waitForArticles } from './steps.ts';

const words = (title: string) =>
  `The ${title.toLowerCase()} road was long that year, and few went it to its end. `;
const page = (title: string, body: string) =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`;
/** Of many paragraphs, and of one alone. */
const articles = {
  ...Object.fromEntries(
    ['Amber', 'Basalt', 'Cobalt'].map((title) => [title, `<p>${words(title)}</p>`.repeat(120)]),
  ),
  Dolomite: `<p>${words('Dolomite').repeat(200)}</p>`,
};

describe.each(hosts)('the lists of what is read on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const list = (name: string) => app.page.getByRole('list', { name: 'Lists' }).getByRole('button', { name });
  const titles = () => app.page.locator('.row-title').allTextContents();
  /** What the library keeps of an article. */
  const stored = (column: 'opened' | 'progress' | 'reading_offset', title: string) => {
    const db = new Database(app.library, { readonly: true });
    try {
      return db.prepare(`SELECT ${column} FROM article WHERE title = ?`).pluck().get(title);
    } finally {
      db.close();
    }
  };
  const scrollTo = (share: number) =>
    app.page.evaluate((to) => {
      const pane = document.querySelector('.reader-pane');
      pane?.scrollTo(0, to * pane.scrollHeight);
    }, share);

  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    const files = Object.entries(articles).map(([title, body]) => {
      const file = path.join(folder, `${title}.html`);
      writeFileSync(file, page(title, body));
      return file;
    });
    await app.drop(files);
    await waitForArticles(app.page, files.length);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('what was opened for a moment was read lately, the last one first', async () => {
    await list('Recently read').click();
    await app.page.getByText('Nothing was read yet.').waitFor();
    await list('All articles').click();
    for (const title of ['Amber', 'Cobalt']) {
      await openArticle(app.page, title);
      // It counts once it was looked at, which nothing on the screen tells.
      await expect.poll(() => stored('opened', title)).not.toBeNull();
    }
    await list('Recently read').click();
    await expect.poll(titles).toEqual(['Cobalt', 'Amber']);
    expect(await app.page.getByRole('combobox', { name: 'Sort' }).inputValue()).toBe('opened');
  });

  test('what was begun is read on, from where it was left; Back leads to the list as it was', async () => {
    await openArticle(app.page, 'Amber');
    await scrollTo(0.4);
    await list('Continue reading').click();
    await expect.poll(titles).toEqual(['Amber']);
    await expect.poll(() => list('Continue reading').textContent()).toBe('Continue reading1');
    await rows(app.page).first().click();
    await app.page.getByRole('button', { name: 'Back', exact: true }).first().click();
    await expect.poll(() => list('Continue reading').getAttribute('aria-current')).toBe('true');
    await expect.poll(titles).toEqual(['Amber']);
  });

  test('what is read to its end is not to be read on any more', async () => {
    await openArticle(app.page, 'Amber');
    await expect
      .poll(() => app.page.evaluate(() => document.querySelector('.reader-pane')?.scrollTop))
      .toBeGreaterThan(100);
    // What is passed at a glance was not read.
    await app.page.waitForTimeout(2500);
    await scrollTo(1);
    await expect.poll(() => stored('progress', 'Amber')).toBeGreaterThan(0.9);
    await list('Unread').click();
    await expect.poll(() => list('Continue reading').textContent()).toBe('Continue reading');
    await list('Continue reading').click();
    await app.page.getByText('Nothing is begun and not finished.').waitFor();
  });

  test('each start shows the very line that the last one showed', async () => {
    const { page: window } = app;
    const scrolled = () => window.evaluate(() => document.querySelector('.reader-pane')?.scrollTop ?? 0);
    const starts: number[] = [];
    await list('All articles').click();
    await openArticle(window, 'Dolomite');
    await scrollTo(0.4);
    await expect.poll(() => stored('reading_offset', 'Dolomite')).toBeGreaterThan(0);
    for (let start = 0; start < 3; start++) {
      // The place is written after a pause in scrolling.
      await window.waitForTimeout(1200);
      await window.reload();
      await expect.poll(scrolled).toBeGreaterThan(100);
      await window.waitForTimeout(1200);
      starts.push(await scrolled());
    }
    expect(starts).toEqual(starts.map(() => starts[0]));
  });
});
