import type { Highlight } from '../../api/model.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import { frontMatter } from '../front-matter.ts';
import { highlightLinks } from '../links.ts';
import { blockQuote, escapeInline, obsidianTag, ownMarkdown } from '../markdown-text.ts';
import { articleKey, highlightKey, noteEndLine, noteLine, writtenNote } from './markers.ts';

/** What Lectern writes into a note of a living folder. */
export interface Written {
  /** The properties, without the lines around them. */
  front: string;
  /** What stands between the first and the last of our lines. */
  region: string;
}

/** A note between its lines, which are there where it is empty too: that is where one is written. */
const noteBlock = (key: string, text: string): string =>
  [noteLine(key), ...(text.trim() === '' ? [] : [writtenNote(ownMarkdown(text))]), noteEndLine].join('\n');

function facts({ color, style, tags }: Highlight, { colorMeanings }: AnnotatedArticle): string {
  const meaning = colorMeanings[color];
  const look = [
    style === 'underline' ? 'underlined' : '',
    color === 'yellow' && meaning === undefined ? '' : color,
    meaning === undefined ? '' : escapeInline(meaning),
  ].filter((word) => word !== '');
  return [look.length > 0 ? `*${look.join(', ')}*` : '', ...tags.map((tag) => `#${obsidianTag(tag)}`)]
    .filter((fact) => fact !== '')
    .join(' ');
}

function highlightBlocks(highlight: Highlight, article: AnnotatedArticle): string[] {
  const { app, source } = highlightLinks(article.url, highlight);
  const links = [`[Lectern](${app})`, ...(source === null ? [] : [`[source](<${source}>)`])].join(' · ');
  const line = [facts(highlight, article), links].filter((part) => part !== '').join(' · ');
  return [
    blockQuote(highlight.quote),
    `^h-${highlight.id}`,
    line,
    noteBlock(highlightKey(highlight.id), highlight.note),
  ];
}

function placedBlocks(article: AnnotatedArticle): string[] {
  let heading: string | null = null;
  return article.highlights
    .filter(({ state }) => state === 'placed')
    .flatMap((highlight) => {
      const isNew = highlight.heading !== heading && highlight.heading !== null;
      heading = highlight.heading;
      return [
        ...(isNew && highlight.heading !== null ? [`## ${escapeInline(highlight.heading)}`] : []),
        ...highlightBlocks(highlight, article),
      ];
    });
}

/** What Lectern keeps up to date in the note of an article. The same article gives the same text. */
export function renderLiving(article: AnnotatedArticle): Written {
  const unplaced = article.highlights.filter(({ state }) => state === 'unplaced');
  const blocks = [
    `# ${escapeInline(article.title)}`,
    ...(article.url ? [`Source: <${article.url.replace(/[<>\s]/g, encodeURIComponent)}>`] : []),
    noteBlock(articleKey, article.note),
    ...placedBlocks(article),
    ...(unplaced.length > 0 ? ['## Highlights without a place in the present text'] : []),
    ...unplaced.flatMap((highlight) => highlightBlocks(highlight, article)),
  ];
  return {
    front: frontMatter(article)
      .replace(/^---\n/, '')
      .replace(/---\n$/, ''),
    region: `${blocks.join('\n\n')}\n`,
  };
}
