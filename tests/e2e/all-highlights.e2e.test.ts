import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { chooseTheme, frameText, savedBy, selectWords, sizeWindow, waitForArticles } from './steps.ts';

const annotation = (id: number, quote: string, text: string) => ({
  ...{ id, quote, text, annotator_schema_version: 'v1.0', ranges: [] },
  ...{ created_at: `2024-03-23T09:0${id}:00+0000`, updated_at: `2024-03-23T09:0${id}:00+0000` },
});

const entry = (id: number, title: string, words: string, annotations: object[]) => ({
  ...{
    id,
    uid: null,
    title,
    url: `http://harbour.example/${id}.html`,
    is_archived: 0,
    is_starred: 0,
    tags: [],
  },
  content: `<p>${words}</p>\n<p>${'The harbour was full of boats that year, and every one of them was tarred. '.repeat(30)}</p>`,
  ...{ created_at: '2024-03-23T09:00:00+0000', updated_at: '2024-03-23T09:00:00+0000', annotations },
});

const library = [
  entry(
    1,
    'Seaweed by moonlight',
    'The lowest tides of the year fall in March, when the whole village is out on the rocks and nobody says a word. By five the carts are full and the water is back.',
    [
      annotation(1, 'nobody says a word', 'True of us as well.'),
      annotation(2, 'the carts are full', ''),
      annotation(3, 'A line that the editor struck out of this page long ago', 'Was it so?'),
    ],
  ),
  entry(
    2,
    'The warden of the bridge',
    'Every evening the warden counts the boats and writes them on a slate.',
    [annotation(4, 'counts the boats', 'Compare with the harbour.')],
  ),
];

