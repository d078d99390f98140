import type { AnnotatedArticle } from '../annotated-article.ts';
import { nameOf } from '../web-annotation/annotation-set.ts';
import type { ChapterHeading } from './chapter.ts';

/** What is known of a chapter after it was written. */
export interface WrittenChapter {
  id: string;
  title: string;
  file: string;
  headings: readonly ChapterHeading[];
  hasFormulas: boolean;
}

/** What a book says of itself. It grows with the articles that come. */
export interface Book {
  identifier: string;
  title: string;
  isAlone: boolean;
  chapters: WrittenChapter[];
  /** Each once, in the order in which they came. */
  authors: Set<string>;
  tags: Set<string>;
  sources: Set<string>;
  sites: Set<string>;
  languages: Set<string>;
  /** Of the only article. */
  published: string | null;
  description: string | null;
  isRightToLeft: boolean;
  /** When the newest thing in it was made: an export has no clock. */
  modified: string;
  pictures: Map<string, { file: string; mediaType: string }>;
}

export async function newBook(title: string, ids: readonly string[]): Promise<Book> {
  return {
    // Not the name of the annotations of the same articles.
    identifier: await nameOf(['epub', ...ids]),
    title,
    isAlone: ids.length === 1,
    chapters: [],
    ...{ authors: new Set(), tags: new Set(), sources: new Set(), sites: new Set(), languages: new Set() },
    ...{ published: null, description: null, isRightToLeft: ids.length > 0, modified: '' },
    pictures: new Map(),
  };
}

/** Takes down what a book says of itself because of an article in it. */
export function addArticle(book: Book, article: AnnotatedArticle, language: string | null): void {
  const { authors, tags, url, siteName, published, description, direction, updated, highlights } = article;
  for (const author of authors) book.authors.add(author);
  for (const tag of tags) book.tags.add(tag);
  if (url !== null) book.sources.add(url);
  if (siteName !== null) book.sites.add(siteName);
  if (language !== null) book.languages.add(language);
  if (book.isAlone) {
    book.published = published?.value ?? null;
    book.description = description;
  }
  book.isRightToLeft &&= direction === 'rtl';
  for (const instant of [updated, ...highlights.map((one) => one.updated)])
    if (instant > book.modified) book.modified = instant;
}
