import type { ServiceContext, Topic } from '../context.ts';
import { moveSection } from '../move-section.ts';
import { deleteSection, makeSection, renameSection, restoreSections } from '../sections.ts';

/** Making, naming, moving and deleting sections by hand. */
export function sectionHandlers(
  context: ServiceContext,
): Topic<'makeSection' | 'renameSection' | 'moveSection' | 'deleteSection' | 'restoreSections'> {
  const changed = <T>(result: T): T => {
    // The path of a section stands in its articles, and in those below it: which they are is not worked out.
    context.emit('libraryChanged', { family: 'sections', articleIds: null });
    return result;
  };
  return {
    makeSection: ({ parentId, name }) => changed(makeSection(context, parentId, name)),
    renameSection: ({ id, name }) => changed(renameSection(context, id, name)),
    moveSection: ({ id, ...place }) => changed(moveSection(context, id, place)),
    deleteSection: ({ id }) => changed(deleteSection(context, id)),
    restoreSections: (deleted) => {
      restoreSections(context, deleted);
      return changed(null);
    },
  };
}
