import { articleBody } from '../../../db/queries/articles.ts';
import {
  deleteHighlight,
  highlightById,
  insertHighlight,
  saveNote,
  setPlacement,
  updateHighlight,
} from '../../../db/queries/highlights.ts';
import { setHighlightTags } from '../../../db/queries/tags.ts';
import type { WriteDb } from '../../../db/types.ts';
import { LecternError } from '../../api/errors.ts';
import type { Highlight, HighlightColor, HighlightStyle, Id, Instant, Joined } from '../../api/model.ts';
import { place } from '../../text/selectors.ts';
import { type ServiceContext, type Topic, writable } from '../context.ts';
import { joinOverlaps, placeAt } from '../join-highlights.ts';
import { placerInto } from '../placer-into.ts';

interface Look {
  color: HighlightColor;
  style: HighlightStyle;
  note: string;
}

interface Range {
  start: number;
  end: number;
}

const standsAs = (a: Highlight, b: Highlight): boolean =>
  (['state', 'start', 'end', 'color', 'style'] as const).every((key) => a[key] === b[key]);

const missing = () => new LecternError('not-found', 'This highlight is not in the library any more.');

/** Making, changing and removing highlights and notes. A highlight and its note are one change. */
export function annotationHandlers(
  context: ServiceContext,
): Topic<
  | 'addHighlight'
  | 'addHighlightByQuote'
  | 'changeHighlight'
  | 'placeHighlight'
  | 'deleteHighlight'
  | 'swapHighlights'
  | 'saveArticleNote'
> {
  const { library } = context;
  const changed = (articleId: Id) =>
    context.emit('libraryChanged', { family: 'highlights', articleIds: [articleId] });

  const bodyOf = (articleId: Id) => {
    const body = articleBody(library.read, articleId);
    if (!body) throw new LecternError('not-found', 'This article is not in the library any more.');
    return body;
  };

  const get = (id: Id): Highlight => {
    const highlight = highlightById(library.read, id);
    if (!highlight) throw missing();
    return highlight;
  };

  const selectorsAt = (articleId: Id, { start, end }: Range) => {
    const selectors = placeAt(bodyOf(articleId), start, end);
    if (selectors.quote === '')
      throw new LecternError('bad-arguments', 'Only white space was chosen. Select some words to highlight.');
    return selectors;
  };

  /** Changes a highlight; where its place or look is another then, it and what it overlaps with become one. All is one transaction. */
  const changeAndJoin = (
    articleId: Id,
    id: Id,
    change: (write: WriteDb, updated: Instant) => void,
  ): Joined => {
    const write = writable(library);
    const updated = context.now().toISOString();
    const before = highlightById(write, id);
    const { id: kept, joined } = write.transaction(() => {
      change(write, updated);
      const after = highlightById(write, id);
      const isMoved = after !== null && !(before && standsAs(before, after));
      return isMoved ? joinOverlaps(write, after, bodyOf(articleId), updated) : { id, joined: [] };
    })();
    changed(articleId);
    const asTheyWere = joined.flatMap((one) => (one.id === id ? (before ?? []) : one));
    return { highlight: get(kept), before: asTheyWere };
  };

  const insert = (articleId: Id, range: Range, { color, style, note }: Look): Joined => {
    const selectors = selectorsAt(articleId, range);
    const id = context.newId();
    return changeAndJoin(articleId, id, (write, now) => {
      insertHighlight(write, { ...selectors, id, articleId, color, style, created: now, updated: now });
      saveNote(write, { articleId, highlightId: id, text: note, updated: now });
    });
  };

  const rangeOfQuote = (articleId: Id, quote: string, prefix: string, suffix: string, start = -1): Range => {
    const { text } = bodyOf(articleId);
    const found = place(text, { quote, prefix, suffix, start, end: start + quote.length });
    if (!found)
      throw new LecternError(
        'not-found',
        text.includes(quote)
          ? 'These words stand in the article more than once, or elsewhere than in this context. Say which are meant by the words before and after them.'
          : 'These words are not in the article.',
      );
    return found;
  };

  /** Where selected words stand: at their offsets, or where the text was made anew meanwhile, by their quote. */
  const rangeOf = (articleId: Id, { start, end, quote }: Range & { quote: string }): Range => {
    const stands = bodyOf(articleId).text.slice(start, end).trim() === quote.trim();
    return stands ? { start, end } : rangeOfQuote(articleId, quote, '', '', start);
  };

  return {
    addHighlight: ({ articleId, start, end, quote, ...look }) =>
      insert(articleId, rangeOf(articleId, { start, end, quote }), look),
    addHighlightByQuote: ({ articleId, quote, prefix, suffix, ...look }) =>
      insert(articleId, rangeOfQuote(articleId, quote, prefix, suffix), look),
    changeHighlight: ({ id, color, style, note, tags }) => {
      const { articleId } = get(id);
      return changeAndJoin(articleId, id, (write, updated) => {
        updateHighlight(write, id, { ...(color && { color }), ...(style && { style }), updated });
        if (note !== undefined) saveNote(write, { articleId, highlightId: id, text: note, updated });
        if (tags) setHighlightTags(write, id, tags);
      });
    },
    placeHighlight: ({ id, ...words }) => {
      const { articleId } = get(id);
      const selectors = selectorsAt(articleId, rangeOf(articleId, words));
      return changeAndJoin(articleId, id, (write, updated) => {
        setPlacement(write, id, selectors);
        updateHighlight(write, id, { updated });
      });
    },
    deleteHighlight: ({ id }) => {
      const deleted = get(id);
      deleteHighlight(writable(library), id);
      changed(deleted.articleId);
      return deleted;
    },
    swapHighlights: ({ remove, restore }) => {
      const write = writable(library);
      write.transaction(() => {
        for (const id of remove) {
          get(id);
          deleteHighlight(write, id);
        }
        for (const highlight of restore) putBack(write, highlight);
      })();
      for (const articleId of new Set(restore.map((one) => one.articleId))) changed(articleId);
      return restore.map(({ id }) => get(id));
    },
    saveArticleNote: ({ articleId, text }) => {
      bodyOf(articleId);
      const updated = context.now().toISOString();
      saveNote(writable(library), { articleId, highlightId: null, text, updated });
      changed(articleId);
      return null;
    },
  };

  function putBack(write: WriteDb, highlight: Highlight): void {
    const { id, articleId, note, tags, updated } = highlight;
    const body = bodyOf(articleId);
    // Undone twice, it is there once.
    if (highlightById(write, id)) return;
    // What had no place was looked for in this text: to find it now would be to guess.
    const placed =
      highlight.state === 'unplaced'
        ? { ...highlight, textSha256: body.textSha256 }
        : placerInto(body, null)(highlight);
    insertHighlight(write, placed);
    saveNote(write, { articleId, highlightId: id, text: note, updated });
    setHighlightTags(write, id, tags);
  }
}
