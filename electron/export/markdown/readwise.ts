import { dayOf } from '../day.ts';
import { escapeInline, indented, markdownLink, obsidianTag, wikiLink } from '../markdown-text.ts';
import { type Note, type NotedHighlight, unplacedHeading } from '../note.ts';
import { asItIs, type NoteWriter, type Preset } from './preset.ts';

/** What an item of a list holds, each line after its first as far in as its text. */
const item = (depth: number, text: string) => indented(`- ${indented(text, 2).trimStart()}`, depth * 4);

/** A value by its name. What begins a block of its own, as a list does, stands below the name. */
const field = (name: string, markdown: string) =>
  /^(?:[-+*>|`~<]|#{1,6}\s|\d+[.)]|\s)/.test(markdown) ? `${name}:\n\n${markdown}` : `${name}: ${markdown}`;

const hashTags = (tags: readonly string[]) => tags.map((tag) => `#${obsidianTag(tag)}`).join(' ');

function itemsOf({ highlight, quote, endsInCode, look, links }: NotedHighlight, write: NoteWriter): string[] {
  const source = links.source === null ? '' : ` (${markdownLink('View Source', links.source)})`;
  // A fence ends at its line.
  const between = endsInCode ? '\n\n' : ' ';
  const items = [item(0, `${quote}${between}(${markdownLink('View Highlight', links.app)})${source}`)];
  if (look !== null) items.push(item(1, `Color: ${escapeInline(look)}`));
  if (highlight.tags.length > 0) items.push(item(1, `Tags: ${hashTags(highlight.tags)}`));
  items.push(...write(highlight, highlight.note).map((note) => item(1, field('Note', note))));
  return items;
}

function metadata({ article, link }: Note, write: NoteWriter): string[] {
  const { authors, title, siteName, published, description, tags, url, note } = article;
  const facts: [string, string][] = [
    ['Author', authors.map(wikiLink).filter(Boolean).join(', ')],
    ['Full Title', escapeInline(title)],
    ['Category', '#articles'],
    ['Publisher', escapeInline(siteName ?? '')],
    ['Published', dayOf(published?.value ?? '')],
    ['Summary', escapeInline(description ?? '')],
    ['Document Tags', hashTags(tags)],
    ['Document Note', write(null, note).join('\n\n')],
    ['URL', url ? markdownLink(escapeInline(url), url) : ''],
    ['Lectern', markdownLink(link, link)],
  ];
  return facts.filter(([, value]) => value !== '').map(([name, value]) => item(0, field(name, value)));
}

/** What is noted of an article, as blocks that blank lines part, below a heading of a level. */
export function readwiseBlocks(note: Note, level: '#' | '##', write: NoteWriter = asItIs): string[] {
  const { article, groups, unplaced } = note;
  const facts = metadata(note, write).join('\n');
  const blocks = [`${level} ${escapeInline(article.title)}`, `${level}# Metadata`, facts];
  const all = [
    ...groups.map(({ heading, highlights }) => ({ heading: heading && escapeInline(heading), highlights })),
    ...(unplaced.length > 0 ? [{ heading: unplacedHeading, highlights: unplaced }] : []),
  ];
  if (all.length > 0) blocks.push(`${level}# Highlights`);
  for (const { heading, highlights } of all) {
    if (heading !== null) blocks.push(`${level}## ${heading}`);
    blocks.push(highlights.flatMap((noted) => itemsOf(noted, write)).join('\n'));
  }
  return blocks;
}

const body = (note: Note, level: '#' | '##') => readwiseBlocks(note, level).join('\n\n');

/** As Readwise's own template writes it: metadata, then highlights as items with their tags and note below. */
export const readwise: Preset = {
  file: (note) => `${body(note, '#')}\n`,
  part: (note) => `\n${body(note, '##')}\n`,
  head: (title) => `# ${escapeInline(title)}\n`,
};
