import type { DocumentPart, Draft } from '../stages.ts';
import { dateInText } from './date-in-text.ts';
import { directionOf, languageOf } from './language.ts';
import { manualPage, unformatted } from './manual-page.ts';
import { publishedDate } from './metadata/published-date.ts';
import { type Block, dropPageNavigation } from './page-navigation.ts';
import { textHtml } from './text-structure.ts';
import { splitTitle } from './text-title.ts';

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

/** A plain text as an article: blank lines part paragraphs, wrapped lines flow, headings and quotes are found. */
export async function extract(part: DocumentPart): Promise<Draft> {
  // What a container names is the text alone: a greeting is no title and a signature no navigation.
  const alone = part.hints.title !== undefined;
  const source = unformatted(part.source);
  const manual = alone ? null : manualPage(source);
  const all = blocksOf(manual?.source ?? source);
  const { blocks, dropped } = alone
    ? { blocks: all, dropped: [] }
    : dropPageNavigation(all, part.file.edits?.putBack);
  const given = part.hints.title ?? manual?.title;
  const { title, rest } =
    given === undefined ? splitTitle(blocks, part.file.name) : { title: given, rest: blocks };
  const text = rest.map((block) => block.join(' ')).join('\n\n');
  const { hints } = part;
  const language = await languageOf(hints.language, `${title}\n${text}`);
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
