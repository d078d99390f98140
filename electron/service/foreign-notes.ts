import { articleBody } from '../../db/queries/articles.ts';
import { insertHighlight, saveNote } from '../../db/queries/highlights.ts';
import { setHighlightTags } from '../../db/queries/tags.ts';
import type { WriteDb } from '../../db/types.ts';
import type { Id, Instant } from '../api/model.ts';
import type { CleanItem, PlacedHighlight } from '../import/stages.ts';

/** Puts the highlights and notes that came with an article into the library, in the caller's transaction. Gives the highlights' ids. */
export function storeForeignNotes(
  write: WriteDb,
  articleId: Id,
  { highlights, note }: Pick<CleanItem, 'highlights' | 'note'>,
  { newId, updated }: { newId: () => Id; updated: Instant },
): Id[] {
  if (note !== '') saveNote(write, { articleId, highlightId: null, text: note, updated });
  const textSha256 = highlights.length > 0 ? (articleBody(write, articleId)?.textSha256 ?? '') : '';
  const put = ({ note: text, tags, created, ...mark }: PlacedHighlight) => {
    const id = newId();
    const made = { created: created ?? updated, updated, isForeign: true };
    insertHighlight(write, { ...mark, id, articleId, textSha256, ...made });
    if (text !== '') saveNote(write, { articleId, highlightId: id, text, updated });
    if (tags.length > 0) setHighlightTags(write, id, tags);
    return id;
  };
  return highlights.map(put);
}
