import { type Exporter, filePerArticle } from './exporter.ts';
import { annotationSet, annotationSetOfMany } from './web-annotation/annotation-set.ts';

/** Everything in one set: a single article is what the set is about, several are each the source of their own annotations. */
const renderOne: Exporter['renderOne'] = async function* ({ outline, articles, title }) {
  if (outline.length !== 1) {
    const ids = outline.map(({ id }) => id);
    return yield* annotationSetOfMany(title, ids, articles);
  }
  for await (const article of articles) yield `${JSON.stringify(await annotationSet(article), null, 2)}\n`;
};

/** Highlights, notes and tags as Web Annotations (W3C) in JSON-LD. */
export const json: Exporter = {
  renderOne,
  renderMany: filePerArticle(
    'json',
    async (article) => `${JSON.stringify(await annotationSet(article), null, 2)}\n`,
  ),
};
