import { anyArticle, moveArticles } from '../../db/queries/article-marks.ts';
import { ensureSection, isEmptySection, showSection, trashSection } from '../../db/queries/sections.ts';
import { LecternError } from '../api/errors.ts';
import type { Id, PlaceBefore } from '../api/model.ts';
import { type ServiceContext, writable } from './context.ts';

/**
 * Moves articles to a section, which comes out of the Trash, or with null to the Inbox; those of `unmake` that are empty then
 * go into the Trash. Says where those were that were elsewhere. Fails with `not-found` where there is no such section.
 */
export function moveToSection(
  context: ServiceContext,
  articleIds: Id[],
  sectionId: Id | null,
  unmake: Id[],
): PlaceBefore[] {
  const write = writable(context.library);
  const move = write.transaction(() => {
    // In a section of the Trash an article would be in no list but that of all.
    if (sectionId !== null && !showSection(write, sectionId))
      throw new LecternError('not-found', 'This section is not in the library any more.');
    const before = moveArticles(write, articleIds, sectionId);
    // What was made last lies deepest.
    for (const id of unmake.toReversed())
      if (isEmptySection(write, id)) trashSection(write, id, context.now().toISOString());
    return before;
  });
  return move();
}

/**
 * Moves articles to the section at a path of names and makes what is missing of it, all or nothing. Fails with `not-found`
 * where there is no article to be moved.
 */
export function moveToPath(
  context: ServiceContext,
  articleIds: Id[],
  path: string[],
): { sectionId: Id; made: Id[]; before: PlaceBefore[] } {
  const write = writable(context.library);
  const made: Id[] = [];
  const move = write.transaction(() => {
    if (!anyArticle(write, articleIds))
      throw new LecternError('not-found', 'This article is not in the library any more.');
    const sectionId = ensureSection(write, path, context, (id) => made.push(id));
    if (sectionId === null)
      throw new LecternError('bad-arguments', 'A section needs a name that is not empty.');
    return { sectionId, made, before: moveArticles(write, articleIds, sectionId) };
  });
  return move();
}
