import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { themes } from '../../electron/api/model.ts';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { driveMenus, type MenuDriver } from './menus.ts';
import { freshFolder, mainTitle, sampleSize, writeSample } from './sample-library.ts';
import { chooseTheme, rows, waitForArticles } from './steps.ts';

describe.each(hosts)('tags on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  let menus: MenuDriver;
  const press = (key: string) => app.page.keyboard.press(key);
  const list = () => app.page.getByRole('list', { name: 'Tags', exact: true });
  const tag = (name: string) => list().getByRole('button', { name, exact: true });
  const shownTags = () =>
    list()
      .locator('[data-tag]')
      .evaluateAll((all) => all.map((one) => `${one.ariaLabel}: ${one.getAttribute('aria-description')}`));
  const dialog = (name: string) => app.page.getByRole('dialog', { name });
  const told = (words: string) => app.page.getByRole('status').filter({ hasText: words });
  const chip = (name: string) => app.page.getByRole('button', { name: `Remove filter ${name}`, exact: true });
  const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  const palette = async (words: string) => {
    await press('ControlOrMeta+k');
    await dialog('Command palette').getByRole('combobox').fill(`>${words}`);
    await press('Enter');
  };

  beforeAll(async () => {
    app = await launch(host);
    menus = await driveMenus(app);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop(writeSample(folder));
    await waitForArticles(app.page, sampleSize);
    await tag('sea/tides').waitFor();
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('stand as a tree of levels, which the arrow keys open and close, with counts of what is below', async () => {
    await expect
      .poll(shownTags)
      .toEqual([
        'archives: 2 articles',
        'method: 3 articles',
        'places: 1 article',
        'sea: 2 articles',
        'sea/tides: 1 article',
      ]);
    await tag('archives').focus();
    await press('s');
    await expect.poll(focused).toBe('sea');
    await press('ArrowLeft');
    await tag('sea/tides').waitFor({ state: 'detached' });
    expect(await tag('sea').getAttribute('aria-expanded')).toBe('false');
    await press('ArrowRight');
    await tag('sea/tides').waitFor();
    await press('ArrowRight');
    await expect.poll(focused).toBe('sea/tides');
    await press('ArrowLeft');
    await expect.poll(focused).toBe('sea');
    await press('Home');
    await expect.poll(focused).toBe('archives');
    await list().getByRole('button', { name: 'Nested in sea', exact: true }).click();
    await tag('sea/tides').waitFor({ state: 'detached' });
    await list().getByRole('button', { name: 'Nested in sea', exact: true }).click();
    await tag('sea/tides').waitFor();
  });

  test('that are chosen narrow the list together, and the others are those of its articles, counted there', async () => {
    await tag('method').click();
    await expect.poll(() => rows(app.page).count()).toBe(3);
    await expect
      .poll(shownTags)
      .toEqual(['archives: 1 article', 'method: 3 articles', 'sea: 1 article', 'sea/tides: 1 article']);
    await tag('sea').focus();
    await press('Enter');
    await expect.poll(() => rows(app.page).count()).toBe(1);
    await expect.poll(shownTags).toEqual(['method: 1 article', 'sea: 1 article', 'sea/tides: 1 article']);
    expect(await tag('sea').getAttribute('aria-pressed')).toBe('true');
    expect(await violations(app.page)).toEqual([]);
    await chip('method').click();
    await expect.poll(() => rows(app.page).count()).toBe(2);
    await tag('places').click();
    await app.page.getByRole('button', { name: 'Remove all filters' }).click();
    await expect.poll(() => rows(app.page).count()).toBe(sampleSize);
    await tag('archives').waitFor();
  });

  test('by the pointer: a tag gets another name with those in it, and the list that it narrows keeps up', async () => {
    await tag('sea').click();
    await tag('sea').click({ button: 'right' });
    await menus.choose('Rename tag…');
    const box = dialog('Rename tag');
    await box.getByText('sea, on 2 articles').waitFor();
    await box.getByRole('textbox', { name: 'Name' }).fill('nature/water');
    await box.getByRole('button', { name: 'Rename' }).click();
    await told('Tag “sea” with 1 tag in it renamed to “nature/water”').waitFor();
    await chip('nature/water').waitFor();
    await tag('nature/water/tides').waitFor();
    await expect.poll(() => rows(app.page).count()).toBe(2);
    await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await chip('sea').waitFor();
    await tag('sea/tides').waitFor();
    await chip('sea').click();
  });

  test('by keys alone: a name that is taken merges, which is said before; each is taken back', async () => {
    await tag('places').focus();
    await press('Shift+F10');
    if (host === 'browser') await expect.poll(focused).toBe('Show its articles');
    expect(await menus.words()).toContain('Rename tag…');
    await menus.leave();
    await expect.poll(focused).toBe('places');
    await press('F2');
    const box = dialog('Rename tag');
    await box.waitFor();
    await app.page.keyboard.type('Sea/Tides');
    await box
      .getByText('“places” becomes one with “sea/tides”: 1 article will carry “sea/tides” in its place.')
      .waitFor();
    await box.getByRole('button', { name: 'Merge', exact: true }).waitFor();
    expect(await violations(app.page)).toEqual([]);
    await press('Enter');
    await told('Tag “places” merged into “sea/tides”: 1 article').waitFor();
    await tag('places').waitFor({ state: 'detached' });
    await press('z');
    await tag('places').waitFor();
    await tag('sea').focus();
    await press('Delete');
    await told('Tag “sea” with 1 tag in it deleted, taken from 2 articles').waitFor();
    await tag('sea').waitFor({ state: 'detached' });
    await press('z');
    await tag('sea/tides').waitFor();
    await press('Shift+z');
    await tag('sea').waitFor({ state: 'detached' });
    await press('z');
    await tag('sea/tides').waitFor();
  });

  test('a name that is refused is told, and what was typed stays', async () => {
    await tag('sea').focus();
    await press('F2');
    const box = dialog('Rename tag');
    await box.getByRole('textbox', { name: 'Name' }).fill(' / ');
    await press('Enter');
    await box.getByRole('alert').filter({ hasText: 'A tag has no name.' }).waitFor();
    expect(await box.getByRole('textbox', { name: 'Name' }).inputValue()).toBe(' / ');
    await press('Escape');
    await box.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('sea');
  });

  test('from the palette the tag that the list is narrowed by is merged and coloured', async () => {
    await tag('places').click();
    await chip('places').waitFor();
    await palette('merge the tag');
    const box = dialog('Merge tag');
    await box.getByRole('combobox', { name: 'Into' }).selectOption('archives');
    await box.getByText('1 article will carry “archives” in its place.').waitFor();
    await box.getByRole('button', { name: 'Merge', exact: true }).click();
    await told('Tag “places” merged into “archives”: 1 article').waitFor();
    await chip('archives').waitFor();
    await palette('undo the last');
    await told('Undone: tag “places” merged').waitFor();
    await expect.poll(shownTags).toContain('archives: 2 articles');
    await palette('colour of the tag');
    await dialog('Colour of the tag').getByRole('radio', { name: 'Green' }).check();
    await press('Enter');
    await told('coloured green').waitFor();
    await expect.poll(shownTags).toContain('archives: Green, 2 articles');
    await press('z');
    await expect.poll(shownTags).toContain('archives: 2 articles');
    await app.page.getByRole('button', { name: /^All articles/ }).click();
  });

  test('the manager lists all tags with what carries them, and changes them there', async () => {
    await app.page.getByRole('button', { name: 'Tag manager…' }).click();
    const box = dialog('Tag manager');
    const all = box.getByRole('list', { name: 'All tags' });
    const row = (name: string) => all.getByRole('button', { name, exact: true });
    await box.getByRole('textbox', { name: 'Find a tag' }).fill('SEA');
    await expect.poll(() => all.getByRole('listitem').count()).toBe(2);
    await press('Tab');
    await expect.poll(focused).toBe('sea');
    await press('ArrowDown');
    await expect.poll(focused).toBe('sea/tides');
    await press('Enter');
    await menus.choose('Colour…');
    await dialog('Colour of the tag').getByRole('radio', { name: 'Pink' }).check();
    await press('Enter');
    await box.getByText('Tag “sea/tides” coloured pink').waitFor();
    await expect.poll(() => row('sea/tides').getAttribute('aria-description')).toBe('Pink, 1 article');
    await expect.poll(focused).toBe('sea/tides');
    await press('Delete');
    await row('sea/tides').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('sea');
    await box.getByText('Tag “sea/tides” deleted, taken from 1 article').waitFor();
    await box.getByRole('button', { name: 'Undo' }).click();
    await row('sea/tides').waitFor();
    await press('Escape');
    await box.waitFor({ state: 'detached' });
  });

  test('of many can be narrowed by a part of their names', async () => {
    await rows(app.page).filter({ hasText: mainTitle }).click();
    await press('t');
    await dialog('Tags')
      .getByRole('combobox', { name: 'Add a tag' })
      .fill('weather/ice, weather/wind, lamp, log');
    await press('Enter');
    await press('Escape');
    const box = app.page.getByRole('searchbox', { name: 'Filter tags' });
    await tag('weather').focus();
    await press('ArrowLeft');
    await box.fill('ICE');
    await expect.poll(shownTags).toEqual(['weather: 1 article', 'weather/ice: 1 article']);
    await box.fill('none');
    await app.page.getByText('No tag fits.').waitFor();
    await box.focus();
    await press('Escape');
    await expect.poll(shownTags).toContain('archives: 2 articles');
    await tag('archives').focus();
    await press('z');
    await box.waitFor({ state: 'detached' });
  });

  test('axe finds nothing on the list, the menu and the dialogs in any theme', async () => {
    for (const theme of themes) {
      await chooseTheme(app.page, theme);
      await tag('sea/tides').click({ button: 'right' });
      expect(await violations(app.page), theme).toEqual([]);
      await menus.choose('Colour…');
      await dialog('Colour of the tag').waitFor();
      expect(await violations(app.page), theme).toEqual([]);
      await press('Escape');
      await app.page.getByRole('button', { name: 'Tag manager…' }).click();
      await dialog('Tag manager').waitFor();
      expect(await violations(app.page), theme).toEqual([]);
      await press('Escape');
      await dialog('Tag manager').waitFor({ state: 'detached' });
    }
  });
});
