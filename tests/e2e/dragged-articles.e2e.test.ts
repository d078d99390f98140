import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { dragTo, holdOver, pickUp } from './drag.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder, sampleSize, writeSample } from './sample-library.ts';
import { rows, waitForArticles } from './steps.ts';

const [shelf, pears, walls] = [
  'A shelf of seed that outlived three gardens',
  'Pruning pear trees in a wet year',
  'Walls that keep the frost out',
];
const tides = 'How a tide table is made';

describe.each(hosts)('articles dragged by the mouse on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const press = (key: string) => app.page.keyboard.press(key);
  const row = (title: string) => rows(app.page).filter({ hasText: title });
  const section = (name: string) => app.page.getByRole('treeitem', { name, exact: true });
  const tag = (name: string) =>
    app.page.getByRole('list', { name: 'Tags' }).getByRole('button', { name, exact: true });
  const told = (words: string) => app.page.getByRole('status').filter({ hasText: words });
  const total = (name: string) => section(name).getAttribute('aria-description');
  const takeBack = async (words: string) => {
    await press('z');
    await told(`Undone: ${words}`).waitFor();
  };
  /** What was drawn under the pointer, and what a drop would have done where it was last. */
  const seen = () => app.page.evaluate(() => Object.assign({}, document.body.dataset));

  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop(writeSample(folder));
    await waitForArticles(app.page, sampleSize);
    await app.page.evaluate(() => {
      new MutationObserver((changes) => {
        for (const node of changes.flatMap((change) => [...change.addedNodes]))
          if (node instanceof HTMLElement && node.className === 'drag-image')
            document.body.dataset['image'] = [...node.children].map((one) => one.textContent).join(' × ');
      }).observe(document.body, { childList: true });
      addEventListener('dragover', (event) => {
        document.body.dataset['effect'] = event.dataTransfer?.dropEffect;
      });
    });
  });
  beforeEach(async () => {
    await app.page.getByRole('button', { name: /^All articles/ }).click();
    await expect.poll(() => total('Gardens')).toBe('3 articles');
    await expect.poll(() => total('Archives')).toBe('2 articles');
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test.each(['Cards', 'Compact', 'Columns'])('one to a section moves it, in the look “%s”', async (view) => {
    await app.page.getByRole('button', { name: view, exact: true }).click();
    await dragTo(app.page, row(pears), section('Archives'));
    await told('1 article moved to “Archives”').waitFor();
    await expect.poll(() => total('Archives')).toBe('3 articles');
    expect(await seen()).toEqual({ image: pears, effect: 'move' });
    expect(await app.page.getByRole('heading', { level: 1, name: pears }).count()).toBe(0);
    await takeBack('1 article moved to “Archives”');
    await app.page.getByRole('button', { name: 'Cards', exact: true }).click();
  });

  test('one of several that are selected takes them all along, and says how many they are', async () => {
    for (const title of [shelf, pears, tides]) await row(title).click({ modifiers: ['ControlOrMeta'] });
    await dragTo(app.page, row(pears), section('Gardens'));
    await told('1 article moved to “Gardens”, 2 were there already').waitFor();
    expect(await seen()).toEqual({ image: `${pears} × 3`, effect: 'move' });
    await expect.poll(() => total('Gardens')).toBe('4 articles');
    await takeBack('1 article moved to “Gardens”');
    await dragTo(app.page, row(walls), section('Archives'));
    await told('1 article moved to “Archives”').waitFor();
    expect((await seen())['image']).toBe(walls);
    await takeBack('1 article moved to “Archives”');
  });

  test('what is there already is told and not changed', async () => {
    await dragTo(app.page, row(pears), section('Gardens'));
    await told('1 article is in “Gardens” already').waitFor();
    await dragTo(app.page, row(pears), tag('method'));
    await told('Tag “method” was on 1 article already').waitFor();
  });

  test('to a tag adds that tag, as one step', async () => {
    for (const title of [shelf, pears, walls]) await row(title).click({ modifiers: ['ControlOrMeta'] });
    const before = await tag('method').getAttribute('aria-description');
    await pickUp(app.page, row(walls));
    await holdOver(app.page, tag('method'));
    await expect.poll(() => tag('method').getAttribute('class')).toContain('drop-into');
    expect((await seen())['effect']).toBe('copy');
    expect(await violations(app.page)).toEqual([]);
    await app.page.mouse.up();
    await told('Tag “method” added to 2 articles, 1 had it already').waitFor();
    await expect.poll(() => tag('method').getAttribute('aria-description')).toBe('5 articles');
    expect(await tag('method').getAttribute('class')).not.toContain('drop-into');
    await takeBack('tag “method” added to 2 articles');
    await expect.poll(() => tag('method').getAttribute('aria-description')).toBe(before);
  });

  test('to the Inbox takes it out of its section; elsewhere a drop does nothing', async () => {
    const inbox = app.page.getByRole('button', { name: /^Inbox/ });
    await dragTo(app.page, row(pears), inbox);
    await told('1 article moved to the Inbox').waitFor();
    await takeBack('1 article moved to the Inbox');
    for (const elsewhere of [
      app.page.getByRole('button', { name: /^Starred/ }),
      app.page.getByRole('region', { name: 'Reader' }),
      app.page.getByRole('navigation', { name: 'Library' }).getByRole('heading', { name: 'Sections' }),
    ]) {
      await pickUp(app.page, row(pears));
      await holdOver(app.page, section('Archives'));
      await expect.poll(() => section('Archives').getAttribute('class')).toContain('drop-into');
      await holdOver(app.page, elsewhere);
      await expect.poll(() => section('Archives').getAttribute('class')).not.toContain('drop-into');
      expect((await seen())['effect']).toBe('none');
      expect(await app.page.getByText('Import into').count()).toBe(0);
      await app.page.mouse.up();
    }
    const search = app.page.getByRole('searchbox', { name: 'Search library' });
    await dragTo(app.page, row(pears), search);
    expect(await search.inputValue()).toBe('');
  });

  test('Escape gives it up', async () => {
    await pickUp(app.page, row(pears));
    await holdOver(app.page, section('Archives'));
    await expect.poll(() => section('Archives').getAttribute('class')).toContain('drop-into');
    await press('Escape');
    await expect.poll(() => section('Archives').getAttribute('class')).not.toContain('drop-into');
    await app.page.mouse.up();
    expect(await total('Archives')).toBe('2 articles');
  });

  test('what is in the Trash is not dragged', async () => {
    await row(pears).click({ modifiers: ['ControlOrMeta'] });
    await press('Delete');
    await app.page
      .getByRole('list', { name: 'Lists' })
      .getByRole('button', { name: /^Trash/ })
      .click();
    await app.page.getByRole('heading', { level: 2, name: 'Trash' }).waitFor();
    await app.page.evaluate(() => delete document.body.dataset['image']);
    await pickUp(app.page, row(pears));
    await holdOver(app.page, section('Archives'));
    expect(await section('Archives').getAttribute('class')).not.toContain('drop-into');
    expect((await seen())['image']).toBeUndefined();
    await app.page.mouse.up();
    await takeBack('1 article moved to the Trash');
  });

  test('by keys alone: the same with l and t', async () => {
    await rows(app.page).first().focus();
    await press('End');
    const isOn = () => row(pears).evaluate((one) => one === document.activeElement);
    // In which order the files came in is the import's affair.
    for (let step = 0; step < sampleSize && !(await isOn()); step++) await press('ArrowUp');
    await press('l');
    const box = app.page.getByRole('dialog', { name: 'Move 1 article' });
    await box.getByRole('radio', { name: 'Archives' }).press('Space');
    await press('Enter');
    await told('1 article moved to “Archives”').waitFor();
    await takeBack('1 article moved to “Archives”');
    await press('t');
    await app.page.getByRole('dialog', { name: 'Tags' }).waitFor();
    await app.page.keyboard.type('archives');
    await press('Enter');
    await press('Escape');
    await told('Tag “archives” added to 1 article').waitFor();
    await takeBack('tag “archives” added to 1 article');
  });

  test('files that are held over a closed section open it, and are told where they would go', async () => {
    await section('Coast').focus();
    await press('ArrowLeft');
    await section('Harbours').waitFor({ state: 'detached' });
    const box = await section('Coast').boundingBox();
    const cdp = await app.page.context().newCDPSession(app.page);
    const at = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 12 };
    const data = { items: [], files: [import.meta.filename], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'dragOver'] as const)
      await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
    await app.page.getByText('Import into Coast').waitFor();
    expect(await section('Coast').getAttribute('class')).not.toContain('drop-');
    await section('Harbours').waitFor();
    await cdp.detach();
  });
});
