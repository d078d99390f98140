import type { ReadonlySignal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { toErrorData } from '../../electron/api/errors.ts';
import type {
  Article,
  Highlight,
  HighlightColor,
  HighlightStyle,
  Id,
  Joined,
} from '../../electron/api/model.ts';
import {
  addedWords,
  changedWords,
  deletedWords,
  joinedWords,
  placedWords,
  seen,
} from './annotation-words.ts';
import type { Change } from './undo.ts';

export type HighlightsClient = Pick<
  Client<PageContract>,
  'addHighlight' | 'changeHighlight' | 'placeHighlight' | 'deleteHighlight' | 'swapHighlights'
>;

/** Words of the open article: offsets in its plain text, in UTF-16 units. */
export interface Words {
  start: number;
  end: number;
  quote: string;
}

export interface HighlightChange {
  color?: HighlightColor;
  style?: HighlightStyle;
  note?: string;
  tags?: string[];
}

export interface HighlightChanges {
  /** Gives the highlight that holds the words; what overlaps with it in its look is part of it. Null where it failed; `error` then says why. */
  add(words: Words, style?: HighlightStyle): Promise<Highlight | null>;
  change(id: Id, change: HighlightChange): Promise<boolean>;
  /** Gives a highlight the place of these words. */
  place(id: Id, words: Words): Promise<Highlight | null>;
  remove(id: Id): Promise<boolean>;
}

/** What the changes are made to and told. */
interface Notes {
  article: ReadonlySignal<Article | null>;
  color: ReadonlySignal<HighlightColor>;
  /** Makes a change to an article or highlight. Null where it failed. */
  attempt<T>(id: Id, act: () => Promise<T>): Promise<T | null>;
  /** Shows what became of an article's highlights. */
  put(articleId: Id, change: (highlights: Highlight[]) => Highlight[]): void;
  /** Highlights as they were last seen. */
  known: Map<Id, Highlight>;
  onAdded(): void;
  onMade(change: Change): void;
}

/** What of a highlight can be changed. */
const lookOf = ({ color, style, note, tags }: Highlight) => ({ color, style, note, tags });

/** Changes of highlights, each with its way back. */
export function createHighlightChanges(client: HighlightsClient, notes: Notes): HighlightChanges {
  const { article, color, attempt, put, known, onAdded, onMade } = notes;

  const replace = (articleId: Id, gone: readonly Id[], come: readonly Highlight[]) => {
    const ids = new Set([...gone, ...come.map(({ id }) => id)]);
    // What is deleted here is given up, with what was written on it.
    for (const id of gone) known.delete(id);
    put(articleId, (all) => [...all.filter(({ id }) => !ids.has(id)), ...come]);
    for (const one of come) known.set(one.id, one);
  };

  const takeOut = async (id: Id): Promise<Highlight | null> => {
    const deleted = await attempt(id, () => client.deleteHighlight({ id }));
    if (deleted) replace(deleted.articleId, [id], []);
    return deleted;
  };

  const swap = async (articleId: Id, remove: Id[], restore: Highlight[]): Promise<boolean> => {
    const restored = await attempt(articleId, () => client.swapHighlights({ remove, restore }));
    if (restored) replace(articleId, remove, restored);
    return restored !== null;
  };

  const joined = async (id: Id, act: () => Promise<Joined>): Promise<Joined | null> => {
    const made = await attempt(id, act);
    if (made)
      replace(
        made.highlight.articleId,
        made.before.map((one) => one.id),
        [made.highlight],
      );
    return made;
  };

  /** The way back from one highlight to what it was before: it goes as it is by then, and comes back so. */
  const swapping = (words: string, made: Highlight, before: Highlight[]): Change => {
    let last = made;
    const ids = before.map(({ id }) => id);
    return {
      ...seen(words),
      undo: () => {
        last = known.get(made.id) ?? last;
        return swap(made.articleId, [made.id], before);
      },
      redo: () => swap(made.articleId, ids, [last]),
    };
  };

  const adding = (made: Highlight): Change => {
    let last = made;
    return {
      ...seen(addedWords(made)),
      undo: async () => {
        const deleted = await takeOut(made.id);
        last = deleted ?? last;
        return deleted !== null;
      },
      redo: () => swap(made.articleId, [], [last]),
    };
  };

  const apply = (id: Id, change: HighlightChange) =>
    joined(id, () => client.changeHighlight({ id, ...change }));

  /** A highlight that went in another window while somebody wrote on it here comes back with that: no words are lost. */
  const write = async (id: Id, change: HighlightChange): Promise<Joined> => {
    try {
      return await client.changeHighlight({ id, ...change });
    } catch (thrown) {
      const lost = known.get(id);
      if (!lost || toErrorData(thrown).code !== 'not-found') throw thrown;
      await client.swapHighlights({ remove: [], restore: [lost] });
      return client.changeHighlight({ id, ...change });
    }
  };
  const isWriting = ({ note, tags }: HighlightChange) => note !== undefined || tags !== undefined;

  return {
    add: async ({ start, end, quote }, style = 'highlight') => {
      const articleId = article.value?.id;
      if (articleId === undefined) return null;
      const look = { color: color.value, style, note: '' };
      const made = await joined(articleId, () =>
        client.addHighlight({ articleId, start, end, quote, ...look }),
      );
      if (!made) return null;
      const { highlight, before } = made;
      const words = joinedWords(addedWords(highlight), before.length);
      onMade(before.length === 0 ? adding(highlight) : swapping(words, highlight, before));
      onAdded();
      return highlight;
    },
    change: async (id, change) => {
      const was = known.get(id);
      const made = isWriting(change) ? await joined(id, () => write(id, change)) : await apply(id, change);
      if (!made) return false;
      const { highlight: after, before } = made;
      const self = before.find((one) => one.id === id);
      if (self) {
        const words = changedWords(self, { ...self, ...change }) ?? '';
        onMade(swapping(joinedWords(words, before.length - 1), after, before));
        return true;
      }
      const words = was && changedWords(was, after);
      if (words)
        onMade({
          ...seen(words),
          undo: async () => (await apply(id, lookOf(was))) !== null,
          redo: async () => (await apply(id, lookOf(after))) !== null,
        });
      return true;
    },
    place: async (id, { start, end, quote }) => {
      const was = known.get(id);
      const made = await joined(id, () => client.placeHighlight({ id, start, end, quote }));
      if (!made) return null;
      const { highlight, before } = made;
      const words = joinedWords(placedWords(highlight), Math.max(0, before.length - 1));
      const former = before.length > 0 ? before : was ? [was] : [];
      if (former.length > 0) onMade(swapping(words, highlight, former));
      return highlight;
    },
    remove: async (id) => {
      const deleted = await takeOut(id);
      if (!deleted) return false;
      onMade({
        words: deletedWords(deleted),
        undo: () => swap(deleted.articleId, [], [deleted]),
        redo: async () => (await takeOut(id)) !== null,
      });
      return true;
    },
  };
}
