import { frontMatter } from '../front-matter.ts';
import { blockQuote, escapeInline, markdownLink, obsidianTag } from '../markdown-text.ts';
import { type Note, type NotedHighlight, unplacedHeading } from '../note.ts';
import { asItIs, type NoteWriter, type Preset } from './preset.ts';

/** Look, tags and addresses of a highlight, on one line. */
function factsOf({ highlight, look, links }: NotedHighlight): string {
  const facts = [look === null ? '' : `*${escapeInline(look)}*`];
  facts.push(...highlight.tags.map((tag) => `#${obsidianTag(tag)}`));
  facts.push(markdownLink('Lectern', links.app));
  if (links.source !== null) facts.push(markdownLink('Source', links.source));
  return facts.filter((fact) => fact !== '').join(' ');
}

/** The id stands alone between blank lines: Obsidian wants it so after a quote. */
const blocksOf = (noted: NotedHighlight, write: NoteWriter): string[] => [
  blockQuote(noted.quote),
  `^h-${noted.highlight.id}`,
  factsOf(noted),
  ...write(noted.highlight, noted.highlight.note),
];

/** What is noted of an article, as blocks that blank lines part, below a heading of a level. */
export function obsidianBlocks(
  { article, link, groups, unplaced }: Note,
  level: '#' | '##',
  write: NoteWriter = asItIs,
): string[] {
  const blocks = [`${level} ${escapeInline(article.title)}`];
  const page = article.url ? [markdownLink('Source', article.url)] : [];
  blocks.push([markdownLink('Lectern', link), ...page].join(' '), ...write(null, article.note));
  for (const { heading, highlights } of groups) {
    if (heading !== null) blocks.push(`${level}# ${escapeInline(heading)}`);
    blocks.push(...highlights.flatMap((noted) => blocksOf(noted, write)));
  }
  if (unplaced.length > 0)
    blocks.push(`${level}# ${unplacedHeading}`, ...unplaced.flatMap((noted) => blocksOf(noted, write)));
  return blocks;
}

const body = (note: Note, level: '#' | '##') => obsidianBlocks(note, level).join('\n\n');

/** Properties as Obsidian knows them, and every highlight a quote of its own with an id that links reach. */
export const obsidian: Preset = {
  file: (note) => `${frontMatter(note.article)}\n${body(note, '#')}\n`,
  part: (note) => `\n${body(note, '##')}\n`,
  head: (title) => `# ${escapeInline(title)}\n`,
};
