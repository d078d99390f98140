import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { html } from '../../electron/export/html/html.ts';
import { article, highlight, oneFile } from '../export/annotated.ts';
import { richArticle } from '../export/rich-article.ts';
import { violations } from './axe.ts';
import { attack, openedFromDisk } from './opened-from-disk.ts';

/** What a hostile page and its reader’s notes may have brought into a library. */
const hostile = article({
  ...{ id: 'bbbbbbbbbbbbbbbb', title: attack, authors: [attack], siteName: attack, description: attack },
  ...{ note: `${attack}\n\n![x](http://evil.test/2)`, tags: [attack], sectionPath: [attack] },
  html: '<p>The tide <img data-src="http://evil.test/3" alt="a picture that was not saved"> comes in.</p>',
  highlights: [highlight({ quote: attack, note: `${attack} ![x](http://evil.test/4)`, start: 0, end: 8 })],
});

describe('an exported page, opened from disk in a browser', () => {
  const disk = openedFromDisk(async (folder) => {
    writeFileSync(path.join(folder, 'rich.html'), await oneFile(html, [richArticle]));
    writeFileSync(path.join(folder, 'all.html'), await oneFile(html, [richArticle, hostile]));
    const arabic = article({
      ...{ direction: 'rtl', language: 'ar', html: '<p>يأتي المد مرتين في اليوم.</p>' },
      highlights: [highlight({ quote: 'يأتي', start: 0, end: 4, note: 'من أين؟' })],
    });
    writeFileSync(path.join(folder, 'rtl.html'), await oneFile(html, [arabic]));
    const nested = article({
      html: '<article><p>The tide comes in.</p></article><article><p>The tide goes out.</p></article>',
      ...{ tags: ['مد'], highlights: [highlight({ quote: 'The tide', start: 0, end: 8, tags: ['مد'] })] },
    });
    writeFileSync(path.join(folder, 'nested.html'), await oneFile(html, [nested]));
  });
  const { open } = disk;
  const box = async (selector: string) => {
    const found = await disk.page.locator(selector).first().boundingBox();
    if (!found) throw new Error(`${selector} is not to be seen`);
    return found;
  };

  test.each([1300, 360])('articles within an article stand where its words do, %i wide', async (width) => {
    await open('nested.html', { width });
    const title = await box('h1');
    expect((await box('.text p')).x).toBe(title.x);
    const [first, second] = await Promise.all([box('.text article'), box('.text article + article')]);
    expect(second.y - (first.y + first.height)).toBeLessThan(40);
  });

  test('a name from right to left leaves what stands behind it in its order', async () => {
    await open('nested.html');
    const entry = '.entry .more';
    const [tag, day, back] = await Promise.all([
      box(`${entry} span:nth-of-type(2)`),
      box(`${entry} time`),
      box(`${entry} a`),
    ]);
    expect(tag.x + tag.width).toBeLessThan(day.x);
    expect(day.x + day.width).toBeLessThan(back.x);
    expect(await disk.page.locator('.facts bdi', { hasText: 'مد' }).count()).toBe(1);
  });

  test('asks for nothing but itself, runs nothing, and its styles are taken', async () => {
    const address = await open('all.html');
    expect(disk.asked.filter((one) => !one.startsWith('data:'))).toEqual([address]);
    const pictures = () =>
      disk.page.evaluate(() => [...document.images].filter((one) => one.naturalWidth > 0).length);
    await expect.poll(pictures).toBe(1);
    expect(await disk.page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(disk.told).toEqual([]);
    const ground = () => disk.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await ground()).toBe('rgb(253, 252, 249)');
    await open('all.html', { dark: true });
    expect(await ground()).toBe('rgb(25, 24, 22)');
  });

  test('its policy alone refuses what would be put into it by hand', async () => {
    await open('rich.html');
    await disk.page.evaluate((markup) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', markup);
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
    }, '<img src="http://evil.test/5"><iframe src="http://evil.test/6"></iframe><p style="background:url(http://evil.test/7)">x</p><img src="x" onerror="globalThis.ran=true">');
    await expect.poll(() => disk.told.length).toBeGreaterThan(0);
    expect(disk.asked.filter((one) => one.startsWith('http'))).toEqual([]);
    expect(await disk.page.evaluate(() => 'ran' in globalThis)).toBe(false);
    disk.told.length = 0;
  });

  test('shows every placed highlight as a mark in its colour, and a link leads to it', async () => {
    await open('rich.html');
    for (const { id, state, color } of richArticle.highlights) {
      const mark = disk.page.locator(`[id="h-${id}"]`);
      expect(await mark.count()).toBe(state === 'placed' ? 1 : 0);
      if (state === 'placed') expect(await mark.getAttribute('class')).toContain(color);
    }
    const last = disk.page.getByRole('link', { name: 'In the text' }).last();
    await last.click();
    const hash = () => new URL(disk.page.url()).hash;
    await expect.poll(hash).not.toBe('');
    const target = hash();
    await expect.poll(() => disk.page.locator(target).isVisible()).toBe(true);
    expect(await disk.page.evaluate(() => document.querySelector(':target')?.tagName)).toBe('MARK');
  });

  test('has its notes in the margin where there is one, else below the words that they are on, on paper too', async () => {
    const words = '.noted > div:first-child';
    await open('rich.html');
    let [text, note] = [await box(words), await box('.noted [role=note]')];
    expect(note.x).toBeGreaterThan(text.x + text.width);
    expect(Math.abs(note.y - text.y)).toBeLessThan(40);
    await open('rtl.html');
    [text, note] = [await box(words), await box('.noted [role=note]')];
    expect(note.x + note.width).toBeLessThan(text.x);
    expect(note.x).toBeGreaterThan(0);
    await open('rich.html', { width: 400 });
    [text, note] = [await box(words), await box('.noted [role=note]')];
    expect(note.y).toBeGreaterThanOrEqual(text.y + text.height);
    expect(await disk.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    await open('rich.html');
    await disk.page.emulateMedia({ media: 'print' });
    [text, note] = [await box(words), await box('.noted [role=note]')];
    expect(note.y).toBeGreaterThanOrEqual(text.y + text.height);
    const mark = () =>
      disk.page.evaluate(() => getComputedStyle(document.querySelector('mark') as Element).backgroundColor);
    expect(await mark()).toBe('rgb(255, 228, 138)');
  });

  test('keeps to WCAG 2.2 AA, light and dark, wide and narrow, with one article and with several', async () => {
    for (const name of ['rich.html', 'all.html'])
      for (const dark of [false, true])
        for (const width of [1300, 400]) {
          await open(name, { width, dark });
          expect(await violations(disk.page), `${name} ${width} ${dark ? 'dark' : 'light'}`).toEqual([]);
        }
  });
});
