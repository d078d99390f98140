import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pngAddress } from '../support/png.ts';
import { readPdf } from '../support/read-pdf.ts';
import { hosts, launch, type Running } from './launch.ts';
import { chooseInMenuBar } from './menus.ts';
import { freshFolder } from './sample-library.ts';
import { chooseTheme, frameText, openArticle, selectWords, waitForArticles } from './steps.ts';

const title = 'Lamps: a year / an account';
const source = 'https://coast.example/lamps';
const filler = Array.from({ length: 60 }, (_, at) => `<p>Entry ${at + 1}: no sail.</p>`).join('');
const article = (image: string) => `<html lang="en"><head><title>${title}</title>
<link rel="canonical" href="${source}"><meta name="author" content="Ines Halvorsen">
<meta property="article:published_time" content="2024-11-02"></head><body><article><h1>${title}</h1>
<p>The first lamp was lit in the <b>autumn of</b> that year. It burned until dawn, and nobody saw it.</p>
<h2>What was kept</h2><p>The log is <a href="https://coast.example/log">kept at the school</a> to this day.</p>
<figure><img src="${image}" alt="A lamp"><figcaption>The lamp itself.</figcaption></figure>
<details><summary>The oil</summary><p>Two barrels were used.</p></details>
<table><tr><th>Year</th><th>Oil</th></tr><tr><td>1827</td><td>Two barrels</td></tr></table>
${filler}
<p>The last entry stands here.</p></article></body></html>`;

