import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnnotatedArticle } from '../../electron/export/annotated-article.ts';
import { epub } from '../../electron/export/epub/epub.ts';
import { readSavedPage } from '../../electron/import/read-saved-page.ts';
import type { CleanItem } from '../../electron/import/stages.ts';
import { oneLine } from '../../electron/text/markup.ts';
import { article, sourceOf } from '../export/annotated.ts';
import { anyArticle } from '../export/any-library.ts';
import { richArticle, richArticles, richPicture } from '../export/rich-article.ts';
import { dropped, importAll } from './support/import-bytes.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function bookOf(articles: readonly AnnotatedArticle[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of epub.renderOne(sourceOf(articles))) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}

async function home(articles: readonly AnnotatedArticle[]): Promise<CleanItem[]> {
  const outcomes = await importAll(dropped('a.epub', await bookOf(articles)));
  return outcomes.map((outcome) => {
    if (outcome.kind !== 'article') throw new Error(JSON.stringify(outcome));
    return outcome.item;
  });
}

const exported = (article: AnnotatedArticle) => ({
  id: article.id,
  text: article.body().text,
  title: oneLine(article.title),
  ...{ url: article.url, authors: article.authors, tags: article.tags, note: article.note },
  ...{ language: article.language, direction: article.direction, published: article.published },
  ...{ read: article.read, starred: article.starred, section: article.sectionPath },
  highlights: article.highlights.map(({ articleId: _, quote, prefix, suffix, heading, ...rest }) => rest),
});

const imported = (item: CleanItem): ReturnType<typeof exported> => ({
  id: item.kept?.id ?? '',
  text: item.text,
  ...{ title: item.title, url: item.url, authors: item.authors, tags: item.tags, note: item.note },
  ...{ language: item.language, direction: item.direction, published: item.published },
  ...{ read: item.read, starred: item.starred, section: item.sectionPath },
  highlights: item.highlights.map(({ kept, quote, prefix, suffix, heading, created, ...rest }) => ({
    ...rest,
    created: created ?? '',
    id: kept?.id ?? '',
    updated: kept?.updated ?? '',
  })),
});

test('a book of the rich article comes back as the article, with its picture', async () => {
  const [item, ...others] = await home([richArticle]);
  if (!item) throw new Error('nothing came home');
  expect(others).toEqual([]);
  expect(imported(item)).toEqual(exported(richArticle));
  expect(item.assets.map(({ sha256 }) => sha256)).toEqual([richPicture.sha256]);
  expect(item.html).toContain(`<img src="asset:${richPicture.sha256}"`);
});

test('pictures of all kinds come back, also those that stand in the text or were not saved', async () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>');
  const webp = new TextEncoder().encode('RIFF\0\0\0\0WEBPVP8 ');
  const pictures = [
    { sha256: sha256(svg), mediaType: 'image/svg+xml', bytes: svg },
    { sha256: sha256(webp), mediaType: 'image/webp', bytes: webp },
  ];
  const sources = pictures.map((one) => `<img src="asset:${one.sha256}" alt="">`);
  const html = `<p>a${sources.join('')}<img data-src="https://example.org/b.png" alt="a boat"></p>`;
  const [item] = await home([article({ html, pictures, highlights: [] })]);
  expect(item?.html).toBe(html);
  expect(item?.assets.map((one) => one.sha256)).toEqual(pictures.map((one) => one.sha256));
});

test('an article of a book is shown as its chapter was, with its picture and the colours of its highlights', async () => {
  const book = await bookOf(richArticles);
  const only = `EPUB/${richArticle.id}.xhtml`;
  const page = await readSavedPage(dropped('a.epub', book), { only, asText: [] });
  if (page?.kind !== 'page') throw new Error(`no page: ${JSON.stringify(page)}`);
  expect(page.html).toContain('The tide comes in twice a day</mark>');
  expect(page.html).toContain('mark.yellow {');
  expect(page.parts.map(({ mediaType }) => mediaType)).toEqual(['image/png']);
  expect(page.missing).toBe(0);
});

test('any articles in one book come back, each with its own text and highlights', async () => {
  const articles = fc.uniqueArray(anyArticle, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
  await fc.assert(
    fc.asyncProperty(articles, async (all) => {
      expect((await home(all)).map(imported)).toEqual(all.map(exported));
    }),
    { numRuns: 100 },
  );
});
