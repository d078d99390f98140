import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pngAddress } from '../support/png.ts';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { driveMenus, type MenuDriver } from './menus.ts';
import { freshFolder, mainQuote, mainTitle, sampleSize, writeSample } from './sample-library.ts';
import {
  chooseTheme,
  frameText,
  openArticle,
  prepareReading,
  rows,
  selectWords,
  waitForArticles,
} from './steps.ts';

const linked = 'Boats, lamps and one link';
const address = 'https://elsewhere.test/coal';
const page = `<html lang="en"><head><title>${linked}</title></head><body><article><h1>${linked}</h1>
<p>The boats lay in the harbour all that winter, and nobody in the town went out to sea at all. More <a href="${address}">elsewhere</a>.</p>
<figure><img alt="A lamp on a tower" src="${pngAddress(400, 300, 90)}"><figcaption>The lamp.</figcaption></figure>
<p>The lamp was lit at dusk and put out at dawn, and of that a book was kept for a hundred years and more.</p></article></body></html>`;

/** Where something in the article stands, in the window. */
const pointIn = (app: Running, selector: string) =>
  app.page.evaluate((wanted) => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
    const inner = frame?.contentDocument?.querySelector(wanted);
    inner?.scrollIntoView({ block: 'center' });
    const box = inner?.getBoundingClientRect();
    const outer = frame?.getBoundingClientRect();
    if (!box || !outer) throw new Error(`There is no ${wanted} in the article.`);
    return { x: outer.left + box.left + 6, y: outer.top + box.top + box.height / 2 };
  }, selector);

