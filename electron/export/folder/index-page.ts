import { addressOf, folderNames } from '../../api/library-folder.ts';
import { escapeHtml } from '../../text/markup.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import { dayOf } from '../day.ts';
import type { LibraryFacts } from '../exporter.ts';
import { pageEnd, pageStart } from '../html/page.ts';
import { plainHtml } from '../plain-html.ts';
import type { Places } from './article-page.ts';
import { indexStyle } from './index-style.ts';

const address = (name: string) => escapeHtml(addressOf(name));
const counted = (count: number, word: string) =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
const dir = 'dir="auto"';

function datesOf({ published, added }: AnnotatedArticle): string {
  const shown = published && dayOf(published.value);
  const saved = `Saved <time datetime="${plainHtml(added)}">${plainHtml(dayOf(added))}</time>`;
  return shown === null
    ? saved
    : `<time datetime="${plainHtml(shown)}">${plainHtml(shown)}</time> · ${saved}`;
}

/** How much is noted of an article. */
export interface Counts {
  highlights: number;
  notes: number;
}

export const countsOf = ({ highlights, note }: AnnotatedArticle): Counts => ({
  highlights: highlights.length,
  notes: [note, ...highlights.map((one) => one.note)].filter((text) => text.trim() !== '').length,
});

function notedIn({ highlights, notes }: Counts): string {
  const counts = [
    highlights > 0 ? counted(highlights, 'highlight') : '',
    notes > 0 ? counted(notes, 'note') : '',
  ];
  return counts.filter((one) => one !== '').join(', ');
}

type Row = Pick<Places, 'notes' | 'original'> & { page: string; colorOf(tag: string): string | null };

/** An article in the list of its section. */
export function articleRow(article: AnnotatedArticle, { page, notes, original, colorOf }: Row): string {
  const { title, authors, siteName, tags, starred, read } = article;
  const by = [authors.join(', '), siteName ?? '']
    .filter((one) => one !== '')
    .map((one) => `<span ${dir}>${plainHtml(one)}</span>`);
  const states = [starred ? 'starred' : '', read ? 'read' : ''].filter((one) => one !== '');
  const noted = notedIn(countsOf(article));
  const more = [
    ...tags.map((tag) => `<span class="tag ${colorOf(tag) ?? ''}" ${dir}>#${plainHtml(tag)}</span>`),
    ...states.map((state) => `<span>${state}</span>`),
    noted === '' ? '' : notes === null ? noted : `<a href="${address(notes)}">${noted}</a>`,
    `<a href="${address(original)}">Original file</a>`,
  ];
  return `<li><a class="title" href="${address(page)}" ${dir}>${plainHtml(title)}</a>
<p>${[...by, datesOf(article)].join(' · ')}</p><p>${more.filter((one) => one !== '').join(' ')}</p></li>`;
}

/** A section of the index: where it stands in the tree and the rows of its articles. */
interface Listed {
  path: readonly string[];
  rows: readonly string[];
}

const nameOf = ({ path }: Listed) => path.at(-1) ?? 'Inbox';

/** How many articles are in each section and in those below it, by the key of its path, as the app counts them. */
function countsBelow(listed: readonly Listed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path, rows } of listed)
    for (let depth = Math.min(1, path.length); depth <= path.length; depth++) {
      const key = keyOf(path.slice(0, depth));
      counts.set(key, (counts.get(key) ?? 0) + rows.length);
    }
  return counts;
}

/** The tree of sections as a list in lists, each with how many articles are in it and below it; those without any of their own lead nowhere. */
function treeOf(listed: readonly Listed[]): string {
  const counts = countsBelow(listed);
  let html = '';
  let depth = 0;
  for (const [index, one] of listed.entries()) {
    const level = Math.max(1, one.path.length);
    html += depth < level ? '<ul>'.repeat(level - depth) : `</li>${'</ul></li>'.repeat(depth - level)}`;
    depth = level;
    const name = plainHtml(nameOf(one));
    const count = counts.get(keyOf(one.path)) ?? 0;
    const label = one.rows.length === 0 ? `<b ${dir}>${name}</b>` : `<a href="#s${index}" ${dir}>${name}</a>`;
    html += `<li>${label}${count === 0 ? '' : ` <span>${count.toLocaleString('en')}</span>`}`;
  }
  return html + (depth > 0 ? `</li>${'</ul></li>'.repeat(depth - 1)}</ul>` : '');
}

function sectionOf(one: Listed, index: number): string {
  const above = one.path
    .slice(0, -1)
    .map((name) => `<span ${dir}>${plainHtml(name)}</span> › `)
    .join('');
  if (one.rows.length === 0) return '';
  const list = `<ol>\n${one.rows.join('\n')}\n</ol>`;
  return `<section aria-labelledby="s${index}"><h2 id="s${index}">${above}<span ${dir}>${plainHtml(nameOf(one))}</span></h2>\n${list}</section>\n`;
}

/** The sections, each after the one it stands in, after the Inbox. Articles of the Trash may be in sections that are there too: those come last. */
function listedIn({ sections }: LibraryFacts, rows: ReadonlyMap<string, string[]>): Listed[] {
  const known = new Set(sections.map(keyOf)).add(keyOf([]));
  const elsewhere = [...rows.keys()]
    .filter((key) => !known.has(key))
    .map((key) => JSON.parse(key) as string[]);
  const inbox = rows.has(keyOf([])) ? [[]] : [];
  return [...inbox, ...sections, ...elsewhere].map((path) => ({ path, rows: rows.get(keyOf(path)) ?? [] }));
}

/** By which a section is known among the rows. */
export const keyOf = (path: readonly string[]): string => JSON.stringify(path);

/** The page from which people find everything: the tree of sections, and in each its articles with what is known of them. A section a piece. */
export async function* indexPage(
  title: string,
  library: LibraryFacts,
  { rows, articles, counts }: { rows: ReadonlyMap<string, string[]>; articles: number; counts: Counts },
): AsyncGenerator<string> {
  const start = await pageStart({ title, kind: 'contents', language: 'en', moreStyle: indexStyle });
  const listed = listedIn(library, rows);
  const all = [counted(articles, 'article'), notedIn(counts)].filter((one) => one !== '').join(', ');
  const about = `Made with Lectern. ${plainHtml(all)}. The articles are in “${folderNames.pages}”, what was noted of them in “${folderNames.notes}” as Markdown, the files that they came from in “${folderNames.originals}”. To have them in Lectern again, drop this folder on its window.`;
  yield `${start}<header class="library"><h1 ${dir}>${plainHtml(title)}</h1>\n<p>${about}</p></header>
<nav class="tree" aria-label="Sections">${treeOf(listed)}</nav>\n<main class="library">\n`;
  for (const [index, one] of listed.entries()) yield sectionOf(one, index);
  yield `</main>\n${pageEnd}`;
}
