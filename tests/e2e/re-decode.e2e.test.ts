import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { frameText, openArticle, selectWords, waitForArticles } from './steps.ts';

const title = 'The keeper';
const plain = 'A lighthouse keeper wrote down the weather in a book with a blue cover.';
const polish = 'Zażółć gęślą jaźń, powiedział latarnik, i zapisał to w księdze.';
/** The letters of windows-1250 that stand in the sentence above. */
const bytesOf: Record<string, number> = {
  ż: 0xbf,
  ó: 0xf3,
  ł: 0xb3,
  ć: 0xe6,
  ę: 0xea,
  ś: 0x9c,
  ą: 0xb9,
  ź: 0x9f,
  ń: 0xf1,
};
const encoded = (text: string) =>
  Buffer.from([...text].map((letter) => bytesOf[letter] ?? letter.charCodeAt(0)));
/** A page that says of itself what is not so. */
const page = Buffer.concat([
  Buffer.from(
    `<html><head><meta charset="iso-8859-1"><title>${title}</title></head><body><article><h1>${title}</h1><p>${plain}</p><p>`,
  ),
  encoded(polish),
  Buffer.from(`</p><p>${plain.replace('blue', 'green')}</p></article></body></html>`),
]);

describe.each(hosts)('wrong letters on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;

  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    const file = path.join(folder, 'keeper.html');
    writeFileSync(file, page);
    await app.drop([file]);
    await waitForArticles(app.page, 1);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('are read again in another encoding, by keys alone, and the highlight keeps its place', async () => {
    await openArticle(app.page, title);
    await frameText(app.page, 'gêœl¹');
    await selectWords(app.page, 'a book with a blue cover');
    await app.page.getByRole('toolbar', { name: 'Highlight' }).getByRole('button', { name: 'Green' }).click();
    await app.page.getByRole('button', { name: 'Re-decode as…' }).press('Enter');
    const dialog = app.page.getByRole('dialog', { name: 'Re-decode as…' });
    await dialog.getByRole('combobox', { name: 'Character encoding' }).selectOption('windows-1250');
    expect(await violations(app.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Read again' }).press('Enter');
    await dialog.getByText('No highlight lost its place.').waitFor();
    await expect.poll(() => dialog.textContent()).toContain('is read as windows-1250 (as you chose)');
    // The text is another by now: the dialog and its focus are still there.
    expect(await dialog.textContent()).toContain('No highlight lost its place.');
    expect(
      await dialog
        .getByRole('button', { name: 'Read again' })
        .evaluate((own) => own === document.activeElement),
    ).toBe(true);
    await frameText(app.page, polish);
    await app.page.keyboard.press('Escape');
    await expect
      .poll(() => app.page.locator('.reader-pane').evaluate((own) => own === document.activeElement))
      .toBe(true);
    const card = app.page.getByRole('list', { name: 'Highlights' }).getByRole('listitem').first();
    expect(await card.textContent()).toContain('a book with a blue cover');
    expect(await card.textContent()).not.toContain('nplaced');
  });
});
