import {
  articleAt,
  articleBody,
  articleTitled,
  highlightsTitled,
  knownSource,
  replaceBody,
  setSource,
  type Twin,
} from '../../db/queries/articles.ts';
import { highlightsOf, setPlacement } from '../../db/queries/highlights.ts';
import { changeArticleTags } from '../../db/queries/tags.ts';
import type { WriteDb } from '../../db/types.ts';
import type { Id, Instant } from '../api/model.ts';
import type { CleanItem } from '../import/stages.ts';
import { storeForeignNotes } from './foreign-notes.ts';
import { placedAgain } from './placed-again.ts';
import { excerpt } from './snippet.ts';

interface Now {
  newId: () => Id;
  updated: Instant;
}

/**
 * The article in the library that a link, or highlights without their document, belong to: by address, else where they have none by
 * their title. Null where there is none.
 */
export function twinOfLink(write: WriteDb, item: CleanItem): Twin | null {
  const known = knownSource(write, item.sha256);
  if (known) return { ...known, saved: true };
  return item.url ? articleAt(write, item.url) : articleTitled(write, item.title);
}

/** What a page or a book that comes with its text is: the link of its address, or the highlights of its title. */
export const twinOfPage = (write: WriteDb, item: CleanItem): Twin | null =>
  articleAt(write, item.url) ?? highlightsTitled(write, item.title);

const folded = (quote: string) => quote.replace(/\s+/g, ' ').trim();

/** Adds what a link brings to the article that is there: tags, and highlights whose words are not highlighted yet. Says how many. */
export function addToTwin(write: WriteDb, id: Id, item: CleanItem, now: Now): number {
  const there = new Set(highlightsOf(write, id).map(({ quote }) => folded(quote)));
  const fresh = item.highlights.filter(({ quote }) => !there.has(folded(quote)));
  // Their places are looked for in the text that is here, below.
  const marks = fresh.map((mark) => ({ ...mark, start: -1, end: -1, state: 'unplaced' as const }));
  storeForeignNotes(write, id, { highlights: marks, note: '' }, now);
  replaceAnchors(write, id);
  if (item.tags.length > 0) changeArticleTags(write, [id], item.tags, []);
  return fresh.length;
}

/** Finds the places of all highlights of an article in its present text. */
function replaceAnchors(write: WriteDb, id: Id): void {
  const body = articleBody(write, id);
  if (!body) return;
  for (const highlight of highlightsOf(write, id))
    setPlacement(write, highlight.id, placedAgain(highlight, body));
}

/** Gives a link its page: the text comes in, and what the user did with the link stays. Highlights find their places. */
export function fillLink(write: WriteDb, id: Id, item: CleanItem, originalId: Id, now: Now): void {
  setSource(write, id, { originalId, item });
  replaceBody(write, id, { item, excerpt: excerpt(item.text), updated: now.updated });
  replaceAnchors(write, id);
  addToTwin(write, id, item, now);
}
