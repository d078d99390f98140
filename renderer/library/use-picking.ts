import { useRef } from 'preact/hooks';
import type { Id } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { indexOf } from './use-virtual-rows.ts';

export interface Picking {
  /** A row is clicked. */
  pick(index: number, id: Id, how: { range: boolean; toggle: boolean }): void;
  /** The keyboard goes to a row. */
  move(index: number, id: Id, extend: boolean): void;
  all(): void;
  /** A row is asked about: those selected with it stay so, else it alone is. */
  ask(index: number, id: Id): void;
}

/** Picking with the pointer and the keyboard: one row, a range, or one more. */
export function usePicking({ place, library }: App): Picking {
  const anchor = useRef<number | null>(null);
  /** The ids of a long range come later: by then the user may have picked something else. */
  const latest = useRef(0);
  const select = async (first: number, last: number) => {
    latest.current++;
    const mine = latest.current;
    const before = place.current.peek().selected;
    const selected = await library.idsBetween(first, last);
    if (mine !== latest.current || before !== place.current.peek().selected) return;
    if (selected.length > 0) place.remember({ selected });
  };
  const range = (to: number) => {
    const from = Math.max(0, anchor.current ?? to);
    void select(Math.min(from, to), Math.max(from, to));
  };
  const anchorAtFocus = () => {
    anchor.current ??= indexOf(library.rows.peek(), place.current.peek().focus);
  };
  return {
    pick(index, id, how) {
      const { selected } = place.current.peek();
      if (how.range) {
        anchorAtFocus();
        place.remember({ focus: id });
        range(index);
        return;
      }
      anchor.current = index;
      if (!how.toggle) return place.openArticle(id);
      const without = selected.filter((one) => one !== id);
      place.remember({ focus: id, selected: without.length < selected.length ? without : [...selected, id] });
    },
    move(index, id, extend) {
      if (!extend) {
        anchor.current = index;
        place.remember({ focus: id, selected: [id], scroll: null });
        return;
      }
      anchorAtFocus();
      place.remember({ focus: id, scroll: null });
      range(index);
    },
    all: () => void select(0, library.total.peek() - 1),
    ask(index, id) {
      anchor.current = index;
      const isIn = place.current.peek().selected.includes(id);
      place.remember(isIn ? { focus: id } : { focus: id, selected: [id] });
    },
  };
}
