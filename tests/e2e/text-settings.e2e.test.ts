import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder, mainTitle, sampleSize, writeSample } from './sample-library.ts';
import { openArticle, setRange, sizeWindow, twoFrames, waitForArticles } from './steps.ts';

describe.each(hosts)('the text settings on the host “%s”', (host) => {
  const pages = freshFolder();
  let app: Running;
  beforeAll(async () => {
    app = await launch(host);
    await sizeWindow(app.page, 1280, 600);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop(writeSample(pages.folder));
    await waitForArticles(app.page, sampleSize);
    await openArticle(app.page, mainTitle);
  });
  afterAll(async () => {
    await app?.close();
    pages.remove();
  });

  const button = () => app.page.getByRole('button', { name: 'Text settings' });
  const panel = () => app.page.getByRole('dialog', { name: 'Text settings' });
  const radio = (name: string) => panel().getByRole('radio', { name, exact: true });
  const range = (name: string) => panel().getByRole('slider', { name, exact: true });

  /** How the article is drawn. */
  const drawn = () =>
    app.page.evaluate(() => {
      const inner = document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentDocument;
      if (!inner) throw new Error('No article is open.');
      const { fontSize, fontFamily, lineHeight, textAlign, maxWidth } = getComputedStyle(inner.body);
      const theme = inner.documentElement.dataset['theme'];
      const paper = getComputedStyle(inner.documentElement).backgroundColor;
      const around = getComputedStyle(document.body).backgroundColor;
      const ratio = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
      const measure = (Number.parseFloat(maxWidth) - 48) / Number.parseFloat(fontSize);
      return { theme, paper, around, fontSize, fontFamily, ratio, textAlign, measure };
    });

  const usual = { fontSize: '18px', textAlign: 'start', measure: 38 };

  test('change how the article looks at once, by the mouse', async () => {
    expect(await drawn()).toMatchObject(usual);
    await button().click();
    await radio('Black').click();
    await radio('Narrow').click();
    await radio('Justify').click();
    await setRange(range('Text size'), 24);
    await setRange(range('Line height'), 1.8);
    await panel().getByRole('combobox', { name: 'Font', exact: true }).selectOption('Monospace');
    await panel().getByText('justified lines may have wide gaps').waitFor();
    await expect.poll(drawn).toMatchObject({
      ...{ theme: 'black', paper: 'rgb(0, 0, 0)', around: 'rgb(0, 0, 0)' },
      ...{ fontSize: '24px', ratio: expect.closeTo(1.8), textAlign: 'justify', measure: 32 },
      fontFamily: expect.stringMatching(/^ui-monospace,.*monospace$/),
    });
    await button().click();
    await panel().waitFor({ state: 'detached' });
  });

  test('are as they were left when the page comes again, and Reset takes them back', async () => {
    await app.page.reload();
    await app.page.getByRole('heading', { level: 1, name: mainTitle }).waitFor();
    await expect
      .poll(async () => drawn().catch(() => null))
      .toMatchObject({ theme: 'black', fontSize: '24px', ratio: expect.closeTo(1.8), measure: 32 });
    await button().click();
    await panel().getByRole('button', { name: 'Reset to defaults' }).click();
    await expect.poll(drawn).toMatchObject({ ...usual, theme: 'light', ratio: expect.closeTo(1.55) });
    expect(await radio('Auto').isChecked()).toBe(true);
    await panel().getByRole('button', { name: 'Close' }).click();
    await panel().waitFor({ state: 'detached' });
  });

  test('follow the system between the two themes that were chosen', async () => {
    await button().click();
    await panel().getByRole('combobox', { name: 'While the system is light' }).selectOption('Sepia');
    await panel().getByRole('combobox', { name: 'While the system is dark' }).selectOption('Black');
    await expect.poll(drawn).toMatchObject({ theme: 'sepia' });
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(drawn).toMatchObject({ theme: 'black' });
    await app.page.emulateMedia({ colorScheme: null });
    await panel().getByRole('button', { name: 'Reset to defaults' }).click();
    await expect.poll(drawn).toMatchObject({ theme: 'light' });
  });

  test('have a font that comes with the app, which is asked of nobody', async () => {
    await panel().getByRole('combobox', { name: 'Font', exact: true }).selectOption('Atkinson Hyperlegible');
    const loaded = () =>
      app.page.evaluate(() => {
        const inner = document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentDocument;
        return [document, inner].map((place) =>
          [...(place?.fonts ?? [])].some(
            ({ family, status }) => family.includes('Atkinson') && status === 'loaded',
          ),
        );
      });
    await expect.poll(loaded).toEqual([true, true]);
    await expect.poll(async () => (await drawn()).fontFamily).toMatch(/^"Atkinson Hyperlegible Next", /);
  });

  test('take the name of a font, and say when this computer has none of that name', async () => {
    await panel().getByRole('combobox', { name: 'Font', exact: true }).selectOption('An installed font');
    const name = panel().getByRole('textbox', { name: 'Name of the font' });
    const missing = panel().getByText('was found on this computer');
    await name.fill('No "Such; Font');
    await missing.waitFor();
    await expect.poll(async () => (await drawn()).fontFamily).toMatch(/^"No \\"Such; Font", /);
    // The one that came with the app stands in for an installed one: browsers for tests have no fonts that are sure.
    await name.fill('Atkinson Hyperlegible Next');
    await missing.waitFor({ state: 'detached' });
    await panel().getByRole('button', { name: 'Reset to defaults' }).click();
  });

  test('close when they are left, for the article or another control', async () => {
    await app.page
      .frameLocator('iframe.article-frame')
      .getByText('Long before the passage')
      .click({ position: { x: 5, y: 5 } });
    await panel().waitFor({ state: 'detached' });
    await button().click();
    await app.page.getByRole('searchbox', { name: 'Search library' }).click();
    await panel().waitFor({ state: 'detached' });
  });

  const focusedName = () =>
    app.page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
      return element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '';
    });
  async function goTo(key: string, name: string): Promise<void> {
    for (let step = 0; step < 40 && (await focusedName()) !== name; step++)
      await app.page.keyboard.press(key);
    expect(await focusedName()).toBe(name);
  }

  test('are reached, changed and left by keys alone', async () => {
    const press = (key: string) => app.page.keyboard.press(key);
    await app.page.locator('.reader-pane').focus();
    await goTo('Shift+Tab', 'Text settings');
    await press('Enter');
    await panel().waitFor();
    await expect.poll(focusedName).toBe('Auto');
    for (let step = 0; step < 2; step++) await press('ArrowDown');
    await expect.poll(drawn).toMatchObject({ theme: 'sepia' });
    await goTo('Tab', 'Text size');
    await press('ArrowRight');
    await press('Control+=');
    await expect.poll(drawn).toMatchObject({ fontSize: '20px' });
    expect(await range('Text size').getAttribute('aria-valuetext')).toBe('20 px');
    // A plain key is not the list's while the focus is here.
    await press('j');
    await goTo('Tab', 'Usual');
    await press('ArrowRight');
    await expect.poll(drawn).toMatchObject({ measure: 46 });
    await goTo('Tab', 'Reset to defaults');
    await press('Enter');
    await press('Escape');
    await panel().waitFor({ state: 'detached' });
    expect(await focusedName()).toBe('Text settings');
    await app.page.getByRole('heading', { level: 1, name: mainTitle }).waitFor();
    await expect.poll(drawn).toMatchObject(usual);
  });

  /** Marks the first visible character of the article, for `markedTop`. */
  const markFirst = () =>
    app.page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
      const pane = document.querySelector('.reader-pane');
      const inner = frame?.contentDocument;
      if (!frame || !inner || !pane) throw new Error('No article is open.');
      const edge = pane.getBoundingClientRect().top - frame.getBoundingClientRect().top;
      const walker = inner.createTreeWalker(inner.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let at = 0; at < (node.textContent ?? '').length; at++) {
          const range = inner.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getClientRects()[0];
          if (!box || box.bottom <= edge) continue;
          Object.assign(window, { marked: range });
          return range.startContainer.textContent?.slice(at, at + 30);
        }
      throw new Error('No character is in sight.');
    });
  /** How far the marked character is below the pane's upper edge. */
  const markedTop = () =>
    app.page.evaluate(() => {
      const frame = document.querySelector('iframe.article-frame')?.getBoundingClientRect().top ?? 0;
      const pane = document.querySelector('.reader-pane')?.getBoundingClientRect().top ?? 0;
      const { marked } = window as unknown as { marked: Range };
      return marked.getBoundingClientRect().top + frame - pane;
    });

  test('leave the first visible character where it is, whatever is changed', async () => {
    await app.page.locator('.reader-pane').focus();
    // Into the midst of a paragraph: the first letter of one begins a line however it flows.
    await app.page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
      const third = frame?.contentDocument?.querySelectorAll('p')[2]?.getBoundingClientRect().top ?? 0;
      const pane = document.querySelector('.reader-pane');
      const edge = pane?.getBoundingClientRect().top ?? 0;
      pane?.scrollBy(0, (frame?.getBoundingClientRect().top ?? 0) + third + 40 - edge);
    });
    // What was scrolled to is noted with the next frame.
    await twoFrames(app.page);
    expect(await markFirst()).not.toMatch(/^[A-Z]/);
    const before = await markedTop();
    await button().click();
    const font = panel().getByRole('combobox', { name: 'Font', exact: true });
    const changes: (() => Promise<unknown>)[] = [
      () => setRange(range('Text size'), 30),
      () => setRange(range('Line height'), 2),
      () => radio('Narrow').click(),
      () => font.selectOption('Monospace'),
      () => radio('Full').click(),
      () => radio('Justify').click(),
      () => setRange(range('Text size'), 19),
      () => panel().getByRole('button', { name: 'Reset to defaults' }).click(),
    ];
    for (const [step, change] of changes.entries()) {
      await change();
      await app.page.waitForTimeout(100);
      await twoFrames(app.page);
      const moved = Math.abs((await markedTop()) - before);
      expect([step, moved <= 1.5 ? 0 : moved]).toEqual([step, 0]);
    }
  });
});
