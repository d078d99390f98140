import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type Running } from './launch.ts';
import { chooseInMenuBar } from './menus.ts';
import { freshFolder, mainTitle, sampleSize, writeSample } from './sample-library.ts';
import { frameText, openArticle, prepareReading, rows, selectWords, waitForArticles } from './steps.ts';

// A browser window has no menu bar of ours: there the same commands stand in the palette.
const desktops = hosts.filter((host) => host !== 'browser');

const plain = (label: string) => label.replaceAll('&&', '\0').replaceAll('&', '').replaceAll('\0', '&');

describe.each(desktops)('the menu bar on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const click = (id: string) => chooseInMenuBar(app, id);
  const item = (id: string) =>
    app.electron?.evaluate(({ Menu }, wanted) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      return found && { label: found.label, enabled: found.enabled, checked: found.checked };
    }, id);
  const label = async (id: string) => plain((await item(id))?.label ?? '');
  const isEnabled = async (id: string) => (await item(id))?.enabled;
  const isChecked = async (id: string) => (await item(id))?.checked;
  const roles = () =>
    app.electron?.evaluate(({ Menu }) => {
      const read = (menu: Electron.Menu): string[] =>
        menu.items.flatMap(({ role, submenu }) => [String(role), ...(submenu ? read(submenu) : [])]);
      const menu = Menu.getApplicationMenu();
      return menu ? read(menu) : [];
    });
  const theme = () => app.page.evaluate(() => document.documentElement.dataset['theme']);
  const status = (words: string) => app.page.getByRole('status').filter({ hasText: words });
  const title = (name: string) => app.page.getByRole('heading', { level: 2, name });

  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('offers what can be done now, and says what is on', async () => {
    await expect.poll(() => isEnabled('print')).toBe(false);
    expect(await isEnabled('importFiles')).toBe(true);
    await app.drop(writeSample(folder));
    await prepareReading(app.page);
    await expect.poll(() => isEnabled('print')).toBe(true);
    expect(await isEnabled('renameSection')).toBe(false);
    expect(await isEnabled('delete')).toBe(false);
    await click('go-starred');
    await title('Starred').waitFor();
    await expect.poll(() => isChecked('go-starred')).toBe(true);
    expect(await isChecked('go-unread')).toBe(false);
    await click('backToAll');
    await waitForArticles(app.page, sampleSize);
    await click('view-compact');
    await expect.poll(() => isChecked('view-compact')).toBe(true);
    expect(await isChecked('view-cards')).toBe(false);
    await click('view-cards');
    await expect.poll(() => isChecked('view-cards')).toBe(true);
    // The system would take the tick away of what is chosen once more.
    await click('view-cards');
    expect(await isChecked('view-cards')).toBe(true);
  });

  test('chooses the theme, the width of lines and the room of panes', async () => {
    await click('theme-dark');
    await expect.poll(theme).toBe('dark');
    await expect.poll(() => isChecked('theme-dark')).toBe(true);
    await click('theme-light');
    await expect.poll(theme).toBe('light');
    await click('measure-narrow');
    await expect.poll(() => isChecked('measure-narrow')).toBe(true);
    await click('measure-usual');
    const width = async () =>
      Math.round((await app.page.getByRole('navigation', { name: 'Library' }).boundingBox())?.width ?? 0);
    const before = await width();
    await click('wider-sidebar');
    await expect.poll(width).toBe(before + 32);
    await click('usualPanes');
    await expect.poll(width).toBe(before);
    await click('sidebar');
    await expect.poll(() => isChecked('sidebar')).toBe(false);
    await click('sidebar');
    await expect.poll(() => isChecked('sidebar')).toBe(true);
  });

  test('says how many articles an item is about, and what undoing takes back', async () => {
    await rows(app.page).first().click();
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Home');
    await app.page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => label('toggleStar')).toBe('Star 2 articles');
    await click('toggleStar');
    await status('2 articles starred').waitFor();
    await expect.poll(() => label('undo')).toBe('Undo: 2 articles starred');
    await expect.poll(() => label('toggleStar')).toBe('Unstar 2 articles');
    await click('undo');
    await expect.poll(() => label('redo')).toBe('Redo: 2 articles starred');
    await expect.poll(() => label('toggleStar')).toBe('Star 2 articles');
  });

  test('leaves undoing to a text field while that has the focus', async () => {
    await click('search');
    await expect.poll(roles).toContain('undo');
    expect(await item('undo')).toBeNull();
    await app.page.keyboard.press('Escape');
    await rows(app.page).first().focus();
    await expect.poll(roles).not.toContain('undo');
    expect(await label('undo')).toMatch(/^Undo/);
  });

  test('has nothing to offer behind a dialog, and a late choice does nothing there', async () => {
    await click('shortcuts');
    await app.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await expect.poll(() => isEnabled('importFiles')).toBe(false);
    await click('sidebar');
    await click('palette');
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => isEnabled('importFiles')).toBe(true);
    await app.page.getByRole('navigation', { name: 'Library' }).waitFor();
    expect(await isChecked('sidebar')).toBe(true);
    expect(await app.page.getByRole('dialog').count()).toBe(0);
  });

  test('highlights the words that are selected', async () => {
    await openArticle(app.page, mainTitle);
    await frameText(app.page, 'the sound of the stones');
    await expect.poll(() => isEnabled('color-blue')).toBe(false);
    await selectWords(app.page, 'the sound of the stones');
    await expect.poll(() => isEnabled('color-blue')).toBe(true);
    await click('color-blue');
    const highlights = app.page.getByRole('list', { name: 'Highlights' });
    await expect.poll(() => highlights.getByText('Blue highlight').count()).toBe(1);
    await expect.poll(() => label('undo')).toContain('Highlight added');
    await click('undo');
    await expect.poll(() => highlights.getByText('Blue highlight').count()).toBe(0);
  });

  test('asks about the open article, from its original page too', async () => {
    const dialog = app.page.getByRole('dialog');
    await expect.poll(() => isEnabled('decode')).toBe(true);
    expect(await isEnabled('versions')).toBe(false);
    expect(await isEnabled('followSuggestion')).toBe(false);
    await click('decode');
    await dialog.getByRole('heading', { name: 'Re-decode as…' }).waitFor();
    await app.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await click('original');
    await app.page.locator('iframe.original-frame').waitFor();
    await expect.poll(() => isChecked('original')).toBe(true);
    expect(await dialog.count()).toBe(0);
    await click('decode');
    await dialog.getByRole('heading', { name: 'Re-decode as…' }).waitFor();
    await app.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => isChecked('original')).toBe(false);
  });

  test('makes the text larger, and as large as usual', async () => {
    const size = () =>
      app.page.evaluate(
        () =>
          document.querySelector<HTMLElement>('.reader-pane')?.style.getPropertyValue('--text-size') ?? '',
      );
    const before = await size();
    await click('larger');
    await expect.poll(size).not.toBe(before);
    await click('usualSize');
    await expect.poll(size).toBe(before);
  });

  test('shows the folder of the library', async () => {
    await app.electron?.evaluate(({ shell }) => {
      shell.showItemInFolder = (shown) => {
        process.env['SHOWN'] = shown;
      };
    });
    await click('openDataFolder');
    expect(await app.electron?.evaluate(() => process.env['SHOWN'])).toBe(app.library);
  });
});
