import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../support/chromium.ts';
import { comparePicture, packed } from './compare-pictures.ts';
import { keepReading } from './keep-reading.ts';
import { launch, type Running } from './launch.ts';
import { makeSameLibrary, pictureTime } from './same-library.ts';
import { freshFolder, mainQuote, mainTitle, writeSample } from './sample-library.ts';
import { type Screen, screens } from './screen-tour.ts';
import { chooseTheme, dismissToasts, frameText, sizeWindow, twoFrames } from './steps.ts';

const folder = path.join(import.meta.dirname, 'screens');
/** Git passes over it. */
const results = path.resolve(import.meta.dirname, '../../test-results/screens');
const readme = path.resolve(import.meta.dirname, '../../README.md');
const mostBytes = 200_000;
const updates = process.env['UPDATE_SCREENS'] === '1';

/** Chromium and its fonts come with the packages and are the same everywhere; another one draws in its own way. */
const { from } = await findChromium();
const isOurs = from === 'package';
if (!isOurs)
  console.warn('SKIPPED: pictures are compared only with the Chromium that comes with the packages');

/**
 * The report of an import is reached only in the start that it ran in, and those who read files then finish in any order; which
 * match the find bar stands on depends on where the text was left before.
 */
const pictured = screens.filter(({ name }) => !['import-report', 'find-bar'].includes(name));

/** Nothing in a picture may depend on when it is taken. */
async function settle(page: Page): Promise<void> {
  // Under a dialog they are out of reach, and who comes there has sent them away before.
  if ((await page.getByRole('dialog').count()) === 0) await dismissToasts(page);
  // Nothing lies under the pointer there.
  await page.mouse.move(1, 1);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  // A toolbar or a panel that has just come is drawn in the next frame but one.
  await twoFrames(page);
}

describe.runIf(isOurs)('every screen looks as it did', () => {
  let app: Running;
  const pages = freshFolder();
  const open = async (library?: string) => {
    app = await launch('browser', library);
    await app.page.clock.setFixedTime(pictureTime);
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    await sizeWindow(app.page, 1280, 800);
  };
  beforeAll(async () => {
    await open();
    await app.page.getByText('Drop articles here.').waitFor();
  });
  afterAll(async () => {
    await app?.close();
    pages.remove();
  });

  /** In what a picture of the window differs from the one that is kept; with UPDATE_SCREENS=1 it is kept instead. */
  async function differs(name: string): Promise<string[]> {
    await settle(app.page);
    const taken = await app.page.screenshot({ animations: 'disabled' });
    const file = path.join(folder, `${name}.png`);
    if (updates) writeFileSync(file, packed(taken));
    return updates ? [] : comparePicture(file, taken, results);
  }
  const through = async (name: string, { open, leave }: Pick<Screen, 'open' | 'leave'>, theme: string) => {
    await open(app.page);
    const found = await differs(`${name}-${theme}`);
    await leave(app.page);
    return found;
  };

  test.each(['light', 'dark'] as const)('the first screen, %s', async (theme) => {
    await chooseTheme(app.page, theme);
    expect(await differs(`first-run-${theme}`)).toEqual([]);
  });

  test('the library opens', async () => {
    await app.close();
    const library = path.join(pages.folder, 'test.lectern');
    await makeSameLibrary(library, writeSample(pages.folder, { broken: true }));
    await open(library);
    await app.page.getByRole('heading', { level: 1, name: mainTitle }).waitFor();
    await frameText(app.page, mainQuote);
    await app.page.getByRole('grid', { name: 'Articles' }).getByRole('row', { selected: true }).waitFor();
    await keepReading(library, mainTitle);
  });

  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    test('the theme is chosen', () => chooseTheme(app.page, theme));
    test.each(pictured)('$name', async (screen) => {
      expect(await through(screen.name, screen, theme)).toEqual([]);
    });
  });

  test('the library in sepia, narrow and at 200 %', async () => {
    const { page } = app;
    await chooseTheme(page, 'sepia');
    const found = await differs('library-sepia');
    await chooseTheme(page, 'light');
    await sizeWindow(page, 640, 800);
    await page.getByRole('complementary', { name: 'Notes' }).waitFor({ state: 'detached' });
    found.push(...(await differs('library-narrow')));
    await sizeWindow(page, 1280, 800, 2);
    await page.evaluate(() => document.querySelector('.reader-pane')?.scrollTo(0, 0));
    found.push(...(await differs('library-large-text')));
    expect(found).toEqual([]);
  });
});

test('the pictures of the README are there and no larger than a page should load', () => {
  const shown = [...readFileSync(readme, 'utf8').matchAll(/tests\/e2e\/screens\/([\w-]+)\.png/g)];
  expect(shown.length).toBeGreaterThan(0);
  for (const [, name = ''] of shown) {
    const file = path.join(folder, `${name}.png`);
    expect([...readFileSync(file).subarray(1, 4)], name).toEqual([0x50, 0x4e, 0x47]);
    expect(statSync(file).size, name).toBeLessThan(mostBytes);
  }
});
