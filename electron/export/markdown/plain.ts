import { dayOf } from '../day.ts';
import { blockQuote, escapeInline, markdownLink, ownMarkdown } from '../markdown-text.ts';
import { type Note, type NotedHighlight, unplacedHeading } from '../note.ts';
import type { Preset } from './preset.ts';

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function blocksOf({ highlight, quote, look, links }: NotedHighlight): string[] {
  const facts = [
    ...(look === null ? [] : [sentence(escapeInline(look))]),
    ...(highlight.tags.length > 0 ? [`Tags: ${highlight.tags.map(escapeInline).join(', ')}`] : []),
    markdownLink('Lectern', links.app),
    ...(links.source === null ? [] : [markdownLink('Source', links.source)]),
  ];
  const note = highlight.note.trim() === '' ? [] : [ownMarkdown(highlight.note)];
  return [blockQuote(quote), ...note, facts.join(' · ')];
}

function factsOf({ article, link }: Note): string[] {
  const origin = [article.authors.join(', '), article.siteName ?? '', dayOf(article.published?.value ?? '')];
  const known = [...new Set(origin.filter((fact) => fact.trim() !== ''))].map(escapeInline);
  const links = [markdownLink('Lectern', link)];
  if (article.url) links.push(markdownLink('Source', article.url));
  return [
    ...(known.length > 0 ? [known.join(' · ')] : []),
    ...(article.tags.length > 0 ? [`Tags: ${article.tags.map(escapeInline).join(', ')}`] : []),
    links.join(' · '),
  ];
}

function body(note: Note, level: '#' | '##'): string {
  const { article, groups, unplaced } = note;
  const blocks = [`${level} ${escapeInline(article.title)}`, ...factsOf(note)];
  if (article.note.trim() !== '') blocks.push(ownMarkdown(article.note));
  for (const { heading, highlights } of groups) {
    if (heading !== null) blocks.push(`${level}# ${escapeInline(heading)}`);
    blocks.push(...highlights.flatMap(blocksOf));
  }
  if (unplaced.length > 0) blocks.push(`${level}# ${unplacedHeading}`, ...unplaced.flatMap(blocksOf));
  return blocks.join('\n\n');
}

/** CommonMark and nothing else: it reads well anywhere, also as bare text. */
export const plain: Preset = {
  file: (note) => `${body(note, '#')}\n`,
  part: (note) => `\n${body(note, '##')}\n`,
  head: (title) => `# ${escapeInline(title)}\n`,
};
