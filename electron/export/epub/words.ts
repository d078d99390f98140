import { articleAddress } from '../../api/article-address.ts';
import type { Highlight } from '../../api/model.ts';
import { oneLine } from '../../text/markup.ts';
import { safeTree } from '../../text/safe-tree.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import { dayOf } from '../day.ts';
import { highlightLinks } from '../links.ts';
import { noteHtml } from '../note-html.ts';
import { standfirstFrom } from '../standfirst.ts';
import { validAddress, validAttributes } from '../valid-html/attributes.ts';
import { validStructure } from '../valid-html/structure.ts';
import { escapeXml, xhtml, xml } from '../xml.ts';

export const textOf = (text: string): string => escapeXml(oneLine(text));

export const paragraph = (name: string, ...inner: readonly string[]): string =>
  inner.every((one) => one === '') ? '' : xml('p', { class: name }, ...inner);

/** The Markdown of a note as XHTML. */
export const noteXhtml = (note: string): string =>
  xhtml(validAttributes(validStructure(safeTree(noteHtml(note)).root)));

const link = (address: string | null, words: string): string =>
  address === null ? '' : xml('a', { href: address }, escapeXml(words));

const separated = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** Where a highlight is, in Lectern and on the page that it came from. */
export function linksOf(url: string | null, highlight: Highlight): string {
  const { app, source } = highlightLinks(url, highlight);
  return separated([link(app, 'Open in Lectern'), link(source && validAddress(source), 'Source')]);
}

export const tagsOf = (tags: readonly string[]): string => tags.map((tag) => `#${textOf(tag)}`).join(' ');

/** What stands above an article: its title, who wrote it and where it came from. */
export function headOf(article: AnnotatedArticle): string {
  const { title, authors, siteName, published, url, tags, note, id } = article;
  const facts = separated([
    siteName === null ? '' : textOf(siteName),
    escapeXml(dayOf(published?.value ?? '')),
    link(url === null ? null : validAddress(url), 'Source'),
    link(articleAddress(id), 'Open in Lectern'),
  ]);
  return xml(
    'header',
    {},
    xml('h1', { id: 'title' }, textOf(title) || 'Untitled'),
    paragraph('authors', authors.map(textOf).join(', ')),
    paragraph('facts', facts),
    paragraph('description', textOf(standfirstFrom(article) ?? '')),
    paragraph('tags', tagsOf(tags)),
    note.trim() === '' ? '' : xml('section', { class: 'note', 'aria-label': 'Note' }, noteXhtml(note)),
  );
}
