import { shownSection } from '../../../db/queries/section-changes.ts';
import { isTag } from '../../../db/queries/tag-changes.ts';
import type { ReadDb } from '../../../db/types.ts';
import type { LivingScope } from '../../api/living.ts';

const words: Readonly<Record<string, string>> = {
  ENOENT: 'This folder is not there any more. Put it back, or keep the notes in another one.',
  EACCES: 'Lectern may not read or write in this folder. It tries again by itself.',
  EPERM: 'Lectern may not read or write in this folder. It tries again by itself.',
  EROFS: 'This folder is on a drive that cannot be written. Lectern tries again by itself.',
  ENOSPC: 'The disk that this folder is on is full. Lectern tries again by itself.',
  EEXIST: 'There is a file where Lectern needs a folder, as “_removed”. Rename it.',
  ENOTDIR: 'There is a file where Lectern needs a folder. Rename it.',
};

/** Why a folder cannot be kept, in words. */
export const unreadable = ({ code = '' }: NodeJS.ErrnoException): string =>
  words[code] ?? `This folder cannot be read or written now (${code}). Lectern tries again by itself.`;

/**
 * What is told where nobody knows any more whose notes a folder keeps; null where that is known. No file is moved then: who deletes a
 * section or renames a tag does not mean to clear a folder.
 */
export function scopeProblem(db: ReadDb, scope: LivingScope): string | null {
  if (scope.kind === 'section' && !shownSection(db, scope.id))
    return 'The section that is kept here is not there any more. Choose other articles for this folder.';
  if (scope.kind === 'tag' && !isTag(db, scope.name))
    return `There is no tag “${scope.name}” any more. Choose other articles for this folder.`;
  return null;
}
