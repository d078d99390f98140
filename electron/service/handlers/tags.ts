import { listTags } from '../../../db/queries/tag-list.ts';
import { changeArticleTags, tagsOfArticles } from '../../../db/queries/tags.ts';
import type { Id } from '../../api/model.ts';
import { type ServiceContext, type Topic, writable } from '../context.ts';
import { suggestTags } from '../suggest-tags.ts';
import { colorTag, deleteTag, renameTag, swapBack } from '../tags.ts';

/** The tags of the library, and those of articles. */
export function tagHandlers(
  context: ServiceContext,
): Topic<
  | 'listTags'
  | 'suggestTags'
  | 'tagsOfArticles'
  | 'changeTags'
  | 'renameTag'
  | 'deleteTag'
  | 'colorTag'
  | 'swapTags'
> {
  const { library, emit } = context;
  const changed = <T>(result: T, articleIds: Id[] | null = null): T => {
    emit('libraryChanged', { family: 'tags', articleIds });
    return result;
  };
  return {
    listTags: ({ within }) => listTags(library.read, within),
    tagsOfArticles: ({ articleIds }) => tagsOfArticles(library.read, articleIds),
    suggestTags: ({ articleId }) => suggestTags(library.read, articleId),
    changeTags: ({ articleIds, add, remove }) =>
      changed(changeArticleTags(writable(library), articleIds, add, remove), articleIds),
    renameTag: ({ name, to }) => changed(renameTag(context, name, to)),
    deleteTag: ({ name }) => changed(deleteTag(context, name)),
    colorTag: ({ name, color }) => changed(colorTag(context, name, color)),
    swapTags: ({ remove, add }) => {
      swapBack(context, remove, add);
      return changed(null);
    },
  };
}
