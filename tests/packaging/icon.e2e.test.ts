import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumFlags, findChromium } from '../support/chromium.ts';
import { root } from './pack.ts';

const size = 512;
const resources = path.join(root, 'electron', 'resources');
const pngFile = path.join(resources, 'icon.png');
const svg = readFileSync(path.join(resources, 'icon.svg'), 'utf8');
const asSvg = (text: string) => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const found = await findChromium();
  browser = await chromium.launch({
    executablePath: found.path,
    env: { ...(process.env as Record<string, string>), ...found.env },
    args: chromiumFlags,
  });
  page = await browser.newPage();
});
afterAll(() => browser?.close());

/** An SVG drawn at the icon's size, as the bytes of a PNG. */
async function draw(text: string): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } img { display: block; width: ${size}px }</style><img src="${asSvg(text)}">`,
  );
  await page.evaluate(() => document.images[0]?.decode());
  return page.screenshot({ omitBackground: true });
}

/** How far two pictures are apart: the mean difference of a channel of a pixel, 0 to 255. */
const distance = (one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async ({ pictures, edge }) => {
      const pixels = pictures.map(async (base64) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const context = new OffscreenCanvas(edge, edge).getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, edge, edge).data ?? new Uint8ClampedArray();
      });
      const [first, second] = await Promise.all(pixels);
      if (!first?.length || first.length !== second?.length) throw new Error('A picture could not be drawn.');
      let sum = 0;
      for (const [at, value] of first.entries()) sum += Math.abs(value - (second[at] ?? 0));
      return sum / first.length;
    },
    { pictures: [one.toString('base64'), other.toString('base64')], edge: size },
  );

/** Versions of Chromium smooth an edge differently. */
const smoothing = 0.2;

describe('the icon', () => {
  test('is large enough for every system', async () => {
    if (process.env['UPDATE_ICON'] === '1') writeFileSync(pngFile, await draw(svg));
    const png = readFileSync(pngFile);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  test('is the drawing beside it (UPDATE_ICON=1 draws it again)', async () => {
    expect(await distance(readFileSync(pngFile), await draw(svg))).toBeLessThan(smoothing);
  });

  test('is told apart from a drawing in which one line has another colour', async () => {
    const other = svg.replace('#f2b632', '#9aa5b1');
    expect(other).not.toBe(svg);
    expect(await distance(readFileSync(pngFile), await draw(other))).toBeGreaterThan(smoothing);
  });
});
