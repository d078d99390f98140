import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { folder as form } from '../../electron/export/folder/folder.ts';
import { writeMany } from '../../electron/service/write-export.ts';
import { article, highlight, sourceOf } from '../export/annotated.ts';
import { richArticles } from '../export/rich-article.ts';
import { openTestPage, violations } from './axe.ts';

const attack =
  '"><img src=http://evil.test/1><script>globalThis.ran=true</script><svg onload="globalThis.ran=true">';

const hostile = article({
  ...{ id: 'cccccccccccccccc', title: attack, authors: [attack], siteName: attack, description: attack },
  ...{ note: attack, tags: [attack], sectionPath: [attack] },
  highlights: [highlight({ quote: attack, note: `${attack} ![x](http://evil.test/4)`, start: 0, end: 8 })],
});

const library = {
  sections: [['Empty'], ['World'], ['World', 'Seas/Oceans'], ['World', 'Seas/Oceans', 'Tides'], [attack]],
  tagColors: [{ name: 'sea/north sea', color: 'green' as const }],
  colorMeanings: {},
  isWhole: true,
};

describe('the exported folder of a library, opened from disk in a browser', () => {
  let folder = '';
  let page: Page;
  let close: () => Promise<void>;
  let asked: string[] = [];
  const told: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'lectern-folder-'));
    await writeMany(folder, form.renderMany(sourceOf([...richArticles, hostile], {}, 'Notes', library)));
    ({ page, close } = await openTestPage());
    await page.route('**/*', async (route) => {
      asked.push(route.request().url());
      await (/^https?:/.test(route.request().url()) ? route.abort() : route.continue());
    });
    page.on('console', (message) => told.push(message.text()));
  });
  afterAll(async () => {
    await close?.();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    asked = [];
  });

  const open = async ({ width = 1300, dark = false } = {}) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: 'screen', colorScheme: dark ? 'dark' : 'light' });
    await page.goto(pathToFileURL(path.join(folder, 'index.html')).href);
  };
  const titleLink = () => page.getByRole('main').getByRole('link', { name: 'Tides: an' });

  test.each([
    ['light', { dark: false }],
    ['dark', { dark: true }],
    ['narrow', { width: 360 }],
  ])('its index passes axe and fits its window: %s', async (_, look) => {
    await open(look);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  test('from the tree of sections to an article, with its picture beside it, its notes and its original', async () => {
    await open();
    await page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('link', { name: 'Tides', exact: true })
      .click();
    const section = page.getByRole('region', { name: 'World › Seas/Oceans › Tides' });
    expect(await section.getByRole('listitem').count()).toBe(1);
    expect(await section.textContent()).toContain('14 highlights, 9 notes');
    await section.getByRole('link', { name: 'Tides: an' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tides: an' }).waitFor();
    const drawn = () =>
      page.locator('img').evaluateAll((all) => (all as HTMLImageElement[]).map((one) => one.naturalWidth));
    await expect.poll(drawn).toEqual([4]);
    expect(await violations(page)).toEqual([]);
    const ways = page.getByRole('navigation', { name: 'Files' });
    for (const name of ['Library', 'Notes', 'Original file', 'Data']) {
      const href = await ways
        .getByRole('link', { name })
        .evaluate((link) => (link as HTMLAnchorElement).href);
      expect(fileURLToPath(href).startsWith(folder)).toBe(true);
    }
    await ways.getByRole('link', { name: 'Library' }).click();
    await titleLink().first().waitFor();
  });

  test('runs nothing and asks for nothing but its own files, whatever is in it', async () => {
    await open();
    await page.getByRole('main').getByRole('link', { name: '<script>' }).first().click();
    await page.getByRole('navigation', { name: 'Files' }).waitFor();
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(asked.filter((address) => !address.startsWith(pathToFileURL(folder).href))).toEqual([]);
    expect(told).toEqual([]);
  });
});
