import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { palettePng } from '../support/png.ts';

/**
 * How far a colour may be off, from 0 to 1. Chromium's programs for different processors round the edges of letters
 * differently; what a person would see is far beyond it.
 */
const threshold = 0.1;
/** So many pixels may differ beyond that: one letter's edge, and less than a missing icon or a line that has moved. */
const mostDiffering = 60;

/** As many as a palette holds. */
const mostColors = 256;

const parts = (color: number) => [color >> 16, (color >> 8) & 255, color & 255] as const;

function distance(one: number, other: number): number {
  const [a, b] = [parts(one), parts(other)];
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

/**
 * A picture in a third of the bytes, as every one that is taken anew stays in the history: it keeps the colours that most of it
 * has, and the edges of letters take the nearest of them. What it is compared with is packed in the same way.
 */
export function packed(taken: Buffer): Buffer {
  const { data, width, height } = PNG.sync.read(taken);
  const pixels = Array.from({ length: width * height }, (_, at) => data.readUIntBE(at * 4, 3));
  const counts = new Map<number, number>();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byUse = [...counts].sort(([, a], [, b]) => b - a).map(([color]) => color);
  const palette = byUse.slice(0, mostColors);
  const nearest = (color: number) =>
    palette.reduce((best, one) => (distance(one, color) < distance(best, color) ? one : best));
  const place = new Map(palette.map((color, at) => [color, at]));
  for (const color of byUse.slice(mostColors)) place.set(color, place.get(nearest(color)) ?? 0);
  return palettePng(
    width,
    palette,
    pixels.map((color) => place.get(color) ?? 0),
  );
}

/**
 * In what a picture differs from the one that is kept, in words; none where they are alike. Where they differ, the new one and
 * what differs are written to the folder of results.
 */
export function comparePicture(kept: string, taken: Buffer, results: string): string[] {
  const name = path.basename(kept);
  const files = {
    taken: path.join(results, name),
    diff: path.join(results, name.replace(/\.png$/, '.diff.png')),
  };
  for (const file of Object.values(files)) rmSync(file, { force: true });
  const tell = (words: string, diff?: Buffer) => {
    mkdirSync(results, { recursive: true });
    writeFileSync(files.taken, taken);
    if (diff) writeFileSync(files.diff, diff);
    return [`${name}: ${words}. Look at ${files.taken}${diff ? ` and ${files.diff}` : ''}.`];
  };
  if (!existsSync(kept)) return tell('there is no picture to compare it with');
  const [before, now] = [PNG.sync.read(readFileSync(kept)), PNG.sync.read(packed(taken))];
  const { width, height } = now;
  if (before.width !== width || before.height !== height)
    return tell(`${width} × ${height} pixels and not ${before.width} × ${before.height}`);
  const diff = new PNG({ width, height });
  const differing = pixelmatch(before.data, now.data, diff.data, width, height, { threshold });
  return differing <= mostDiffering ? [] : tell(`${differing} pixels differ`, PNG.sync.write(diff));
}
