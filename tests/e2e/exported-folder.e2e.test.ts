import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folder as form } from '../../electron/export/folder/folder.ts';
import { writeMany } from '../../electron/service/write-export.ts';
import { article, highlight, sourceOf } from '../export/annotated.ts';
import { richArticles } from '../export/rich-article.ts';
import { violations } from './axe.ts';
import { attack, openedFromDisk } from './opened-from-disk.ts';

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
  const disk = openedFromDisk((folder) =>
    writeMany(folder, form.renderMany(sourceOf([...richArticles, hostile], {}, 'Notes', library))),
  );
  const open = (look = {}) => disk.open('index.html', look);
  const titleLink = () => disk.page.getByRole('main').getByRole('link', { name: 'Tides: an' });

  test.each([
    ['light', { dark: false }],
    ['dark', { dark: true }],
    ['narrow', { width: 360 }],
  ])('its index passes axe and fits its window: %s', async (_, look) => {
    await open(look);
    expect(await violations(disk.page)).toEqual([]);
    expect(await disk.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
      true,
    );
  });

  test('from the tree of sections to an article, with its picture beside it, its notes and its original', async () => {
    await open();
    await disk.page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('link', { name: 'Tides', exact: true })
      .click();
    const section = disk.page.getByRole('region', { name: 'World › Seas/Oceans › Tides' });
    expect(await section.getByRole('listitem').count()).toBe(1);
    expect(await section.textContent()).toContain('14 highlights, 9 notes');
    await section.getByRole('link', { name: 'Tides: an' }).click();
    await disk.page.getByRole('heading', { level: 1, name: 'Tides: an' }).waitFor();
    const drawn = () =>
      disk.page
        .locator('img')
        .evaluateAll((all) => (all as HTMLImageElement[]).map((one) => one.naturalWidth));
    await expect.poll(drawn).toEqual([4]);
    expect(await violations(disk.page)).toEqual([]);
    const ways = disk.page.getByRole('navigation', { name: 'Files' });
    for (const name of ['Library', 'Notes', 'Original file', 'Data']) {
      const href = await ways
        .getByRole('link', { name })
        .evaluate((link) => (link as HTMLAnchorElement).href);
      expect(fileURLToPath(href).startsWith(disk.folder)).toBe(true);
    }
    await ways.getByRole('link', { name: 'Library' }).click();
    await titleLink().first().waitFor();
  });

  test('runs nothing and asks for nothing but its own files, whatever is in it', async () => {
    await open();
    await disk.page.getByRole('main').getByRole('link', { name: '<script>' }).first().click();
    await disk.page.getByRole('navigation', { name: 'Files' }).waitFor();
    expect(await disk.page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(disk.asked.filter((address) => !address.startsWith(pathToFileURL(disk.folder).href))).toEqual([]);
    expect(disk.told).toEqual([]);
  });
});