describe.each(hosts)('all highlights of the library on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const press = (key: string) => app.page.keyboard.press(key);
  const grid = () => app.page.getByRole('grid', { name: 'All highlights' });
  const shown = () => grid().getByRole('row');
  const names = () =>
    shown().evaluateAll((all) => all.map((row) => row.querySelector('.highlight-words')?.textContent));
  const search = () => app.page.getByRole('searchbox', { name: 'Search highlights' });
  const heading = () => app.page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 });
  const notes = () => app.page.getByRole('complementary', { name: 'Notes' });
  const unplaced = () =>
    notes()
      .getByRole('list', { name: 'Highlights' })
      .getByRole('listitem')
      .filter({ has: app.page.getByRole('button', { name: 'Place here' }) });
  const toList = () =>
    app.page
      .getByRole('navigation', { name: 'Library' })
      .getByRole('button', { name: /^All highlights/ })
      .click();
  const focusedName = () =>
    app.page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.localName,
    );
  /** That words are flashed by what is done: it is looked for from before, as a flash does not last. */
  const flashes = async (words: string, act: () => Promise<unknown>) => {
    const flashed = app.page.waitForFunction((wanted) => {
      const inner = document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentWindow as
        | (Window & { CSS: typeof CSS })
        | null
        | undefined;
      const flash = inner?.CSS.highlights.get('lectern-flash');
      return [...(flash ?? [])].map(String).join('').includes(wanted);
    }, words);
    await Promise.all([flashed, act()]);
  };

  beforeAll(async () => {
    app = await launch(host);
    await sizeWindow(app.page, 1400, 900);
    const file = path.join(folder, 'wallabag-export.json');
    writeFileSync(file, JSON.stringify(library));
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop([file]);
    await waitForArticles(app.page, 2);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('are one list, each with its words, look, note, article and time', async () => {
    await toList();
    await expect
      .poll(names)
      .toEqual([
        'counts the boats',
        'A line that the editor struck out of this page long ago',
        'the carts are full',
        'nobody says a word',
      ]);
    expect(await shown().first().getAttribute('aria-label')).toMatch(
      /^counts the boats, Yellow, note: Compare with the harbour\., The warden of the bridge · .*2024$/,
    );
    await shown().nth(1).getByText('Unplaced').waitFor();
  });

  test('are found by words of quote and note, and narrowed by what they have', async () => {
    await search().fill('harbour');
    await expect.poll(names).toEqual(['counts the boats']);
    await search().fill('');
    await expect.poll(async () => (await names()).length).toBe(4);
    await app.page.getByRole('button', { name: 'With note' }).click();
    await expect.poll(async () => (await names()).length).toBe(3);
    await app.page.getByRole('button', { name: 'Unplaced', exact: true }).click();
    await expect.poll(names).toEqual(['A line that the editor struck out of this page long ago']);
    await app.page.getByRole('button', { name: 'Only green' }).click();
    await app.page.getByText('No highlight fits what is chosen above.').waitFor();
    await app.page.getByRole('button', { name: 'Clear filters' }).click();
    await app.page.getByLabel('Sort highlights').selectOption('By article');
    await expect.poll(async () => (await names()).at(-1)).toBe('counts the boats');
    await app.page.getByLabel('Sort highlights').selectOption('Newest first');
    await expect.poll(async () => (await names())[0]).toBe('counts the boats');
  });

  test('a click opens the article at the words, Back leads to the list as it was', async () => {
    await flashes('the carts are full', () => shown().filter({ hasText: 'the carts are full' }).click());
    await heading().filter({ hasText: 'Seaweed by moonlight' }).waitFor();
    await flashes('counts the boats', () => shown().filter({ hasText: 'counts the boats' }).click());
    await heading().filter({ hasText: 'The warden of the bridge' }).waitFor();
    await app.page.getByRole('button', { name: 'Back', exact: true }).click();
    await heading().filter({ hasText: 'Seaweed by moonlight' }).waitFor();
    await app.page.getByRole('button', { name: 'Back', exact: true }).click();
    await heading().waitFor({ state: 'detached' });
    await expect.poll(async () => (await names()).length).toBe(4);
  });

  test('are gone through and opened by keys alone', async () => {
    await press('/');
    expect(await focusedName()).toBe('Search highlights');
    await app.page.keyboard.type('the');
    await expect.poll(async () => (await names()).length).toBe(3);
    await press('Enter');
    await expect.poll(focusedName).toMatch(/^counts the boats/);
    await press('End');
    await expect.poll(focusedName).toMatch(/^the carts are full/);
    await press('k');
    await expect.poll(focusedName).toMatch(/^A line that/);
    await press('j');
    await flashes('the carts are full', () => press('Enter'));
    await heading().filter({ hasText: 'Seaweed by moonlight' }).waitFor();
    await press('Escape');
    await heading().waitFor({ state: 'detached' });
    await expect.poll(focusedName).toMatch(/^the carts are full/);
    await press('Escape');
    await expect.poll(async () => (await names()).length).toBe(4);
  });

  test('are gone through by the keys that the user chose', async () => {
    const sheet = app.page.getByRole('dialog', { name: 'Keys', exact: true });
    await press('Home');
    const first = await focusedName();
    await press('F1');
    await sheet.getByRole('button', { name: 'Change… Next article' }).click();
    await press('Alt+j');
    await press('Enter');
    await sheet.getByRole('status').filter({ hasText: 'Next article: Alt+J' }).waitFor();
    await press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await expect.poll(focusedName).toBe(first);
    await press('j');
    expect(await focusedName()).toBe(first);
    await press('Alt+j');
    await expect.poll(focusedName).not.toBe(first);
    await press('F1');
    await sheet.getByRole('button', { name: 'Usual keys for all' }).click();
    await press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await press('k');
    await expect.poll(focusedName).toBe(first);
  });

  test('axe finds nothing in the list, in any theme, nor in a small window', async () => {
    for (const theme of ['light', 'sepia', 'dark'] as const) {
      await chooseTheme(app.page, theme);
      expect(await violations(app.page), theme).toEqual([]);
    }
    await chooseTheme(app.page, 'light');
    await sizeWindow(app.page, 1280, 960, 2);
    expect(await violations(app.page)).toEqual([]);
    await sizeWindow(app.page, 1400, 900);
  });

  test('one without a place is placed on selected words by pointer, and taken from there again', async () => {
    await shown().filter({ hasText: 'A line that' }).click();
    await frameText(app.page, 'nobody says');
    await unplaced().getByText('A line that the editor struck out').waitFor();
    const button = unplaced().getByRole('button', { name: 'Place here' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await selectWords(app.page, 'the water is back');
    await expect.poll(() => button.getAttribute('aria-disabled')).toBe('false');
    expect(await violations(app.page)).toEqual([]);
    await flashes('the water is back', () => button.click());
    await unplaced().waitFor({ state: 'detached' });
    await notes().getByRole('list', { name: 'Highlights' }).getByText('the water is back').waitFor();
    await expect.poll(async () => (await names()).includes('the water is back')).toBe(true);
    await press('z');
    await unplaced().getByText('A line that the editor struck out').waitFor();
  });

  test('the notes beside an article can be narrowed and put in another order', async () => {
    const cards = () =>
      notes().getByRole('list', { name: 'Highlights' }).locator('.placed .highlight-quote').allTextContents();
    await expect.poll(cards).toEqual(['nobody says a word', 'the carts are full']);
    await notes().getByLabel('Order of highlights').selectOption('Newest first');
    await expect.poll(cards).toEqual(['the carts are full', 'nobody says a word']);
    await notes().getByRole('button', { name: 'With note' }).click();
    await expect.poll(cards).toEqual(['nobody says a word']);
    await notes().getByText('2 of 3 shown').waitFor();
    expect(await violations(app.page)).toEqual([]);
    await notes().getByRole('button', { name: 'Clear' }).click();
    await notes().getByLabel('Order of highlights').selectOption('As in the text');
    await expect.poll(cards).toEqual(['nobody says a word', 'the carts are full']);
  });

  test('colours are named, and the name stands with them everywhere', async () => {
    const dialog = app.page.getByRole('dialog', { name: 'Meanings of colours' });
    const card = notes().getByRole('list', { name: 'Highlights' }).getByRole('listitem').first();
    await notes().getByRole('button', { name: 'Colours…' }).click();
    expect(await violations(app.page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Yellow' }).fill('disagree');
    await press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await card.getByText('Yellow highlight: disagree').waitFor();
    expect(await shown().first().getAttribute('aria-label')).toContain(', Yellow: disagree, ');
    await selectWords(app.page, 'the whole village');
    const button = app.page
      .getByRole('toolbar', { name: 'Highlight' })
      .getByRole('button', { name: 'Yellow', exact: true });
    expect(await button.getAttribute('title')).toBe('Yellow: disagree (1)');
    const target = path.join(folder, 'notes.md');
    const notesOut = await savedBy(app, target, async () => {
      await notes().getByRole('button', { name: 'Export these…' }).click();
      await app.page
        .getByRole('dialog')
        .getByRole('button', { name: /^Export/ })
        .click();
    });
    expect(notesOut).toContain('*yellow: disagree*');
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    await notes().getByRole('button', { name: 'Colours…' }).focus();
    await press('z');
    await card.getByText('Yellow highlight', { exact: true }).waitFor();
  });

  test('and so by keys alone', async () => {
    const button = unplaced().getByRole('button', { name: 'Place here' });
    await selectWords(app.page, 'the whole village');
    await expect.poll(() => button.getAttribute('aria-disabled')).toBe('false');
    await unplaced().getByRole('button', { name: 'A line that the editor' }).focus();
    await press('Tab');
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.textContent)).toBe('Place here');
    await press('Enter');
    await notes().getByRole('list', { name: 'Highlights' }).getByText('the whole village').waitFor();
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.textContent))
      .toBe('the whole village');
    await press('z');
    await unplaced().waitFor();
  });
});
