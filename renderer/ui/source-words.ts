import type { Article } from '../../electron/api/model.ts';

/** The authors beside the name of the site: many sites name themselves as the author, too. */
export function authorsBeside({ siteName, authors }: Pick<Article, 'siteName' | 'authors'>): string[] {
  const site = siteName?.toLocaleLowerCase();
  return authors.filter((name) => name.toLocaleLowerCase() !== site);
}
