import type { ExportOptions } from '../api/exports.ts';
import type { ColorMeanings, TagColor } from '../api/model.ts';
import type { AnnotatedArticle } from './annotated-article.ts';
import { fileNames } from './file-name.ts';

/** A piece of a file. Pieces are written one after the other, so that no export has to be in memory as a whole. */
export type Piece = string | Uint8Array;

/** Whether the content of a file is there as a whole. */
export const isPiece = (content: Piece | AsyncIterable<Piece>): content is Piece =>
  typeof content === 'string' || content instanceof Uint8Array;

/** What belongs to a library and to no article of it, as far as an export is about it. */
export interface LibraryFacts {
  /** The sections by their paths from the root, each after the one it stands in, siblings in their order. */
  sections: string[][];
  tagColors: { name: string; color: TagColor }[];
  colorMeanings: ColorMeanings;
  /** Every article of the library comes, but those in the Trash. */
  isWhole: boolean;
}

/** What is exported. */
export interface ExportSource {
  /** Of every article that comes, in their order: names of files depend on all of them. */
  outline: readonly { id: string; title: string }[];
  /** The articles themselves, the oldest first. They can be gone through once. */
  articles: AsyncIterable<AnnotatedArticle>;
  options: ExportOptions;
  /** What the articles have in common, for the title of a book or page: the name of a section or tag, or “Notes”. */
  title: string;
  /** Read when it is asked for: most forms have no use for it. */
  library(): LibraryFacts;
}

/** A file of an export that is a folder: its path there with `/`, safe for every system, and its content. */
export interface RenderedFile {
  name: string;
  content: Piece | AsyncIterable<Piece>;
}

/**
 * A form that articles and their notes can be exported in. Exporters are pure: the same articles give the same bytes, so there is no
 * clock and no chance in them.
 */
export interface Exporter {
  /** All articles in one file. */
  renderOne(source: ExportSource): AsyncIterable<Piece>;
  /** Files in a folder, mostly one an article. */
  renderMany(source: ExportSource): AsyncIterable<RenderedFile>;
}

/** Prints a page: its PDF. Handed in, as what draws pages is no pure function. */
export type Print = (page: AsyncIterable<Piece>) => AsyncIterable<Uint8Array>;

/** `renderMany` of forms that have one file an article. `render` gives that file. */
export const filePerArticle = (
  extension: string,
  render: (article: AnnotatedArticle, options: ExportOptions) => RenderedFile['content'] | Promise<Piece>,
): Exporter['renderMany'] =>
  async function* (source) {
    const names = fileNames(source.outline);
    for await (const article of source.articles)
      yield {
        name: `${names.get(article.id) ?? article.id}.${extension}`,
        content: await render(article, source.options),
      };
  };
