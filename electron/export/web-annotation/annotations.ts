import { articleAddress } from '../../api/article-address.ts';
import type { Heading, Highlight } from '../../api/model.ts';
import type { AnnotatedArticle, ArticleBody } from '../annotated-article.ts';
import { webAddress } from '../web-address.ts';

export const context = 'http://www.w3.org/ns/anno.jsonld';

/** The page that an article came from, or where it came from none, the article in Lectern. */
export const sourceOf = ({ url, id }: Pick<AnnotatedArticle, 'url' | 'id'>): string =>
  webAddress(url) ?? articleAddress(id);

/** How many characters of a text (Unicode code points) come before an offset. */
function codePointsBefore(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0, count = 0; at < text.length; count++) {
    const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    counts.fill(count + 1, at + 1, at + width + 1);
    at += width;
  }
  return (offset) => counts[offset] ?? offset;
}

/** The headings that an offset stands under, the outermost first. */
function headingsAbove(headings: readonly Heading[], start: number): Heading[] {
  const above: Heading[] = [];
  for (const heading of headings) {
    if (heading.start > start) break;
    while ((above.at(-1)?.level ?? 0) >= heading.level) above.pop();
    above.push(heading);
  }
  return above;
}

const noteBody = (note: string) => ({ type: 'TextualBody', value: note, format: 'text/markdown' });
const tagBody = (tag: string) => ({ type: 'TextualBody', purpose: 'tagging', value: tag });
/** One body stands by itself, as readers of books write it. */
const oneOrAll = <T>(bodies: readonly T[]) => (bodies.length === 1 ? bodies[0] : bodies);

function highlightItem(
  highlight: Highlight,
  { article, body, at }: { article: AnnotatedArticle; body: ArticleBody; at: (offset: number) => number },
) {
  const { id, articleId, quote, prefix, suffix, start, end, color, style, heading, state, note } = highlight;
  const { created, updated, tags } = highlight;
  const isPlaced = state === 'placed';
  const position = { type: 'TextPositionSelector', start: at(start), end: at(end) };
  const above = isPlaced ? headingsAbove(body.headings, start) : [];
  const purpose = note === '' ? {} : { purpose: 'commenting' };
  const look = { color, highlight: style === 'underline' ? 'underline' : 'solid' };
  return {
    '@context': context,
    id: articleAddress(articleId, id),
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created,
    modified: updated,
    body: oneOrAll([{ ...noteBody(note), ...purpose, ...look }, ...tags.map(tagBody)]),
    target: {
      source: sourceOf(article),
      ...(above.length > 0
        ? { meta: { headings: above.map(({ level, text }) => ({ level, txt: text })) } }
        : {}),
      selector: [
        { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
        ...(isPlaced ? [position] : []),
      ],
    },
    'lectern:highlight': { id, article: articleId, start, end, state, color, style, heading },
  };
}

/** The note on the whole article and its tags, for readers that know no more than the model. */
function articleItem(article: AnnotatedArticle) {
  const { id, note, tags, added, updated } = article;
  if (note === '' && tags.length === 0) return [];
  return [
    {
      '@context': context,
      id: `${articleAddress(id)}#note`,
      type: 'Annotation',
      motivation: note === '' ? 'tagging' : 'commenting',
      created: added,
      modified: updated,
      body: oneOrAll([
        ...(note === '' ? [] : [{ ...noteBody(note), purpose: 'commenting' }]),
        ...tags.map(tagBody),
      ]),
      target: { source: sourceOf(article) },
      'lectern:article': id,
    },
  ];
}

/** The annotations of an article after the Web Annotation Data Model (W3C), as Readium and Thorium write them: its own first, then its highlights. */
export function annotationsOf(article: AnnotatedArticle) {
  const body = article.body();
  const at = codePointsBefore(body.text);
  return [
    ...articleItem(article),
    ...article.highlights.map((highlight) => highlightItem(highlight, { article, body, at })),
  ];
}
