import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { openArticle, rows, savedBy, waitForArticles } from './steps.ts';

const page = (title: string) =>
  `<html><head><title>${title}</title></head><body><article><p>${title} tells of a small town.</p>${'<p>The lights were lit at dusk every evening of that long year, and put out at dawn.</p>'.repeat(4)}</article></body></html>`;
const places = `<html><head><title>Places</title></head><body><nav><ul>${Array.from({ length: 12 }, (_, index) => `<li><a href="/${index}">Place ${index}</a></li>`).join('')}</ul></nav></body></html>`;

const isFocused = (element: Element) => element === document.activeElement;

describe.each(hosts)('the list of an import and the Trash on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const dialog = () => app.page.getByRole('dialog', { name: 'Import report' });
  const toast = (words: string | RegExp) => app.page.getByRole('status').filter({ hasText: words });
  const count = () => app.page.getByRole('grid', { name: 'Articles' }).getAttribute('aria-rowcount');

  beforeAll(async () => {
    const drop = path.join(folder, 'Coast');
    mkdirSync(drop);
    for (const title of ['Harbour', 'Lamps']) writeFileSync(path.join(drop, `${title}.html`), page(title));
    writeFileSync(path.join(drop, 'places.html'), places);
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop([drop]);
    await waitForArticles(app.page, 2);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('a page without an article is imported as plain text from the list, by keys alone', async () => {
    await app.page.getByRole('button', { name: 'Details' }).click();
    await dialog().waitFor();
    expect(await violations(app.page)).toEqual([]);
    const status = dialog().getByRole('status');
    const retry = dialog().getByRole('button', { name: 'Retry Coast/places.html' });
    // The copy that a browser uploads cannot have changed.
    expect(await retry.count()).toBe(host === 'browser' ? 0 : 1);
    if (host !== 'browser') {
      await retry.press('Enter');
      await status.getByText('Coast/places.html: still not imported: No article text').waitFor();
    }
    const asText = dialog().getByRole('button', { name: 'Import as plain text: Coast/places.html' });
    await expect.poll(() => asText.isEnabled()).toBe(true);
    await asText.press('Enter');
    await status.getByText('Coast/places.html: imported').waitFor();
    await dialog().getByText('3 imported').waitFor();
    // Its button is gone: the keyboard goes on in the list.
    expect(await dialog().getByRole('region', { name: 'Files' }).evaluate(isFocused)).toBe(true);
    await app.page.keyboard.press('Escape');
    await waitForArticles(app.page, 3);
    await openArticle(app.page, 'Places');
  });

  test('the list is saved as CSV', async () => {
    await app.page.getByRole('button', { name: 'Details' }).click();
    const saved = await savedBy(app, path.join(folder, 'list.csv'), () =>
      dialog().getByRole('button', { name: 'Save list as CSV' }).click(),
    );
    await dialog().getByText('List saved as').waitFor();
    expect(saved).toContain('Coast/places.html,imported');
    await app.page.keyboard.press('Escape');
  });

  test('undo takes back what was done last, and the whole import after that; redo brings it back', async () => {
    const starred = app.page.getByRole('button', { name: /^Starred/ });
    await openArticle(app.page, 'Lamps');
    await app.page.keyboard.press('s');
    await starred.getByText('1', { exact: true }).waitFor();
    await app.page.keyboard.press('Escape');
    await rows(app.page).first().focus();
    await app.page.keyboard.press('z');
    await toast('Undone: 1 article starred').waitFor();
    await starred.getByText('1', { exact: true }).waitFor({ state: 'detached' });
    expect(await count()).toBe('3');
    await app.page.keyboard.press('z');
    await toast(/^Undone: \d articles? imported/).waitFor();
    await app.page.getByText('Drop articles here.').waitFor();
    await app.page.getByRole('button', { name: /^Trash \d/ }).click();
    await expect.poll(count).toBe('3');
    await app.page.getByRole('button', { name: 'Redo' }).click();
    await app.page.getByText('The Trash is empty.').waitFor();
    await app.page.getByRole('button', { name: /^All articles/ }).click();
    await waitForArticles(app.page, 3);
    await app.page.getByRole('treeitem', { name: 'Coast', exact: true }).waitFor();
  });

  test('an import that was undone says so where its figures stand', async () => {
    const line = app.page.getByRole('status', { name: 'Import progress' });
    await app.page.getByRole('button', { name: 'Details' }).click();
    await dialog().getByRole('button', { name: 'Undo this import' }).click();
    await dialog().getByRole('button', { name: 'Redo this import' }).waitFor();
    expect(await dialog().textContent()).toContain('3 imported · undone, what it brought is in the Trash');
    expect(await line.textContent()).toBe('3 imported · undone, what it brought is in the Trash');
    await dialog().getByRole('button', { name: 'Redo this import' }).click();
    await expect.poll(() => line.textContent()).toBe('3 imported');
    await app.page.keyboard.press('Escape');
    await waitForArticles(app.page, 3);
  });

  test('Delete puts articles into the Trash; from there they come back or are deleted for good', async () => {
    const harbour = () => rows(app.page).filter({ hasText: 'Harbour' });
    await openArticle(app.page, 'Harbour');
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Delete');
    await expect.poll(() => harbour().count()).toBe(0);
    await app.page.keyboard.press('Control+z');
    await expect.poll(() => harbour().count()).toBe(1);
    await harbour().click();
    await app.page.keyboard.press('Delete');
    await expect.poll(() => harbour().count()).toBe(0);

    await app.page.getByRole('button', { name: /^Trash \d/ }).click();
    await harbour().click();
    await app.page.getByText('This article is in the Trash.').waitFor();
    await app.page.getByRole('button', { name: 'Delete…' }).click();
    const sure = app.page.getByRole('dialog', { name: 'Delete permanently' });
    // What cannot be undone is not what Enter does first.
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
    await sure.getByRole('button', { name: 'Delete 1 article permanently' }).click();
    await app.page.getByText('The Trash is empty.').waitFor();
    await app.page.getByRole('button', { name: /^All articles/ }).click();
    await waitForArticles(app.page, 2);
  });
});
