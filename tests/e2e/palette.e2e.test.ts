import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder, mainTitle, sampleSize, writeSample } from './sample-library.ts';
import { chooseTheme, frameText, openArticle, rows, sizeWindow, waitForArticles } from './steps.ts';

describe.each(hosts)('the command palette on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const press = (key: string) => app.page.keyboard.press(key);
  const dialog = () => app.page.getByRole('dialog', { name: 'Command palette' });
  const field = () => dialog().getByRole('combobox', { name: 'Command palette' });
  const options = () => dialog().getByRole('option');
  const option = (name: string | RegExp) => dialog().getByRole('option', { name });
  const status = () => dialog().getByRole('status');
  const heading = () => app.page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 });
  const focusedRole = () =>
    app.page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('role') ?? element?.localName;
    });
  const open = async (key = 'ControlOrMeta+k') => {
    await press(key);
    await expect.poll(() => field().evaluate((one) => one === document.activeElement)).toBe(true);
  };
  const isClosed = () => dialog().waitFor({ state: 'detached' });

  beforeAll(async () => {
    app = await launch(host);
    await sizeWindow(app.page, 1280, 800);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop(writeSample(folder));
    await waitForArticles(app.page, sampleSize);
    await rows(app.page).filter({ hasText: 'Walls that keep' }).click();
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('both keys open it, Escape closes it and gives the focus back', async () => {
    await expect.poll(focusedRole).toBe('row');
    for (const key of ['ControlOrMeta+k', 'ControlOrMeta+Shift+p']) {
      await open(key);
      await press('Escape');
      await isClosed();
      expect(await focusedRole()).toBe('row');
    }
  });

  test('a few letters and Enter run a command; its key stands beside it, and next time it comes first', async () => {
    await open();
    await app.page.keyboard.type('exno');
    await option(/^Export notes….*Ctrl\+E|^Export notes….*⌘\+E/).waitFor();
    await press('Enter');
    await app.page.getByRole('dialog', { name: 'Export notes' }).waitFor();
    await press('Escape');
    await expect.poll(focusedRole).toBe('row');
    await open();
    await expect.poll(() => options().first().textContent()).toContain('Export notes…');
    await press('Escape');
    await isClosed();
  });

  test('a command that takes the focus elsewhere keeps it there', async () => {
    await open();
    await app.page.keyboard.type('>search lib');
    await press('Enter');
    await isClosed();
    await expect
      .poll(() =>
        app.page
          .getByRole('searchbox', { name: 'Search library' })
          .evaluate((one) => one === document.activeElement),
      )
      .toBe(true);
  });

  test('what is found is counted, and so is nothing', async () => {
    await open();
    await app.page.keyboard.type('#sea');
    await expect.poll(() => status().textContent()).toBe('2 results');
    await app.page.keyboard.type('zzz');
    await expect.poll(() => status().textContent()).toBe('Nothing fits.');
    expect(await violations(app.page)).toEqual([]);
    await press('Escape');
    await isClosed();
  });

  test('the title of an article and Enter open it, with the focus in the text and a way back', async () => {
    const before = (await heading().textContent()) ?? '';
    await open();
    await app.page.keyboard.type('light keepers');
    await option(new RegExp(`^${mainTitle}.*Article · Coastal Review`)).waitFor();
    await press('Enter');
    await heading().filter({ hasText: mainTitle }).waitFor();
    await frameText(app.page, 'oilcloth');
    await expect.poll(focusedRole).toBe('article');
    await press('Alt+ArrowLeft');
    await heading().filter({ hasText: before }).waitFor();
  });

  test('Enter opens the best article for all that was typed, however fast that was', async () => {
    for (const [typed, title] of [
      ['light keepers', mainTitle],
      ['pruning pear', 'Pruning pear trees in a wet year'],
      ['tide table', 'How a tide table is made'],
    ] as const) {
      await open();
      await app.page.keyboard.type(typed);
      await press('Enter');
      await heading().filter({ hasText: title }).waitFor();
    }
    await press('Escape');
    await heading().waitFor({ state: 'detached' });
  });

  test('# and @ open a tag and a section by keys, and the focus goes to their list', async () => {
    await open();
    await app.page.keyboard.type('#sea/t');
    await press('Enter');
    await waitForArticles(app.page, 1);
    await expect.poll(focusedRole).toBe('row');
    await open();
    await app.page.keyboard.type('@harb');
    await option(/^Harbours.*in Coast, 1 article/).waitFor();
    await press('Enter');
    await waitForArticles(app.page, 1);
    await rows(app.page).filter({ hasText: 'In praise of small harbours' }).waitFor();
    await expect.poll(focusedRole).toBe('row');
    await press('Alt+Home');
    await waitForArticles(app.page, sampleSize);
  });

  test('the arrows go round, and the option they are on is told and in sight', async () => {
    await open();
    await app.page.keyboard.type('>');
    await press('ArrowUp');
    const count = await options().count();
    const active = await field().getAttribute('aria-activedescendant');
    expect(active).toBe(`palette-item-${count - 1}`);
    expect(await options().last().getAttribute('aria-selected')).toBe('true');
    await expect
      .poll(() =>
        options()
          .last()
          .evaluate((one) => {
            const box = one.parentElement?.getBoundingClientRect();
            return box !== undefined && one.getBoundingClientRect().bottom <= box.bottom + 1;
          }),
      )
      .toBe(true);
    await press('ArrowDown');
    expect(await options().first().getAttribute('aria-selected')).toBe('true');
    await press('Escape');
    await isClosed();
  });

  test('what cannot be done now says why, and does nothing', async () => {
    await open();
    await app.page.keyboard.type('>delete perm');
    const given = option(/^Delete permanently….*open the Trash first/);
    await given.waitFor();
    expect(await given.getAttribute('aria-disabled')).toBe('true');
    await press('Enter');
    await given.click({ force: true });
    expect(await dialog().isVisible()).toBe(true);
    await press('Escape');
    await isClosed();
  });

  test('by mouse alone: the button of the bar, an article, and a command', async () => {
    await app.page.getByRole('button', { name: 'Command palette' }).click();
    await field().fill('seed');
    await option(/^A shelf of seed/).click();
    await heading().filter({ hasText: 'A shelf of seed' }).waitFor();
    await app.page.getByRole('button', { name: 'Command palette' }).click();
    await option(/^Back to all articles/).click();
    await heading().waitFor({ state: 'detached' });
    await isClosed();
  });

  test('it opens from within the text of an article', async () => {
    await openArticle(app.page, mainTitle);
    await app.page.frameLocator('iframe.article-frame').getByText('oilcloth').click();
    await open();
    await press('Escape');
    await isClosed();
    expect(await heading().textContent()).toBe(mainTitle);
  });

  test('axe finds nothing in any theme, nor in a narrow window or at 200 %', async () => {
    const look = async () => {
      await open();
      expect(await violations(app.page)).toEqual([]);
      await press('Escape');
      await isClosed();
    };
    for (const theme of ['light', 'sepia', 'dark'] as const) {
      await chooseTheme(app.page, theme);
      await look();
    }
    await sizeWindow(app.page, 640, 480);
    await look();
    await sizeWindow(app.page, 1280, 800, 2);
    await look();
    const isWide = await app.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
  });
});
