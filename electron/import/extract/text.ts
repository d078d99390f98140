import { oneLine } from '../../text/markup.ts';
import type { DocumentPart, Draft } from '../stages.ts';
import { dateInText } from './date-in-text.ts';
import { directionOf, guessLanguage } from './language.ts';
import { publishedDate } from './metadata/published-date.ts';
import { type Block, dropPageNavigation } from './page-navigation.ts';
import { isRule, isWrapped, textHtml } from './text-structure.ts';

/** Paragraphs: lines between blank lines. A form feed ends a page and with it a paragraph. */
function blocksOf(source: string): Block[] {
  const lines = source.replace(/\r\n?/g, '\n').replace(/\f/g, '\n\n').split('\n');
  const blocks: Block[] = [];
  let block: Block = [];
  for (const line of [...lines, '']) {
    if (line.trim() !== '') block.push(line.trim());
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  return blocks;
}

/** The first line as the title where it can be one; a text that starts with a whole paragraph names itself by its first words. */
function splitTitle(blocks: Block[]): { title: string; rest: Block[] } {
  const [first = [], ...others] = blocks;
  // Lines that are drawn over and under the title are not its words.
  const [over = ''] = first;
  const [line = '', ...under] = isRule(over) && first.length > 1 ? first.slice(1) : first;
  const more = isRule(under[0] ?? '') ? under.slice(1) : under;
  const title = oneLine(line).replace(/^#+\s*/, '');
  if (blocks.length > 1 || more.length > 0) {
    const isDrawn = first.some(isRule);
    const startsProse = title.length > 300 || (first.length > 1 && !isDrawn && isWrapped(first));
    if (!startsProse) return { title, rest: more.length > 0 ? [more, ...others] : others };
  }
  const words = oneLine(first.join(' '));
  const short = words.length <= 100 ? words : `${words.slice(0, 100).replace(/\s+\S*$/, '')}…`;
  return { title: short, rest: blocks };
}

/** A plain text as an article: its first line is the title, blank lines part paragraphs, wrapped lines flow, headings and quotes are found. */
export async function extract(part: DocumentPart): Promise<Draft> {
  // What a container names is the text alone: a greeting is no title and a signature no navigation.
  const alone = part.hints.title !== undefined;
  const all = blocksOf(part.source);
  const { blocks, dropped } = alone
    ? { blocks: all, dropped: [] }
    : dropPageNavigation(all, part.file.edits?.putBack);
  const { title, rest } = alone ? { title: part.hints.title ?? '', rest: blocks } : splitTitle(blocks);
  const text = rest.map((block) => block.join(' ')).join('\n\n');
  const { hints } = part;
  const language = hints.language ?? (await guessLanguage(`${title}\n${text}`));
  return {
    title,
    authors: hints.authors ?? [],
    siteName: hints.siteName ?? null,
    url: hints.url ?? null,
    published: publishedDate(hints.published) ?? (await dateInText(`${title}\n\n${text}`, language)),
    language,
    direction: directionOf(language),
    description: hints.description ?? null,
    suggestedSection: [],
    tags: hints.tags ?? [],
    html: textHtml(rest),
    dropped: [...dropped, ...(part.dropped ?? [])],
    baseUrl: null,
  };
}
