import {
  articleAt,
  articleTitled,
  articleTitledOnly,
  highlightsTitled,
  knownSource,
  type Twin,
} from '../../db/queries/articles.ts';
import type { ImportEffect } from '../../db/queries/import-effects.ts';
import type { WriteDb } from '../../db/types.ts';
import type { Id, Instant } from '../api/model.ts';
import type { CleanItem } from '../import/stages.ts';
import { addEarlierDay, addToArticle } from './merge.ts';
import { addVersion } from './versions.ts';

interface Now {
  newId: () => Id;
  updated: Instant;
}

/**
 * The article in the library that a link, or highlights without their document, belong to: by address, else where either has none by
 * their title. Null where there is none.
 */
export function twinOfLink(write: WriteDb, item: CleanItem): Twin | null {
  const known = knownSource(write, item.sha256);
  if (known) return known;
  if (!item.url) return articleTitled(write, item.title);
  // Highlights may be of a page whose file does not tell its address.
  return (
    articleAt(write, item.url) ?? (item.highlights.length > 0 ? articleTitledOnly(write, item.title) : null)
  );
}

/** What a page or a book that comes with its text is: the link of its address, or the highlights of its title. */
export const twinOfPage = (write: WriteDb, item: CleanItem): Twin | null =>
  articleAt(write, item.url) ?? highlightsTitled(write, item.title);

/** Gives a link its page: the text comes in, and what the user did with the link stays. Highlights find their places. Says what it did. */
export function fillLink(write: WriteDb, id: Id, item: CleanItem, originalId: Id, now: Now): ImportEffect[] {
  const { effect } = addVersion(write, id, { originalId, item }, now);
  return [effect, ...addToArticle(write, id, item, now), ...addEarlierDay(write, id, item.added)];
}
