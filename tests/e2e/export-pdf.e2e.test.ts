import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPdf } from '../support/read-pdf.ts';
import { violations } from './axe.ts';
import { hosts } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { freshFolder, mainOpening, mainQuote, mainTitle, sampleSize } from './sample-library.ts';
import { prepareReading } from './steps.ts';

const note = 'A pendulum of paper';

describe.each(hosts)('exporting as PDF on the host “%s”', (host) => {
  const app = sampleApp(host, async ({ page }) => {
    await prepareReading(page);
    const notes = page.getByRole('complementary', { name: 'Notes' });
    await notes.getByRole('textbox', { name: 'Note on the article' }).fill(note);
    await notes.getByRole('button', { name: 'Save' }).click();
    await notes.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
  });
  const { folder, remove } = freshFolder();
  afterAll(remove);
  const press = (key: string) => app.page.keyboard.press(key);
  const dialog = () => app.page.getByRole('dialog', { name: 'Export notes' });
  const status = (words: string) => app.page.getByRole('status').filter({ hasText: words });
  const button = (name: string) => dialog().getByRole('button', { name, exact: true });
  const open = async () => {
    await press('ControlOrMeta+e');
    await dialog().getByRole('combobox', { name: 'Format' }).selectOption('pdf');
    await dialog().frameLocator('iframe').getByText(mainQuote).first().waitFor();
  };
  const chooseAll = async (single: boolean) => {
    await dialog().getByRole('radio', { name: 'The whole library' }).check();
    const inOne = dialog().getByRole('checkbox', { name: 'Everything in one file' });
    if (await inOne.count()) await inOne.setChecked(single);
  };
  const answer = (file: string) =>
    app.electron?.evaluate(({ dialog: system }, chosen) => {
      system.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
      system.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, file);
  /** What is left of pages on their way to the printer. */
  const passing = async () =>
    readdirSync((await app.electron?.evaluate(({ app: own }) => `${own.getPath('userData')}/passing`)) ?? '');

  const isWhole = async (bytes: Uint8Array) => {
    const pdf = await readPdf(bytes);
    expect(pdf.title).toBe(mainTitle);
    expect(pdf.isTagged).toBe(true);
    expect(pdf.outline).toEqual([mainTitle]);
    for (const words of [mainOpening, mainQuote, note, 'Highlights and notes', `1 / ${pdf.pages}`])
      expect(pdf.text).toContain(words);
    expect(pdf.links.some((link) => /^lectern:\/\/article\/\w+#h-\w+$/.test(link))).toBe(true);
    // The yellow of paper, whatever the window looks like.
    expect([...pdf.colors]).toContain('#ffe48a');
    return pdf;
  };

  test('shows the annotated page before', async () => {
    await open();
    expect(await button('Copy').count()).toBe(0);
    expect(await violations(app.page)).toEqual([]);
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test.skipIf(host === 'browser')('writes one article, by keys, and again the same bytes', async () => {
    const file = path.join(folder, 'one.pdf');
    await answer(file);
    await open();
    await button('Export').focus();
    await press('Enter');
    await status('1 highlight of 1 article exported to “one.pdf”').waitFor();
    const first = readFileSync(file);
    await isWhole(first);
    await press('ControlOrMeta+k');
    await app.page.getByRole('combobox', { name: 'Command palette' }).fill('>Export again');
    await app.page.getByRole('option', { name: /Export again/ }).waitFor();
    rmSync(file);
    await press('Enter');
    await expect.poll(() => existsSync(file) && readFileSync(file).equals(first)).toBe(true);
    await app.page.getByRole('dialog', { name: 'Command palette' }).waitFor({ state: 'detached' });
    await expect.poll(passing).toEqual([]);
  });

  test.skipIf(host === 'browser')(
    'writes all articles into one file, each on a page of its own',
    async () => {
      const file = path.join(folder, 'all.pdf');
      await answer(file);
      await open();
      await chooseAll(true);
      await button('Export').click();
      await status(`of ${sampleSize} articles exported to “all.pdf”`).waitFor();
      const pdf = await readPdf(readFileSync(file));
      expect(pdf.outline.length).toBe(sampleSize + 1);
      expect(pdf.texts.filter((text) => text.includes('Open in Lectern')).length).toBe(sampleSize);
      expect(pdf.texts[0]).toContain(mainTitle);
      expect(pdf.texts[0]).not.toContain('Open in Lectern');
    },
  );

  test.skipIf(host === 'browser')('writes a file an article into a folder', async () => {
    const to = path.join(folder, 'files');
    mkdirSync(to);
    await answer(to);
    await open();
    await chooseAll(false);
    await button('Export').click();
    await status(`of ${sampleSize} articles exported to “files”`).waitFor();
    expect(readdirSync(to).length).toBe(sampleSize);
    const own = path.join(to, `${mainTitle}.pdf`);
    await isWhole(readFileSync(own));
    // A PDF is known for one of Lectern's by its links, and what is not is the user's.
    writeFileSync(own, 'mine');
    await open();
    await chooseAll(false);
    await button('Export').click();
    await dialog()
      .getByText(/did not come from Lectern/)
      .waitFor();
    expect(readFileSync(own, 'utf8')).toBe('mine');
    rmSync(own);
    await button('Export').click();
    await dialog().waitFor({ state: 'detached' });
    expect(readdirSync(to).length).toBe(sampleSize);
  });

  /** The window of the export before is closed when no page has come for a while. */
  const noneDraws = () =>
    expect
      .poll(() => app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), {
        timeout: 20_000,
      })
      .toBe(1);

  test.skipIf(host === 'browser')('draws where no script runs and nothing can be asked for', async () => {
    const file = path.join(folder, 'closed.pdf');
    await answer(file);
    await open();
    await button('Export').click();
    await status('exported to “closed.pdf”').waitFor();
    const seen = await app.electron?.evaluate(({ BrowserWindow, session }) => {
      type Own = { getLastWebPreferences(): Record<string, unknown> };
      const hidden = BrowserWindow.getAllWindows().filter((one) => !one.isVisible());
      const preferences = hidden.map((one) => (one.webContents as unknown as Own).getLastWebPreferences());
      const { before } = session.fromPartition('print') as unknown as {
        before?: (details: { url: string }, answer: (result: unknown) => void) => void;
      };
      const answers: unknown[] = [];
      for (const url of ['https://coast.example/a.png', 'file:///etc/hostname', 'app://lectern/index.html'])
        before?.({ url }, (result) => answers.push(result));
      return {
        answers,
        preferences: preferences.map(({ javascript, sandbox, nodeIntegration, preload }) => [
          javascript,
          sandbox,
          nodeIntegration,
          preload ?? null,
        ]),
      };
    });
    expect(seen?.preferences).toEqual([[false, true, false, null]]);
    if (host === 'stand-in') expect(seen?.answers).toEqual(Array(3).fill({ cancel: true }));
  });

  test.skipIf(host === 'browser')('is cancelled while the pages are drawn, and leaves nothing', async () => {
    const file = path.join(folder, 'cancelled.pdf');
    await answer(file);
    await noneDraws();
    await app.electron?.evaluate(({ app: own }) => {
      own.once('web-contents-created', (_event, contents) => {
        contents.printToPDF = () => new Promise<Buffer>(() => undefined);
      });
    });
    await open();
    await button('Export').click();
    await dialog().getByText('Drawing the pages…').waitFor();
    expect(await violations(app.page)).toEqual([]);
    await button('Cancel').click();
    await app.page.getByText('The export was cancelled. Nothing was written.').waitFor();
    await expect.poll(passing).toEqual([]);
    await expect.poll(() => readdirSync(folder).filter((name) => /cancelled|part/.test(name))).toEqual([]);
    await button('Export').click();
    await status('exported to “cancelled.pdf”').waitFor();
  });

  test.skipIf(host === 'browser')('tells when what draws broke down, and draws the next time', async () => {
    const file = path.join(folder, 'broken.pdf');
    await answer(file);
    await noneDraws();
    await app.electron?.evaluate(({ app: own }) => {
      own.once('web-contents-created', (_event, contents) => {
        contents.once('did-finish-load', () => contents.forcefullyCrashRenderer());
      });
    });
    await open();
    await button('Export').click();
    await dialog().getByRole('alert').filter({ hasText: 'The PDF could not be drawn' }).waitFor();
    expect(existsSync(file)).toBe(false);
    await expect.poll(passing).toEqual([]);
    await button('Export').click();
    await status('exported to “broken.pdf”').waitFor();
    await isWhole(readFileSync(file));
  });

  test.runIf(host === 'browser')('hands the page to the browser’s dialog for printing', async () => {
    // The dialog cannot be shown here: what it would print is kept, and printed by a page of its own.
    await app.page.evaluate(() => {
      document.addEventListener(
        'load',
        ({ target }) => {
          const page = target instanceof HTMLIFrameElement ? target.contentWindow : null;
          if (!page || !(target instanceof HTMLIFrameElement) || target.className !== 'print-frame') return;
          page.print = () => {
            document.body.dataset['printed'] = page.document.documentElement.outerHTML;
            page.dispatchEvent(new Event('afterprint'));
          };
        },
        true,
      );
    });
    await open();
    await dialog().getByText('Choose “Save as PDF” there.').waitFor();
    expect(await dialog().getByRole('checkbox', { name: 'Everything in one file' }).count()).toBe(0);
    expect(await violations(app.page)).toEqual([]);
    await button('Export').focus();
    await press('Enter');
    await status('1 highlight of 1 article handed to the browser’s dialog for printing').waitFor();
    const printed = () => app.page.evaluate(() => document.body.dataset['printed'] ?? '');
    await expect.poll(printed).not.toBe('');
    const html = await printed();
    await expect.poll(() => app.page.locator('iframe.print-frame').count()).toBe(0);
    const printing = await (await app.page.context().browser()?.newContext())?.newPage();
    if (!printing) throw new Error('There is no browser to print with.');
    await printing.setContent(`<!doctype html>${html}`);
    const bytes = await printing.pdf({ printBackground: true, tagged: true, outline: true });
    await printing.context().close();
    await isWhole(bytes);
  });
});
