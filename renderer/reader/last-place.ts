import type { Article } from '../../electron/api/model.ts';

/** The place in an article that was in sight last, whichever view of it was shown. */
export interface LastPlace {
  keep(article: Article | null, offset: number): void;
  /** Where an article is to be opened: where it was in its other view, else where reading stopped. */
  startAt(article: Article): number;
}

export function createLastPlace(): LastPlace {
  let last: (Pick<Article, 'id' | 'html'> & { offset: number }) | null = null;
  return {
    keep: (article, offset) => {
      if (article) last = { id: article.id, html: article.html, offset };
    },
    startAt: ({ id, html, readingOffset }) =>
      last?.id === id && last.html === html ? last.offset : readingOffset,
  };
}