describe.each(hosts)('an article on paper on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    const file = path.join(folder, 'lamps.html');
    writeFileSync(file, article(pngAddress(400, 300, 120)));
    await app.drop([file]);
    await waitForArticles(app.page, 1);
    await openArticle(app.page, title);
    await frameText(app.page, 'last entry');
    await highlight('autumn of', 'Yellow');
    await highlight('It burned until dawn, and nobody', '');
    await addNote('Who says **so**?');
    await highlight('dawn, and', 'Green');
    await notes()
      .getByRole('textbox', { name: 'Note on the article' })
      .fill('Compare with *the other* year.');
    await notes().getByRole('button', { name: 'Save' }).click();
    await notes().getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  const notes = () => app.page.getByRole('complementary', { name: 'Notes' });
  const toolbar = () => app.page.getByRole('toolbar', { name: 'Highlight' });
  async function highlight(words: string, color: string): Promise<void> {
    await selectWords(app.page, words);
    await toolbar()
      .getByRole('button', { name: color || 'Add note' })
      .click();
    await toolbar().waitFor({ state: 'detached' });
  }
  async function addNote(words: string): Promise<void> {
    const field = notes().getByRole('textbox', { name: 'Note', exact: true });
    await field.fill(words);
    await field.press('ControlOrMeta+Enter');
    await field.waitFor({ state: 'detached' });
  }
  const clickMenu = (id: string) => chooseInMenuBar(app, id);
  const onPaper = () => app.page.locator('.paper').count();
  /** What the browser would print now, whoever asks for it. */
  const printed = async () => {
    const cdp = await app.page.context().newCDPSession(app.page);
    const { data } = await cdp.send('Page.printToPDF', { printBackground: true });
    await cdp.detach();
    return readPdf(Buffer.from(data, 'base64'));
  };
  const saveAt = (filePath: string | null) =>
    app.electron?.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = (async (...given: unknown[]) => {
        process.env['SUGGESTED'] = JSON.stringify(given.at(-1));
        return chosen === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: chosen };
      }) as typeof dialog.showSaveDialog;
    }, filePath);

  const isWhole = ({ text: all, title: name, pages }: Awaited<ReturnType<typeof readPdf>>) => {
    expect(name).toBe(title);
    expect(pages).toBeGreaterThan(1);
    expect(all).toContain(`1 / ${pages} `);
    const text = all.replaceAll(new RegExp(`\\d+ / ${pages} `, 'g'), '');
    expect(text).toMatch(
      /^Lamps: a year \/ an account Ines Halvorsen · November 2, 2024 Source: https:\/\/coast\.example\/lamps Saved .* Printed .* The first lamp/,
    );
    expect(text).toContain('lit in the autumn of that year. It burned until dawn, and nobody[1] saw it.');
    expect(text).toContain('kept at the school <https://coast.example/log> to this day.');
    expect(text).toContain('Two barrels were used.');
    expect(text).toMatch(
      /The last entry stands here\. Notes Compare with the other year\. 1\. It burned until dawn, and nobody Who says so\? Yellow Green$/,
    );
    // Nothing of the interface comes along.
    for (const words of ['All articles', 'Import files', 'Re-decode', 'Export'])
      expect(text).not.toContain(words);
  };

  test('is printed whole by the browser’s own menu, in every theme, and the page is as before', async () => {
    const before = await app.page.title();
    await chooseTheme(app.page, 'light');
    const { colors } = await printed();
    for (const theme of ['light', 'sepia', 'dark', 'black'] as const) {
      await chooseTheme(app.page, theme);
      const paper = await printed();
      isWhole(paper);
      // The margins of a sheet, too, are of paper.
      expect(paper.colors).toEqual(colors);
      expect(await onPaper()).toBe(0);
      expect(await app.page.title()).toBe(before);
    }
    await chooseTheme(app.page, 'light');
  });

  test('is prepared with its pictures by Ctrl or Command+P, its highlights told apart without colours', async () => {
    // The dialog for printing cannot be shown here.
    await app.page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset['asked'] = '';
      };
    });
    await app.page.locator('.reader-pane').focus();
    await app.page.keyboard.press('ControlOrMeta+p');
    await expect.poll(onPaper).toBe(1);
    // Once its pictures are there.
    await app.page.locator('html[data-asked]').waitFor({ state: 'attached' });
    expect(await app.page.locator('.paper').isVisible()).toBe(false);
    const marks = await app.page.evaluate(() =>
      [...(document.querySelector('.paper')?.shadowRoot?.querySelectorAll('.article-text mark') ?? [])].map(
        (mark) => [
          mark.textContent,
          getComputedStyle(mark).textDecorationStyle,
          mark.parentElement?.localName,
        ],
      ),
    );
    expect(marks).toEqual([
      ['autumn of', 'solid', 'b'],
      ['It burned until ', 'solid', 'p'],
      ['dawn, and', 'solid', 'p'],
      ['dawn, and', 'double', 'mark'],
      [' nobody', 'solid', 'p'],
    ]);
    const pdf = await printed();
    isWhole(pdf);
    expect(pdf.images).toBe(1);
    expect(await onPaper()).toBe(0);
  });

  test.runIf(host !== 'browser')('is saved as a PDF where the user chooses', async () => {
    const file = path.join(folder, 'saved.pdf');
    await saveAt(file);
    await clickMenu('savePdf');
    await app.page.getByText('The article was saved as a PDF.').waitFor();
    const pdf = await readPdf(readFileSync(file));
    isWhole(pdf);
    expect(pdf.images).toBe(1);
    expect(pdf.outline).toEqual([title]);
    expect(await onPaper()).toBe(0);
    const suggested = JSON.parse((await app.electron?.evaluate(() => process.env['SUGGESTED'])) ?? '{}');
    expect(suggested.defaultPath).toBe('Lamps a year an account.pdf');
  });

  test.runIf(host !== 'browser')(
    'is not saved where the user thinks better of it, and says so where it cannot be',
    async () => {
      await saveAt(null);
      await clickMenu('savePdf');
      await expect.poll(onPaper).toBe(0);
      await saveAt(path.join(folder, 'no such folder', 'a.pdf'));
      await clickMenu('savePdf');
      await app.page.getByText('could not be written there').waitFor();
      expect(existsSync(path.join(folder, 'no such folder'))).toBe(false);
      expect(await onPaper()).toBe(0);
    },
  );

  test.runIf(host === 'browser')('is saved as a PDF by the browser’s own dialog for printing', async () => {
    await app.page.keyboard.press('ControlOrMeta+k');
    await app.page.keyboard.type('>Save as PDF');
    await app.page.getByRole('option', { name: /Save as PDF/ }).waitFor();
    await app.page.keyboard.press('Enter');
    await expect.poll(onPaper).toBe(1);
    isWhole(await printed());
  });

  test('is none while the original page is shown, whoever asks, and says what to do', async () => {
    const frame = app.page.locator('iframe.original-frame');
    await app.page.locator('.reader-pane').focus();
    await app.page.keyboard.press('v');
    await frame.waitFor();
    expect((await printed()).text).toContain('The text of an article is printed, not its original page.');
    await app.page
      .getByRole('toolbar', { name: 'Article' })
      .getByRole('button', { name: 'Original', exact: true })
      .click();
    await frame.waitFor({ state: 'detached' });
    await frameText(app.page, 'last entry');
  });

  test('is none where none is open, and says so', async () => {
    await app.page.locator('.reader-pane').focus();
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('heading', { level: 1, name: title }).waitFor({ state: 'detached' });
    await app.page.keyboard.press('ControlOrMeta+p');
    await app.page.getByText('Open an article to print it.').waitFor();
    expect((await printed()).text).toContain('Open an article in Lectern to print it.');
  });
});
