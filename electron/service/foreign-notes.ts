import { articleBody } from '../../db/queries/articles.ts';
import { highlightById, insertHighlight, saveNote } from '../../db/queries/highlights.ts';
import { setHighlightTags } from '../../db/queries/tags.ts';
import type { WriteDb } from '../../db/types.ts';
import type { Id, Instant } from '../api/model.ts';
import type { CleanItem, PlacedHighlight } from '../import/stages.ts';

/**
 * Puts the highlights and notes that came with an article into the library, in the caller's transaction. Those of a library of Lectern keep
 * their ids where these are free, so that links lead to them. Gives the highlights' ids.
 */
export function storeForeignNotes(
  write: WriteDb,
  articleId: Id,
  { highlights, note }: Pick<CleanItem, 'highlights' | 'note'>,
  { newId, updated }: { newId: () => Id; updated: Instant },
): Id[] {
  if (note !== '') saveNote(write, { articleId, highlightId: null, text: note, updated });
  const textSha256 = highlights.length > 0 ? (articleBody(write, articleId)?.textSha256 ?? '') : '';
  const put = ({ note: text, tags, created, kept, ...mark }: PlacedHighlight) => {
    const id = kept && highlightById(write, kept.id) === null ? kept.id : newId();
    const changed = kept?.updated ?? updated;
    const made = { created: created ?? changed, updated: changed, isForeign: kept === undefined };
    insertHighlight(write, { ...mark, id, articleId, textSha256, ...made });
    if (text !== '') saveNote(write, { articleId, highlightId: id, text, updated: changed });
    if (tags.length > 0) setHighlightTags(write, id, tags);
    return id;
  };
  return highlights.map(put);
}
