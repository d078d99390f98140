import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { launch, type Running } from './launch.ts';
import { freshFolder, writeSample } from './sample-library.ts';
import { chooseTheme, prepareReading, sizeWindow } from './steps.ts';

const folder = path.join(import.meta.dirname, 'screens');
const readme = path.resolve(import.meta.dirname, '../../README.md');
const names = [
  'first-run',
  'import-report',
  'library-light',
  'library-dark',
  'library-sepia',
  'library-narrow',
  'library-large-text',
];
const mostBytes = 200_000;
const updates = process.env['UPDATE_SCREENS'] === '1';

describe('the pictures of the README', () => {
  // Taken on purpose only: fonts differ between machines, so a picture is looked at by people and not compared.
  test.runIf(updates)('are taken of the app with the sample library (with UPDATE_SCREENS=1 only)', () =>
    takeAll(),
  );

  test('are all there and no larger than a page should load', () => {
    const shown = [...readFileSync(readme, 'utf8').matchAll(/tests\/e2e\/screens\/([\w-]+)\.png/g)];
    expect(shown.length).toBeGreaterThan(0);
    for (const name of [...names, ...shown.map(([, name]) => name ?? '')]) {
      const file = path.join(folder, `${name}.png`);
      expect([...readFileSync(file).subarray(1, 4)], name).toEqual([0x50, 0x4e, 0x47]);
      expect(statSync(file).size, name).toBeLessThan(mostBytes);
    }
  });
});

async function takeAll(): Promise<void> {
  const pages = freshFolder();
  const app = await launch('browser');
  try {
    await takePictures(app, writeSample(pages.folder, { broken: true }));
  } finally {
    await app.close();
    pages.remove();
  }
}

async function takePictures({ page, drop }: Running, files: string[]): Promise<void> {
  const take = async (name: string) => {
    // Nothing lies under the pointer there.
    await page.mouse.move(1, 1);
    await page.evaluate(() => document.fonts.ready);
    // A toolbar or a panel that has just come is drawn in the next frame but one.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
    await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  };
  await sizeWindow(page, 1280, 800);
  await chooseTheme(page, 'light');
  await page.getByText('Drop articles here.').waitFor();
  await take('first-run');

  await drop(files);
  await prepareReading(page);
  await page.getByRole('button', { name: 'Details' }).click();
  await page.getByRole('dialog', { name: 'Import report' }).waitFor();
  await take('import-report');
  await page.getByRole('button', { name: 'Close', exact: true }).click();

  for (const theme of ['light', 'sepia', 'dark'] as const) {
    await chooseTheme(page, theme);
    await take(`library-${theme}`);
  }
  await chooseTheme(page, 'light');
  await sizeWindow(page, 640, 800);
  await page.getByRole('complementary', { name: 'Notes' }).waitFor({ state: 'detached' });
  await take('library-narrow');
  await sizeWindow(page, 1280, 800, 2);
  await openTop(page);
  await take('library-large-text');
}

async function openTop(page: Running['page']): Promise<void> {
  await page.evaluate(() => document.querySelector('.reader-pane')?.scrollTo(0, 0));
}