describe.each(hosts)('context menus on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  let menus: MenuDriver;
  const press = (key: string) => app.page.keyboard.press(key);
  const row = (title: string) => rows(app.page).filter({ hasText: title });
  const status = (words: string) => app.page.getByRole('status').filter({ hasText: words });
  const lists = (name: string) => app.page.getByRole('list', { name: 'Lists' }).getByRole('button', { name });
  const isSelected = (title: string) => row(title).getAttribute('aria-selected');
  const focused = () =>
    app.page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.className ?? '');
  const notes = () => app.page.getByRole('complementary', { name: 'Notes' });
  const card = () => notes().getByRole('list', { name: 'Highlights' }).getByRole('listitem').first();
  const look = () => card().locator('.highlight-look').textContent();
  const rightClick = async (selector: string) => {
    const { x, y } = await pointIn(app, selector);
    await app.page.mouse.click(x, y, { button: 'right' });
  };
  /** What stands in a menu without what is said of it now. */
  const states = async (...words: string[]) =>
    (await menus.items())
      .filter((one) => words.includes(one.words))
      .map(({ words, enabled }) => [words, enabled]);

  beforeAll(async () => {
    app = await launch(host);
    menus = await driveMenus(app);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop(writeSample(folder));
    await prepareReading(app.page);
    const file = path.join(folder, 'boats.html');
    writeFileSync(file, page);
    await app.drop([file]);
    await waitForArticles(app.page, sampleSize + 1);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('a row that is not selected is selected first; its menu marks and opens it', async () => {
    await row('What paper remembers').click({ button: 'right' });
    expect(await isSelected('What paper remembers')).toBe('true');
    expect(await isSelected(mainTitle)).toBe('false');
    // The article that was open stays open.
    await app.page.getByRole('heading', { level: 1, name: mainTitle }).waitFor();
    expect(await menus.words()).toEqual([
      'Read the article',
      'Open as the original page',
      'Mark as read',
      'Star',
      'Tags…',
      'Move to a section…',
      'Export the notes of the article…',
      'Move to the Trash',
    ]);
    await menus.choose('Star');
    await expect
      .poll(() =>
        row('What paper remembers').getByRole('button', { name: 'Star' }).getAttribute('aria-pressed'),
      )
      .toBe('true');
    await row('What paper remembers').click({ button: 'right' });
    expect(await menus.words()).toContain('Unstar');
    await menus.choose('Read the article');
    await app.page.getByRole('heading', { level: 1, name: 'What paper remembers' }).waitFor();
  });

  test('a selection is counted in every item, and stays when it is asked about', async () => {
    await row('What paper remembers').click({ modifiers: ['ControlOrMeta'] });
    await row('Finding aids').click();
    await row('Pruning pear trees').click({ modifiers: ['ControlOrMeta'] });
    await row('Walls that keep').click({ modifiers: ['ControlOrMeta'] });
    await row('Pruning pear trees').click({ button: 'right' });
    expect(await menus.words()).toEqual([
      'Mark 3 articles as read',
      'Star 3 articles',
      'Tags of 3 articles…',
      'Move 3 articles to a section…',
      'Export the notes of 3 articles…',
      'Move 3 articles to the Trash',
    ]);
    await menus.choose('Move 3 articles to the Trash');
    await status('3 articles moved to the Trash').waitFor();
    await waitForArticles(app.page, sampleSize - 2);
    await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await waitForArticles(app.page, sampleSize + 1);
  });

  test.each(['ContextMenu', 'Shift+F10'])(
    'the key %s asks about the row that has the focus, below it',
    async (key) => {
      await rows(app.page).first().click();
      await press('Escape');
      await press('Home');
      const first = rows(app.page).first();
      const name = await first.getAttribute('aria-label');
      const box = await first.boundingBox();
      await press(key);
      expect(await menus.words()).toContain('Tags…');
      if (host === 'browser') {
        await expect.poll(focused).toBe('Read the article');
        const menu = await app.page.getByRole('menu').boundingBox();
        expect(Math.round(menu?.y ?? 0)).toBe(Math.round((box?.y ?? 0) + (box?.height ?? 0)));
      }
      await menus.leave();
      expect(await focused()).toBe(name);
    },
  );

  test('what cannot be undone stands in the menu of the Trash alone', async () => {
    await row('What paper remembers').click();
    await press('Delete');
    await lists('Trash').click();
    await waitForArticles(app.page, 1);
    await row('What paper remembers').click({ button: 'right' });
    const words = await menus.words();
    expect(words.slice(-2)).toEqual(['Take out of the Trash', 'Delete permanently…']);
    await menus.choose('Take out of the Trash');
    await lists('All articles').click();
    await waitForArticles(app.page, sampleSize + 1);
  });

  test('selected words are highlighted, looked for and copied from their menu', async () => {
    await openArticle(app.page, mainTitle);
    await frameText(app.page, mainQuote);
    const words = 'the sound of the stones';
    await selectWords(app.page, words);
    await app.page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await app.page.evaluate(() => {
      const inner = document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentDocument;
      const box = inner?.getSelection()?.getRangeAt(0).getBoundingClientRect();
      const event = {
        bubbles: true,
        cancelable: true,
        button: 2,
        clientX: box?.left ?? 0,
        clientY: box?.top ?? 0,
      };
      inner?.querySelector('p')?.dispatchEvent(new PointerEvent('contextmenu', event));
    });
    expect(await menus.words()).toEqual(
      expect.arrayContaining([
        'Copy',
        'Copy as a quote',
        'Highlight',
        'Add note…',
        'Look for it in the library',
        'Hide this block',
      ]),
    );
    if (host === 'browser') expect(await violations(app.page)).toEqual([]);
    await menus.choose('Highlight', 'Green');
    await expect.poll(() => notes().getByRole('listitem').count()).toBe(2);
    expect(await look()).toContain('Green highlight');
    await selectWords(app.page, words);
    await app.page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await app.page.locator('.reader-pane').focus();
    await press('Shift+F10');
    await menus.choose('Look for it in the library');
    await expect
      .poll(() => app.page.getByRole('searchbox', { name: 'Search library' }).inputValue())
      .toBe(`"${words}"`);
    await waitForArticles(app.page, 1);
    await app.page.getByRole('heading', { level: 1, name: mainTitle }).waitFor();
    await lists('All articles').click();
    await waitForArticles(app.page, sampleSize + 1);
  });

  test('a highlight has the same menu in the text and beside it', async () => {
    await openArticle(app.page, mainTitle);
    await frameText(app.page, mainQuote);
    await card().click({ button: 'right' });
    const beside = await menus.items();
    expect(beside[0]?.words).toBe('Show in the article');
    await menus.choose('Colour', 'Pink');
    await expect.poll(look).toContain('Pink highlight');
    // In the text, at its words, with none selected: there the pointer finds the paint.
    const { x, y } = await pointIn(app, 'h2');
    await app.page.mouse.click(x, y);
    const at = await app.page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
      const inner = frame?.contentDocument;
      const walker = inner?.createTreeWalker(inner.body, NodeFilter.SHOW_TEXT);
      let node = walker?.nextNode();
      while (node && !node.nodeValue?.includes('the sound of the stones')) node = walker?.nextNode();
      const range = inner?.createRange();
      const start = node?.nodeValue?.indexOf('the sound of the stones') ?? 0;
      node?.parentElement?.scrollIntoView({ block: 'center' });
      if (node) range?.setStart(node, start);
      if (node) range?.setEnd(node, start + 8);
      const box = range?.getBoundingClientRect();
      const outer = frame?.getBoundingClientRect();
      return { x: (outer?.left ?? 0) + (box?.left ?? 0) + 10, y: (outer?.top ?? 0) + (box?.top ?? 0) + 8 };
    });
    await app.page.mouse.click(at.x, at.y, { button: 'right' });
    const inText = await menus.words();
    const shared = beside.map(({ words }) => words).filter((words) => words !== 'Show in the article');
    expect(inText.slice(0, shared.length)).toEqual(shared);
    await menus.choose('Underline');
    await expect.poll(look).toContain('Pink underline');
    await card().locator('.highlight-quote').focus();
    await press('Shift+F10');
    await menus.choose('Delete highlight');
    await status('Underline deleted').waitFor();
    await expect.poll(() => notes().getByRole('listitem').count()).toBe(1);
    await press('z');
    await expect.poll(() => notes().getByRole('listitem').count()).toBe(2);
  });

  test('a link is opened outside or copied, a picture looked at', async () => {
    await openArticle(app.page, linked);
    await frameText(app.page, 'elsewhere');
    await rightClick('a');
    expect((await menus.words()).slice(0, 2)).toEqual([
      'Open in the browser',
      'Copy the address of the link',
    ]);
    await menus.leave();
    await app.page.frameLocator('iframe.article-frame').getByRole('button', { name: /lamp/ }).waitFor();
    await rightClick('img');
    expect((await menus.words()).slice(0, 2)).toEqual(['Look at the picture', 'Copy the picture']);
    await menus.choose('Look at the picture');
    await app.page.getByRole('dialog', { name: 'Image' }).waitFor();
    await press('Escape');
    await app.page.getByRole('dialog', { name: 'Image' }).waitFor({ state: 'detached' });
  });

  test('a link has its menu by keys too, where it stands', async () => {
    await app.page.frameLocator('iframe.article-frame').getByRole('link', { name: 'elsewhere' }).focus();
    await press('Shift+F10');
    expect(await states('Open in the browser')).toEqual([['Open in the browser', true]]);
    await menus.leave();
    const back = () =>
      app.page.evaluate(
        () =>
          document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentDocument?.activeElement
            ?.localName,
      );
    expect(await focused()).toContain('article-frame');
    expect(await back()).toBe('a');
  });

  test('the palette does the same, with the link and the picture that had the focus', async () => {
    const option = (name: string) => app.page.getByRole('option', { name });
    const type = async (words: string) => {
      await press('ControlOrMeta+k');
      await app.page.getByRole('combobox', { name: 'Command palette' }).fill(`>${words}`);
    };
    const inFrame = app.page.frameLocator('iframe.article-frame');
    await inFrame.getByRole('button', { name: /lamp/ }).focus();
    await type('Open the link');
    await option('Open the link in the browser Go to a link').waitFor();
    expect(await option('Open the link in the browser').getAttribute('aria-disabled')).toBe('true');
    await press('Escape');
    await inFrame.getByRole('link', { name: 'elsewhere' }).focus();
    await type('Open the link');
    expect(await option('Open the link in the browser').getAttribute('aria-disabled')).toBe('false');
    const outside = app.electron ? null : app.page.context().waitForEvent('page');
    await press('Enter');
    if (app.electron)
      await expect
        .poll(() => app.electron?.evaluate(({ shell }) => (shell as unknown as { opened: string[] }).opened))
        .toContain(address);
    await (await outside)?.close();
    await type('Look at the pictures');
    await press('Enter');
    await app.page.getByRole('dialog', { name: 'Image' }).waitFor();
    await press('Escape');
    await app.page.getByRole('dialog', { name: 'Image' }).waitFor({ state: 'detached' });
    await type('Theme: Sepia');
    await press('Enter');
    await app.page.waitForFunction(() => document.documentElement.dataset['theme'] === 'sepia');
    await chooseTheme(app.page, 'light');
  });

  test.runIf(host === 'browser')('words and pictures reach the clipboard', async () => {
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const said = (words: string) => app.page.getByRole('status').filter({ hasText: words }).waitFor();
    await rightClick('img');
    await menus.choose('Copy the picture');
    await said('Picture copied');
    const types = await app.page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
    expect(types).toContain('image/png');
    await rightClick('a');
    await menus.choose('Copy the address of the link');
    await said('Address copied');
    const text = () => app.page.evaluate(() => navigator.clipboard.readText());
    expect(await text()).toBe(address);
    await selectWords(app.page, 'a book was kept');
    await app.page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await app.page.locator('.reader-pane').focus();
    await press('Shift+F10');
    await menus.choose('Copy as a quote');
    await said('Quote copied');
    expect(await text()).toBe(`> a book was kept\n>\n> — ${linked}`);
  });

  test('around the text it is the menu of the open article', async () => {
    await app.page.getByRole('heading', { level: 1, name: linked }).click({ button: 'right' });
    expect(await menus.words()).toEqual(
      expect.arrayContaining(['Original page or clean text', 'Print…', 'Tags…']),
    );
    await menus.choose('Original page or clean text');
    await app.page.locator('iframe.original-frame').waitFor();
    await app.page.getByRole('heading', { level: 1, name: linked }).click({ button: 'right' });
    await menus.choose('Original page or clean text');
    await app.page.locator('iframe.original-frame').waitFor({ state: 'detached' });
  });

  test.runIf(host === 'browser')(
    'a drawn menu goes by letters, opens menus in it by arrows, and holds the focus',
    async () => {
      await card().locator('.highlight-quote').waitFor({ state: 'detached' });
      await openArticle(app.page, mainTitle);
      await card().locator('.highlight-quote').focus();
      await press('Shift+F10');
      await expect.poll(focused).toBe('Show in the article');
      await press('c');
      await expect.poll(focused).toBe('Colour');
      await press('ArrowRight');
      await expect.poll(focused).toBe('Yellow');
      await press('End');
      await expect.poll(focused).toBe('Purple');
      await press('ArrowLeft');
      await expect.poll(focused).toBe('Colour');
      await app.page.getByRole('menuitem', { name: 'Add tags…' }).hover();
      await app.page.getByRole('menu').nth(1).waitFor({ state: 'detached' });
      await app.page.getByRole('menuitem', { name: 'Colour' }).hover();
      await app.page.getByRole('menuitemradio', { name: 'Yellow' }).waitFor();
      // The pointer shows what is there and leaves the focus to the keys.
      expect(await focused()).toBe('Colour');
      await press('ArrowUp');
      await press('ArrowUp');
      await expect.poll(focused).toBe('Delete highlight');
      await press('Tab');
      await app.page.getByRole('menu').first().waitFor({ state: 'detached' });
      await expect.poll(focused).toBe('highlight-quote');
    },
  );

  test.runIf(host === 'browser')('axe finds nothing on drawn menus in any theme', async () => {
    for (const theme of ['light', 'sepia', 'dark', 'black'] as const) {
      await chooseTheme(app.page, theme);
      await card().locator('.highlight-quote').focus();
      await press('Shift+F10');
      await menus.items();
      await press('c');
      await press('ArrowRight');
      await expect.poll(() => app.page.getByRole('menu').count()).toBe(2);
      expect(await violations(app.page), theme).toEqual([]);
      await press('Escape');
      await menus.leave();
    }
    await chooseTheme(app.page, 'light');
  });

  test.runIf(host === 'browser')('on macOS, where no key asks for a menu, Shift+F10 does', async () => {
    await app.page.addInitScript(() => {
      Object.defineProperty(navigator, 'platform', { value: 'MacIntel' });
      const onlyOurs = (event: Event) => event.isTrusted && event.stopImmediatePropagation();
      addEventListener('contextmenu', onlyOurs, { capture: true });
    });
    await app.page.reload();
    await rows(app.page).first().focus();
    await press('Shift+F10');
    expect(await menus.words()).toContain('Tags…');
    await menus.leave();
  });

  test.runIf(host !== 'browser')('selected words of the window have the system’s own menu', async () => {
    await openArticle(app.page, linked);
    const file = app.page.getByTitle('The file it came from');
    await file.evaluate((element) => getSelection()?.selectAllChildren(element));
    await file.click({ button: 'right' });
    expect(await menus.words()).toEqual(['copy']);
    await menus.leave();
    await app.page.evaluate(() => getSelection()?.removeAllRanges());
    await file.click({ button: 'right' });
    expect(await menus.words()).toContain('Tags…');
    await menus.leave();
  });

  test.runIf(host !== 'browser')('text fields have the system’s own menu', async () => {
    await app.page.getByRole('searchbox', { name: 'Search library' }).click({ button: 'right' });
    const words = await menus.words();
    expect(words).toEqual(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']);
    await menus.leave();
  });
});
