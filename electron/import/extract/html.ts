import { Readability } from '@mozilla/readability';
import { oneLine } from '../../text/markup.ts';
import type { DocumentPart, Draft } from '../stages.ts';
import { settleImages } from './images.ts';
import { directionOf, guessLanguage, languageTag } from './language.ts';
import { leftOut, numberTexts, takeNumbers } from './left-out.ts';
import { readMetadata } from './metadata/metadata.ts';
import { publishedDate } from './metadata/published-date.ts';
import { mayHaveMarks, takePageMarks } from './page-marks.ts';
import { pageTree } from './page-tree.ts';
import { prune } from './prune.ts';
import { withoutTitle } from './repeated-title.ts';

/** The page's body without what is never text, for pages on which no article stands out. */
function wholeBody(document: Document): HTMLElement {
  const body = document.body?.cloneNode(true) as HTMLElement | undefined;
  for (const element of body?.querySelectorAll('script, style, noscript, template, nav, form') ?? [])
    element.remove();
  return body ?? document.createElement('body');
}

/** What Readability finds, which works on a tree of its own. */
function articleIn(document: Document) {
  const found = new Readability(document.cloneNode(true) as Document, {
    keepClasses: true,
    serializer: (element) => element as HTMLElement,
  }).parse();
  const page = found?.content?.querySelector('#readability-page-1');
  page?.replaceWith(...page.childNodes);
  return { title: oneLine(found?.title), body: found?.content ?? null };
}

const hasContent = (body: HTMLElement) =>
  body.querySelector('img') !== null || /[^\s\u00a0]/.test(body.textContent ?? '');

/** A web page as an article: its body is what Readability finds, or all of it where it finds nothing. */
export async function extract(part: DocumentPart): Promise<Draft> {
  const document = pageTree(part.source);
  const marks = mayHaveMarks(part.source) ? takePageMarks(document) : null;
  const metadata = readMetadata(document, part.source, part.hints.savedFrom);
  settleImages(document);
  for (const base of document.querySelectorAll('base')) base.remove();
  numberTexts(document);

  const article = articleIn(document);
  const holder = article.body && hasContent(article.body) ? article.body : wholeBody(document);
  const title = part.hints.title ?? metadata.title ?? (part.hints.savedTitle || article.title);
  prune(holder, metadata);
  const dropped = leftOut(document, takeNumbers(holder), [title]);
  withoutTitle(holder, title);

  const text = holder.textContent ?? '';
  const language = part.hints.language ?? metadata.language ?? (await guessLanguage(text));
  return {
    title,
    authors: part.hints.authors ?? metadata.authors,
    siteName: part.hints.siteName ?? metadata.siteName,
    url: part.hints.url ?? metadata.url,
    published: publishedDate(part.hints.published) ?? metadata.published,
    language: languageTag(language),
    direction: metadata.direction ?? directionOf(language),
    description: part.hints.description ?? metadata.description,
    tags: part.hints.tags ?? [],
    html: holder.innerHTML,
    highlights: marks?.highlights ?? [],
    note: marks?.note ?? '',
    dropped,
    baseUrl: metadata.baseUrl ?? metadata.url,
  };
}
