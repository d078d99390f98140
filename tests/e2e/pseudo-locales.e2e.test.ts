import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inAnyLanguage } from './any-language.ts';
import { quickViolations } from './axe.ts';
import { launchInLanguage, type Running } from './launch.ts';
import { freshFolder, writeSample } from './sample-library.ts';
import { sampleScreens } from './sample-tour.ts';
import { command, type Screen, screens } from './screen-tour.ts';
import { prepareReading, sizeWindow, waitForArticles } from './steps.ts';
import { strangersIn, tooWide } from './untranslated.ts';

const locales = [
  { tag: 'en-XA', direction: 'ltr' },
  { tag: 'ar-XB', direction: 'rtl' },
];

describe.each(locales)('the interface in the pseudo-locale $tag', ({ tag, direction }) => {
  let app: Running;
  let page: Running['page'];
  const pages = freshFolder();

  async function look(): Promise<string[]> {
    const wrong = [...(await strangersIn(page)), ...(await quickViolations(page))];
    for (const zoom of [1, 2]) {
      await sizeWindow(page, 1280, 800, zoom);
      wrong.push(...(await tooWide(page)).map((line) => `${zoom * 100} %: ${line}`));
    }
    await sizeWindow(page, 1280, 800);
    return wrong;
  }

  /** What is wrong with one screen is no reason not to come to the next. */
  async function goThrough({ open, leave }: Screen): Promise<void> {
    await open(page);
    const found = await look();
    await leave(page);
    expect(found).toEqual([]);
  }

  beforeAll(async () => {
    app = await launchInLanguage(tag);
    page = inAnyLanguage(app.page);
    page.setDefaultTimeout(15_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await sizeWindow(page, 1280, 800);
    await page.getByText('Drop articles here.').waitFor();
  });
  afterAll(async () => {
    await app?.close();
    pages.remove();
  });

  test('is known to the page', async () => {
    const root = await page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir };
    });
    expect(root).toEqual({ lang: tag, dir: direction });
  });

  test('words that nobody translated would be found', async () => {
    await page.evaluate(() => {
      const planted = document.createElement('button');
      planted.ariaLabel = 'Zebras were here';
      document.body.append(planted);
    });
    expect(await strangersIn(page)).toEqual([expect.stringContaining('Zebras were here')]);
    await page.evaluate(() => document.body.lastElementChild?.remove());
  });

  test('first run', async () => {
    expect(await look()).toEqual([]);
  });

  test('the library fills', async () => {
    await app.drop(writeSample(pages.folder, { broken: true }));
    await prepareReading(page);
  });

  test.each(screens)('$name', goThrough);

  test('the sample library opens', async () => {
    await command(page, 'Open sample library');
    await waitForArticles(page, 11);
  });

  test.each(sampleScreens)('$name', goThrough);
});
