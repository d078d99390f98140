import { escapeHtml } from '../../text/markup.ts';
import type { Exporter, ExportSource, RenderedFile } from '../exporter.ts';
import { fileNames } from '../file-name.ts';
import { articleId } from './added.ts';
import { articleHtml } from './article-html.ts';
import { pageEnd, pageStart } from './page.ts';

/** The words around articles are English. */
const language = 'en';

function contents({ title, outline }: ExportSource, addressOf: (id: string) => string): string {
  const items = outline.map(
    (one) =>
      `<li><a href="${escapeHtml(addressOf(one.id))}">${escapeHtml(one.title.toWellFormed())}</a></li>`,
  );
  return `<nav class="contents" aria-label="Contents"><h1>${escapeHtml(title.toWellFormed())}</h1><ol>${items.join('\n')}</ol></nav>\n`;
}

/** One page: a single article as it is, several below a list of contents. */
const renderOne: Exporter['renderOne'] = async function* (source) {
  const [only] = source.outline;
  const isAlone = only !== undefined && source.outline.length === 1;
  const title = isAlone ? only.title : source.title;
  yield await pageStart({ title, kind: 'articles', language });
  if (!isAlone) yield contents(source, (id) => `#${articleId(id)}`);
  yield '<main>\n';
  for await (const article of source.articles) yield await articleHtml(article, isAlone);
  yield `</main>\n${pageEnd}`;
};

/** A name that no other file of the export has, in any case of its letters. */
function freeName(wanted: string, taken: Iterable<string>): string {
  const all = new Set([...taken].map((name) => name.toLowerCase()));
  let name = wanted;
  while (all.has(name)) name = `_${name}`;
  return name;
}

/** A page an article, and one with links to them all. */
const renderMany: Exporter['renderMany'] = async function* (source) {
  const names = fileNames(source.outline);
  const nameOf = (id: string) => `${names.get(id) ?? id}.html`;
  for await (const article of source.articles) {
    const { title } = article;
    const content = async function* () {
      yield await pageStart({ title, kind: 'articles', language });
      yield `<main>\n${await articleHtml(article, true)}</main>\n${pageEnd}`;
    };
    yield { name: nameOf(article.id), content: content() };
  }
  const index: RenderedFile = {
    name: freeName(
      'index.html',
      source.outline.map(({ id }) => nameOf(id)),
    ),
    content: `${await pageStart({ title: source.title, kind: 'contents', language })}${contents(source, (id) => encodeURIComponent(nameOf(id)))}${pageEnd}`,
  };
  yield index;
};

/** Annotated pages that open in any browser, ask for nothing and run nothing, and come back whole. */
export const html: Exporter = { renderOne, renderMany };
