import { describe, expect, test } from 'vitest';
import { paintedWords } from './drive-pointer.ts';
import { hosts } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { mainTitle, sampleSize } from './sample-library.ts';
import { frameText, waitForArticles } from './steps.ts';

describe.each(hosts)('a tour by keys alone on the host “%s”', (host) => {
  const app = sampleApp(host, ({ page }) => waitForArticles(page, sampleSize));
  const press = (key: string) => app.page.keyboard.press(key);
  const heading = () => app.page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 });
  const notes = () => app.page.getByRole('complementary', { name: 'Notes' });
  const search = () => app.page.getByRole('searchbox', { name: 'Search library' });

  /** What has the focus, by its role and the beginning of its name. */
  const focused = () =>
    app.page.evaluate(() => {
      const element = document.activeElement;
      const role = element?.getAttribute('role') ?? element?.localName ?? '';
      return { role, name: element?.getAttribute('aria-label') ?? element?.textContent ?? '' };
    });
  const focusedRole = async () => (await focused()).role;
  const caret = async () =>
    (await paintedWords(app.page)).find(([name]) => name === 'lectern-caret')?.[1][0] ?? null;
  const selectedTitle = () =>
    app.page.evaluate(
      () => document.querySelector('[role="row"][aria-selected="true"] .row-title')?.textContent,
    );

  test('F6 goes from pane to pane until the list has the focus again', async () => {
    await expect.poll(focusedRole).toBe('row');
    const seen: string[] = [];
    do {
      await press('F6');
      seen.push(await focusedRole());
    } while (seen.at(-1) !== 'row' && seen.length < 5);
    expect(seen).toEqual(['button', 'treeitem', 'row']);
  });

  test('arrows, j and k move in the list, Enter opens the row', async () => {
    await press('Home');
    const first = await selectedTitle();
    await press('ArrowDown');
    const second = await selectedTitle();
    expect(second).not.toBe(first);
    await press('j');
    const third = await selectedTitle();
    expect([first, second]).not.toContain(third);
    await press('k');
    expect(await selectedTitle()).toBe(second);
    await press('Enter');
    await expect.poll(() => heading().textContent()).toBe(second);
  });

  test('j and k go to the next and previous article while one is open', async () => {
    const opened = await heading().textContent();
    await press('j');
    await expect.poll(() => selectedTitle()).not.toBe(opened);
    await expect.poll(() => heading().textContent()).toBe(await selectedTitle());
    await press('k');
    await expect.poll(() => heading().textContent()).toBe(opened);
  });

  test('Escape returns to the row in the list', async () => {
    const opened = await heading().textContent();
    await press('Escape');
    await heading().waitFor({ state: 'detached' });
    await expect.poll(focusedRole).toBe('row');
    expect((await focused()).name.startsWith(opened ?? 'no title')).toBe(true);
  });

  test('Alt+Left goes back to the article that was left', async () => {
    const left = await selectedTitle();
    await press('Alt+ArrowLeft');
    await expect.poll(() => heading().textContent()).toBe(left);
    await press('Escape');
    await heading().waitFor({ state: 'detached' });
  });

  test('/ searches, Enter goes to what was found and opens it', async () => {
    await press('/');
    expect(await search().evaluate((field) => field === document.activeElement)).toBe(true);
    await app.page.keyboard.type('northern passage');
    await waitForArticles(app.page, 1);
    await press('Enter');
    await expect.poll(focusedRole).toBe('row');
    await press('Enter');
    await heading().filter({ hasText: mainTitle }).waitFor();
    await frameText(app.page, 'oilcloth');
  });

  test('t opens the tags, Enter adds one, Escape closes and gives the focus back', async () => {
    const before = await focused();
    await press('t');
    await app.page.getByRole('dialog', { name: 'Tags' }).waitFor();
    await app.page.keyboard.type('places/coast');
    await press('Enter');
    await app.page.getByRole('button', { name: 'Remove tag places/coast' }).waitFor();
    await press('Escape');
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toEqual(before);
    const list = app.page.getByRole('list', { name: 'Tags' });
    await list.getByRole('button', { name: 'places/coast' }).waitFor();
  });

  test('] shows and hides the notes', async () => {
    const isShown = await notes().isVisible();
    await press(']');
    await expect.poll(() => notes().isVisible()).toBe(!isShown);
    await press(']');
    await expect.poll(() => notes().isVisible()).toBe(isShown);
  });

  test('the reading caret goes to words, a digit highlights them, n writes a note that Ctrl or Command+Enter saves', async () => {
    await press('F7');
    await expect
      .poll(caret)
      .toBe(
        'Long before the passage was charted, the people who lived along it knew its moods by the sound of the stones.',
      );
    await press('End');
    for (let step = 0; step < 3; step++) await press('ArrowLeft');
    await expect.poll(caret).toMatch(/^The last keeper .* oilcloth/);
    await press('2');
    await expect
      .poll(() => paintedWords(app.page))
      .toContainEqual(['lectern-highlight-green', [await caret()]]);
    await press('ArrowRight');
    await press('n');
    await notes().getByRole('textbox', { name: 'Note', exact: true }).waitFor();
    await app.page.keyboard.type('It never was');
    await press('ControlOrMeta+Enter');
    await notes().getByText('It never was', { exact: true }).waitFor();
    await expect.poll(focusedRole).toBe('button');
  });

  test('? opens the sheet of keys, and Escape gives the focus back', async () => {
    const before = await focused();
    await press('?');
    await app.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await press('Escape');
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toEqual(before);
    expect(await heading().textContent()).toBe(mainTitle);
  });

  test('Ctrl or Command+E asks what to export, beginning with the open article', async () => {
    await press('ControlOrMeta+e');
    const dialog = app.page.getByRole('dialog', { name: 'Export notes' });
    await dialog.waitFor();
    expect(await dialog.getByRole('radio', { name: `This article: ${mainTitle}` }).isChecked()).toBe(true);
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
