import { defaultColor, type HighlightColor, highlightColors, type PublishedDate } from '../../api/model.ts';
import { oneLine } from '../../text/markup.ts';
import type { DocumentPart, Draft, ForeignHighlight, Hints } from '../stages.ts';
import { dateInHead } from './date-in-head.ts';
import { mayHoldFormulas, settleFormulas } from './formulas.ts';
import { settleImages } from './images.ts';
import { directionOf, languageOf } from './language.ts';
import { removeHidden, unwrapLayoutTables } from './layout-tables.ts';
import { takeHighlights } from './marked-words.ts';
import { publishedDate } from './metadata/published-date.ts';
import { pageTree } from './page-tree.ts';
import { withoutTitle } from './repeated-title.ts';

const foreignColor = (name: string | null | undefined): HighlightColor => {
  if (name === 'red' || name === 'orange') return 'pink';
  return highlightColors.find((color) => color === name) ?? defaultColor;
};

const colorOf = (element: Element) => ({ color: foreignColor(element.getAttribute('class')) });

const evernote = '[style*="en-highlight"], [style*="evernote-highlight"]';

/** Evernote names the colour in the style of the words, and before 2021 only that they are marked. */
const evernoteColor = (element: Element) => ({
  color: foreignColor(/en-highlight:\s*(\w+)/.exec(element.getAttribute('style') ?? '')?.[1]),
});

/** The highlights that stand in a document of that format as colours of its words. */
function takeMarks(format: string, body: HTMLElement): ForeignHighlight[] {
  if (format === 'docx') return takeHighlights(body, 'mark', colorOf);
  return format === 'enex' ? takeHighlights(body, evernote, evernoteColor) : [];
}

/** When a document was published that does not state it: the day that it shows above its text, else when it was written. */
function guessedDate(body: Element, { made }: Hints, language: string | null): PublishedDate | null {
  const shown = dateInHead(body, language, made?.printed ? made.day : null);
  if (shown || !made || made.printed) return shown;
  const written = publishedDate(made.day);
  return written && { ...written, inferred: true };
}

/** HTML that is the article already, with nothing around it: a book, a document, what another program took from a page. */
export async function extract(part: DocumentPart): Promise<Draft> {
  const { hints, source, file } = part;
  const document = pageTree(source);
  if (mayHoldFormulas(source)) settleFormulas(document);
  settleImages(document);
  if (part.format === 'mail') {
    removeHidden(document);
    unwrapLayoutTables(document);
  }
  const { body } = document;
  const highlights = takeMarks(part.format, body);
  const heading = oneLine(body.querySelector('h1')?.textContent);
  const title = oneLine(hints.title || hints.savedTitle || heading || file.name.replace(/\.[^.]+$/, ''));
  withoutTitle(body, title);
  const language = await languageOf(hints.language, body.textContent ?? '');
  const url = hints.url ?? null;
  return {
    title,
    authors: hints.authors ?? [],
    siteName: hints.siteName ?? null,
    url,
    published:
      publishedDate(hints.published) ?? (part.format === 'pdf' ? guessedDate(body, hints, language) : null),
    language,
    direction: directionOf(language),
    description: hints.description ?? null,
    suggestedSection: [],
    tags: hints.tags ?? [],
    html: body.innerHTML,
    highlights,
    dropped: part.dropped ?? [],
    baseUrl: hints.savedFrom ?? url,
  };
}
