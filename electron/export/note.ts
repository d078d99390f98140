import { articleAddress } from '../api/article-address.ts';
import type { ColorMeanings, Highlight } from '../api/model.ts';
import { codeBlocksIn } from '../text/code-blocks.ts';
import { type Formula, formulasIn } from '../text/formulas.ts';
import type { AnnotatedArticle } from './annotated-article.ts';
import { linksFrom } from './links.ts';
import { type AsItIs, dollarMath, fenced, markdownText } from './markdown-text.ts';

/** A highlight with what all forms of Markdown write of it. */
export interface NotedHighlight {
  highlight: Highlight;
  /** The quote as Markdown of one or more paragraphs, with the formulas that are whole in it as TeX and code as fenced blocks. */
  quote: string;
  /** A fenced block is the last of it. */
  endsInCode: boolean;
  /** What its colour stands for; null for nothing. */
  meaning: string | null;
  /** How it looks and what that stands for, in words; null for what a highlight is when nobody says otherwise. */
  look: string | null;
  /** Its addresses in Lectern and on the page it came from. */
  links: { app: string; source: string | null };
}

/** What is noted of an article, made ready for all forms of Markdown. */
export interface Note {
  article: AnnotatedArticle;
  /** The address of the article in Lectern. */
  link: string;
  /** Highlights in the order of the text, those that follow one another under one heading together. */
  groups: { heading: string | null; highlights: NotedHighlight[] }[];
  /** Those without a place in the present text. */
  unplaced: NotedHighlight[];
}

/** Yellow is what a highlight is when nobody says otherwise, unless it stands for something. */
export function lookOf({ color, style }: Highlight, meanings: ColorMeanings): string | null {
  const meaning = meanings[color];
  const named = meaning === undefined ? color : `${color}: ${meaning}`;
  const shown = color === 'yellow' && meaning === undefined ? null : named;
  if (style === 'underline') return shown === null ? 'underlined' : `underlined, ${shown}`;
  return shown;
}

/** What stands in the text of an article as something else than words, by its place. */
interface Within {
  formulas: readonly Formula[];
  code: readonly { start: number; end: number }[];
}

const nothing: Within = { formulas: [], code: [] };

function withinOf(article: AnnotatedArticle): Within {
  const body = article.body();
  // To unpack the HTML takes as long as all else of an export of notes, and few articles have any of these.
  if (body.isWords) return nothing;
  const { html } = body;
  return { formulas: formulasIn(html), code: codeBlocksIn(html) };
}

/** A part of a text from `start` to `end`: words with the formulas that are whole in them, or code. */
interface Part {
  start: number;
  end: number;
  isCode: boolean;
}

/** A stretch of a text as its words and its pieces of code, in their order. */
function partsOf(start: number, end: number, code: Within['code']): Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const block of code) {
    if (block.end <= at || block.start >= end) continue;
    if (block.start > at) parts.push({ start: at, end: block.start, isCode: false });
    const from = Math.max(at, block.start);
    at = Math.min(end, block.end);
    parts.push({ start: from, end: at, isCode: true });
  }
  if (at < end) parts.push({ start: at, end, isCode: false });
  return parts;
}

/** Words as Markdown. `start` is their place in the text that the formulas are in. */
function wordsOf(words: string, start: number, formulas: readonly Formula[]): string {
  const within = formulas.filter((one) => one.start >= start && one.end <= start + words.length);
  const asTheyAre = within.flatMap((one): AsItIs[] => {
    const markdown = dollarMath(one.tex);
    return markdown === null ? [] : [{ start: one.start - start, end: one.end - start, markdown }];
  });
  // A tab stands between cells of a table, and is a space in Markdown.
  return markdownText(words, asTheyAre).replaceAll('\t', ' \\| ');
}

/** A quote as Markdown, and whether a fenced block of code ends it. */
function quoteOf({ quote, start, end, state }: Highlight, { formulas, code }: Within) {
  // Places are those of the quote only where that stands in the text word for word.
  const isWhole = state === 'placed' && quote.length === end - start;
  if (!isWhole) return { quote: markdownText(quote), endsInCode: false };
  const parts = partsOf(start, end, code)
    .map((part) => ({ ...part, words: quote.slice(part.start - start, part.end - start) }))
    .filter(({ words }) => words.trim() !== '');
  // What parts blocks from what is before them is counted to them.
  const codeOf = (words: string) => (parts.length > 1 ? words.replace(/^\n+|\n+$/g, '') : words);
  const written = parts.map(({ words, start: from, isCode }) =>
    isCode ? fenced(codeOf(words)) : wordsOf(words, from, formulas),
  );
  return { quote: written.join('\n\n'), endsInCode: parts.at(-1)?.isCode === true };
}

/** Makes an article ready. The same article gives the same note: no clock is read. */
export function noteOf(article: AnnotatedArticle): Note {
  const { highlights, colorMeanings, url } = article;
  const placed = highlights.filter(({ state }) => state === 'placed');
  const within = placed.length > 0 ? withinOf(article) : nothing;
  const linksOf = linksFrom(url);
  const noted = (highlight: Highlight): NotedHighlight => ({
    highlight,
    ...quoteOf(highlight, within),
    meaning: colorMeanings[highlight.color] ?? null,
    look: lookOf(highlight, colorMeanings),
    links: linksOf(highlight),
  });
  const groups: Note['groups'] = [];
  for (const highlight of placed) {
    const last = groups.at(-1);
    if (last?.heading === highlight.heading) last.highlights.push(noted(highlight));
    else groups.push({ heading: highlight.heading, highlights: [noted(highlight)] });
  }
  const unplaced = highlights.filter(({ state }) => state === 'unplaced').map(noted);
  return { article, link: articleAddress(article.id), groups, unplaced };
}

/** What stands above highlights that have no place any more. */
export const unplacedHeading = 'Highlights without a place in the present text';
