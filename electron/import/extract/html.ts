import { Readability } from '@mozilla/readability';
import type { DocumentPart, Draft } from '../stages.ts';
import { oneLine } from './escape.ts';
import { settleImages } from './images.ts';
import { directionOf, guessLanguage, languageTag } from './language.ts';
import { leftOut, numberTexts, takeNumbers } from './left-out.ts';
import { readMetadata } from './metadata/metadata.ts';
import { pageTree } from './page-tree.ts';
import { prune } from './prune.ts';

const folded = (text: string) => oneLine(text).normalize('NFKC').toLowerCase();

/** The page's body without what is never text, for pages on which no article stands out. */
function wholeBody(document: Document): string {
  const copy = document.cloneNode(true) as Document;
  for (const element of copy.querySelectorAll('script, style, noscript, template, nav, form'))
    element.remove();
  return copy.body?.innerHTML ?? '';
}

function holderOf(document: Document, html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const wrapper = holder.querySelector('#readability-page-1');
  if (wrapper) wrapper.replaceWith(...wrapper.childNodes);
  return holder;
}

/** The title stands above the text already: a heading that says it again, before any text, goes. */
function withoutTitle(holder: HTMLElement, title: string): void {
  const heading = holder.querySelector('h1, h2');
  if (!heading || folded(heading.textContent ?? '') !== folded(title)) return;
  const before = (holder.textContent ?? '').indexOf(heading.textContent ?? '');
  if (before < 200) heading.remove();
}

const hasContent = (html: string) => /<img\b/i.test(html) || /\S/.test(html.replace(/<[^>]*>|&nbsp;/g, ''));

/** A web page as an article: its body is what Readability finds, or all of it where it finds nothing. */
export async function extract(part: DocumentPart): Promise<Draft> {
  const document = pageTree(part.source);
  const metadata = readMetadata(document, part.source);
  settleImages(document);
  for (const base of document.querySelectorAll('base')) base.remove();
  numberTexts(document);

  const article = new Readability(document.cloneNode(true) as Document, { keepClasses: true }).parse();
  const found = article?.content && hasContent(article.content) ? article.content : wholeBody(document);
  const title = part.hints.title ?? metadata.title ?? oneLine(article?.title ?? '');
  const holder = holderOf(document, found);
  prune(holder, metadata);
  const dropped = leftOut(document, takeNumbers(holder), [title]);
  withoutTitle(holder, title);

  const text = holder.textContent ?? '';
  const language = part.hints.language ?? metadata.language ?? (await guessLanguage(text));
  return {
    title,
    authors: part.hints.authors ?? metadata.authors,
    siteName: part.hints.siteName ?? metadata.siteName,
    url: metadata.url,
    published: metadata.published,
    language: languageTag(language),
    direction: metadata.direction ?? directionOf(language),
    description: part.hints.description ?? metadata.description,
    tags: part.hints.tags ?? [],
    html: holder.innerHTML,
    dropped,
    baseUrl: metadata.baseUrl ?? metadata.url,
  };
}
