import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchPacked, type Running, standInFolder } from '../e2e/launch.ts';
import { openArticle, rows, selectWords } from '../e2e/steps.ts';
import { committedConfig, onLinux, pack, root, without } from './pack.ts';
import { stubForLinux } from './stub-distribution.ts';

const words = 'The harbour of the small town was quiet that winter.';
const prose = `${words} ${'No ferry came, and nobody in the town had thought that one would. '.repeat(12)}`;

let folder = '';
let dist = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lectern-packaging-')));
  dist = stubForLinux(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeArticle(): string {
  const file = path.join(folder, 'harbour.html');
  writeFileSync(
    file,
    `<!doctype html><title>Harbour</title><article><h1>Harbour</h1><p>${prose}</p></article>`,
  );
  return file;
}

/** The native modules that the running app has loaded. */
const loadedModules = (app: Running): Promise<string[] | undefined> | undefined =>
  app.electron?.evaluate(() => {
    const { sharedObjects } = process.report.getReport() as { sharedObjects: string[] };
    return sharedObjects.filter((name) => name.endsWith('.node'));
  });

describe.runIf(onLinux)('the packed app, copied to a folder of its own', () => {
  let app: Running;
  beforeAll(async () => {
    const installed = path.join(folder, 'installed');
    cpSync(pack(committedConfig(), dist, path.join(folder, 'whole')).folder, installed, { recursive: true });
    app = await launchPacked(path.join(installed, 'lectern'));
  });
  afterAll(() => app?.close());

  test('opens its window on an empty library', async () => {
    await app.page.getByText('Drop articles here.').waitFor();
    expect(await rows(app.page).count()).toBe(0);
  });

  test('brings the sample library, and leads back from it', async () => {
    await app.page.getByRole('button', { name: 'Open sample library' }).click();
    await rows(app.page).filter({ hasText: 'Welcome to the reading room' }).waitFor();
    await app.page.getByRole('button', { name: 'Open my library' }).click();
    await app.page.getByText('Drop articles here.').waitFor();
  });

  test('imports a dropped page', async () => {
    await app.drop([writeArticle()]);
    await rows(app.page).filter({ hasText: 'Harbour' }).waitFor();
    expect(await rows(app.page).count()).toBe(1);
  });

  test('has loaded the native module of its package and no other', async () => {
    const loaded = (await loadedModules(app)) ?? [];
    const name = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;
    expect(loaded).toEqual([expect.stringMatching(new RegExp(`/${name}$`))]);
    expect(path.relative(root, loaded[0] ?? root)).toMatch(/^\.\./);
  });

  test('exports what was highlighted', async () => {
    const { page, electron } = app;
    await openArticle(page, 'Harbour');
    await selectWords(page, words);
    await page.getByRole('toolbar', { name: 'Highlight' }).getByRole('button', { name: 'Yellow' }).click();
    const notes = page.getByRole('complementary', { name: 'Notes' });
    await notes.getByRole('list', { name: 'Highlights' }).getByRole('listitem').first().waitFor();
    const target = path.join(folder, 'notes.md');
    await electron?.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, target);
    await page.getByRole('button', { name: 'Export notes…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export notes' });
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await expect.poll(() => existsSync(target)).toBe(true);
    expect(readFileSync(target, 'utf8')).toContain(`> ${words}`);
  });
});

describe.runIf(onLinux)('where the package leaves out', () => {
  test.each([
    ['the database', 'node_modules/better-sqlite3/lib/**', 'Something went wrong inside Lectern.'],
    ['the native module', 'node_modules/better-sqlite3/prebuilds/**', 'Something went wrong inside Lectern.'],
  ])('%s, the app says so instead of opening a library', async (name, left, said) => {
    const app = await launchPacked(
      pack(without(left), dist, path.join(folder, name.replaceAll(' ', '-'))).executable,
    );
    try {
      await app.page.getByText(said).first().waitFor({ timeout: 15_000 });
      expect(await app.page.getByText('Drop articles here.').count()).toBe(0);
    } finally {
      await app.close();
    }
  });

  test.each([
    ['the preload', 'dist/preload/**', 'preload.cjs'],
    ['the service', 'dist/node/service.js', 'service.js'],
    ['the page', 'dist/renderer/**', 'index.html'],
  ])('%s, the app names it and opens nothing', (name, left, part) => {
    const own = path.join(folder, name.replaceAll(' ', '-'));
    const library = path.join(own, 'test.lectern');
    const { status, stderr } = spawnSync(pack(without(left), dist, own).executable, {
      encoding: 'utf8',
      env: {
        ...process.env,
        LECTERN_LIBRARY: library,
        LECTERN_STAND_IN: standInFolder,
        LECTERN_STAND_IN_NODE: process.execPath,
      },
      timeout: 30_000,
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`Lectern is not whole: .*\\n.*${part}$`, 'm'));
    expect(existsSync(library)).toBe(false);
  });

  test('main, nothing is packed at all', () => {
    const config = without('dist/node/main.js');
    expect(() => pack(config, dist, path.join(folder, 'main'))).toThrow(
      /main\.js" was not found in this archive/,
    );
  });
});
