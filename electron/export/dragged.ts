import { articleAddress } from '../api/article-address.ts';
import type { Highlight } from '../api/model.ts';
import { escapeHtml } from '../text/markup.ts';
import type { AnnotatedArticle } from './annotated-article.ts';
import { linksFrom } from './links.ts';
import { noteHtml } from './note-html.ts';
import { plainHtml } from './plain-html.ts';
import { webAddress } from './web-address.ts';

/** Where an article is from; where that is no page, the address that opens it in Lectern. */
export const draggedAddress = ({ id, url }: Pick<AnnotatedArticle, 'id' | 'url'>): string =>
  webAddress(url) ?? articleAddress(id);

function highlightHtml({ quote, note }: Highlight, address: string): string {
  const lines = plainHtml(quote).replaceAll('\n', '<br>');
  return `<blockquote><p>${lines} <a href="${escapeHtml(address)}">↗</a></p></blockquote>${noteHtml(note)}`;
}

/** An article with its notes, for editors that take rich text: names, quotes, notes and links, and no look of ours. */
export function draggedHtml(article: AnnotatedArticle): string {
  const linksOf = linksFrom(article.url);
  const highlights = article.highlights.map((one) => highlightHtml(one, linksOf(one).app));
  const title = `<h3><a href="${escapeHtml(draggedAddress(article))}">${plainHtml(article.title)}</a></h3>`;
  return [title, noteHtml(article.note), ...highlights].join('');
}
