import { frontMatter } from '../front-matter.ts';
import { blockQuote, escapeInline, markdownLink, obsidianTag, ownMarkdown } from '../markdown-text.ts';
import { type Note, type NotedHighlight, unplacedHeading } from '../note.ts';
import type { Preset } from './preset.ts';

/** Look, tags and addresses of a highlight, on one line. */
function factsOf({ highlight, look, links }: NotedHighlight): string {
  const facts = [look === null ? '' : `*${escapeInline(look)}*`];
  facts.push(...highlight.tags.map((tag) => `#${obsidianTag(tag)}`));
  facts.push(markdownLink('Lectern', links.app));
  if (links.source !== null) facts.push(markdownLink('Source', links.source));
  return facts.filter((fact) => fact !== '').join(' ');
}

/** The id stands alone between blank lines: Obsidian wants it so after a quote. */
function blocksOf(noted: NotedHighlight): string[] {
  const { highlight, quote } = noted;
  const blocks = [blockQuote(quote), `^h-${highlight.id}`, factsOf(noted)];
  if (highlight.note.trim() !== '') blocks.push(ownMarkdown(highlight.note));
  return blocks;
}

function body({ article, link, groups, unplaced }: Note, level: '#' | '##'): string {
  const blocks = [`${level} ${escapeInline(article.title)}`];
  const page = article.url ? [markdownLink('Source', article.url)] : [];
  blocks.push([markdownLink('Lectern', link), ...page].join(' '));
  if (article.note.trim() !== '') blocks.push(ownMarkdown(article.note));
  for (const { heading, highlights } of groups) {
    if (heading !== null) blocks.push(`${level}# ${escapeInline(heading)}`);
    blocks.push(...highlights.flatMap(blocksOf));
  }
  if (unplaced.length > 0) blocks.push(`${level}# ${unplacedHeading}`, ...unplaced.flatMap(blocksOf));
  return blocks.join('\n\n');
}

/** Properties as Obsidian knows them, and every highlight a quote of its own with an id that links reach. */
export const obsidian: Preset = {
  file: (note) => `${frontMatter(note.article)}\n${body(note, '#')}\n`,
  part: (note) => `\n${body(note, '##')}\n`,
  head: (title) => `# ${escapeInline(title)}\n`,
};
