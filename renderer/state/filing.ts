import type { Client, PageContract } from '../../electron/api/contract.ts';
import type { ErrorData } from '../../electron/api/errors.ts';
import type { Article } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { createAttempts } from './attempts.ts';
import type { UndoState } from './undo.ts';

/** The names of a section path as one text. */
export const pathWords = (path: readonly string[]): string => path.join(' › ');

/** Names that differ in case only name one section. */
const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The sections that an article's own site files it under, where it is in another place; null where there is nothing to suggest. */
export function suggestionFor({
  suggestedSection,
  sectionPath,
  trashed,
}: Pick<Article, 'suggestedSection' | 'sectionPath' | 'trashed'>): string[] | null {
  if (trashed || suggestedSection.length === 0) return null;
  const isThere =
    suggestedSection.length === sectionPath.length &&
    suggestedSection.every((name, index) => sameName(name, sectionPath[index] ?? ''));
  return isThere ? null : suggestedSection;
}

export interface Filing {
  /** Moves an article to the sections that its own site files it under. Says whether it is there. */
  follow(article: Pick<Article, 'id' | 'suggestedSection'>): Promise<boolean>;
}

/** What a move did to the library. */
type Moved = Pick<Awaited<ReturnType<Client<PageContract>['moveToPath']>>, 'before' | 'made'>;

/** Files articles where their sites do, once the user asks for it. Each move can be taken back, with the sections made for it. */
export function createFiling(
  client: Pick<Client<PageContract>, 'moveArticles' | 'moveToPath'>,
  onMade: UndoState['made'],
  onFailed: (error: ErrorData) => void,
): Filing {
  const { again } = createAttempts(onFailed);
  return {
    async follow({ id, suggestedSection }) {
      // Where the article was is what the library says: it may have been moved since it was opened.
      let moved: Moved = { before: [], made: [] };
      const move = () =>
        again(async () => {
          moved = await client.moveToPath({ articleIds: [id], path: suggestedSection });
        });
      const moveBack = () =>
        again(async () => {
          for (const place of moved.before) await client.moveArticles({ ...place, unmake: moved.made });
        });
      if (!(await move())) return false;
      if (moved.before.length === 0) return true;
      onMade({
        words: t('state-filed', { path: pathWords(suggestedSection) }),
        undo: moveBack,
        redo: move,
      });
      return true;
    },
  };
}
