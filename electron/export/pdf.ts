import type { AnnotatedArticle } from './annotated-article.ts';
import { type Exporter, filePerArticle, type Piece, type Print } from './exporter.ts';
import { html } from './html/html.ts';

async function* alone(article: AnnotatedArticle) {
  yield article;
}

const date = /\/(?:CreationDate|ModDate) \(D:[^)]*\)/g;

/**
 * Takes the dates out of a PDF as Chromium writes it: two exports of the same notes would differ by them. They stand in its first object,
 * behind the title. Spaces take their place, as a PDF names the places of all that is in it.
 */
async function* withoutDates(pdf: AsyncIterable<Uint8Array>): AsyncIterable<Piece> {
  let isFirst = true;
  for await (const piece of pdf) {
    if (isFirst) {
      // Latin 1 has a letter for each byte.
      const [info = ''] = new TextDecoder('latin1').decode(piece).split('endobj', 1);
      for (const { 0: found, index } of info.matchAll(date)) piece.fill(0x20, index, index + found.length);
    }
    isFirst = false;
    yield piece;
  }
}

/** The annotated pages of the form HTML, printed: what they are on paper. */
export const pdfBy = (print: Print): Exporter => ({
  renderOne: (source) => withoutDates(print(html.renderOne(source))),
  renderMany: (source) =>
    filePerArticle('pdf', (article) => {
      const { id, title } = article;
      const page = html.renderOne({ ...source, outline: [{ id, title }], articles: alone(article) });
      return withoutDates(print(page));
    })(source),
});
