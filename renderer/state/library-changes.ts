import type { ReadonlySignal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import type { Id, Section } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { addTag } from './tag-adding.ts';
import { createTagEditing, type TagEditing, type TagEditingClient } from './tag-editing.ts';
import type { UndoState } from './undo.ts';

/** What may be changed about articles. */
export type ChangesClient = Pick<
  Client<PageContract>,
  'markArticles' | 'moveArticles' | 'trashArticles' | 'deleteArticles'
> &
  TagEditingClient;

export type Mark = { read: boolean } | { starred: boolean };

export interface LibraryChanges {
  /** Begins to edit the tags of articles. */
  editTags(articleIds: Id[]): TagEditing;
  markArticles(articleIds: Id[], mark: Mark): Promise<boolean>;
  /** This and `addTag` tell of those that were there, or had it, already. */
  moveArticles(articleIds: Id[], sectionId: Id | null): Promise<boolean>;
  addTag(articleIds: Id[], name: string): Promise<boolean>;
  /** Into the Trash, or out of it. */
  trashArticles(articleIds: Id[], trashed: boolean): Promise<boolean>;
  /** Deletes articles of the Trash for good. */
  deleteArticles(articleIds: Id[]): Promise<boolean>;
}

interface Around {
  /** Makes changes; false where one of them failed, which it has told. */
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  sections: ReadonlySignal<Section[]>;
  undo: Pick<UndoState, 'made' | 'sealed' | 'dropped' | 'told'>;
}

const markWords = (mark: Mark, count: number): string => {
  if ('starred' in mark)
    return mark.starred ? t('state-articles-starred', { count }) : t('state-articles-unstarred', { count });
  return mark.read ? t('state-articles-read', { count }) : t('state-articles-unread', { count });
};

/** One article is seen to be marked: its row shows it. Many at once may be out of sight. */
function markSaid(mark: Mark, count: number): { said?: string } {
  if (count > 1) return {};
  if ('starred' in mark) return { said: mark.starred ? t('state-starred') : t('state-unstarred') };
  return { said: mark.read ? t('state-marked-read') : t('state-marked-unread') };
}

const opposite = (mark: Mark): Mark =>
  'starred' in mark ? { starred: !mark.starred } : { read: !mark.read };

/** The changes to articles. Each is made once, and kept with what it really changed, so that it can be taken back. */
export function createLibraryChanges(
  client: ChangesClient,
  { attempt, sections, undo }: Around,
): LibraryChanges {
  const setMark = (articleIds: Id[], mark: Mark) =>
    attempt(() => client.markArticles({ articleIds, ...mark }));
  const setSection = (articleIds: Id[], sectionId: Id | null) =>
    attempt(() => client.moveArticles({ articleIds, sectionId }));
  /** Where articles are moved to, as messages have it. */
  const goal = (id: Id | null) => {
    const section = sections.peek().find((one) => one.id === id)?.name;
    return {
      place: id === null ? 'inbox' : section === undefined ? 'unknown' : 'section',
      section: section ?? '',
    };
  };

  return {
    editTags: (articleIds) => createTagEditing(client, articleIds, { attempt, undo }),
    markArticles: (articleIds, mark) =>
      attempt(async () => {
        const { read, starred } = await client.markArticles({ articleIds, ...mark });
        const changed = 'starred' in mark ? starred : read;
        if (changed.length === 0) return;
        undo.made({
          words: markWords(mark, changed.length),
          ...markSaid(mark, changed.length),
          undo: () => setMark(changed, opposite(mark)),
          redo: () => setMark(changed, mark),
        });
      }),
    moveArticles: (articleIds, sectionId) =>
      attempt(async () => {
        const before = await client.moveArticles({ articleIds, sectionId });
        const moved = before.flatMap((place) => place.articleIds);
        const stayed = articleIds.length - moved.length;
        if (moved.length === 0) {
          const words = t('state-articles-are-there', { count: stayed, ...goal(sectionId) });
          undo.told.value = { words, act: null };
          return;
        }
        const words = t('state-articles-moved', { count: moved.length, ...goal(sectionId) });
        undo.made({
          words,
          undo: async () => {
            for (const place of before)
              if (!(await setSection(place.articleIds, place.sectionId))) return false;
            return true;
          },
          redo: () => setSection(moved, sectionId),
        });
        if (stayed > 0)
          undo.told.value = {
            words: t('state-articles-partly-moved', { change: words, count: stayed }),
            act: 'undo',
          };
      }),
    addTag: (articleIds, name) => addTag(client, articleIds, name, { attempt, undo }),
    trashArticles: (articleIds, trashed) => attempt(() => client.trashArticles({ articleIds, trashed })),
    deleteArticles: (articleIds) =>
      attempt(async () => {
        await client.deleteArticles({ articleIds });
        undo.sealed();
      }),
  };
}
