import { useSignal, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PagedRows } from '../state/paged-rows.ts';
import { rowsInSight, scrollToRow } from './virtual-rows.ts';

interface Given<Row extends { id: string }> {
  list: Pick<PagedRows<Row>, 'rows' | 'total' | 'status' | 'show'>;
  /** The id of the row that the keyboard is on. */
  focus: string | null;
  /** The height of a row in CSS pixels. */
  each: number;
  /** What stays above the rows while they scroll, in CSS pixels. */
  above?: number;
  /** How far the list is to be scrolled, in CSS pixels; null: so that the focused row is in sight. */
  wanted: number | null;
  /** Keeps how far it is scrolled. */
  remember(scroll: number): void;
}

interface VirtualRows<Row> {
  body: RefObject<HTMLDivElement | null>;
  isLoading: boolean;
  sight: { first: number; last: number };
  /** The places of the rows to draw: those in sight, and the one that has the focus. */
  drawn: number[];
  focusIndex: number;
  /** The row that Tab reaches. */
  stop: number;
  /** Rows of a page, by which Page Down goes. */
  page: number;
  passFocus(): void;
  onScroll(): void;
  /** Acts on a row of the list, scrolling to where it is fetched first if it was not; what is asked for later wins. */
  whenThere(index: number, act: (row: Row) => void): void;
}

export function indexOf(rows: ReadonlyMap<number, { id: string }>, id: string | null): number {
  for (const [index, row] of rows) if (row.id === id) return index;
  return -1;
}

/** What a list of any length draws, where it is scrolled to, and where its focus is. */
export function useVirtualRows<Row extends { id: string }>(given: Given<Row>): VirtualRows<Row> {
  const { list, focus, each, above = 0, wanted, remember } = given;
  const body = useRef<HTMLDivElement>(null);
  const scroll = useSignal(wanted ?? 0);
  const height = useSignal(600);
  const rows = list.rows.value;
  const total = list.total.value;
  const isLoading = list.status.value === 'loading';
  const focusIndex = indexOf(rows, focus);
  const sight = rowsInSight(scroll.value, height.value, total, each);

  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      height.value = (entry?.contentRect.height ?? height.peek()) - above;
    });
    if (body.current) watch.observe(body.current);
    return () => watch.disconnect();
  }, [above]);

  useSignalEffect(() => {
    const { first, last } = rowsInSight(scroll.value, height.value, list.total.value, each);
    if (last >= first && list.status.value === 'ready') list.show(first, last);
  });

  // The place says where the list is; null asks for the focused row.
  useLayoutEffect(() => {
    const element = body.current;
    if (!element || total === 0 || isLoading) return;
    if (wanted !== null) {
      if (Math.abs(element.scrollTop - wanted) > 1) element.scrollTop = wanted;
    } else if (focusIndex >= 0)
      element.scrollTop = scrollToRow(focusIndex, element.scrollTop, element.clientHeight - above, each);
  }, [wanted, focusIndex, total, isLoading, each]);

  // Where any row has the focus of the window, it is that of the place: one that leaves the list hands it to the first at hand.
  useLayoutEffect(() => {
    const had = document.activeElement;
    if (focusIndex < 0 || isLoading || !had?.matches('[data-index]') || !body.current?.contains(had)) return;
    body.current.querySelector<HTMLElement>(`[data-index="${focusIndex}"]`)?.focus({ preventScroll: true });
  }, [focusIndex, focus, isLoading]);

  /** The grid hands its focus to the row that Tab reaches, once the rows of this list are there. */
  const passFocus = () => {
    if (list.status.peek() === 'loading' || document.activeElement !== body.current) return;
    body.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus({ preventScroll: true });
  };
  useLayoutEffect(passFocus, [rows, isLoading]);

  const pending = useSignal<{ index: number; act: (row: Row) => void } | null>(null);
  useSignalEffect(() => {
    const asked = pending.value;
    const row = asked ? list.rows.value.get(asked.index) : undefined;
    if (!asked || !row || list.status.value !== 'ready') return;
    pending.value = null;
    asked.act(row);
  });
  const whenThere = (index: number, act: (row: Row) => void) => {
    const row = list.rows.peek().get(index);
    pending.value = row ? null : { index, act };
    if (row) act(row);
    else if (body.current) body.current.scrollTop = index * each;
  };

  const onScroll = () => {
    scroll.value = body.current?.scrollTop ?? 0;
    // While the rows of another list are on their way, those in sight are the old ones: their scroll means nothing here.
    if (!isLoading) remember(scroll.peek());
  };

  const drawn = new Set<number>();
  for (let at = sight.first; at <= sight.last; at++) drawn.add(at);
  if (focusIndex >= 0) drawn.add(focusIndex);
  return {
    body,
    isLoading,
    sight,
    drawn: [...drawn].sort((a, b) => a - b),
    focusIndex,
    stop: focusIndex < 0 ? rowsInSight(scroll.value, 0, total, each).first : focusIndex,
    page: Math.max(1, Math.floor(height.value / each) - 1),
    passFocus,
    onScroll,
    whenThere,
  };
}
