import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import type { AnnotatedArticle } from '../../electron/export/annotated-article.ts';
import { html } from '../../electron/export/html/html.ts';
import { settleCells } from '../../electron/export/html/loose-cells.ts';
import { markTree } from '../../electron/export/marked-tree.ts';
import { writeTree } from '../../electron/export/write-tree.ts';
import type { CleanItem } from '../../electron/import/stages.ts';
import { oneLine } from '../../electron/text/markup.ts';
import { plainText } from '../../electron/text/plain-text.ts';
import { safeTree } from '../../electron/text/safe-tree.ts';
import { oneFile } from '../export/annotated.ts';
import { anyArticle, anyHtml } from '../export/any-library.ts';
import { richArticle } from '../export/rich-article.ts';
import { dropped, importAll } from './support/import-bytes.ts';

async function home(
  articles: readonly AnnotatedArticle[],
  change = (page: string) => page,
): Promise<CleanItem[]> {
  const page = change(await oneFile(html, articles));
  const outcomes = await importAll(dropped('a.html', page));
  return outcomes.map((outcome) => {
    if (outcome.kind !== 'article') throw new Error(JSON.stringify(outcome));
    return outcome.item;
  });
}

/** What a library keeps of an article, from the article that was exported. */
const exported = (article: AnnotatedArticle) => {
  const { html: source, text } = article.body();
  const { title, url, authors, siteName, published, added, language, direction, description } = article;
  return {
    ...{
      html: source,
      text,
      title,
      url,
      authors,
      siteName,
      published,
      added,
      language,
      direction,
      description,
    },
    ...{ sectionPath: article.sectionPath, suggestedSection: article.suggestedSection, tags: article.tags },
    ...{ note: article.note, read: article.read, starred: article.starred },
    ...{
      id: article.id,
      updated: article.updated,
      progress: article.progress,
      readingOffset: article.readingOffset,
    },
    highlights: article.highlights.map(({ articleId: _, ...rest }) => rest),
  };
};

/** The same, from what its file gave. */
const imported = (item: CleanItem) => {
  const { html: source, text, title, url, authors, siteName, published, added, language, direction } = item;
  const { description, sectionPath, suggestedSection, tags, note, read, starred, kept } = item;
  return {
    ...{
      html: source,
      text,
      title,
      url,
      authors,
      siteName,
      published,
      added,
      language,
      direction,
      description,
    },
    ...{ sectionPath, suggestedSection, tags, note, read, starred },
    ...{ id: kept?.id, updated: kept?.updated, progress: kept?.progress, readingOffset: kept?.readingOffset },
    highlights: item.highlights.map(({ kept: own, ...rest }) => ({
      ...rest,
      id: own?.id,
      updated: own?.updated,
    })),
  };
};

test('the rich article comes home as it was', async () => {
  const [item] = await home([richArticle]);
  if (!item) throw new Error('nothing came home');
  // A title stands on one line wherever it comes from.
  expect(imported(item)).toEqual({ ...exported(richArticle), title: oneLine(richArticle.title) });
  expect(item.assets.map(({ sha256 }) => sha256)).toHaveLength(1);
});

test('marks change nothing of a text', () => {
  const ranges = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 80 })), { maxLength: 20 });
  fc.assert(
    fc.property(anyHtml, ranges, (source, given) => {
      const { root } = safeTree(source);
      const { text } = plainText(root);
      expect(writeTree(root)).toBe(source);
      settleCells(root);
      const marks = given.map(([from, length], index) => {
        const start = text === '' ? 0 : from % text.length;
        return { id: String(index), start, end: Math.min(text.length, start + length) };
      });
      const { root: marked } = markTree(
        root,
        marks,
        ({ id }, isFirst) =>
          new Map([
            ['data-highlight', id],
            ['data-first', String(isFirst)],
          ]),
      );
      expect(plainText(marked).text).toBe(text);
      // So it is where a browser reads it.
      expect(plainText(parseFragment(`<div>${writeTree(marked)}</div>`)).text).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('any article comes home as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyArticle, async (article) => {
      const [item] = await home([article]);
      if (!item) throw new Error('nothing came home');
      expect(imported(item)).toEqual(exported(article));
    }),
    { numRuns: 150 },
  );
});

test('any articles in one file come home as they were', async () => {
  const articles = fc.uniqueArray(anyArticle, { minLength: 2, maxLength: 4, selector: ({ id }) => id });
  await fc.assert(
    fc.asyncProperty(articles, async (all) => {
      expect((await home(all)).map(imported)).toEqual(all.map(exported));
    }),
    { numRuns: 40 },
  );
});
