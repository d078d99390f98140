import {
  articleAt,
  articleBody,
  articleTitled,
  highlightsTitled,
  knownSource,
  type Twin,
} from '../../db/queries/articles.ts';
import { articleNote, highlightsOf, saveNote, setPlacement } from '../../db/queries/highlights.ts';
import type { ImportEffect } from '../../db/queries/import-effects.ts';
import { changeArticleTags, tagsOfArticle } from '../../db/queries/tags.ts';
import type { WriteDb } from '../../db/types.ts';
import type { Id, Instant } from '../api/model.ts';
import type { CleanItem } from '../import/stages.ts';
import { storeForeignNotes } from './foreign-notes.ts';
import { placerInto } from './placer-into.ts';
import { addVersion } from './versions.ts';

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
  if (known) return known;
  return item.url ? articleAt(write, item.url) : articleTitled(write, item.title);
}

/** What a page or a book that comes with its text is: the link of its address, or the highlights of its title. */
export const twinOfPage = (write: WriteDb, item: CleanItem): Twin | null =>
  articleAt(write, item.url) ?? highlightsTitled(write, item.title);

/** Between notes that came one after the other. */
export const noteGap = '\n\n';

const folded = (quote: string) => quote.replace(/\s+/g, ' ').trim();

/** Adds a note to the one that is there, unless it holds it already. */
function addNote(write: WriteDb, articleId: Id, text: string, { updated }: Now): ImportEffect[] {
  const there = articleNote(write, articleId);
  if (text === '' || there.includes(text)) return [];
  const whole = there === '' ? text : `${there}${noteGap}${text}`;
  saveNote(write, { articleId, highlightId: null, text: whole, updated });
  return [{ kind: 'note', articleId, text }];
}

/** Adds what a link brings to the article that is there: tags, a note, and highlights whose words are not highlighted yet. Says what it did. */
export function addToTwin(write: WriteDb, articleId: Id, item: CleanItem, now: Now): ImportEffect[] {
  const there = new Set(highlightsOf(write, articleId).map(({ quote }) => folded(quote)));
  const fresh = item.highlights.filter(({ quote }) => !there.has(folded(quote)));
  // Their places are looked for in the text that is here, below.
  const marks = fresh.map((mark) => ({ ...mark, start: -1, end: -1, state: 'unplaced' as const }));
  const made = storeForeignNotes(write, articleId, { highlights: marks, note: '' }, now);
  replaceAnchors(write, articleId);
  const before = new Set(tagsOfArticle(write, articleId));
  if (item.tags.length > 0) changeArticleTags(write, [articleId], item.tags, []);
  const tags = tagsOfArticle(write, articleId).filter((name) => !before.has(name));
  return [
    ...made.map((highlightId) => ({ kind: 'highlight' as const, articleId, highlightId })),
    ...tags.map((name) => ({ kind: 'tag' as const, articleId, name })),
    ...addNote(write, articleId, item.note, now),
  ];
}

/** Finds the places of all highlights of an article in its present text. */
function replaceAnchors(write: WriteDb, id: Id): void {
  const body = articleBody(write, id);
  if (!body) return;
  const placed = placerInto(body, null);
  for (const highlight of highlightsOf(write, id)) setPlacement(write, highlight.id, placed(highlight));
}

/** Gives a link its page: the text comes in, and what the user did with the link stays. Highlights find their places. Says what it did. */
export function fillLink(write: WriteDb, id: Id, item: CleanItem, originalId: Id, now: Now): ImportEffect[] {
  const { effect } = addVersion(write, id, { originalId, item }, now);
  return [effect, ...addToTwin(write, id, item, now)];
}
