import { articleAddress } from '../api/article-address.ts';
import type { Highlight } from '../api/model.ts';
import { oneLine } from '../text/markup.ts';
import type { AnnotatedArticle } from './annotated-article.ts';
import { dayOf } from './day.ts';
import { highlightLinks } from './links.ts';
import { lookOf } from './note.ts';

/** What no text of UTF-8, and no reader of one, takes. */
const clean = (text: string) => text.toWellFormed().replaceAll('\u0000', '');

/** A text on one line. */
export const lineOf = (text: string): string => oneLine(clean(text));

/** A text of several paragraphs, white space at its edges left out. */
export const paragraphs = (text: string): string => clean(text).replace(/\r\n?/g, '\n').trim();

const indent = (text: string) => text.replace(/^(?=.)/gm, '    ');

/** A highlight as plain text: its words, then what is known of it, then what is noted. */
export function plainHighlight(highlight: Highlight, article: AnnotatedArticle): string {
  const { app, source } = highlightLinks(article.url, highlight);
  const look = lookOf(highlight, article.colorMeanings);
  const { note, tags } = highlight;
  const facts = [
    ...(look === null ? [] : [`Look: ${lineOf(look)}`]),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map(lineOf).join(', ')}`]),
    app,
    ...(source === null ? [] : [source]),
    ...(note.trim() === '' ? [] : [`Note: ${paragraphs(note)}`]),
  ];
  return `“${paragraphs(highlight.quote)}”\n${indent(facts.join('\n'))}`;
}

/** The whole notes of an article as plain text: its own note, then the highlights one after the other. */
export const plainNotes = (article: AnnotatedArticle): string[] => [
  ...(article.note.trim() === '' ? [] : [paragraphs(article.note)]),
  ...article.highlights.map((highlight) => plainHighlight(highlight, article)),
];

/** What is known of an article, a line each. */
export function plainFacts(article: AnnotatedArticle): string[] {
  const { authors, siteName, published, tags, url, id, sectionPath } = article;
  const facts: [string, string][] = [
    ['By', authors.map(lineOf).join(', ')],
    ['From', lineOf(siteName ?? '')],
    ['Published', dayOf(published?.value ?? '')],
    ['Section', sectionPath.map(lineOf).join(' / ')],
    ['Tags', tags.map(lineOf).join(', ')],
    ['Page', url ?? ''],
    ['Lectern', articleAddress(id)],
  ];
  return facts.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`);
}
