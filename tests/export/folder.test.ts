import { createHash } from 'node:crypto';
import path from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import type { AnnotatedArticle, KeptSource } from '../../electron/export/annotated-article.ts';
import type { LibraryFacts } from '../../electron/export/exporter.ts';
import { folder } from '../../electron/export/folder/folder.ts';
import { elementsIn } from '../../electron/import/decode/lectern/tree.ts';
import { article, sourceOf } from './annotated.ts';
import { anyArticle } from './any-library.ts';
import { expectGolden } from './golden.ts';
import { richArticles } from './rich-article.ts';

const library: LibraryFacts = {
  sections: [['Empty'], ['World'], ['World', 'Seas/Oceans'], ['World', 'Seas/Oceans', 'Tides']],
  tagColors: [{ name: 'sea/north sea', color: 'green' }],
  colorMeanings: { yellow: 'to quote' },
  isWhole: true,
};

/** The folder in memory: what is in each file by its name. */
async function filesOf(articles: readonly AnnotatedArticle[], facts = library) {
  const files = new Map<string, Buffer>();
  for await (const { name, content } of folder.renderMany(sourceOf(articles, {}, 'Notes', facts))) {
    const pieces: Uint8Array[] = [];
    if (typeof content === 'string' || content instanceof Uint8Array) pieces.push(Buffer.from(content));
    else for await (const piece of content) pieces.push(Buffer.from(piece));
    expect(files.has(name)).toBe(false);
    files.set(name, Buffer.concat(pieces));
  }
  return files;
}

const textOf = (files: ReadonlyMap<string, Buffer>, name: string) => files.get(name)?.toString('utf8') ?? '';
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const manifestOf = (files: ReadonlyMap<string, Buffer>) => JSON.parse(textOf(files, 'lectern-library.json'));

/** Where the links and pictures of a page lead in its folder. */
function placesIn(html: string, from: string): string[] {
  const addresses = [...elementsIn(parse(html))].flatMap(({ attrs }) =>
    attrs.filter(({ name }) => name === 'href' || name === 'src').map(({ value }) => value),
  );
  return addresses
    .filter((address) => !/^(?:[a-z]+:|#)/i.test(address))
    .map((address) => path.posix.join(path.posix.dirname(from), decodeURIComponent(address)));
}

test('the folder of the rich article is as it was reviewed, and the same whenever it is made', async () => {
  const files = await filesOf(richArticles);
  const listing = [...files].map(([name, bytes]) => `${hash(bytes)} ${bytes.length} ${name}\n`).join('');
  expectGolden('folder/listing.txt', listing);
  expectGolden('folder/index.html', textOf(files, 'index.html'));
  expectGolden('folder/lectern-library.json', textOf(files, 'lectern-library.json'));
  expect(await filesOf(richArticles)).toEqual(files);
});

test('the manifest lists every other file with its size and hash, the sections in their order and what colours stand for', async () => {
  const files = await filesOf(richArticles);
  const { files: listed, ...rest } = manifestOf(files);
  files.delete('lectern-library.json');
  expect(listed).toEqual(
    [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: hash(bytes) })),
  );
  const { isWhole: whole, ...facts } = library;
  const counts = { articles: 2, files: files.size };
  expect(rest).toMatchObject({ 'lectern:library': 1, whole, counts, ...facts });
});

test('every link and picture of the index and of the pages is in the folder, and no page runs or asks for anything else', async () => {
  const files = await filesOf(richArticles);
  const pages = [...files.keys()].filter((name) => /^(?:index|articles\/.*)\.html$/.test(name));
  expect(pages).toHaveLength(3);
  const places = pages.flatMap((name) => placesIn(textOf(files, name), name));
  expect(places.filter((place) => !files.has(place))).toEqual([]);
  expect(new Set(places).size).toBeGreaterThan(7);
  for (const name of pages) {
    const html = textOf(files, name);
    expect(html).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'; `);
    const scripts = [...elementsIn(parse(html))].filter(({ tagName }) => tagName === 'script');
    expect(scripts.every(({ attrs }) => attrs.some(({ value }) => value === 'application/ld+json'))).toBe(
      true,
    );
  }
});

test('as one file it is the same in a ZIP', async () => {
  const pieces: Uint8Array[] = [];
  for await (const piece of folder.renderOne(sourceOf(richArticles, {}, 'Notes', library)))
    pieces.push(Buffer.from(piece));
  const unzipped = Object.entries(unzipSync(Buffer.concat(pieces)));
  expect(unzipped.map(([name, bytes]) => [name, hash(bytes)])).toEqual(
    [...(await filesOf(richArticles))].map(([name, bytes]) => [name, hash(bytes)]),
  );
});

test('a dropped file that several articles came from is there once, under the ending of its name', async () => {
  const container = Buffer.from('two notes');
  const source = (partPath: string): KeptSource => ({
    original: { name: 'Notes.ENEX', sha256: hash(container), size: 9, pieces: () => [container] },
    ...{ partPath, sha256: hash(Buffer.from(partPath)), files: [], dropped: [], edits: [] },
  });
  const files = await filesOf([
    article({ source: () => source('1'), highlights: [] }),
    article({ id: 'b'.repeat(16), source: () => source('2'), highlights: [] }),
  ]);
  const originals = [...files.keys()].filter((name) => name.startsWith('originals/'));
  expect(originals).toEqual([`originals/${hash(container).slice(0, 2)}/${hash(container)}.enex`]);
  const data = [...files]
    .filter(([name]) => name.startsWith('data/'))
    .map(([, bytes]) => JSON.parse(bytes.toString()));
  expect(data.map((one) => [one['lectern:kept'].partPath, one['lectern:kept'].original.file])).toEqual([
    ['1', originals[0]],
    ['2', originals[0]],
  ]);
});

test('notes are written of articles that have some', async () => {
  const files = await filesOf([article({ highlights: [] }), article({ id: 'b'.repeat(16), title: 'Noted' })]);
  expect([...files.keys()].filter((name) => name.startsWith('notes/'))).toEqual(['notes/Noted.md']);
});

test('whatever articles are called, their files are in the folder, under names of their own that every system takes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyArticle, { maxLength: 5, selector: ({ id }) => id }),
      async (articles) => {
        const files = await filesOf(articles, { ...library, sections: [] });
        const names = [...files.keys()];
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(path.posix.normalize(name)).toBe(name);
          expect(name).not.toMatch(/(?:^|\/)\.|[\\:*?"<>|]|\p{Cc}|[. ]\//u);
        }
        expect(manifestOf(files).counts.articles).toBe(articles.length);
        // Every article is in the index, in whatever section it is.
        const rows = [...elementsIn(parse(textOf(files, 'index.html')))].filter(({ attrs }) =>
          attrs.some(({ name, value }) => name === 'class' && value === 'title'),
        );
        expect(rows).toHaveLength(articles.length);
      },
    ),
    { numRuns: 30 },
  );
});
