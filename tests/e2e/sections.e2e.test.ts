import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { themes } from '../../electron/api/model.ts';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { driveMenus, type MenuDriver } from './menus.ts';
import { freshFolder, sampleSize, writeSample } from './sample-library.ts';
import { chooseTheme, rows, waitForArticles } from './steps.ts';

describe.each(hosts)('sections made by hand on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  let menus: MenuDriver;
  const press = (key: string) => app.page.keyboard.press(key);
  const button = (name: string) => app.page.getByRole('button', { name, exact: true });
  const dialog = (name: string) => app.page.getByRole('dialog', { name });
  const section = (name: string) => app.page.getByRole('treeitem', { name, exact: true });
  const told = (words: string) => app.page.getByRole('status').filter({ hasText: words });
  const focused = () =>
    app.page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.localName,
    );

  beforeAll(async () => {
    app = await launch(host);
    menus = await driveMenus(app);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop(writeSample(folder));
    await waitForArticles(app.page, sampleSize);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('by the pointer: one at the top, one in it, another name for that', async () => {
    await button('New section…').click();
    await dialog('New section').getByRole('textbox', { name: 'Name' }).fill('Reading');
    await dialog('New section').getByRole('button', { name: 'Add' }).click();
    await told('Section “Reading” added').waitFor();
    await section('Reading').click({ button: 'right' });
    await menus.choose('New section…');
    expect(await dialog('New section').getByRole('combobox', { name: 'Inside' }).inputValue()).not.toBe('');
    await dialog('New section').getByRole('textbox', { name: 'Name' }).fill('Later');
    await dialog('New section').getByRole('button', { name: 'Add' }).click();
    await section('Later').waitFor();
    expect(await section('Later').getAttribute('aria-level')).toBe('2');
    await section('Later').click();
    await button('Section menu').click();
    await menus.choose('Rename section…');
    await dialog('Rename section').getByRole('textbox', { name: 'Name' }).fill('Sooner');
    await dialog('Rename section').getByRole('button', { name: 'Rename' }).click();
    await section('Sooner').waitFor();
    await app.page.getByRole('heading', { level: 2, name: 'Sooner' }).waitFor();
  });

  test('one that was closed is closed at the next start, too', async () => {
    await section('Reading').focus();
    await press('ArrowLeft');
    await section('Sooner').waitFor({ state: 'detached' });
    await app.page.reload();
    await section('Reading').waitFor();
    expect(await section('Reading').getAttribute('aria-expanded')).toBe('false');
    expect(await section('Sooner').count()).toBe(0);
    // The last of two in a moment counts, also where the page goes right after it.
    await section('Reading').focus();
    await press('ArrowRight');
    await press('ArrowLeft');
    await app.page.reload();
    await section('Reading').waitFor();
    expect(await section('Reading').getAttribute('aria-expanded')).toBe('false');
    await section('Reading').focus();
    await press('ArrowRight');
    await section('Sooner').waitFor();
    await section('Sooner').click();
  });

  test('a name that is empty or taken is refused in words, and what was typed stays', async () => {
    await button('New section…').click();
    const box = dialog('New section');
    await box.getByRole('combobox', { name: 'Inside' }).selectOption('No other section');
    await box.getByRole('button', { name: 'Add' }).click();
    await box.getByRole('alert').filter({ hasText: 'A section needs a name that is not empty.' }).waitFor();
    await box.getByRole('textbox', { name: 'Name' }).fill('COAST');
    await press('Enter');
    await box.getByRole('alert').filter({ hasText: 'There is a section “Coast” here already.' }).waitFor();
    expect(await box.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('COAST');
    expect(await violations(app.page)).toEqual([]);
    await press('Escape');
    await box.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('New section…');
  });

  test('by keys alone: made, renamed, deleted, each taken back and made again', async () => {
    await section('Reading').focus();
    await press('ContextMenu');
    expect(await menus.words()).toContain('New section…');
    if (host === 'browser') await expect.poll(focused).toBe('New section…');
    await menus.leave();
    await expect.poll(focused).toBe('Reading');
    await press('Shift+F10');
    await menus.items();
    await (host === 'browser' ? press('Enter') : menus.choose('New section…'));
    await dialog('New section').waitFor();
    await app.page.keyboard.type('Poems');
    await press('Enter');
    await section('Poems').waitFor();
    await expect.poll(focused).toBe('Reading');
    await press('p');
    await expect.poll(focused).toBe('Poems');
    await press('F2');
    await dialog('Rename section').waitFor();
    await app.page.keyboard.type('Verse');
    await press('Enter');
    await told('Section “Poems” renamed to “Verse”').waitFor();
    await section('Verse').waitFor();
    await press('z');
    await section('Poems').waitFor();
    await press('Shift+z');
    await section('Verse').waitFor();
    await section('Verse').focus();
    await press('Delete');
    await section('Verse').waitFor({ state: 'detached' });
    await told('Section “Verse” deleted').waitFor();
    await press('z');
    await section('Verse').waitFor();
    await press('z');
    await section('Poems').waitFor();
    await press('z');
    await section('Poems').waitFor({ state: 'detached' });
    expect(await section('Verse').count()).toBe(0);
    await press('Shift+z');
    await section('Poems').waitFor();
  });

  test('the articles of a deleted section stand in the one above, and come back with it', async () => {
    const total = (name: string) => section(name).getAttribute('aria-description');
    const before = await total('Coast');
    await section('Coast').click();
    await expect.poll(() => rows(app.page).count()).toBeGreaterThan(0);
    await section('Harbours').click();
    const inHarbours = await total('Harbours');
    await section('Harbours').focus();
    await press('Delete');
    await told(`Section “Harbours” deleted, ${inHarbours} moved to “Coast”`).waitFor();
    await section('Harbours').waitFor({ state: 'detached' });
    await app.page.getByRole('heading', { level: 2, name: 'Coast' }).waitFor();
    expect(await total('Coast')).toBe(before);
    await expect.poll(() => app.page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await section('Harbours').waitFor();
    await expect.poll(() => total('Harbours')).toBe(inHarbours);
  });

  test('axe finds nothing on the menu and the dialog in any theme', async () => {
    for (const theme of themes) {
      await chooseTheme(app.page, theme);
      await section('Coast').click({ button: 'right' });
      await menus.items();
      expect(await violations(app.page), theme).toEqual([]);
      await menus.choose('Rename section…');
      await dialog('Rename section').waitFor();
      expect(await violations(app.page), theme).toEqual([]);
      await press('Escape');
      await dialog('Rename section').waitFor({ state: 'detached' });
    }
  });
});
