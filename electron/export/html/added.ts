/**
 * Attributes by which an import tells what the export put among the words of an article. No article has them itself: the sanitiser leaves
 * of `data-` the addresses of pictures alone.
 */
export const added = {
  /** On a mark: the highlight that it is a part of. It goes, and its words stay. */
  mark: 'data-highlight',
  /** On an element around words of the article: it goes, and what is in it stays. */
  around: 'data-around',
  /** On what is no part of the article: it goes with all that is in it. */
  beside: 'data-beside',
} as const;

/** The id of a highlight's first mark, which links lead to. */
export const markId = (highlightId: string): string => `h-${highlightId}`;

/** The id of an article's element, so that contents lead to it. */
export const articleId = (id: string): string => `article-${id}`;
