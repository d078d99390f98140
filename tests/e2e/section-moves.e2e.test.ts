import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { chooseInMenuBar, driveMenus, type MenuDriver } from './menus.ts';
import { freshFolder, sampleSize, writeSample } from './sample-library.ts';
import { sectionTree, waitForArticles } from './steps.ts';

const untouched = ['Archives', 'Gardens', 'Coast', '- Harbours'];

describe.each(hosts)('sections moved by keys alone on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  let menus: MenuDriver;
  const press = (key: string) => app.page.keyboard.press(key);
  const section = (name: string) => app.page.getByRole('treeitem', { name, exact: true });
  const dialog = (name: string) => app.page.getByRole('dialog', { name });
  const said = (words: string) => app.page.getByRole('status').getByText(words, { exact: true });
  const expectTree = (expected: string[]) => expect.poll(() => sectionTree(app.page)).toEqual(expected);
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
    // In which order the folders come in is the import's affair.
    await section('Coast').focus();
    for (let step = 0; step < 2; step++) await press('Alt+ArrowDown');
    await section('Archives').focus();
    for (let step = 0; step < 2; step++) await press('Alt+ArrowUp');
  });
  beforeEach(async () => {
    await expectTree(untouched);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('one step each, said, with the focus staying; each taken back and made again', async () => {
    await section('Coast').focus();
    await press('Alt+ArrowUp');
    await said('Coast moved before Gardens, 2 of 3').waitFor();
    await expectTree(['Archives', 'Coast', '- Harbours', 'Gardens']);
    expect(await focused()).toBe('Coast');
    await press('Alt+Shift+ArrowRight');
    await said('Coast moved into Archives, 1 of 1').waitFor();
    await expectTree(['Archives', '- Coast', '- - Harbours', 'Gardens']);
    expect(await focused()).toBe('Coast');
    await press('Alt+Shift+ArrowLeft');
    await said('Coast moved out of Archives, 2 of 3').waitFor();
    await press('Alt+ArrowDown');
    await said('Coast moved after Gardens, 3 of 3').waitFor();
    await expectTree(untouched);
    await press('Alt+ArrowDown');
    await said('Coast is the last already').waitFor();
    expect(await focused()).toBe('Coast');
    await press('z');
    await app.page.getByText('Undone: section “Coast” moved after “Gardens”').waitFor();
    await expectTree(['Archives', 'Coast', '- Harbours', 'Gardens']);
    await press('z');
    await expectTree(['Archives', '- Coast', '- - Harbours', 'Gardens']);
    expect(await focused()).toBe('Coast');
    await press('Shift+Z');
    await expectTree(['Archives', 'Coast', '- Harbours', 'Gardens']);
    await press('Shift+Z');
    await expectTree(untouched);
  });

  test('a key that is pressed quickly goes on where the last one led', async () => {
    await section('Coast').focus();
    await press('Alt+ArrowUp');
    await press('Alt+ArrowUp');
    await expectTree(['Coast', '- Harbours', 'Archives', 'Gardens']);
    await press('Alt+ArrowDown');
    await press('Alt+ArrowDown');
    await expectTree(untouched);
    expect(await focused()).toBe('Coast');
  });

  test('from right to left the arrows that lead in and out lie the other way round', async () => {
    const turn = (direction: 'rtl' | 'ltr') =>
      app.page.evaluate((way) => {
        document.documentElement.dir = way;
      }, direction);
    await turn('rtl');
    await section('Gardens').focus();
    await press('Alt+Shift+ArrowLeft');
    await expectTree(['Archives', '- Gardens', 'Coast', '- Harbours']);
    await press('Alt+Shift+ArrowRight');
    await expectTree(untouched);
    await section('Coast').focus();
    await press('ArrowRight');
    await expectTree(['Archives', 'Gardens', 'Coast']);
    await press('ArrowLeft');
    await expectTree(untouched);
    await turn('ltr');
  });

  test('the menu of a section does the same, and shows the keys', async () => {
    await section('Gardens').focus();
    await press('Shift+F10');
    if (host === 'browser')
      expect(
        await app.page
          .getByRole('menuitem', { name: 'Move up', exact: true })
          .getAttribute('aria-keyshortcuts'),
      ).toBe('Alt+ArrowUp');
    await menus.choose('Move up');
    await expectTree(['Gardens', 'Archives', 'Coast', '- Harbours']);
    expect(await focused()).toBe('Gardens');
    await press('Shift+F10');
    await menus.choose('Move down');
    await expectTree(untouched);
  });

  test('the dialog finds the section to move into, and says why a name cannot go there', async () => {
    await section('Harbours').focus();
    await press('Enter');
    await press('Control+k');
    await app.page.keyboard.type('>Move the section…');
    await press('Enter');
    const box = dialog('Move section Harbours');
    await box.waitFor();
    expect(await focused()).toBe('Filter sections');
    expect(await box.getByRole('radio', { name: 'Coast' }).isChecked()).toBe(true);
    expect(await box.getByRole('radio', { name: 'Harbours' }).count()).toBe(0);
    expect(await violations(app.page)).toEqual([]);
    await app.page.keyboard.type('GARD');
    await expect.poll(() => box.getByRole('radio').count()).toBe(1);
    await press('Enter');
    await box.waitFor({ state: 'detached' });
    await app.page.getByText('Section “Harbours” moved into “Gardens”').waitFor();
    await expectTree(['Archives', 'Gardens', '- Harbours', 'Coast']);
    await app.page.getByRole('heading', { level: 2, name: 'Harbours' }).waitFor();
    await press('z');
    await expectTree(untouched);
  });

  test('a name that is taken at the new place is told in the dialog, and nothing is moved', async () => {
    await section('Coast').focus();
    await press('Shift+F10');
    await menus.choose('New section…');
    await app.page.keyboard.type('GARDENS');
    await press('Enter');
    await expectTree([...untouched, '- GARDENS']);
    await section('GARDENS').focus();
    await press('Shift+F10');
    await menus.choose('Move section…');
    const box = dialog('Move section GARDENS');
    await press('ArrowDown');
    await press('ArrowUp');
    await press('ArrowUp');
    await press('ArrowUp');
    expect(await box.getByRole('radio', { name: 'Top level' }).isChecked()).toBe(true);
    await press('Enter');
    await box
      .getByRole('alert')
      .filter({ hasText: 'There is a section “Gardens” at the top level already.' })
      .waitFor();
    expect(await violations(app.page)).toEqual([]);
    await press('Escape');
    await box.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('GARDENS');
    await press('Alt+Shift+ArrowLeft');
    await app.page.getByText('There is a section “Gardens” at the top level already.').waitFor();
    await expectTree([...untouched, '- GARDENS']);
    await press('Delete');
    await expectTree(untouched);
  });

  test.runIf(host !== 'browser')('the native menu moves the section whose list is shown', async () => {
    const choose = (id: string) => chooseInMenuBar(app, id);
    await section('Gardens').press('Enter');
    await choose('moveSectionUp');
    await expectTree(['Gardens', 'Archives', 'Coast', '- Harbours']);
    await choose('moveSectionDown');
    await expectTree(untouched);
    await choose('moveSectionIn');
    await expectTree(['Archives', '- Gardens', 'Coast', '- Harbours']);
    await choose('moveSectionOut');
    await expectTree(untouched);
    await choose('moveSection');
    await dialog('Move section Gardens').waitFor();
    await press('Escape');
  });
});
