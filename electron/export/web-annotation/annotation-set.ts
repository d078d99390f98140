import type { AnnotatedArticle } from '../annotated-article.ts';
import { hex, sha256 } from '../encodings.ts';
import { annotationsOf, context, sourceOf } from './annotations.ts';
import { type ArticleRecord, articleRecord, recordVersion } from './article-record.ts';

/** A name for a set that is the same whenever it is made of the same articles (RFC 9562, version 8). */
export async function nameOf(ids: readonly string[]): Promise<string> {
  const digits = hex(await sha256(ids.join('\n')));
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

/** What a set of one article is about, in the Dublin Core terms that Readium gives. */
const aboutArticle = (article: AnnotatedArticle) => ({
  'dc:identifier': [sourceOf(article)],
  'dc:title': article.title,
  'dc:format': 'text/html',
  ...(article.siteName === null ? {} : { 'dc:publisher': article.siteName }),
  'dc:creator': article.authors,
  ...(article.published === null ? {} : { 'dc:date': article.published.value.slice(0, 4) }),
});

/** What stands before the annotations of a set. */
const headOf = async (ids: readonly string[], title: string, about: object) => ({
  '@context': context,
  id: await nameOf(ids),
  type: 'AnnotationSet',
  generator: { id: 'lectern://app', type: 'Software', name: 'Lectern' },
  title,
  about,
});

/** When the newest thing in an article was made: an export has no clock. */
const newest = ({ updated, highlights }: AnnotatedArticle): string =>
  [updated, ...highlights.map((highlight) => highlight.updated)].reduce((a, b) => (a > b ? a : b));

/** What stands after them: how they come back. */
const tailOf = (generated: string, articles: readonly ArticleRecord[]) => ({
  generated,
  'lectern:version': recordVersion,
  'lectern:articles': articles,
});

/** The annotations of one article with all that it comes back from. */
export const annotationSet = async (article: AnnotatedArticle) => ({
  ...(await headOf([article.id], article.title, aboutArticle(article))),
  items: annotationsOf(article),
  ...tailOf(newest(article), [await articleRecord(article)]),
});

/** The members of an object as JSON, without its braces. */
const membersOf = (value: object) => JSON.stringify(value, null, 2).slice(2, -2);

/** Like {@link annotationSet} for many articles, as pieces of one JSON text. */
export async function* annotationSetOfMany(
  title: string,
  ids: readonly string[],
  articles: AsyncIterable<AnnotatedArticle>,
): AsyncGenerator<string> {
  yield `{\n${membersOf(await headOf(ids, title, { 'dc:title': title }))},\n  "items": [`;
  const records: ArticleRecord[] = [];
  let generated = '';
  let gap = '\n';
  for await (const article of articles) {
    for (const item of annotationsOf(article)) {
      yield gap + JSON.stringify(item, null, 2);
      gap = ',\n';
    }
    records.push(await articleRecord(article));
    const last = newest(article);
    if (last > generated) generated = last;
  }
  yield `\n  ],\n${membersOf(tailOf(generated, records))}\n}\n`;
}
