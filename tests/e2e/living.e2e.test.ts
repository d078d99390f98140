import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { keepReading } from './keep-reading.ts';
import { hosts } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { freshFolder, mainQuote, mainTitle } from './sample-library.ts';
import { prepareReading } from './steps.ts';

describe.each(hosts)('living notes on the host “%s”', (host) => {
  const app = sampleApp(host, async ({ page, library }) => {
    await prepareReading(page);
    await keepReading(library, mainTitle);
  });
  const { folder, remove } = freshFolder();
  afterAll(remove);
  const vault = path.join(folder, 'vault');
  mkdirSync(vault);
  const dialog = () => app.page.getByRole('dialog', { name: 'Living notes' });
  const open = async () => {
    await app.page.keyboard.press('ControlOrMeta+k');
    await app.page.getByRole('combobox', { name: 'Command palette' }).fill('>Living notes');
    await app.page.keyboard.press('Enter');
    await dialog().waitFor();
  };
  const read = () => {
    const [name = ''] = readdirSync(vault).filter((one) => one.endsWith('.md'));
    return name === '' ? '' : readFileSync(path.join(vault, name), 'utf8');
  };
  const edit = (change: (text: string) => string) =>
    writeFileSync(path.join(vault, `${mainTitle}.md`), change(read()));
  const typeNote = (text: string) =>
    edit((file) =>
      file.replace(/(<!-- lectern:note h-\w+ -->\n)[\s\S]*?(<!-- lectern:note-end -->)/, `$1${text}\n$2`),
    );

  test('says what it is, with no folder yet', async () => {
    await open();
    await dialog().getByText('Notes are not kept in any folder.').waitFor();
    expect(await violations(app.page)).toEqual([]);
    if (host === 'browser') {
      await dialog().getByText('lectern keep-notes FOLDER').waitFor();
      expect(await dialog().getByRole('button', { name: 'Keep notes in a folder…' }).count()).toBe(0);
    }
    await app.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test.skipIf(host === 'browser')(
    'keeps the notes in a folder, and takes what is written there',
    async () => {
      await app.electron?.evaluate(({ dialog: system }, filePath) => {
        system.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
      }, vault);
      await open();
      await dialog().getByRole('button', { name: 'Keep notes in a folder…' }).click();
      const form = dialog().getByRole('form', { name: 'Keep notes in a folder…' });
      // What is kept is asked first: files are written as soon as the folder is named.
      await expect
        .poll(() => form.getByLabel('Which notes').evaluate((field) => field === document.activeElement))
        .toBe(true);
      expect(await violations(app.page)).toEqual([]);
      await form.getByRole('button', { name: 'Choose the folder…' }).click();
      await dialog().getByRole('list', { name: 'Living notes' }).getByText('1 file').waitFor();
      await expect.poll(read).toContain(`> ${mainQuote}`);
      await app.page.keyboard.press('Escape');
      typeNote('Written in the vault.');
      const notes = app.page.getByRole('complementary', { name: 'Notes' });
      await notes.getByText('Written in the vault.').waitFor();
    },
  );

  test.skipIf(host === 'browser')(
    'keeps other notes in another form, by keys, and as before again',
    async () => {
      await open();
      const before = read();
      const list = dialog().getByRole('list', { name: 'Living notes' });
      await list.getByText('The whole library · Obsidian').waitFor();
      const change = list.getByRole('button', { name: 'Change what is kept in vault' });
      await change.focus();
      await app.page.keyboard.press('Enter');
      const form = list.getByRole('form', { name: 'Change what is kept in vault' });
      await form.waitFor();
      expect(await violations(app.page)).toEqual([]);
      await app.page.keyboard.type('method');
      await app.page.keyboard.press('Tab');
      await app.page.keyboard.type('Any');
      await form.getByRole('button', { name: 'Save' }).focus();
      await app.page.keyboard.press('Enter');
      await list.getByText('Tag: method · Any Markdown reader').waitFor();
      await list.getByText('0 files').waitFor();
      expect(readdirSync(vault)).toEqual(['_removed']);
      await expect.poll(() => change.evaluate((button) => button === document.activeElement)).toBe(true);
      await app.page.keyboard.press('Enter');
      await form.getByLabel('Which notes').selectOption({ label: 'The whole library' });
      await form.getByRole('button', { name: 'Save' }).click();
      await list.getByText('The whole library · Any Markdown reader').waitFor();
      await expect.poll(read).toMatch(/^<!-- lectern:begin /);
      await app.page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
      await app.page.keyboard.press('ControlOrMeta+z');
      await app.page.keyboard.press('ControlOrMeta+z');
      await expect.poll(read).toBe(before);
    },
  );

  test.skipIf(host === 'browser')('shows what both sides changed, and has it decided by keys', async () => {
    const notes = app.page.getByRole('complementary', { name: 'Notes' });
    // A file that an older text comes back to may be the user's wish or a program's mistake.
    const before = read();
    await notes.getByRole('button', { name: 'Edit note' }).first().click();
    await app.page.keyboard.press('ControlOrMeta+a');
    await app.page.keyboard.type('Written in Lectern.');
    await app.page.keyboard.press('ControlOrMeta+Enter');
    await expect.poll(read).toContain('Written in Lectern.');
    edit(() => before);
    const foot = app.page.getByRole('region', { name: 'Living notes' });
    await foot.getByText('A note was changed here and in its file.').waitFor();
    await foot.getByRole('button', { name: 'Decide…' }).focus();
    await app.page.keyboard.press('Enter');
    const conflict = dialog().getByRole('list', { name: 'Notes that were changed here and in their file' });
    await conflict.getByText('Written in Lectern.').waitFor();
    await conflict.getByText('Written in the vault.').waitFor();
    expect(await violations(app.page)).toEqual([]);
    for (const name of ['Keep what is here', 'Keep what is in the file'])
      await conflict.getByRole('button', { name, exact: true }).waitFor();
    // What is asked is louder than what could be begun besides.
    expect(await dialog().locator('button.primary').count()).toBe(0);
    await conflict.getByRole('button', { name: 'Keep both' }).focus();
    await app.page.keyboard.press('Enter');
    await conflict.waitFor({ state: 'detached' });
    await expect.poll(read).toContain('Written in Lectern.\n\nWritten in the vault.');
    await dialog().getByRole('button', { name: 'Stop keeping vault' }).click();
    await dialog().getByText('Notes are not kept in any folder.').waitFor();
    expect(read()).toContain('Written in the vault.');
  });
});
