import type { Highlight } from '../api/model.ts';
import type { AnnotatedArticle } from './annotated-article.ts';
import { type Exporter, filePerArticle } from './exporter.ts';
import { unplacedHeading } from './note.ts';
import { lineOf, paragraphs, plainFacts, plainHighlight } from './plain-notes.ts';

/** As wide as any reader of mail shows. */
const widest = 72;
const underlined = (title: string, line: string) =>
  `${title}\n${line.repeat(Math.min(widest, Math.max(3, [...title].length)))}`;

/** The notes of an article as a text to be read as it is. Lines are as long as they are: whoever shows them wraps them. */
function notes(article: AnnotatedArticle): string {
  const blocks = [underlined(lineOf(article.title) || 'Untitled', '='), plainFacts(article).join('\n')];
  if (article.note.trim() !== '') blocks.push(paragraphs(article.note));
  let heading: string | null = null;
  const of = (state: Highlight['state']) => article.highlights.filter((one) => one.state === state);
  // Those without a place are listed where they once stood.
  for (const highlight of [...of('placed'), ...of('unplaced')]) {
    const above = highlight.state === 'placed' ? highlight.heading : unplacedHeading;
    if (above !== heading && above !== null) blocks.push(underlined(lineOf(above), '-'));
    heading = above;
    blocks.push(plainHighlight(highlight, article));
  }
  return `${blocks.join('\n\n')}\n`;
}

const renderOne: Exporter['renderOne'] = async function* ({ articles }) {
  let between = '';
  for await (const article of articles) {
    yield `${between}${notes(article)}`;
    between = '\n\n';
  }
};

/** Notes as plain text, for whatever can show text. */
export const text: Exporter = { renderOne, renderMany: filePerArticle('txt', notes) };
