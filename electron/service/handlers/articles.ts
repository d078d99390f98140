import { markArticles } from '../../../db/queries/article-marks.ts';
import { articleBody } from '../../../db/queries/articles.ts';
import { assetOf } from '../../../db/queries/blobs.ts';
import { articlesAt, linkedFrom } from '../../../db/queries/links.ts';
import { articleOpened, saveProgress } from '../../../db/queries/reading.ts';
import { deleteTrashed, trashArticles } from '../../../db/queries/trash.ts';
import { versionContent } from '../../../db/queries/versions.ts';
import { LecternError } from '../../api/errors.ts';
import { differencesOf } from '../../text/differences.ts';
import { pageArticle } from '../articles.ts';
import { type ServiceContext, type Topic, writable } from '../context.ts';
import { articleEdits, editArticle, editSite } from '../edits.ts';
import { moveToPath, moveToSection } from '../move.ts';
import { savedPage } from '../saved-page.ts';
import { useVersion } from '../versions.ts';

/** Reading an article and changing what is known about it. */
export function articleHandlers(
  context: ServiceContext,
): Topic<
  | 'getArticle'
  | 'readAsset'
  | 'savedPage'
  | 'articleEdits'
  | 'editArticle'
  | 'editSite'
  | 'compareVersions'
  | 'linkedFrom'
  | 'articlesAt'
  | 'markArticles'
  | 'moveArticles'
  | 'moveToPath'
  | 'trashArticles'
  | 'deleteArticles'
  | 'useVersion'
  | 'saveProgress'
  | 'articleOpened'
> {
  const { library, emit } = context;
  return {
    getArticle: ({ id }) => pageArticle(context, id),
    readAsset: ({ articleId, sha256 }) => {
      const asset = assetOf(library.read, articleId, sha256);
      if (!asset) throw new LecternError('not-found', 'This image is not in the library.');
      return asset;
    },
    savedPage: ({ id }, { signal }) => savedPage(context, id, signal),
    articleEdits: ({ id, others }) => articleEdits(context, id, others),
    editArticle: (change, { signal }) => editArticle(context, change, signal),
    editSite: (change) => editSite(context, change),
    compareVersions: ({ articleId, versionId }) => {
      const before = articleBody(library.read, articleId);
      const after = versionContent(library.read, articleId, versionId);
      if (!before || !after)
        throw new LecternError('not-found', 'This version is not in the library any more.');
      return differencesOf(before.text, after.item.text);
    },
    linkedFrom: ({ id }) => linkedFrom(library.read, id),
    articlesAt: ({ addresses }) => articlesAt(library.read, addresses),
    markArticles: ({ articleIds, read, starred }) => {
      const changed = markArticles(writable(library), articleIds, {
        ...(read === undefined ? {} : { read }),
        ...(starred === undefined ? {} : { starred }),
      });
      emit('libraryChanged', { family: 'articles', articleIds });
      return changed;
    },
    moveArticles: ({ articleIds, sectionId, unmake = [] }) => {
      const before = moveToSection(context, articleIds, sectionId, unmake);
      emit('libraryChanged', { family: 'sections', articleIds });
      return before;
    },
    moveToPath: ({ articleIds, path }) => {
      const moved = moveToPath(context, articleIds, path);
      emit('libraryChanged', { family: 'sections', articleIds });
      return moved;
    },
    trashArticles: ({ articleIds, trashed }) => {
      trashArticles(writable(library), articleIds, trashed ? context.now().toISOString() : null);
      emit('libraryChanged', { family: 'sections', articleIds });
      return null;
    },
    deleteArticles: ({ articleIds }) => {
      deleteTrashed(writable(library), articleIds);
      emit('libraryChanged', { family: 'sections', articleIds });
      return null;
    },
    useVersion: ({ articleId, versionId }) => {
      const now = { newId: context.newId, updated: context.now().toISOString() };
      useVersion(writable(library), articleId, versionId, now);
      emit('libraryChanged', { family: 'articles', articleIds: [articleId] });
      return null;
    },
    // No event: it comes with each pause in scrolling, and the list shows it when it is next drawn.
    saveProgress: ({ articleId, offset, progress }) => {
      saveProgress(writable(library), articleId, { offset, progress, at: context.now().toISOString() });
      return null;
    },
    // No event either: a list by it must not change under the pointer while it is read from.
    articleOpened: ({ articleId }) => {
      articleOpened(writable(library), articleId, context.now().toISOString());
      return null;
    },
  };
}
