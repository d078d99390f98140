import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { themes } from '../../electron/api/model.ts';
import { documentViolations, frameDocument, openTestPage, violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder, mainTitle, writeSample } from './sample-library.ts';
import { chooseTheme, openArticle, prepareReading, rows, sizeWindow } from './steps.ts';

const usualSize = [1280, 800] as const;

describe.each(hosts)('axe on the host “%s”', (host) => {
  let app: Running;
  let bare: Awaited<ReturnType<typeof openTestPage>>;
  const pages = freshFolder();
  beforeAll(async () => {
    [app, bare] = await Promise.all([launch(host), openTestPage()]);
    await sizeWindow(app.page, ...usualSize);
  });
  afterAll(async () => {
    await Promise.all([app?.close(), bare?.close()]);
    pages.remove();
  });

  const dialog = (name: string) => app.page.getByRole('dialog', { name });
  const search = (words: string) => app.page.getByRole('searchbox', { name: 'Search library' }).fill(words);

  const notes = () => app.page.getByRole('complementary', { name: 'Notes' });

  /** Looks at the window in every theme; with a dialog, which is opened by `open` and closed again. */
  async function expectNothing(open?: () => Promise<void>, name = ''): Promise<void> {
    for (const theme of themes) {
      await chooseTheme(app.page, theme);
      await open?.();
      if (open) await dialog(name).waitFor();
      expect(await violations(app.page), theme).toEqual([]);
      if (!open) continue;
      await dialog(name).getByRole('button', { name: 'Close', exact: true }).click();
      await dialog(name).waitFor({ state: 'detached' });
    }
  }

  test('finds nothing on the first run', async () => {
    await app.page.getByText('Drop articles here.').waitFor();
    await expectNothing();
  });

  test('finds nothing on the list, an open article and its notes', async () => {
    await app.drop(writeSample(pages.folder, { broken: true }));
    await prepareReading(app.page);
    await expectNothing();
  });

  /** The least contrast of what `property` draws on the chips of the selected row. */
  const chipContrast = (property: 'color' | 'borderTopColor') =>
    app.page.evaluate((of) => {
      const light = (color: string) => {
        const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
      };
      const chips = [...document.querySelectorAll('.row[aria-selected="true"] .chip')];
      return Math.min(
        ...chips.map((chip) => {
          const row = chip.closest('.row') ?? chip;
          const [one, other] = [
            light(getComputedStyle(chip)[of]),
            light(getComputedStyle(row).backgroundColor),
          ];
          return Math.max(one, other) / Math.min(one, other);
        }),
      );
    }, property);

  // axe knows of texts only; the line around a tag is what parts it from the next one (WCAG 1.4.11).
  test('the tags of the selected row are seen as such in every theme, whether the list has the focus or not', async () => {
    const tagged = rows(app.page).filter({ hasText: 'sea/tides' }).first();
    await tagged.click();
    const places = [tagged, app.page.getByRole('button', { name: 'All keys' })];
    for (const theme of themes) {
      await chooseTheme(app.page, theme);
      for (const place of places) {
        await place.focus();
        expect(await chipContrast('color'), theme).toBeGreaterThanOrEqual(7);
        expect(await chipContrast('borderTopColor'), theme).toBeGreaterThanOrEqual(3);
      }
    }
    await openArticle(app.page, mainTitle);
  });

  test('finds nothing at a width of 640 pixels', async () => {
    await sizeWindow(app.page, 640, 800);
    await notes().waitFor({ state: 'detached' });
    await expectNothing();
    await app.page.keyboard.press(']');
    await notes().waitFor();
    await expectNothing();
    await app.page.keyboard.press(']');
    await notes().waitFor({ state: 'detached' });
    await sizeWindow(app.page, ...usualSize);
  });

  test('shows one pane at a time at that width: no notes without their article', async () => {
    await sizeWindow(app.page, 640, 800);
    await notes().waitFor({ state: 'detached' });
    await app.page.keyboard.press(']');
    await notes().waitFor();
    await app.page.keyboard.press('Alt+Home');
    await rows(app.page).first().waitFor();
    expect(await notes().isVisible()).toBe(false);
    await openArticle(app.page, mainTitle);
    await sizeWindow(app.page, ...usualSize);
  });

  test('leaves the text its width and nothing to be scrolled sideways, whatever the window', async () => {
    for (const [width, least] of [
      [1600, 420],
      [1280, 420],
      [1190, 420],
      [1000, 420],
      [770, 420],
      [640, 600],
      [320, 320],
    ] as const) {
      await sizeWindow(app.page, width, 800);
      const fits = async () => {
        const { reader, beyond } = await app.page.evaluate(() => ({
          reader: document.querySelector('.reader')?.clientWidth ?? 0,
          beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        }));
        return [width, reader >= least, beyond];
      };
      await expect.poll(fits).toEqual([width, true, 0]);
    }
    await sizeWindow(app.page, ...usualSize);
  });

  test('finds nothing at a zoom of 200 %, and nothing has to be scrolled sideways', async () => {
    await sizeWindow(app.page, ...usualSize, 2);
    await expectNothing();
    const { wide, seen } = await app.page.evaluate(() => ({
      wide: Math.max(
        document.documentElement.scrollWidth,
        document.querySelector('.reader-pane')?.scrollWidth ?? 0,
      ),
      seen: document.documentElement.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(seen);
    await sizeWindow(app.page, ...usualSize);
  });

  test('finds nothing in the article, and finds an image without words that is planted there', async () => {
    for (const theme of themes) {
      await chooseTheme(app.page, theme);
      const html = await frameDocument(app.page);
      expect(html).toContain(`data-theme="${theme}"`);
      expect(await documentViolations(bare.page, html), theme).toEqual([]);
      const planted = html.replace(
        '</body>',
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></body>',
      );
      expect(await documentViolations(bare.page, planted), theme).toEqual([
        expect.stringMatching(/^image-alt: /),
      ]);
    }
  });

  test('finds nothing on the text settings, nor on the window from right to left', async () => {
    const open = async () => {
      await app.page.getByRole('button', { name: 'Text settings' }).click();
    };
    const turn = (direction: 'rtl' | 'ltr') =>
      app.page.evaluate((way) => {
        document.documentElement.dir = way;
      }, direction);
    await expectNothing(open, 'Text settings');
    await turn('rtl');
    await expectNothing(open, 'Text settings');
    await expectNothing();
    await turn('ltr');
  });

  test('finds nothing on the import report', async () => {
    await expectNothing(() => app.page.getByRole('button', { name: 'Details' }).click(), 'Import report');
  });

  test('finds nothing on the tags', async () => {
    const open = async () => {
      await app.page.getByRole('button', { name: 'Tags…' }).click();
      await app.page.getByRole('combobox', { name: 'Add a tag' }).fill('se');
      await app.page.getByRole('option', { name: 'sea', exact: true }).waitFor();
    };
    await expectNothing(open, 'Tags');
  });

  test('finds nothing on the export', async () => {
    const notes = app.page.getByRole('complementary', { name: 'Notes' });
    await expectNothing(() => notes.getByRole('button', { name: 'Export these…' }).click(), 'Export notes');
  });

  test('finds nothing on the keys', async () => {
    await expectNothing(() => app.page.getByRole('button', { name: 'All keys' }).click(), 'Keys');
  });

  test('finds nothing on the results of a search', async () => {
    await search('lamp');
    await rows(app.page).locator('mark').first().waitFor();
    await expectNothing();
  });

  test('finds nothing where a search has no result', async () => {
    await search('zzyzx');
    await app.page.getByText('Nothing matches').waitFor();
    await expectNothing();
  });
});
