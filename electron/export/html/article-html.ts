import { articleAddress } from '../../api/article-address.ts';
import type { Highlight } from '../../api/model.ts';
import { escapeHtml } from '../../text/markup.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import { dayOf } from '../day.ts';
import { highlightLinks } from '../links.ts';
import { unplacedHeading } from '../note.ts';
import { noteHtml } from '../note-html.ts';
import { plainHtml } from '../plain-html.ts';
import { standfirstFrom } from '../standfirst.ts';
import { webAddress } from '../web-address.ts';
import { annotationSet } from '../web-annotation/annotation-set.ts';
import { articleId, markId } from './added.ts';
import { articleText, dataAddress, type PictureAddress } from './article-text.ts';

const time = (date: string) => `<time datetime="${plainHtml(date)}">${plainHtml(dayOf(date))}</time>`;
/** A name whose own direction leaves what stands beside it where it is. */
const apart = (name: string) => `<bdi>${plainHtml(name)}</bdi>`;
const link = (address: string, html: string) =>
  `<a href="${escapeHtml(address)}" rel="noreferrer">${html}</a>`;

function publishedOf({ published }: AnnotatedArticle): string {
  if (published === null) return '';
  return `Published ${time(published.value)}${published.inferred ? ' (inferred)' : ''}`;
}

/** What is known of an article, a line each. */
function facts(article: AnnotatedArticle): string {
  const { url, siteName, authors, sectionPath, tags, added } = article;
  const where =
    url !== null && webAddress(url) !== null
      ? link(url, apart(siteName ?? new URL(url).host))
      : siteName === null
        ? ''
        : apart(siteName);
  const lines = [
    authors.length > 0 ? `By ${new Intl.ListFormat('en').format(authors.map(apart))}` : '',
    [where, publishedOf(article), `Saved ${time(added)}`].filter((one) => one !== '').join(' · '),
    sectionPath.length > 0 ? `Section: ${sectionPath.map(apart).join(' › ')}` : '',
    tags.length > 0 ? `Tags: ${tags.map(apart).join(', ')}` : '',
    link(articleAddress(article.id), 'Open in Lectern'),
  ];
  return `<ul class="facts">${lines
    .filter((line) => line !== '')
    .map((line) => `<li>${line}</li>`)
    .join('')}</ul>`;
}

/** A highlight in the list at the end. */
function entry(highlight: Highlight, article: AnnotatedArticle, isMarked: boolean): string {
  const { id, quote, color, style, note, tags, created } = highlight;
  const { app, source } = highlightLinks(article.url, highlight);
  const meaning = article.colorMeanings[color];
  const look = [meaning ?? color, style === 'underline' ? 'underlined' : ''].filter((one) => one !== '');
  const more = [
    `<span>${plainHtml(look.join(', '))}</span>`,
    ...tags.map((tag) => `<span>#${plainHtml(tag)}</span>`),
    time(created),
    isMarked ? `<a href="#${markId(id)}">In the text</a>` : '',
    link(app, 'In Lectern'),
    source === null ? '' : link(source, 'On the page'),
  ];
  const written = note.trim() === '' ? '' : `<div class="words" dir="auto">${noteHtml(note)}</div>`;
  return `<li class="entry ${color}"><p class="quote" dir="auto">${plainHtml(quote)}</p>${written}<p class="more">${more.join('')}</p></li>`;
}

function entries(article: AnnotatedArticle, marked: ReadonlySet<string>): string {
  const of = (state: Highlight['state']) => article.highlights.filter((one) => one.state === state);
  const lists = [
    { title: 'Highlights and notes', highlights: of('placed') },
    { title: unplacedHeading, highlights: of('unplaced') },
  ].filter(({ highlights }) => highlights.length > 0);
  return lists
    .map(({ title, highlights }) => {
      const items = highlights.map((one) => entry(one, article, marked.has(one.id)));
      return `<section class="notes-of" aria-label="${title}"><h2>${title}</h2><ol>${items.join('\n')}</ol></section>`;
    })
    .join('\n');
}

/** Data that a script element holds: nothing in it ends the element, or begins a remark (HTML, 4.12.1.3). */
const asData = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * An article with its highlights, notes and pictures, and the data that it comes back from. `isAlone` is false where others are in
 * the same page: then its ids begin with its own. Its pictures are in the page unless `pictureAddress` says where they are.
 */
export async function articleHtml(
  article: AnnotatedArticle,
  isAlone: boolean,
  pictureAddress: PictureAddress = dataAddress(article),
): Promise<string> {
  const { id, title, language, direction, note } = article;
  const { html, marked } = articleText(article, isAlone ? '' : `${id}-`, pictureAddress);
  const about =
    note.trim() === ''
      ? ''
      : `<section class="about" aria-label="Note on the article" dir="auto"><h2>Note</h2>${noteHtml(note)}</section>\n`;
  const description = standfirstFrom(article);
  const standfirst =
    description === null ? '' : `<p class="standfirst" dir="auto">${plainHtml(description)}</p>\n`;
  return `<article data-lectern="${plainHtml(id)}" id="${articleId(plainHtml(id))}" lang="${plainHtml(language ?? '')}" dir="${direction}">
<header>
<h1>${plainHtml(title)}</h1>
${standfirst}${facts(article)}
</header>
${about}<div class="text" data-text>${html}</div>
${entries(article, marked)}
<script type="application/ld+json">${asData(await annotationSet(article))}</script>
</article>
`;
}
