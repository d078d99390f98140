import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { chooseInMenuBar } from './menus.ts';
import { freshFolder } from './sample-library.ts';
import { chooseTheme, frameText, openArticle, selectWords, sizeWindow, waitForArticles } from './steps.ts';

const title = 'The keeper of the lamp';
const filler = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<p>Entry ${at + 1}: wind from the north, no sail in sight.</p>`,
  ).join('');
const page = `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
<p>The first l<b>am</b>p was lit in the autumn, and the Lamp was never dark again.</p>
${filler(60)}
<p>A lampshade stood in the café, which nobody ever used.</p>
<pre><code>${'wind '.repeat(80)}lamp</code></pre>
<p>At last the lamp was made electric.</p>
${filler(10)}</article></body></html>`;
const otherTitle = 'Another house';
const other = `<html lang="en"><head><title>${otherTitle}</title></head><body><article><h1>${otherTitle}</h1><p>Here a lamp stood, too, and it was lit at dusk every day of the year.</p>${filler(5)}</article></body></html>`;

describe.each(hosts)('finding words in the article on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    const files = Object.entries({ 'keeper.html': page, 'other.html': other }).map(([name, content]) => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    });
    await app.drop(files);
    await waitForArticles(app.page, 2);
    await openArticle(app.page, title);
    await frameText(app.page, 'made electric');
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  const bar = () => app.page.getByRole('search', { name: 'Find in article' });
  const field = () => bar().getByRole('searchbox', { name: 'Find in article' });
  const button = (name: string) => bar().getByRole('button', { name });
  const count = () => bar().getByRole('status').textContent();
  const press = (key: string) => app.page.keyboard.press(key);
  const hasFocus = () => field().evaluate((own) => own === document.activeElement);
  const focusInArticle = () =>
    app.page.evaluate(() => document.activeElement?.classList.contains('reader-pane') === true);

  /** What is painted: how many places, the words of the one that was gone to, and whether those are in sight. */
  const painted = () =>
    app.page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
      const inner = frame?.contentWindow as (Window & typeof globalThis) | null;
      const pane = document.querySelector('.reader-pane')?.getBoundingClientRect();
      const [range] = inner?.CSS.highlights.get('lectern-found-current') ?? [];
      const size = inner?.CSS.highlights.get('lectern-found')?.size ?? 0;
      if (!frame || !pane || !(range && 'getBoundingClientRect' in range)) return { size, words: null };
      const at = (range as Range).getBoundingClientRect();
      const top = at.top + frame.getBoundingClientRect().top;
      const block = range.startContainer.parentElement?.closest('pre')?.getBoundingClientRect();
      const seen =
        top >= pane.top &&
        top + at.height <= pane.bottom &&
        (!block || (at.left >= block.left && at.right <= block.right));
      return { size, words: String(range), seen };
    });
  const selection = () =>
    app.page.evaluate(() =>
      String(
        document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentDocument?.getSelection(),
      ),
    );

  /** The first Escape takes the selection away, the next would lead to the list. */
  const leaveSelection = async () => {
    const toolbar = app.page.getByRole('toolbar', { name: 'Highlight' });
    await toolbar.waitFor();
    await press('Escape');
    await toolbar.waitFor({ state: 'detached' });
  };

  test('goes by keys alone from place to place, across inline elements and round, each brought into sight', async () => {
    await press('Control+f');
    await expect.poll(hasFocus).toBe(true);
    await app.page.keyboard.type('lamp');
    await expect.poll(count).toBe('1 of 5');
    await expect.poll(painted).toEqual({ size: 5, words: 'lamp', seen: true });
    await press('Enter');
    await expect.poll(painted).toEqual({ size: 5, words: 'Lamp', seen: true });
    await press('F3');
    await press('Control+g');
    await expect.poll(count).toBe('4 of 5');
    await expect.poll(async () => (await painted()).seen).toBe(true);
    await press('Enter');
    await press('Enter');
    await expect.poll(count).toBe('1 of 5');
    for (const key of ['Shift+Enter', 'Shift+F3', 'Control+Shift+g']) await press(key);
    await expect.poll(count).toBe('3 of 5');
    expect(await hasFocus()).toBe(true);
  });

  test('chooses case, whole words and diacritics by the mouse, and says when nothing matches', async () => {
    await button('Whole word').click();
    await expect.poll(count).toBe('3 of 4');
    await button('Match case').click();
    await expect.poll(count).toBe('2 of 3');
    await button('Next match').click();
    await expect.poll(count).toBe('3 of 3');
    await button('Previous match').click();
    await expect.poll(count).toBe('2 of 3');
    await field().fill('cafe');
    await expect.poll(count).toBe('1 of 1');
    await button('Ignore diacritics').click();
    await expect.poll(count).toBe('No matches');
    await expect.poll(painted).toEqual({ size: 0, words: null });
    expect(await button('Next match').isDisabled()).toBe(true);
    for (const name of ['Whole word', 'Match case', 'Ignore diacritics']) await button(name).click();
    await expect.poll(count).toBe('1 of 1');
  });

  test('leaves the match selected on Escape, and takes what is selected when it is opened', async () => {
    await field().fill('electric');
    await field().press('Escape');
    await bar().waitFor({ state: 'detached' });
    await expect.poll(selection).toBe('electric');
    await expect.poll(focusInArticle).toBe(true);
    await expect.poll(painted).toEqual({ size: 0, words: null });
    await app.page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await selectWords(app.page, 'autumn');
    await press('Control+f');
    await expect.poll(() => field().inputValue()).toBe('autumn');
    await expect.poll(count).toBe('1 of 1');
    await expect.poll(hasFocus).toBe(true);
    await app.page.getByRole('toolbar', { name: 'Highlight' }).waitFor({ state: 'detached' });
    await button('Close').click();
    await bar().waitFor({ state: 'detached' });
    await expect.poll(selection).toBe('autumn');
    await leaveSelection();
    await expect.poll(selection).toBe('');
  });

  test('is closed by Escape from the article, too, which stays open', async () => {
    await press('Control+f');
    await field().fill('lamp');
    await app.page.locator('.reader-pane').focus();
    await press('Escape');
    await bar().waitFor({ state: 'detached' });
    await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await leaveSelection();
  });

  test('ends when another article opens', async () => {
    await press('F3');
    await field().fill('lamp');
    await expect.poll(count).toBe('1 of 5');
    await openArticle(app.page, otherTitle);
    await bar().waitFor({ state: 'detached' });
    await press('Control+f');
    expect(await field().inputValue()).toBe('');
    await press('Escape');
    await openArticle(app.page, title);
  });

  test.runIf(host !== 'browser')('is opened from the menu', async () => {
    await chooseInMenuBar(app, 'find');
    await bar().waitFor();
    await press('Escape');
  });

  test('has nothing that axe finds, in every theme, and fits a narrow window', async () => {
    await press('Control+f');
    await field().fill('lamp');
    for (const theme of ['light', 'sepia', 'dark'] as const) {
      await chooseTheme(app.page, theme);
      expect(await violations(app.page), theme).toEqual([]);
    }
    await chooseTheme(app.page, 'light');
    for (const [width, height] of [
      [640, 400],
      [320, 256],
    ] as const) {
      await sizeWindow(app.page, width, height);
      const cut = await bar().evaluate((all) => all.scrollWidth - all.clientWidth);
      expect(cut, `${width}`).toBe(0);
      expect(await button('Close').isVisible()).toBe(true);
    }
    await sizeWindow(app.page, 1280, 800);
    await field().press('Escape');
  });
});
