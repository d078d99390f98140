import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../cli/lectern.ts';
import { comparePicture, packed } from '../e2e/compare-pictures.ts';

let temporary: ReturnType<typeof temporaryFolder>;
let kept: string;
let results: string;
beforeEach(() => {
  temporary = temporaryFolder();
  kept = path.join(temporary.folder, 'reader.png');
  results = path.join(temporary.folder, 'results');
});
afterEach(() => temporary.remove());

/** White, with a black square of so many pixels each way. */
function picture(square: number, width = 100): Buffer {
  const image = new PNG({ width, height: 80 });
  image.data.fill(255);
  for (let y = 0; y < square; y++)
    for (let x = 0; x < square; x++) image.data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return PNG.sync.write(image);
}

test('a picture is like itself, however it was packed', () => {
  writeFileSync(kept, packed(picture(10)));
  expect(comparePicture(kept, picture(10), results)).toEqual([]);
  expect(existsSync(results)).toBe(false);
});

test('one that differs by an icon is told, with where to look; once it is alike nothing is left there', () => {
  writeFileSync(kept, packed(picture(0)));
  expect(comparePicture(kept, picture(12), results)).toEqual([
    expect.stringMatching(
      /^reader\.png: 1\d\d pixels differ\. Look at .*reader\.png and .*reader\.diff\.png\.$/,
    ),
  ]);
  expect(readdirSync(results).sort()).toEqual(['reader.diff.png', 'reader.png']);
  expect(comparePicture(kept, picture(0), results)).toEqual([]);
  expect(readdirSync(results)).toEqual([]);
});

test('one of another size, and one without anything to compare it with, are told', () => {
  expect(comparePicture(kept, picture(0), results)[0]).toMatch(/no picture to compare/);
  writeFileSync(kept, packed(picture(0)));
  expect(comparePicture(kept, picture(0, 90), results)[0]).toMatch(/90 × 80 pixels and not 100 × 80/);
});
