import type { DocumentPart, Draft } from '../stages.ts';
import { type AboveText, aboveText } from './above-text.ts';
import { blocksOf, textOf } from './blocks.ts';
import { findArticle } from './find-article.ts';
import { mayHoldFormulas, settleFormulas } from './formulas.ts';
import { settleImages } from './images.ts';
import { directionOf, languageOf } from './language.ts';
import { leftOut, numbersIn, numberTexts, takeNumbers } from './left-out.ts';
import { readMetadata } from './metadata/metadata.ts';
import { publishedDate } from './metadata/published-date.ts';
import { addNotes } from './notes.ts';
import { mayHaveMarks, takePageMarks } from './page-marks.ts';
import { pageTree, unfoldNoscript } from './page-tree.ts';
import { joinParted } from './parted-paragraphs.ts';
import { withoutPermalinks } from './permalinks.ts';
import { takePlayerLabels } from './player-labels.ts';
import { prune } from './prune.ts';
import { putBack } from './put-back.ts';
import { withoutTitle, withoutTitleLine } from './repeated-title.ts';
import { coverSectionIds, uncoverSectionIds } from './section-ids.ts';
import { otherParts } from './split-body.ts';

/** Puts the other parts of an article that the page shows in several elements before and after the one that was found. */
function joinParts(texts: readonly Element[], holder: HTMLElement): void {
  const { before, after } = otherParts(texts, numbersIn(holder));
  const { firstChild } = holder;
  for (const part of before) holder.insertBefore(part.cloneNode(true), firstChild);
  for (const part of after) holder.appendChild(part.cloneNode(true));
}

/** Puts what stands above an article's text before it: its picture, where it has none of its own there, and its standfirst. */
function putAbove(holder: HTMLElement, { standfirst, picture }: AboveText): void {
  const { firstChild } = holder;
  // What Readability made into a paragraph of its own has lost its number.
  const known = standfirst.length > 0 ? textOf(holder) : '';
  for (const block of standfirst)
    if (!known.startsWith(textOf(block))) holder.insertBefore(block.cloneNode(true), firstChild);
  if (!picture) return;
  const copy = picture.cloneNode(true) as Element;
  takePlayerLabels(blocksOf(copy));
  holder.insertBefore(copy, firstChild);
}

/** A web page as an article: its body is what Readability finds, or all of it where it finds nothing. */
export async function extract(part: DocumentPart): Promise<Draft> {
  const document = pageTree(part.source);
  const marks = mayHaveMarks(part.source) ? takePageMarks(document) : null;
  const metadata = readMetadata(document, part.source, part.hints.savedFrom);
  const url = part.hints.url ?? metadata.url;
  unfoldNoscript(document);
  joinParted(document);
  if (mayHoldFormulas(part.source)) settleFormulas(document);
  settleImages(document);
  for (const base of document.querySelectorAll('base')) base.remove();
  const texts = numberTexts(document);
  coverSectionIds(document);

  const article = findArticle(document, texts, url);
  const holder = article.body;
  joinParts(texts, holder);
  const title = part.hints.title ?? metadata.title ?? (part.hints.savedTitle || article.title);
  if (!article.isContents) prune(holder, metadata);
  addNotes(document, holder);
  const above = aboveText(document, texts, numbersIn(holder), { ...metadata, title });
  putAbove(holder, above);
  putBack(document, texts, holder, part.file.edits?.putBack ?? []);
  uncoverSectionIds(holder);
  withoutPermalinks(holder);
  const dropped = leftOut(document, texts, takeNumbers(holder), [title]);
  withoutTitle(holder, title);
  withoutTitleLine(holder, title);

  const text = holder.textContent ?? '';
  const language = await languageOf(part.hints.language ?? metadata.language, text);
  return {
    title,
    authors: part.hints.authors ?? metadata.authors,
    siteName: part.hints.siteName ?? metadata.siteName,
    url,
    published: publishedDate(part.hints.published) ?? metadata.published,
    language,
    direction: metadata.direction ?? directionOf(language),
    description: part.hints.description ?? above.shown ?? metadata.description,
    suggestedSection: metadata.sectionPath,
    tags: part.hints.tags ?? [],
    html: holder.innerHTML,
    highlights: marks?.highlights ?? [],
    note: marks?.note ?? '',
    dropped,
    baseUrl: metadata.baseUrl ?? metadata.url,
  };
}
