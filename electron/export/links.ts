import { articleAddress } from '../api/article-address.ts';
import type { Highlight } from '../api/model.ts';
import { webAddress } from './web-address.ts';

/** Quotes that are longer are named by their first and last words: nobody wants an address of a page's length. In UTF-16 units. */
const longestWhole = 300;
const edgeLength = 60;

type Quoted = Pick<Highlight, 'quote' | 'prefix' | 'suffix'>;

const blocksOf = (text: string): string[] => text.split(/\n\n|\t/);

/** A term of a text directive: `-`, `,` and `&` have a meaning there, and are written as the rest of an address is not. */
const term = (text: string): string =>
  encodeURIComponent(text.toWellFormed().replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');

/** Words are parted the same wherever an export runs; those of scripts without spaces by their own rules in any language. */
const words = new Intl.Segmenter('en', { granularity: 'word' });

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
  const blocks = blocksOf(quote).filter((block) => block.trim() !== '');
  if (blocks.length === 1 && quote.length <= longestWhole) return term(quote);
  return `${term(edge(blocks[0] ?? '', 'first'))},${term(edge(blocks.at(-1) ?? '', 'last'))}`;
}

/** Browsers find whole words alone: a quote that begins or ends within one takes the rest of it from what stands beside it. */
function wholeWords({ quote, prefix, suffix }: Quoted): Quoted {
  const text = prefix + quote + suffix;
  const parts = words.segment(text);
  const last = parts.containing(prefix.length + quote.length - 1);
  const start = parts.containing(prefix.length)?.index ?? prefix.length;
  const end = last ? last.index + last.segment.length : text.length;
  return { quote: text.slice(start, end), prefix: text.slice(0, start), suffix: text.slice(end) };
}

/** Shorter quotes stand in a page more than once: they are told apart by the words beside them, as browsers themselves do it. In UTF-16 units. */
const leastAlone = 20;
const wordsBeside = 3;

/** The words beside a quote, in its block; empty where there are none. Where the selectors were cut, half a word may stand. */
function beside(context: string, side: 'before' | 'after'): string {
  const [near = '', ...others] = side === 'after' ? blocksOf(context) : blocksOf(context).reverse();
  const parts = Array.from(words.segment(near));
  if (side === 'before') parts.reverse();
  if (others.length === 0) parts.pop();
  const ends = parts.flatMap(({ isWordLike }, at) => (isWordLike ? [at + 1] : [])).slice(0, wordsBeside);
  const taken = parts.slice(0, ends.at(-1) ?? 0).map(({ segment }) => segment);
  return (side === 'before' ? taken.reverse() : taken).join('').trim();
}

/** The text directive that finds a quote. */
function directive(selectors: Quoted): string {
  const { quote, prefix, suffix } = wholeWords(selectors);
  const isShort = quote.trim().length < leastAlone;
  const [before, after] = isShort ? [beside(prefix, 'before'), beside(suffix, 'after')] : ['', ''];
  return [
    ...(before === '' ? [] : [`${term(before)}-`]),
    quoted(quote),
    ...(after === '' ? [] : [`-${term(after)}`]),
  ].join(',');
}

/** The address of a page up to where a text directive goes, without one that it came with; null for what is on no page. */
function upToDirective(url: string | null): string | null {
  const address = webAddress(url);
  if (address === null) return null;
  const page = new URL(address);
  const [fragment = ''] = page.hash.slice(1).split(':~:');
  page.hash = '';
  return `${page.href.replace(/#$/, '')}#${fragment}`;
}

/**
 * Both addresses of each highlight of an article from a page: that in Lectern, and that on the page, with a text fragment (WICG Scroll to
 * Text Fragment), which is null for an article that came from no page.
 */
export function linksFrom(url: string | null) {
  const page = upToDirective(url);
  return (highlight: Highlight) => ({
    app: articleAddress(highlight.articleId, highlight.id),
    source: page === null || highlight.quote.trim() === '' ? null : `${page}:~:text=${directive(highlight)}`,
  });
}

/** Both of one highlight. */
export const highlightLinks = (url: string | null, highlight: Highlight) => linksFrom(url)(highlight);
