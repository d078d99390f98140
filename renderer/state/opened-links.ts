import { readArticleAddress } from '../../electron/api/article-address.ts';
import type { App } from './app.ts';

/** Opens what an address of ours leads to: an article, at the highlight that it names. */
export function openAddress({ place, annotations, openLinked }: App, address: string): void {
  const found = readArticleAddress(address);
  if (!found) return;
  const { articleId, highlightId } = found;
  if (place.current.peek().articleId !== articleId) openLinked(articleId);
  if (highlightId !== null) annotations.shown.value = { id: highlightId, articleId };
}
