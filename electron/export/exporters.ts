import type { AnnotatedArticle, ExportedFile } from '../api/model.ts';
import { renderMany, renderOne } from './markdown.ts';

/** A form that notes can be exported in: articles in, files out, nothing else read. */
export interface Exporter {
  /** For people. */
  words: string;
  extension: string;
  renderOne(articles: readonly AnnotatedArticle[]): ExportedFile;
  renderMany(articles: readonly AnnotatedArticle[]): ExportedFile[];
}

/** Every form there is, by the name that the contract and the command line use. */
export const exporters = {
  markdown: { words: 'Markdown', extension: 'md', renderOne, renderMany },
} as const satisfies Record<string, Exporter>;
