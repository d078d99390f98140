import { articleBody } from '../../../db/queries/articles.ts';
import {
  deleteHighlight,
  highlightById,
  insertHighlight,
  saveNote,
  updateHighlight,
} from '../../../db/queries/highlights.ts';
import { setHighlightTags } from '../../../db/queries/tags.ts';
import { LecternError } from '../../api/errors.ts';
import type { Highlight, HighlightColor, HighlightStyle, Id } from '../../api/model.ts';
import { headingAt } from '../../text/headings.ts';
import { describe, place } from '../../text/selectors.ts';
import { type ServiceContext, type Topic, writable } from '../context.ts';
import { placerInto } from '../placer-into.ts';

interface Look {
  color: HighlightColor;
  style: HighlightStyle;
  note: string;
}

const missing = () => new LecternError('not-found', 'This highlight is not in the library any more.');

/** Making, changing and removing highlights and notes. A highlight and its note are one change. */
export function annotationHandlers(
  context: ServiceContext,
): Topic<
  | 'addHighlight'
  | 'addHighlightByQuote'
  | 'changeHighlight'
  | 'deleteHighlight'
  | 'restoreHighlight'
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

  const insert = (articleId: Id, start: number, end: number, look: Look): Highlight => {
    const write = writable(library);
    const body = bodyOf(articleId);
    const selectors = describe(body.text, start, end);
    if (selectors.quote === '')
      throw new LecternError('bad-arguments', 'Only white space was chosen. Select some words to highlight.');
    const id = context.newId();
    const now = context.now().toISOString();
    write.transaction(() => {
      insertHighlight(write, {
        ...selectors,
        id,
        articleId,
        color: look.color,
        style: look.style,
        heading: headingAt(body.headings, selectors.start)?.text ?? null,
        state: 'placed',
        textSha256: body.textSha256,
        created: now,
        updated: now,
      });
      saveNote(write, { articleId, highlightId: id, text: look.note, updated: now });
    })();
    changed(articleId);
    return get(id);
  };

  const get = (id: Id): Highlight => {
    const highlight = highlightById(library.read, id);
    if (!highlight) throw missing();
    return highlight;
  };

  const insertByQuote = (
    articleId: Id,
    quote: string,
    prefix: string,
    suffix: string,
    look: Look,
    start = -1,
  ) => {
    const found = place(bodyOf(articleId).text, { quote, prefix, suffix, start, end: start + quote.length });
    if (!found)
      throw new LecternError(
        'not-found',
        bodyOf(articleId).text.includes(quote)
          ? 'These words stand in the article more than once, or elsewhere than in this context. Say which are meant by the words before and after them.'
          : 'These words are not in the article.',
      );
    return insert(articleId, found.start, found.end, look);
  };

  return {
    addHighlight: ({ articleId, start, end, quote, color, style, note }) => {
      const look = { color, style, note };
      const stands = bodyOf(articleId).text.slice(start, end).trim() === quote.trim();
      if (stands) return insert(articleId, start, end, look);
      return insertByQuote(articleId, quote, '', '', look, start);
    },
    addHighlightByQuote: ({ articleId, quote, prefix, suffix, color, style, note }) =>
      insertByQuote(articleId, quote, prefix, suffix, { color, style, note }),
    changeHighlight: ({ id, color, style, note, tags }) => {
      const write = writable(library);
      const { articleId } = get(id);
      const updated = context.now().toISOString();
      write.transaction(() => {
        updateHighlight(write, id, { ...(color && { color }), ...(style && { style }), updated });
        if (note !== undefined) saveNote(write, { articleId, highlightId: id, text: note, updated });
        if (tags) setHighlightTags(write, id, tags);
      })();
      changed(articleId);
      return get(id);
    },
    deleteHighlight: ({ id }) => {
      const deleted = get(id);
      deleteHighlight(writable(library), id);
      changed(deleted.articleId);
      return deleted;
    },
    restoreHighlight: ({ highlight }) => {
      const { id, articleId, note, tags, updated } = highlight;
      const body = bodyOf(articleId);
      const write = writable(library);
      write.transaction(() => {
        // Undone twice, it is there once.
        if (highlightById(write, id)) return;
        insertHighlight(write, placerInto(body, null)(highlight));
        saveNote(write, { articleId, highlightId: id, text: note, updated });
        setHighlightTags(write, id, tags);
      })();
      changed(articleId);
      return get(id);
    },
    saveArticleNote: ({ articleId, text }) => {
      bodyOf(articleId);
      const updated = context.now().toISOString();
      saveNote(writable(library), { articleId, highlightId: null, text, updated });
      changed(articleId);
      return null;
    },
  };
}
