import { type Id, idPattern } from './model.ts';

/** What an address of ours leads to: an article, and one of its highlights where it names one. */
export interface ArticleAddress {
  articleId: Id;
  highlightId: Id | null;
}

/** The address that opens an article in Lectern, at one of its highlights where that is given. The desktop app answers it. */
export const articleAddress = (articleId: Id, highlightId?: Id): string =>
  `lectern://article/${articleId}${highlightId === undefined ? '' : `#h-${highlightId}`}`;

/** The scheme of such addresses, as the system knows it. */
export const addressScheme = 'lectern';

const written = new RegExp(`^lectern://article/(${idPattern})/?(?:#h-(${idPattern}))?$`, 'i');

/** What such an address leads to; null for any other text, which anybody may give to who opens addresses. */
export function readArticleAddress(address: string): ArticleAddress | null {
  const found = written.exec(address.trim());
  if (!found) return null;
  return { articleId: (found[1] ?? '').toLowerCase(), highlightId: found[2]?.toLowerCase() ?? null };
}
