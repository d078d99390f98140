import { highlightById, saveNote, updateHighlight } from '../../../db/queries/highlights.ts';
import type { WriteDb } from '../../../db/types.ts';
import type { Id, Instant } from '../../api/model.ts';
import { highlightIn } from '../../export/living/markers.ts';

/** Writes a note of an article by its key in the file. One of a highlight that was deleted is not written. */
export function writeNote(
  write: WriteDb,
  { articleId, key, text, updated }: { articleId: Id; key: string; text: string; updated: Instant },
): void {
  const highlightId = highlightIn(key);
  if (highlightId !== null && highlightById(write, highlightId) === null) return;
  saveNote(write, { articleId, highlightId, text, updated });
  if (highlightId !== null) updateHighlight(write, highlightId, { updated });
}
