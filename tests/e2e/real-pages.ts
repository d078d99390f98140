import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Real files of the data that is shared between the trials of this project, beside the checkout and never in it. */
const root = path.resolve(import.meta.dirname, '..', '..');
const shared = path.resolve(root, '..', 'shared', 'data');
const sets = [
  'defuddle',
  'mozilla-readability',
  'omnivore-readability',
  'postlight-parser',
  'scrapinghub-aeb',
];
const ofEachSet = 4;

export const examplePath = path.join(shared, 'example-article.txt');
export const hasExample = existsSync(examplePath);
export const hasPages = sets.every((set) => existsSync(path.join(shared, 'extraction', set)));
/** As in a message: where the data is looked for, from the checkout. */
export const sharedShown = path.relative(root, shared);

/** How many pages `writeNews` puts into each of its two sub-folders. */
export const pagesIn = { World: 14, Science: 6 };
export const pages = pagesIn.World + pagesIn.Science;

/** Whole pages, no fragments, and each small enough to keep the run short. */
const isMiddling = (file: string) => statSync(file).size > 15_000 && statSync(file).size < 300_000;

function pagesOf(set: string): { name: string; file: string }[] {
  const folder = path.join(shared, 'extraction', set, 'dev', 'html');
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name: `${set}-${name}`, file: path.join(folder, name) }))
    .filter(({ file }) => isMiddling(file))
    .slice(0, ofEachSet);
}

/** A folder `News` with two sub-folders of twenty real pages from five sources, as a person keeps them; its path. */
export function writeNews(folder: string): string {
  for (const [index, { name, file }] of sets.flatMap(pagesOf).entries()) {
    const place = path.join(folder, 'News', index % 10 < 7 ? 'World' : 'Science');
    mkdirSync(place, { recursive: true });
    copyFileSync(file, path.join(place, name));
  }
  return path.join(folder, 'News');
}

const formats = path.join(shared, 'formats');
export const hasFormats = existsSync(formats);
/** A file of the shared formats by its path there, or of our own by its path from the checkout. */
export const formatFile = (file: string): string =>
  path.join(file.startsWith('tests/') ? root : formats, file);
