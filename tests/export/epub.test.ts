import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { AnnotatedArticle, Picture } from '../../electron/export/annotated-article.ts';
import { epub } from '../../electron/export/epub/epub.ts';
import { runInstalled } from '../support/installed.ts';
import { article, highlight, manyFiles, sourceOf } from './annotated.ts';
import { anyArticle } from './any-library.ts';
import { elementsOf, filesOf, problemsOf } from './book-check.ts';
import { expectGolden } from './golden.ts';
import { bareArticle, richArticle, richArticles } from './rich-article.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function bookOf(articles: readonly AnnotatedArticle[], title?: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of epub.renderOne(sourceOf(articles, {}, title))) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}

/** The texts of a book one after the other, as they are to be read in a diff. */
const shown = (zip: Uint8Array): string =>
  [...filesOf(zip)]
    .filter(([name]) => !/\.(?:png|css)$/.test(name))
    .map(([name, text]) => `=== ${name}\n${text.replace(/></g, '>\n<')}\n`)
    .join('');

describe('the golden book', () => {
  test('of one article', async () => expectGolden('epub.txt', shown(await bookOf([richArticle]))));
  test('of many', async () =>
    expectGolden('epub-many.txt', shown(await bookOf(richArticles, 'Tides & "more"'))));
  test('is the same when it is made again', async () => {
    expect(sha256(await bookOf(richArticles))).toBe(sha256(await bookOf(richArticles)));
  });
});

const chapter = async (one: AnnotatedArticle) =>
  filesOf(await bookOf([one])).get(`EPUB/${one.id}.xhtml`) ?? '';

describe('a book', () => {
  test('has a file an article where it is one of many', async () => {
    const files = await manyFiles(epub, richArticles);
    expect(files).toHaveLength(2);
    for (const { name, content } of files) {
      const pieces: Uint8Array[] = [];
      for await (const piece of content as AsyncIterable<Uint8Array>) pieces.push(piece);
      expect(name).toMatch(/ \((?:r|b){16}\)\.epub$/);
      expect(problemsOf(Buffer.concat(pieces))).toEqual([]);
    }
  });
  test('says in which direction its pages are turned', async () => {
    const spine = async (articles: AnnotatedArticle[]) =>
      /<spine[^>]*>/.exec(filesOf(await bookOf(articles)).get('EPUB/package.opf') ?? '')?.[0];
    expect(await spine([bareArticle])).toContain('page-progression-direction="rtl"');
    expect(await spine(richArticles)).not.toContain('page-progression-direction');
  });
  test('has a picture of two articles once, and says in words what it has no picture of', async () => {
    const bytes = new TextEncoder().encode('RIFFxxxxWEBPVP8 ');
    const picture: Picture = { sha256: sha256(bytes), mediaType: 'image/webp', bytes };
    const html = `<p>a<img src="asset:${picture.sha256}" alt=""></p><p><img data-src="https://example.org/b.png" alt="a boat"></p>`;
    const articles = ['a', 'b'].map((letter) =>
      article({ id: letter.repeat(16), html, pictures: [picture], highlights: [] }),
    );
    const zip = await bookOf(articles);
    expect([...filesOf(zip).keys()].filter((name) => name.endsWith('.webp'))).toHaveLength(1);
    expect(filesOf(zip).get('EPUB/package.opf')).toMatch(/media-type="image\/webp" fallback="no-picture"/);
    expect(filesOf(zip).get(`EPUB/${'a'.repeat(16)}.xhtml`)).toContain('>[a boat]</span>');
    expect(problemsOf(zip)).toEqual([]);
  });
  test('shows a note where its words end, but in no link', async () => {
    const marked = highlight({ start: 4, end: 8, quote: 'here', note: 'A *note*.' });
    const text = await chapter(
      article({ html: '<p>see <a href="https://example.org/">here it is</a>.</p>', highlights: [marked] }),
    );
    expect(text).toContain(
      '>here</mark> it is</a><a class="reference" epub:type="noteref" role="doc-noteref"',
    );
    expect(text).toMatch(/<aside class="entry" id="n-h{16}" epub:type="footnote" role="doc-footnote">/);
    expect(text).toContain('<p>A <em>note</em>.</p>');
  });
  test('has both links of each highlight, with a place or without', async () => {
    const links = elementsOf(await chapter(richArticle)).flatMap(
      ({ attributes }) => attributes['href'] ?? [],
    );
    for (const { id } of richArticle.highlights)
      expect(links.filter((link) => link === `lectern://article/${richArticle.id}#h-${id}`)).toHaveLength(1);
    expect(links.filter((link) => link.includes('#part-3:~:text='))).toHaveLength(
      richArticle.highlights.length,
    );
  });
});

describe('the structure of a book holds', () => {
  test.each([
    ['one article', [richArticle]],
    ['many', richArticles],
    ['no text', [bareArticle]],
  ])('of %s', async (_, articles) => expect(problemsOf(await bookOf(articles))).toEqual([]));
  test('of any articles', async () => {
    const articles = fc.uniqueArray(anyArticle, { minLength: 1, maxLength: 3, selector: ({ id }) => id });
    await fc.assert(
      fc.asyncProperty(articles, async (all) => {
        expect(problemsOf(await bookOf(all))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('epubcheck', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-epub-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  /** Links into Lectern are what they are for: that their scheme is on no list is no mistake. */
  const isOurs = (line: string) => line.startsWith('WARNING(HTM-025)');

  test.for<[string, () => readonly AnnotatedArticle[]]>([
    ['one article', () => [richArticle]],
    ['many', () => [...richArticles, ...fc.sample(anyArticle, { numRuns: 60, seed: 2026 })]],
  ])('finds nothing wrong with a book of %s', { timeout: 240_000 }, async ([name, articles], { skip }) => {
    const file = path.join(folder, `${name}.epub`);
    writeFileSync(file, await bookOf(articles()));
    const found = runInstalled('epubcheck', [file]);
    if (found === null)
      return skip('epubcheck is not installed: the book was checked by our own tests alone');
    const lines = found.said.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
    expect(lines.filter((line) => !isOurs(line))).toEqual([]);
  });
});
