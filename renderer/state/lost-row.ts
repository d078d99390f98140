import { effect, type ReadonlySignal } from '@preact/signals';
import type { ArticleSummary, Id } from '../../electron/api/model.ts';
import type { PlaceState } from './place.ts';

interface List {
  rows: ReadonlySignal<ReadonlyMap<number, ArticleSummary>>;
  total: ReadonlySignal<number>;
  /** The position of an article in the whole list, or -1 where it is not in it. */
  find(id: Id): Promise<number>;
}

/**
 * Keeps the keyboard's place when the row it is on leaves the list, as in Unread when it is marked as read: the row that
 * took its place has the focus then. While the article itself is open its row stays the one to return to; the list goes on
 * there when it is closed.
 */
export function createRowKeeper(place: PlaceState, { rows, total, find }: List) {
  let lost: { id: Id; index: number } | null = null;

  const indexOf = (id: Id | null) => {
    for (const [index, row] of rows.peek()) if (row.id === id) return index;
    return -1;
  };

  const replace = (index: number) => {
    const next = rows.peek().get(Math.min(index, total.peek() - 1));
    if (next) place.remember({ focus: next.id, selected: [next.id] });
  };

  effect(() => {
    if (place.shown.value.articleId !== null || !lost) return;
    const { id, index } = lost;
    lost = null;
    if (place.current.peek().focus === id && indexOf(id) < 0) replace(index);
  });

  return {
    /** Taken before the rows are read again; what it returns is called after that. */
    before(): () => Promise<void> {
      const { focus: id } = place.current.peek();
      const index = indexOf(id);
      return async () => {
        if (id === null || index < 0 || indexOf(id) >= 0 || (await find(id)) >= 0) return;
        const { focus, articleId } = place.current.peek();
        if (focus !== id) return;
        if (articleId === id) lost = { id, index };
        else replace(index);
      };
    },
  };
}
