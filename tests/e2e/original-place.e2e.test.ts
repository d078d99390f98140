import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { frameText, openArticle, waitForArticles } from './steps.ts';

const menuTitle = 'The lamps of the outer pier';
const boxTitle = 'The bells of the inner quay';
const sentence = (at: number) =>
  `In the ${at + 1}th year the keepers cleaned the glass at dawn, wrote the hours of the lamp in the log, and filled the tank with oil.`;
const paragraphs = Array.from({ length: 60 }, (_, at) => `<p>${sentence(at)}</p>`).join('');
const menu = Array.from({ length: 300 }, (_, at) => `<li><a href="/p${at}">Offer ${at}</a></li>`).join('');
const fixedTitle = 'The flags of the north pier';
const html = (title: string, css: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${css}</style></head><body>${body}</body></html>`;
/** As pages are saved: a bar that stays, and after the text menus and dialogs that are not open. */
const withMenus = html(
  menuTitle,
  '.bar { position: fixed; inset: 0 0 auto; height: 20px; } .away { display: none; } .veiled { visibility: hidden; position: fixed; top: -900px; }',
  `<div class="bar">${menu.slice(0, 400)}</div><main><article><h1>${menuTitle}</h1>${paragraphs}</article></main>
  <div class="away"><ul>${menu}</ul></div><div class="veiled"><ul>${menu}</ul></div>`,
);
const inBox = html(
  boxTitle,
  'html, body { margin: 0; height: 100%; } main { height: 100vh; overflow: auto; }',
  `<main><article><h1>${boxTitle}</h1>${paragraphs}</article></main>`,
);

/** What scrolls is fixed itself, and the document scrolls a little behind it. */
const inFixedBox = html(
  fixedTitle,
  'main { position: fixed; inset: 40px 0 0; overflow-y: scroll; } .below { height: 110vh; }',
  `<main><article><h1>${fixedTitle}</h1>${paragraphs}</article></main><div class="below"></div>`,
);

describe.each(hosts)('the reading place in the original page on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  beforeAll(async () => {
    const pages = path.join(folder, 'saved');
    mkdirSync(pages, { recursive: true });
    writeFileSync(path.join(pages, 'menus.html'), withMenus);
    writeFileSync(path.join(pages, 'box.html'), inBox);
    writeFileSync(path.join(pages, 'fixed.html'), inFixedBox);
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop([pages]);
    await waitForArticles(app.page, 3);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  const stored = (title: string) => {
    const db = new Database(app.library, { readonly: true });
    const sql = 'SELECT reading_offset AS offset, read FROM article WHERE title = ?';
    const row = db.prepare<[string], { offset: number; read: number }>(sql).get(title);
    db.close();
    return row;
  };
  /** Brings a paragraph of what is shown to the top. */
  const scrollTo = (words: string) =>
    app.page.evaluate((wanted) => {
      const inner = document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentDocument;
      [...(inner?.querySelectorAll('p') ?? [])]
        .find((one) => one.textContent?.includes(wanted))
        ?.scrollIntoView({ block: 'start' });
    }, words);
  const isInSight = (words: string) =>
    app.page.evaluate((wanted) => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
      const inner = frame?.contentDocument;
      const found = [...(inner?.querySelectorAll('p') ?? [])].find((one) =>
        one.textContent?.includes(wanted),
      );
      if (!frame || !found) return false;
      const top = frame.getBoundingClientRect().top + found.getBoundingClientRect().top;
      return top > -60 && top < window.innerHeight;
    }, words);
  const original = () => app.page.locator('iframe.original-frame');
  const toOriginal = async () => {
    await app.page.keyboard.press('v');
    await original().waitFor();
    await frameText(app.page, sentence(3));
  };
  const toText = async () => {
    await app.page.keyboard.press('v');
    await original().waitFor({ state: 'detached' });
    await frameText(app.page, sentence(3));
  };

  test('is that of the words in sight, and not of menus that are not drawn or a bar that stays', async () => {
    await openArticle(app.page, menuTitle);
    await toOriginal();
    await scrollTo('In the 25th year');
    const at = () => (stored(menuTitle)?.offset ?? 0) / (sentence(9).length + 2);
    await expect.poll(at).toBeGreaterThan(20);
    expect(at()).toBeLessThan(28);
    expect(stored(menuTitle)?.read).toBe(0);
    await toText();
    await expect.poll(() => isInSight('In the 25th year')).toBe(true);
  });

  test.each([boxTitle, fixedTitle])(
    'is kept between both views and other articles in a page that scrolls in a box of its own: %s',
    async (title) => {
      await openArticle(app.page, title);
      await scrollTo('In the 30th year');
      await expect.poll(() => stored(title)?.offset ?? 0).toBeGreaterThan(20 * sentence(9).length);
      await toOriginal();
      await expect.poll(() => isInSight('In the 30th year')).toBe(true);
      await scrollTo('In the 45th year');
      await expect.poll(() => stored(title)?.offset ?? 0).toBeGreaterThan(40 * sentence(9).length);
      expect(stored(title)?.read).toBe(0);
      await toText();
      await expect.poll(() => isInSight('In the 45th year')).toBe(true);
      await scrollTo('In the 12th year');
      await expect.poll(() => stored(title)?.offset ?? 0).toBeLessThan(13 * sentence(9).length);
      await toOriginal();
      await expect.poll(() => isInSight('In the 12th year')).toBe(true);
      await openArticle(app.page, menuTitle);
      await openArticle(app.page, title);
      await original().waitFor();
      await frameText(app.page, sentence(3));
      await expect.poll(() => isInSight('In the 12th year')).toBe(true);
      await toText();
    },
  );
});
