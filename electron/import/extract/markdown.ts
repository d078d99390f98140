import { Marked } from 'marked';
import footnotes from 'marked-footnote';
import { oneLine } from '../../text/markup.ts';
import type { DocumentPart, Draft } from '../stages.ts';
import { emptyDocument } from './dom/markup.ts';
import { directionOf, languageOf } from './language.ts';
import { highlightElement, notes } from './markdown-notes.ts';
import { takeHighlights } from './marked-words.ts';
import { publishedDate } from './metadata/published-date.ts';

const markdown = new Marked({ gfm: true, async: false }, footnotes({ description: '' }), notes);

/** The address a note names as its source, where it is one of the web. */
const webAddress = (given: string | undefined) => (given && /^https?:\/\/\S+$/i.test(given) ? given : null);

/** Markdown (CommonMark with GitHub's tables) as an article: its first heading of level one is the title. */
export async function extract(part: DocumentPart): Promise<Draft> {
  const { hints, source, file } = part;
  const rendered = markdown.parse(source);
  if (typeof rendered !== 'string') throw new Error('Markdown was rendered asynchronously');
  const holder = emptyDocument().createElement('div');
  holder.innerHTML = rendered;
  const highlights = takeHighlights(holder as unknown as Element, highlightElement, (element) => ({
    note: element.getAttribute('note') ?? '',
  }));

  const heading = holder.querySelector('h1');
  const headingText = oneLine(heading?.textContent);
  const isFirst = heading !== null && heading.previousElementSibling === null;
  const title = hints.title ?? (headingText || file.name.replace(/\.[^.]+$/, ''));
  if (heading && isFirst && (!hints.title || headingText === oneLine(hints.title))) heading.remove();

  const language = await languageOf(hints.language, holder.textContent ?? '');
  const url = webAddress(hints.url);
  return {
    title: oneLine(title),
    authors: hints.authors ?? [],
    siteName: hints.siteName ?? null,
    url,
    published: publishedDate(hints.published),
    language,
    direction: directionOf(language),
    description: hints.description ?? null,
    suggestedSection: [],
    tags: hints.tags ?? [],
    html: holder.innerHTML,
    highlights,
    dropped: [],
    baseUrl: url,
  };
}
