import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exportForms, formFacts } from '../../electron/api/exports.ts';
import { violations } from './axe.ts';
import { keepReading } from './keep-reading.ts';
import { hosts } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { freshFolder, mainQuote, mainTitle, sampleSize } from './sample-library.ts';
import { openArticle, prepareReading, savedBy, sizeWindow } from './steps.ts';

describe.each(hosts)('exporting notes on the host “%s”', (host) => {
  const app = sampleApp(host, ({ page }) => prepareReading(page));
  const { folder, remove } = freshFolder();
  afterAll(remove);
  const press = (key: string) => app.page.keyboard.press(key);
  const dialog = () => app.page.getByRole('dialog', { name: 'Export notes' });
  const preview = () => dialog().getByRole('region', { name: 'Preview' });
  const status = (words: string) => app.page.getByRole('status').filter({ hasText: words });
  const button = (name: string) => dialog().getByRole('button', { name, exact: true });

  test('shows what it will be, as what is chosen changes', async () => {
    await press('ControlOrMeta+e');
    await preview().filter({ hasText: mainQuote }).waitFor();
    await dialog().getByRole('status').filter({ hasText: '1 highlight of 1 article' }).waitFor();
    await dialog().getByRole('radio', { name: 'All articles with notes' }).check();
    await dialog().getByRole('checkbox', { name: 'Articles without notes too' }).check();
    await dialog()
      .getByRole('status')
      .filter({ hasText: `1 highlight of ${sampleSize} articles` })
      .waitFor();
    expect(await dialog().getByRole('radio', { name: 'The whole library' }).isChecked()).toBe(true);
    expect(await violations(app.page)).toEqual([]);
    await dialog().getByRole('checkbox', { name: 'Articles without notes too' }).uncheck();
  });

  test('says what a form is good for, to programs too, and puts a list into one file', async () => {
    const form = dialog().getByRole('combobox', { name: 'Format' });
    const described = () =>
      form.evaluate(
        (one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent,
      );
    const oneFile = dialog().getByRole('checkbox', { name: 'Everything in one file' });
    expect(await described()).toContain('for apps that notes are kept in');
    expect(await oneFile.isChecked()).toBe(false);
    await form.selectOption('csv');
    await dialog().getByText('A row for each highlight, for spreadsheets and Readwise.').waitFor();
    expect(await described()).toContain('A row for each highlight');
    expect(await oneFile.isChecked()).toBe(true);
    await form.selectOption('markdown');
    await dialog().getByRole('radio', { name: mainTitle }).check();
  });

  test('a library folder is packed as one ZIP where that is wanted, and its preview says what it shows', async () => {
    await dialog().getByRole('combobox', { name: 'Format' }).selectOption('folder');
    await dialog().getByRole('radio', { name: 'The whole library' }).check();
    const status = dialog().getByRole('status').filter({ hasText: 'Here are the files of one article' });
    await status.filter({ hasText: mainTitle }).waitFor();
    const choice = dialog().getByRole('checkbox', { name: 'As one ZIP file' });
    const told = dialog().getByText('It is downloaded as one ZIP file.');
    // A browser makes a ZIP anyhow: what changes nothing is no choice.
    expect([await choice.count(), await told.count()]).toEqual(host === 'browser' ? [0, 1] : [1, 0]);
    expect(await dialog().getByRole('checkbox', { name: 'Everything in one file' }).count()).toBe(0);
    expect(await violations(app.page)).toEqual([]);
    await dialog().getByRole('combobox', { name: 'Format' }).selectOption('markdown');
    await dialog().getByRole('radio', { name: mainTitle }).check();
  });

  test.each([
    [360, 600],
    [640, 430],
  ])('can be started in a window of %i × %i', async (width, height) => {
    const before = app.page.viewportSize();
    await sizeWindow(app.page, width, height);
    const place = await button('Export').boundingBox();
    expect((place?.y ?? height) + (place?.height ?? 0)).toBeLessThan(height);
    // Nothing is to be seen below it.
    const { foot, edge } = await dialog().evaluate((one) => ({
      foot: one.querySelector('.dialog-foot')?.getBoundingClientRect().bottom ?? 0,
      edge: one.getBoundingClientRect().bottom - 1,
    }));
    expect(foot).toBeCloseTo(edge, 0);
    expect(await violations(app.page)).toEqual([]);
    await sizeWindow(app.page, before?.width ?? 1280, before?.height ?? 720);
  });

  test('copies it, by keys', async () => {
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button('Copy').focus();
    await press('Enter');
    await status('1 highlight of 1 article copied').waitFor();
    await dialog().waitFor({ state: 'detached' });
    expect(await app.page.evaluate(() => navigator.clipboard.readText())).toContain(`> ${mainQuote}`);
  });

  test('exports what a search finds, and says where there is nothing', async () => {
    await press('Escape');
    await press('/');
    await app.page.getByRole('searchbox').fill('zzyzx');
    await app.page.getByText('Nothing matches').waitFor();
    await press('ControlOrMeta+e');
    // The nearest to where one is: what is listed, and not the whole library.
    const found = dialog().getByRole('radio', { name: 'What the search for “zzyzx” finds' });
    expect(await found.isChecked()).toBe(true);
    await dialog().getByText('There is nothing here to export yet.').waitFor();
    expect(await button('Export').isDisabled()).toBe(true);
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await app.page.getByRole('searchbox').fill('');
  });

  test('begins with the list that is shown', async () => {
    const list = (name: string) => app.page.getByRole('navigation', { name: 'Library' }).getByText(name);
    await list('Starred').click();
    await press('ControlOrMeta+e');
    expect(await dialog().getByRole('radio', { name: 'This list: Starred' }).isChecked()).toBe(true);
    await press('Escape');
    await list('All articles').click();
    await press('ControlOrMeta+e');
    expect(await dialog().getByRole('radio', { name: 'All articles with notes' }).isChecked()).toBe(true);
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('exports again, to the same place or as a download once more', async () => {
    await openArticle(app.page, mainTitle);
    await keepReading(app.library, mainTitle);
    const target = path.join(folder, 'again.md');
    await press('ControlOrMeta+e');
    const first = await savedBy(app, target, () => button('Export').click());
    await status('1 highlight of 1 article exported to').waitFor();
    await press('ControlOrMeta+k');
    await app.page.getByRole('combobox', { name: 'Command palette' }).fill('>Export again');
    const second = path.join(folder, 'second.md');
    if (app.electron) {
      rmSync(target);
      await press('Enter');
      await expect.poll(() => existsSync(target)).toBe(true);
      expect(readFileSync(target, 'utf8')).toBe(first);
    } else expect(await savedBy(app, second, () => press('Enter'))).toBe(first);
    await app.page.getByRole('dialog', { name: 'Command palette' }).waitFor({ state: 'detached' });
  });

  // What is printed has tests of its own.
  test.each(exportForms.filter((form) => form !== 'markdown' && !formFacts[form].printOf))(
    'exports as “%s”, shown before',
    async (form) => {
      const { extension, isText, shape } = formFacts[form];
      await press('ControlOrMeta+e');
      await dialog().getByRole('combobox', { name: 'Format' }).selectOption(form);
      if (form === 'html') {
        const shown = dialog().frameLocator('iframe').getByText(mainQuote).first();
        await shown.waitFor();
      } else if (shape === 'folder') {
        if (app.electron) await dialog().getByRole('checkbox', { name: 'As one ZIP file' }).check();
        // Its files, by their names.
        await preview()
          .filter({ hasText: `articles/${mainTitle}.html` })
          .waitFor();
      } else if (isText)
        await preview()
          .filter({ hasText: /Halvorsen|The log was/ })
          .waitFor();
      else await dialog().getByText(`.${extension}” cannot be shown here.`).waitFor();
      expect(await violations(app.page)).toEqual([]);
      const target = path.join(folder, `as-${form}.${extension}`);
      await savedBy(app, target, () => button('Export').click());
      // What the export before said may still be shown.
      await dialog().waitFor({ state: 'detached' });
      await status('1 highlight of 1 article exported to').waitFor();
      expect(readFileSync(target).length).toBeGreaterThan(100);
    },
  );

  test('writes by the user’s own template, with its mistakes told as it is typed', async () => {
    await press('ControlOrMeta+e');
    await dialog().getByRole('combobox', { name: 'Format' }).selectOption('markdown');
    await dialog().getByRole('combobox', { name: 'Made for' }).selectOption('own');
    const field = dialog().getByRole('textbox', { name: 'Template' });
    // As wide as what stands around it.
    const [around, own] = await Promise.all([
      dialog().getByRole('group', { name: 'Which notes' }).boundingBox(),
      field.boundingBox(),
    ]);
    expect(own?.width).toBe(around?.width);
    await field.fill('{{ title | upper }}: {{ highlights.size }}');
    await preview()
      .filter({ hasText: `${mainTitle.toUpperCase()}: 1` })
      .waitFor();
    await field.fill('{% for one in highlights %}');
    await dialog().getByRole('alert').filter({ hasText: /line/ }).waitFor();
    await dialog().getByRole('button', { name: 'Begin anew' }).click();
    await preview().filter({ hasText: mainQuote }).waitFor();
    expect(await violations(app.page)).toEqual([]);
    await dialog().getByRole('combobox', { name: 'Made for' }).selectOption('obsidian');
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test.skipIf(host === 'browser')('offers the name of the article for its file', async () => {
    await app.electron?.evaluate(({ dialog: system }) => {
      system.showSaveDialog = async (...args: unknown[]) => {
        Object.assign(globalThis, { offered: (args.at(-1) as { defaultPath: string }).defaultPath });
        return { canceled: true, filePath: '' };
      };
    });
    const offered = () => app.electron?.evaluate(() => Reflect.get(globalThis, 'offered'));
    await press('ControlOrMeta+e');
    await preview().filter({ hasText: mainQuote }).waitFor();
    await button('Export').click();
    await expect.poll(offered).toBe(`${mainTitle}.md`);
    await dialog().getByRole('radio', { name: 'All articles with notes' }).check();
    await dialog().getByRole('checkbox', { name: 'Everything in one file' }).check();
    await dialog().getByRole('checkbox', { name: 'Articles without notes too' }).check();
    await dialog()
      .getByRole('status')
      .filter({ hasText: `${sampleSize} articles` })
      .waitFor();
    await button('Export').click();
    await expect.poll(offered).toBe('Notes.md');
    for (const name of ['Everything in one file', 'Articles without notes too'])
      await dialog().getByRole('checkbox', { name }).uncheck();
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test.skipIf(host === 'browser')('writes a file an article into a folder', async () => {
    const to = path.join(folder, 'notes');
    mkdirSync(to);
    await app.electron?.evaluate(({ dialog: system }, filePath) => {
      system.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, to);
    await press('ControlOrMeta+e');
    await dialog().getByRole('radio', { name: 'All articles with notes' }).check();
    await button('Export').click();
    await status('exported to “notes”').waitFor();
    expect(existsSync(to) && readdirSync(to)).toEqual([`${mainTitle}.md`]);
  });
});
