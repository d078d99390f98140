import type { ColorMeanings, Highlight } from '../api/model.ts';
import { type Formula, formulasIn } from '../text/formulas.ts';
import type { AnnotatedArticle } from './annotated-article.ts';
import { type Exporter, filePerArticle } from './exporter.ts';
import { frontMatter } from './front-matter.ts';
import { blockQuote, dollarMath, escapeInline, obsidianTag, ownMarkdown } from './markdown-text.ts';

/** Yellow is what a highlight is when nobody says otherwise, unless it stands for something. */
function lookOf({ color, style }: Highlight, meanings: ColorMeanings): string | null {
  const meaning = meanings[color];
  const named = meaning === undefined ? color : `${color}: ${escapeInline(meaning)}`;
  const shown = color === 'yellow' && meaning === undefined ? null : named;
  if (style === 'underline') return shown === null ? 'underlined' : `underlined, ${shown}`;
  return shown;
}

/** The quote of a highlight with the formulas that are whole in it as TeX, where it stands in the text word for word. */
function quoteOf({ quote, start, end, state }: Highlight, formulas: readonly Formula[]): string {
  const isWhole = state === 'placed' && quote.length === end - start;
  const within = isWhole ? formulas.filter((one) => one.start >= start && one.end <= end) : [];
  const asTheyAre = within.flatMap((one) => {
    const markdown = dollarMath(one.tex);
    return markdown === null ? [] : [{ start: one.start - start, end: one.end - start, markdown }];
  });
  return blockQuote(quote, asTheyAre);
}

/** Quote, id, look, tags and note of one highlight. The id stands alone: Obsidian wants it so after a quote. */
function highlightBlocks(
  highlight: Highlight,
  { colorMeanings }: AnnotatedArticle,
  formulas: readonly Formula[],
): string[] {
  const blocks = [quoteOf(highlight, formulas), `^h-${highlight.id}`];
  const look = lookOf(highlight, colorMeanings);
  const facts = [look === null ? '' : `*${look}*`, ...highlight.tags.map((tag) => `#${obsidianTag(tag)}`)];
  const line = facts.filter((fact) => fact !== '').join(' ');
  if (line !== '') blocks.push(line);
  if (highlight.note.trim() !== '') blocks.push(ownMarkdown(highlight.note));
  return blocks;
}

function placedBlocks(highlights: readonly Highlight[], level: string, article: AnnotatedArticle): string[] {
  const formulas = highlights.length > 0 ? formulasIn(article.body().html) : [];
  const blocks: string[] = [];
  let heading: string | null = null;
  for (const highlight of highlights) {
    if (highlight.heading !== heading && highlight.heading !== null)
      blocks.push(`${level} ${escapeInline(highlight.heading)}`);
    heading = highlight.heading;
    blocks.push(...highlightBlocks(highlight, article, formulas));
  }
  return blocks;
}

function body(article: AnnotatedArticle, level: '#' | '##'): string[] {
  const placed = article.highlights.filter((highlight) => highlight.state === 'placed');
  const unplaced = article.highlights.filter((highlight) => highlight.state === 'unplaced');
  const blocks = [`${level} ${escapeInline(article.title)}`];
  if (article.url) blocks.push(`Source: <${article.url.replace(/[<>\s]/g, encodeURIComponent)}>`);
  if (article.note.trim() !== '') blocks.push(ownMarkdown(article.note));
  blocks.push(...placedBlocks(placed, `${level}#`, article));
  if (unplaced.length > 0) {
    blocks.push(`${level}# Highlights without a place in the present text`);
    blocks.push(...unplaced.flatMap((highlight) => highlightBlocks(highlight, article, [])));
  }
  return blocks;
}

/** The annotated notes of one article. The same article gives the same text: no clock is read. */
export const renderMarkdown = (article: AnnotatedArticle): string =>
  `${frontMatter(article)}\n${body(article, '#').join('\n\n')}\n`;

/** Everything in one file: a single article as it is, several one after the other under a heading each. */
const renderOne: Exporter['renderOne'] = async function* ({ articles, outline, title }) {
  const isAlone = outline.length === 1;
  if (!isAlone) yield `# ${escapeInline(title)}\n`;
  for await (const article of articles)
    yield isAlone
      ? renderMarkdown(article)
      : `\n${[...body(article, '##'), `Article: ${article.id}`].join('\n\n')}\n`;
};

export const markdown: Exporter = { renderOne, renderMany: filePerArticle('md', renderMarkdown) };
