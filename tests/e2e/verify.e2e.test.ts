import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { freshFolder, mainQuote, mainTitle, sampleSize } from './sample-library.ts';
import { prepareReading, savedBy } from './steps.ts';

describe.each(hosts)('an export is checked by rebuilding on the host “%s”', (host) => {
  const app = sampleApp(host, ({ page }) => prepareReading(page));
  const { folder, remove } = freshFolder();
  afterAll(remove);
  const target = path.join(folder, 'library.html');
  const press = (key: string) => app.page.keyboard.press(key);
  const dialog = (name: string) => app.page.getByRole('dialog', { name, exact: true });
  const exporting = () => dialog('Export notes');
  const box = () => exporting().getByRole('checkbox', { name: 'Check it by rebuilding' });
  const foot = () => app.page.getByRole('region', { name: 'Checking the export' });
  const status = (words: string) => app.page.getByRole('status').filter({ hasText: words });
  const whole = `${sampleSize} of ${sampleSize} articles, 1 of 1 highlight came back.`;

  /** By keys: the command, and the file that is chosen then. */
  const verify = async (file: string) => {
    await app.electron?.evaluate(({ dialog: system }, filePath) => {
      system.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, file);
    const chooser = app.electron ? null : app.page.waitForEvent('filechooser');
    await press('ControlOrMeta+k');
    await app.page.getByRole('combobox', { name: 'Command palette' }).fill('>Verify export');
    await press('Enter');
    const which = dialog('Verify export');
    await which.getByText('A fresh library is made of it').waitFor();
    await expect
      .poll(() =>
        which.getByRole('button', { name: 'Choose a file…' }).evaluate((one) => one.matches(':focus')),
      )
      .toBe(true);
    expect(await violations(app.page)).toEqual([]);
    await press('Enter');
    if (chooser) await (await chooser).setFiles(file);
    await which.waitFor({ state: 'detached' });
  };

  test('after it was made: offered for what comes back whole, and so unasked for the whole library', async () => {
    await press('ControlOrMeta+e');
    expect(await box().count()).toBe(0);
    await exporting().getByRole('combobox', { name: 'Format' }).selectOption('html');
    expect(await box().isChecked()).toBe(false);
    await exporting().getByRole('radio', { name: 'The whole library' }).check();
    expect(await box().isChecked()).toBe(true);
    await exporting().getByRole('checkbox', { name: 'Everything in one file' }).check();
    expect(await violations(app.page)).toEqual([]);
    await savedBy(app, target, () =>
      exporting().getByRole('button', { name: 'Export', exact: true }).click(),
    );
    await exporting().waitFor({ state: 'detached' });
    await status(`The export is whole: ${whole}`).waitFor();
    expect(await foot().count()).toBe(0);
  });

  test('later, by keys, with what differs in a list that can be copied', async () => {
    const damaged = path.join(folder, 'damaged.html');
    const text = readFileSync(target, 'utf8');
    writeFileSync(damaged, text.replace('132,000 observations', '13,200 observations'));
    await verify(damaged);
    await foot()
      .getByText(`${sampleSize - 1} of ${sampleSize} articles, 1 of 1 highlight came back.`)
      .waitFor();
    await foot().getByRole('button', { name: 'Show what differs…' }).focus();
    await press('Enter');
    const findings = dialog('What differs');
    const row = findings
      .getByRole('region', { name: '1 difference' })
      .getByRole('row')
      .filter({ hasText: mainTitle });
    await row.waitFor();
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      mainTitle,
      'Text',
      expect.stringContaining('132,000 observations'),
      expect.stringContaining('13,200 observations'),
    ]);
    expect(await violations(app.page)).toEqual([]);
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await findings.getByRole('button', { name: 'Copy the list' }).focus();
    await press('Enter');
    await status('The list was copied.').waitFor({ state: 'attached' });
    expect(await app.page.evaluate(() => navigator.clipboard.readText())).toContain(`${mainTitle}\t\tText\t`);
    await press('Escape');
    await findings.waitFor({ state: 'detached' });
    await foot().getByRole('button', { name: 'Dismiss' }).click();
    expect(await foot().count()).toBe(0);
  });

  test('what was changed here since stands apart', async () => {
    const notes = app.page.getByRole('complementary', { name: 'Notes' });
    await notes.getByRole('button', { name: 'Add a note' }).first().click();
    await app.page.keyboard.type('Who kept it?');
    await press('ControlOrMeta+Enter');
    await notes.getByText('Who kept it?').waitFor();
    await verify(target);
    await foot().getByRole('button', { name: 'Show what differs…' }).click();
    const since = dialog('What differs').getByRole('region', { name: 'Changed in the library since' });
    await since.getByRole('row').filter({ hasText: 'Who kept it?' }).filter({ hasText: mainQuote }).waitFor();
    expect(await dialog('What differs').getByRole('region').count()).toBe(1);
    await since.getByRole('button', { name: mainTitle }).first().click();
    await dialog('What differs').waitFor({ state: 'detached' });
  });

  test('can be cancelled, and the export stays', async () => {
    // So many times over that nobody is too slow to cancel it.
    const long = path.join(folder, 'long.html');
    const [head, ...articles] = readFileSync(target, 'utf8').split(/(?=<article )/);
    writeFileSync(long, [head, ...Array.from({ length: 400 }, () => articles).flat()].join(''));
    await verify(long);
    await foot().getByRole('button', { name: 'Cancel the check' }).click();
    await status('The check was cancelled. The export is as it was.').waitFor({ state: 'attached' });
    await foot().waitFor({ state: 'detached' });
    expect(readFileSync(long, 'utf8')).toContain('132,000 observations');
  });

  test.skipIf(host === 'browser')('again when it is exported again, into a folder too', async () => {
    const to = path.join(folder, 'pages');
    mkdirSync(to);
    await app.electron?.evaluate(({ dialog: system }, filePath) => {
      system.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, to);
    await press('ControlOrMeta+e');
    await exporting().getByRole('radio', { name: 'The whole library' }).check();
    await exporting().getByRole('checkbox', { name: 'Everything in one file' }).uncheck();
    await exporting().getByRole('button', { name: 'Export', exact: true }).click();
    await status(whole).waitFor();
    await app.page.getByRole('button', { name: 'Dismiss' }).click();
    await status(whole).waitFor({ state: 'detached' });
    await press('ControlOrMeta+k');
    await app.page.getByRole('combobox', { name: 'Command palette' }).fill('>Export again');
    await press('Enter');
    await status(whole).waitFor();
  });
});
