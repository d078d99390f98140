import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { paintedWords } from './drive-pointer.ts';
import { hosts } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { mainTitle, sampleSize } from './sample-library.ts';
import {
  chooseTheme,
  frameText,
  openArticle,
  rows,
  selectWords,
  sizeWindow,
  waitForArticles,
} from './steps.ts';

const quote = 'the sound of the stones';

describe.each(hosts)('keys that are changed on the host “%s”', (host) => {
  const app = sampleApp(host, async ({ page }) => {
    await waitForArticles(page, sampleSize);
    await rows(page).first().click();
    await rows(page).first().focus();
  });
  const press = async (...keys: string[]) => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const sheet = () => app.page.getByRole('dialog', { name: 'Keys', exact: true });
  const keysOf = (command: string) => app.page.getByRole('dialog', { name: `Keys of “${command}”` });
  const find = () => sheet().getByRole('searchbox', { name: 'Find a key or a command' });
  const shownKeys = (command: string) =>
    sheet().locator('dl > div', { hasText: command }).first().locator('dt').textContent();
  const gone = (what: ReturnType<typeof sheet>) => what.waitFor({ state: 'detached' });
  const focusedName = () =>
    app.page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );
  const isStarred = () => rows(app.page).nth(1).getByRole('button', { name: 'Star', pressed: true }).count();
  const accelerator = (id: string) =>
    app.electron?.evaluate(
      ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.accelerator ?? null,
      id,
    );
  const selectedTitle = () =>
    app.page.evaluate(
      () => document.querySelector('[role="row"][aria-selected="true"] .row-title')?.textContent,
    );
  const painted = async () => (await paintedWords(app.page)).filter(([name]) => /highlight-/.test(name));

  test('by keys alone: a command is found, its new key pressed, told whose it is, and taken', async () => {
    await press('F1');
    await sheet().waitFor();
    await expect.poll(focusedName).toBe('Find a key or a command');
    await app.page.keyboard.type('star or unstar');
    await sheet().getByRole('status').filter({ hasText: '1 fits' }).waitFor();
    while ((await focusedName()) !== 'Change… Star or unstar') await press('Tab');
    await press('Enter');
    await keysOf('Star or unstar').waitFor();
    await press('Enter');
    await keysOf('Star or unstar').getByText('Enter cannot be used: it moves the focus').waitFor();
    await press('ControlOrMeta+c');
    await keysOf('Star or unstar').getByText('cannot be used: text fields have it for themselves').waitFor();
    await press('Shift');
    await press('y');
    await keysOf('Star or unstar').getByText('Y is free.').waitFor();
    await expect.poll(focusedName).toBe('Use this key');
    await press('Shift+Tab', 'Shift+Tab', 'j');
    await keysOf('Star or unstar').getByText('J belongs to “Next article”.').waitFor();
    await expect.poll(focusedName).toBe('Reassign this key');
    expect(await violations(app.page)).toEqual([]);
    await press('Enter');
    await gone(keysOf('Star or unstar'));
    await sheet().getByRole('status').filter({ hasText: 'Star or unstar: J' }).waitFor();
    await expect.poll(focusedName).toBe('Change… Star or unstar');
    expect(await shownKeys('Star or unstar')).toBe('J');
    await press('Escape');
    await gone(sheet());
  });

  test('the new key does it, the old ones do nothing any more', async () => {
    const before = await selectedTitle();
    expect(await isStarred()).toBe(0);
    await press('j');
    await app.page
      .getByRole('status')
      .filter({ hasText: /^Starred/ })
      .first()
      .waitFor();
    expect(await selectedTitle()).toBe(before);
    await press('s', 'k', 'ControlOrMeta+z');
    await app.page
      .getByRole('status')
      .filter({ hasText: /^Undone/ })
      .first()
      .waitFor();
    expect(await selectedTitle()).toBe(before);
  });

  test('every place that shows keys shows them as they are now', async () => {
    await press('ControlOrMeta+k');
    await app.page.keyboard.type('>star or unstar');
    await app.page.getByRole('option', { name: 'Star or unstar J' }).waitFor();
    await press('Escape');
    const button = app.page.getByRole('toolbar', { name: 'Selection' }).getByRole('button').first();
    expect(await button.getAttribute('title')).toMatch(/\(J\)$/);
    await press('F1');
    await sheet().waitFor();
    await find().fill('search library');
    await sheet()
      .getByRole('button', { name: /^Change… Search/ })
      .first()
      .click();
    await press('ControlOrMeta+Shift+y');
    await press('Enter');
    await expect.poll(() => shownKeys('Search')).toBe('Ctrl+Shift+Y');
    await press('Escape');
    if (host !== 'browser') await expect.poll(() => accelerator('search')).toBe('CmdOrCtrl+Shift+Y');
    await rows(app.page).first().focus();
    await press('ControlOrMeta+Shift+y');
    await expect.poll(focusedName).toBe('Search library');
    await press('Escape');
  });

  test('by the pointer: usual keys for one, and for all', async () => {
    await app.page.getByRole('button', { name: 'All keys' }).click();
    await find().fill('star or unstar');
    await sheet().getByRole('button', { name: 'Change… Star or unstar' }).click();
    await keysOf('Star or unstar').getByRole('button', { name: 'Usual keys', exact: true }).click();
    await gone(keysOf('Star or unstar'));
    expect(await shownKeys('Star or unstar')).toBe('S');
    await find().fill('next article');
    expect(await shownKeys('Next article')).toBe('J');
    await sheet().getByRole('button', { name: 'Change… Next article' }).click();
    await keysOf('Next article').getByRole('button', { name: 'Remove J' }).click();
    await keysOf('Next article').getByText('It has no key.').waitFor();
    await keysOf('Next article').getByRole('button', { name: 'Close' }).click();
    await sheet().getByRole('status').filter({ hasText: 'Next article: no key' }).waitFor();
    await sheet().getByRole('button', { name: 'Usual keys for all' }).click();
    await sheet().getByRole('status').filter({ hasText: 'Every command has its usual keys.' }).waitFor();
    expect(await shownKeys('Next article')).toBe('J');
    await find().fill('zzyzx');
    await sheet().getByText('No command and no key fits.').waitFor();
    await press('Escape');
    if ((await sheet().count()) > 0) await press('Escape');
    await gone(sheet());
  });

  test('those of other programs are there at once', async () => {
    await press('?');
    await sheet().getByRole('combobox', { name: 'Letters and signs as in' }).selectOption('Gmail-like');
    await find().fill('mark read');
    expect(await shownKeys('read')).toBe('Shift+I or Shift+U');
    await sheet().getByRole('combobox', { name: 'Letters and signs as in' }).selectOption('Lectern');
    expect(await shownKeys('read')).toBe('M');
    await sheet().getByRole('button', { name: 'Close' }).click();
  });

  test('with letters and signs turned off none of them acts, in the list or on words', async () => {
    await rows(app.page).first().focus();
    await press('?');
    await sheet().getByRole('checkbox', { name: 'Keys without Ctrl or Alt' }).uncheck();
    await find().fill('star or unstar');
    expect(await shownKeys('Star or unstar')).toBe('');
    await sheet().getByRole('button', { name: 'Close' }).click();
    await gone(sheet());
    await openArticle(app.page, mainTitle);
    await frameText(app.page, quote);
    const before = await selectedTitle();
    await selectWords(app.page, quote);
    await app.page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await press('h', '1', 'u', 'n', 'c', 'j', 's', 't', '[', '/', '?');
    expect(await painted()).toEqual([]);
    await press('Escape', 'F7', 'End', '2', 'd', 'F7');
    expect(await painted()).toEqual([]);
    expect(await selectedTitle()).toBe(before);
    expect(await app.page.getByRole('dialog').count()).toBe(0);
    await app.page.getByRole('navigation', { name: 'Library' }).waitFor();
    await press('F1');
    await sheet().waitFor();
    await sheet().getByRole('checkbox', { name: 'Keys without Ctrl or Alt' }).check();
    await sheet().getByRole('button', { name: 'Close' }).click();
    await gone(sheet());
    await selectWords(app.page, quote);
    await app.page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await press('2');
    await expect.poll(painted).toEqual([['lectern-highlight-green', [quote]]]);
  });

  test('the keys of words can be changed like all others', async () => {
    await press('F1');
    await find().fill('highlight in green');
    await sheet().getByRole('button', { name: 'Change… Highlight in green' }).click();
    await press('y');
    await press('Enter');
    await expect.poll(() => shownKeys('Highlight in green')).toBe('Y');
    await press('Escape');
    await gone(sheet());
    await selectWords(app.page, 'oilcloth');
    await app.page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await press('y');
    await expect.poll(async () => (await painted()).flatMap(([, words]) => words)).toContain('oilcloth');
  });

  test('they are kept from one start of the page to the next', async () => {
    await app.page.waitForTimeout(500);
    await app.page.reload();
    await rows(app.page).nth(3).waitFor();
    await press('F1');
    await find().fill('highlight in green');
    expect(await shownKeys('Highlight in green')).toBe('Y');
  });

  test('two keys after each other lead to a list, also where words are selected; a second that goes with none does its own', async () => {
    await find().fill('go to starred');
    expect(await shownKeys('Go to Starred')).toMatch(/^G then S/);
    await press('Escape');
    if ((await sheet().count()) > 0) await press('Escape');
    await gone(sheet());
    const title = (name: string) => app.page.getByRole('heading', { level: 2, name, exact: true });
    await rows(app.page).first().focus();
    await press('g', 'u');
    await title('Unread').waitFor();
    await press('g', 'a');
    await title('All articles').waitFor();
    await openArticle(app.page, mainTitle);
    await frameText(app.page, quote);
    const before = await painted();
    await selectWords(app.page, 'Long before the passage');
    await app.page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await press('g', 'h');
    await title('Highlighted').waitFor();
    await openArticle(app.page, mainTitle);
    await expect.poll(painted).toEqual(before);
    await press('g', '[');
    await app.page.getByRole('navigation', { name: 'Library' }).waitFor({ state: 'detached' });
    await press('[');
    await app.page.getByRole('navigation', { name: 'Library' }).waitFor();
    if (host !== 'browser') {
      await press('ControlOrMeta+2');
      await title('Unread').waitFor();
      expect(await accelerator('go-unread')).toBe('CmdOrCtrl+2');
    }
    await press('g', 'a');
    await title('All articles').waitFor();
    await press('F1');
    await sheet().waitFor();
  });

  test('keyboards of other letters have ours in their places, and + is a plus wherever it lies', async () => {
    await press('Escape');
    await gone(sheet());
    const cdp = await app.page.context().newCDPSession(app.page);
    const type = async (key: string, code: string, modifiers = 0) => {
      for (const kind of ['rawKeyDown', 'keyUp'] as const)
        await cdp.send('Input.dispatchKeyEvent', { type: kind, key, code, modifiers });
    };
    await rows(app.page).first().focus();
    await type('п', 'KeyG');
    await type('г', 'KeyU');
    await app.page.getByRole('heading', { level: 2, name: 'Unread', exact: true }).waitFor();
    await press('g', 'a');
    await app.page.getByRole('heading', { level: 2, name: 'All articles', exact: true }).waitFor();
    await rows(app.page).first().click();
    const before = await selectedTitle();
    await type('о', 'KeyJ');
    await expect.poll(selectedTitle).not.toBe(before);
    const size = () =>
      app.page.evaluate(() =>
        document.querySelector<HTMLElement>('.reader-pane')?.style.getPropertyValue('--text-size'),
      );
    await expect.poll(size).toBeDefined();
    const usual = await size();
    await type('+', 'BracketRight', 2);
    await expect.poll(size).not.toBe(usual);
    await press('ControlOrMeta+0');
    await expect.poll(size).toBe(usual);
    await press('F1');
    await sheet().waitFor();
  });

  test('axe finds nothing wrong, in no theme and in a narrow window', async () => {
    await find().fill('');
    expect(await violations(app.page)).toEqual([]);
    await press('Escape');
    await gone(sheet());
    await chooseTheme(app.page, 'dark');
    await sizeWindow(app.page, 700, 600);
    await press('F1');
    await sheet().waitFor();
    expect(await violations(app.page)).toEqual([]);
    await find().fill('undo');
    await sheet()
      .getByRole('button', { name: /^Change… Undo/ })
      .first()
      .click();
    expect(await violations(app.page)).toEqual([]);
  });
});
