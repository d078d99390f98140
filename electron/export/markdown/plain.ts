import { dayOf } from '../day.ts';
import { blockQuote, escapeInline, markdownLink } from '../markdown-text.ts';
import { type Note, type NotedHighlight, unplacedHeading } from '../note.ts';
import { asItIs, type NoteWriter, type Preset } from './preset.ts';

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function blocksOf({ highlight, quote, look, links }: NotedHighlight, write: NoteWriter): string[] {
  const facts = [
    ...(look === null ? [] : [sentence(escapeInline(look))]),
    ...(highlight.tags.length > 0 ? [`Tags: ${highlight.tags.map(escapeInline).join(', ')}`] : []),
    markdownLink('Lectern', links.app),
    ...(links.source === null ? [] : [markdownLink('Source', links.source)]),
  ];
  return [blockQuote(quote), ...write(highlight, highlight.note), facts.join(' · ')];
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

/** What is noted of an article, as blocks that blank lines part, below a heading of a level. */
export function plainBlocks(note: Note, level: '#' | '##', write: NoteWriter = asItIs): string[] {
  const { article, groups, unplaced } = note;
  const title = `${level} ${escapeInline(article.title)}`;
  const blocks = [title, ...factsOf(note), ...write(null, article.note)];
  for (const { heading, highlights } of groups) {
    if (heading !== null) blocks.push(`${level}# ${escapeInline(heading)}`);
    blocks.push(...highlights.flatMap((noted) => blocksOf(noted, write)));
  }
  if (unplaced.length > 0)
    blocks.push(`${level}# ${unplacedHeading}`, ...unplaced.flatMap((noted) => blocksOf(noted, write)));
  return blocks;
}

const body = (note: Note, level: '#' | '##') => plainBlocks(note, level).join('\n\n');

/** CommonMark and nothing else: it reads well anywhere, also as bare text. */
export const plain: Preset = {
  file: (note) => `${body(note, '#')}\n`,
  part: (note) => `\n${body(note, '##')}\n`,
  head: (title) => `# ${escapeInline(title)}\n`,
};
