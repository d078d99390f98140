import { articleAddress } from '../api/article-address.ts';
import type { Highlight, TextSelectors } from '../api/model.ts';

/** Quotes that are longer are named by their first and last words: nobody wants an address of a page's length. In UTF-16 units. */
const longestWhole = 300;
const edgeLength = 60;

/** A term of a text directive: `-`, `,` and `&` have a meaning there, and are written as the rest of an address is not. */
const term = (text: string): string =>
  encodeURIComponent(text.toWellFormed().replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The first whole words of a text, in any script, or the last ones. At least one. */
function edge(text: string, side: 'first' | 'last'): string {
  const segments = Array.from(words.segment(text.trim()), ({ segment }) => segment);
  if (side === 'last') segments.reverse();
  const taken: string[] = [];
  let length = 0;
  for (const segment of segments) {
    length += segment.length;
    if (length > edgeLength && taken.length > 0) break;
    taken.push(segment);
  }
  return (side === 'last' ? taken.reverse() : taken).join('');
}

/** A directive finds one range, from its first words to its last, across blocks too; one term alone stays within a block. */
function quoted(quote: string): string {
  const blocks = quote.split(/\n\n|\t/).filter((block) => block.trim() !== '');
  if (blocks.length === 1 && quote.length <= longestWhole) return term(quote);
  return `${term(edge(blocks[0] ?? '', 'first'))},${term(edge(blocks.at(-1) ?? '', 'last'))}`;
}

/** The address of a page up to where a text directive goes; null for what is on no page. */
function upToDirective(url: string | null): string | null {
  if (url === null || !/^https?:/i.test(url) || !URL.canParse(url)) return null;
  const [address = '', fragment = ''] = new URL(url).href.split('#');
  return `${address}#${fragment}`;
}

const withQuote = (page: string | null, { quote }: Pick<TextSelectors, 'quote'>): string | null =>
  page === null || quote.trim() === '' ? null : `${page}:~:text=${quoted(quote)}`;

/**
 * The address of a quote on the page it came from, with a text fragment (WICG Scroll to Text Fragment). Browsers look for the whole words
 * of `quote`; null for an article that came from no page.
 */
export const sourceLink = (url: string | null, selectors: Pick<TextSelectors, 'quote'>): string | null =>
  withQuote(upToDirective(url), selectors);

/** Both addresses of each highlight of an article from a page. */
export function linksFrom(url: string | null) {
  const page = upToDirective(url);
  return (highlight: Highlight) => ({
    app: articleAddress(highlight.articleId, highlight.id),
    source: withQuote(page, highlight),
  });
}

/** Both of one highlight. */
export const highlightLinks = (url: string | null, highlight: Highlight) => linksFrom(url)(highlight);
