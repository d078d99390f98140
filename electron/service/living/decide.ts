import { fieldsOfArticles } from '../../../db/queries/article-reading.ts';
import { articleNote, highlightById } from '../../../db/queries/highlights.ts';
import {
  endLivingConflict,
  livingConflicts,
  livingNote,
  saveLivingNote,
} from '../../../db/queries/living-folders.ts';
import type { ReadDb } from '../../../db/types.ts';
import { LecternError } from '../../api/errors.ts';
import type { LivingConflict, LivingSide } from '../../api/living.ts';
import type { Id } from '../../api/model.ts';
import { highlightIn, withNote, writtenNote } from '../../export/living/markers.ts';
import { type ServiceContext, writable } from '../context.ts';
import { writeNote } from './write-note.ts';
import { writtenIn } from './written.ts';

function highlightOf(db: ReadDb, key: string) {
  const id = highlightIn(key);
  return id === null ? null : highlightById(db, id);
}

/** The conflicts of a folder with what each side says; what was deleted since is none any more. */
export const conflictsOf = ({ library: { read } }: ServiceContext, folderId: Id): LivingConflict[] =>
  livingConflicts(read, folderId).flatMap(({ articleId, noteKey, text, found }) => {
    const title = fieldsOfArticles(read, [articleId])[0]?.title;
    const highlight = highlightOf(read, noteKey);
    if (title === undefined || (highlightIn(noteKey) !== null && highlight === null)) return [];
    const library = highlight ? highlight.note : articleNote(read, articleId);
    return [
      { folderId, articleId, title, noteKey, quote: highlight?.quote ?? null, library, file: text, found },
    ];
  });

const decided = (keep: LivingSide, { library, file }: LivingConflict): string => {
  if (keep === 'both') return `${library}\n\n${file}`;
  return keep === 'library' ? library : file;
};

/**
 * Decides a conflict for one side, or for both below each other. The library has it at once; the file gets it with the next look, for what
 * stands in it counts as known from now on.
 */
export function decideConflict(
  context: ServiceContext,
  {
    folderId,
    articleId,
    noteKey,
    keep,
  }: Pick<LivingConflict, 'folderId' | 'articleId' | 'noteKey'> & { keep: LivingSide },
): void {
  const write = writable(context.library);
  const conflict = conflictsOf(context, folderId).find(
    (one) => one.articleId === articleId && one.noteKey === noteKey,
  );
  const row = livingNote(write, folderId, articleId);
  if (!conflict || !row) throw new LecternError('not-found', 'This was decided already.');
  const updated = context.now().toISOString();
  const known = writtenIn(row).map(({ region, ...rest }) => ({
    ...rest,
    region: withNote(region, noteKey, writtenNote(conflict.file)),
  }));
  write.transaction(() => {
    writeNote(write, { articleId, key: noteKey, text: decided(keep, conflict), updated });
    endLivingConflict(write, { folderId, articleId, noteKey });
    saveLivingNote(write, { ...row, written: JSON.stringify(known) });
  })();
  context.emit('libraryChanged', { family: 'highlights', articleIds: [articleId] });
}
