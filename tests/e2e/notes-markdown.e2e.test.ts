import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { chooseTheme, openArticle, selectWords, sizeWindow, waitForArticles } from './steps.ts';

const words = 'The harbour of the small town was quiet that winter, and nobody went out to sea at all. ';
const page = (name: string, title: string, first: string) =>
  `<html lang="en"><head><title>${title}</title><link rel="canonical" href="https://notes.test/${name}"></head><body><article><h1>${title}</h1><p>${first}</p>${`<p>${words.repeat(3)}</p>`.repeat(5)}</article></body></html>`;

const note = [
  '**Who** says so?',
  '',
  '- [the boats](https://notes.test/boats)',
  '- [the press](https://elsewhere.test/press)',
  '',
  '> Not I.',
  '',
  '![a drawing](https://elsewhere.test/drawing.png)',
  '',
  '<img src="https://elsewhere.test/seen.png" onerror="document.title = 1">',
].join('\n');

describe.each(hosts)('notes in Markdown on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const notes = () => app.page.getByRole('complementary', { name: 'Notes' });
  const card = () => notes().getByRole('list', { name: 'Highlights' }).locator('.highlight-card');
  const field = () => card().getByRole('textbox', { name: 'Note', exact: true });
  const link = (name: string) => card().getByRole('link', { name });
  const quote = () => card().getByRole('button', { name: 'was loud' });
  const heading = (name: string) =>
    app.page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1, name });

  beforeAll(async () => {
    app = await launch(host);
    await sizeWindow(app.page, 1280, 800);
    await app.page.getByText('Drop articles here.').waitFor();
    const files = [
      ['ice', page('ice', 'How the ice came', 'It was loud when it came.')],
      ['boats', page('boats', 'What became of the boats', 'They were all sold.')],
    ].map(([name, html = '']) => {
      const file = path.join(folder, `${name}.html`);
      writeFileSync(file, html);
      return file;
    });
    await app.drop(files);
    await waitForArticles(app.page, 2);
    await openArticle(app.page, 'How the ice came');
    await selectWords(app.page, 'was loud');
    await app.page
      .getByRole('toolbar', { name: 'Highlight' })
      .getByRole('button', { name: 'Add note' })
      .click();
    await field().fill(note);
    await field().press('ControlOrMeta+Enter');
    await field().waitFor({ state: 'detached' });
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('are shown as they say: emphasis, lists, quotes and links, and HTML as its letters', async () => {
    expect(await card().locator('strong').textContent()).toBe('Who');
    expect(await card().getByRole('listitem').allTextContents()).toEqual(['the boats', 'the press']);
    expect(await card().getByRole('blockquote').innerText()).toBe('Not I.');
    expect(await card().locator('img').count()).toBe(0);
    await card().getByText('<img src="https://elsewhere.test/seen.png"').waitFor();
    expect(app.requests.filter((one) => one.includes('elsewhere.test'))).toEqual([]);
    expect(await violations(app.page)).toEqual([]);
    await chooseTheme(app.page, 'dark');
    expect(await violations(app.page)).toEqual([]);
    await chooseTheme(app.page, 'light');
  });

  test('say where a link leads, and offer what can be done with it', async () => {
    await expect
      .poll(() => link('the boats').getAttribute('title'))
      .toBe('In your library: What became of the boats');
    expect(await link('the press').getAttribute('title')).toBe('Not saved: https://elsewhere.test/press');
  });

  test('show their source in the field, by Enter on the card, its button or a click into them', async () => {
    await quote().focus();
    await app.page.keyboard.press('Enter');
    expect(await field().inputValue()).toBe(note);
    await app.page.keyboard.press('Escape');
    await field().waitFor({ state: 'detached' });
    expect(await quote().evaluate((one) => one === document.activeElement)).toBe(true);
    await card().getByRole('button', { name: 'Edit note' }).click();
    expect(await field().inputValue()).toBe(note);
    await app.page.keyboard.press('Escape');
    await card().getByText('Not I.').click();
    expect(await field().inputValue()).toBe(note);
    await app.page.keyboard.press('Escape');
    await field().waitFor({ state: 'detached' });
  });

  test('lead by a link to an article of the library, by keys too, and Back to where one was', async () => {
    await link('the boats').focus();
    await app.page.keyboard.press('Enter');
    await heading('What became of the boats').waitFor();
    await app.page.getByRole('button', { name: 'Back', exact: true }).click();
    await heading('How the ice came').waitFor();
    expect(await field().count()).toBe(0);
  });

  test('lead by any other link out of the app', async () => {
    const opened = app.electron ? null : app.page.context().waitForEvent('page');
    if (app.electron)
      await app.electron.evaluate(({ shell }) => {
        shell.openExternal = async (url) => {
          process.env['OPENED'] = url;
        };
      });
    await link('the press').click();
    if (opened) await (await opened).close();
    else
      await expect
        .poll(() => app.electron?.evaluate(() => process.env['OPENED']))
        .toBe('https://elsewhere.test/press');
    await heading('How the ice came').waitFor();
    expect(await field().count()).toBe(0);
  });

  test('are one line of plain words in the list of all highlights', async () => {
    await app.page.getByRole('button', { name: /^All highlights/ }).click();
    const row = app.page.getByRole('grid', { name: 'All highlights' }).getByRole('row').first();
    await expect
      .poll(() => row.getAttribute('aria-label'))
      .toContain('note: Who says so? the boats the press Not I. a drawing');
  });

  test('are so on the whole article, too', async () => {
    await row().click();
    const own = notes().getByRole('textbox', { name: 'Note on the article' });
    await own.fill('Read it *twice*.');
    await notes().getByRole('button', { name: 'Save' }).click();
    await own.waitFor({ state: 'detached' });
    const edit = notes().getByRole('button', { name: 'Edit the note on the article' });
    await expect.poll(() => edit.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await notes().locator('.article-note em').textContent()).toBe('twice');
    await app.page.keyboard.press('Enter');
    expect(await own.inputValue()).toBe('Read it *twice*.');
    await app.page.keyboard.press('Escape');
    await own.waitFor({ state: 'detached' });
  });
  const row = () => app.page.getByRole('grid', { name: 'All highlights' }).getByRole('row').first();
});
