import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { HighlightRow as Row } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { HighlightRow } from './HighlightRow.tsx';
import { highlightRowHeight, rowsInSight, scrollToRow } from './virtual-rows.ts';

function indexOf(rows: ReadonlyMap<number, Row>, id: string | null): number {
  for (const [index, row] of rows) if (row.id === id) return index;
  return -1;
}

/** Shows a highlight in its article; where it has no place there, in the notes beside it. */
function open({ place, annotations, settings }: App, row: Row): void {
  place.openHighlight(row);
  annotations.shown.value = { id: row.id, articleId: row.articleId };
  if (row.state === 'unplaced') settings.notes.show(true);
}

/** All highlights: only the rows in sight are drawn, and the one that has the focus stays. Enter or a click opens one. */
export function HighlightGrid({ app }: { app: App }) {
  const { highlightList: list, place } = app;
  const at = place.current.value.highlights;
  const body = useRef<HTMLDivElement>(null);
  const scroll = useSignal(at?.scroll ?? 0);
  const height = useSignal(600);
  const rows = list.rows.value;
  const total = list.total.value;
  const wanted = at?.scroll ?? null;
  const focusIndex = indexOf(rows, at?.focus ?? null);
  const sight = rowsInSight(scroll.value, height.value, total, highlightRowHeight);
  const isLoading = list.status.value === 'loading';
  const now = new Date();

  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      height.value = entry?.contentRect.height ?? height.peek();
    });
    if (body.current) watch.observe(body.current);
    return () => watch.disconnect();
  }, []);

  useSignalEffect(() => {
    const { first, last } = rowsInSight(scroll.value, height.value, list.total.value, highlightRowHeight);
    if (last >= first && list.status.value === 'ready') list.show(first, last);
  });

  // The place says where the list is; null asks for the focused row.
  useLayoutEffect(() => {
    const element = body.current;
    if (!element || total === 0 || isLoading) return;
    if (wanted !== null) {
      if (Math.abs(element.scrollTop - wanted) > 1) element.scrollTop = wanted;
      return;
    }
    if (focusIndex < 0) return;
    element.scrollTop = scrollToRow(focusIndex, element.scrollTop, element.clientHeight, highlightRowHeight);
    if (element.contains(document.activeElement))
      element.querySelector<HTMLElement>(`[data-index="${focusIndex}"]`)?.focus({ preventScroll: true });
  }, [wanted, focusIndex, total, isLoading]);

  /** The grid hands its focus to the row that Tab reaches. */
  const passFocus = () => {
    if (isLoading || document.activeElement !== body.current) return;
    body.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus({ preventScroll: true });
  };
  useLayoutEffect(passFocus, [rows, isLoading]);

  const onScroll = () => {
    scroll.value = body.current?.scrollTop ?? 0;
    if (!isLoading && place.current.peek().highlights?.scroll !== scroll.peek())
      place.rememberHighlights({ scroll: scroll.peek() });
  };

  const page = Math.max(1, Math.floor(height.value / highlightRowHeight) - 1);
  const from = focusIndex < 0 ? sight.first - 1 : focusIndex;
  const targets: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    j: from + 1,
    k: from - 1,
    Home: 0,
    End: total - 1,
    PageDown: from + page,
    PageUp: from - page,
    ' ': from + page,
  };
  const move = (target: number) => {
    const index = Math.max(0, Math.min(total - 1, target));
    const row = rows.get(index);
    if (row) return place.rememberHighlights({ focus: row, scroll: null });
    // Far away, its row is not there yet: the list is scrolled to it, and the focus follows once it is.
    const top = index * highlightRowHeight;
    if (body.current) body.current.scrollTop = top;
    pending.value = index;
  };
  const pending = useSignal<number | null>(null);
  useSignalEffect(() => {
    const row = pending.value === null ? undefined : list.rows.value.get(pending.value);
    if (!row) return;
    pending.value = null;
    place.rememberHighlights({ focus: row, scroll: null });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = rows.get(Number((event.target as HTMLElement).dataset['index'] ?? -1));
    const target = event.key === ' ' && event.shiftKey ? targets['PageUp'] : targets[event.key];
    if ((event.key === 'Enter' || event.key === 'o') && row) open(app, row);
    else if (target !== undefined) move(target);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const drawn = new Set<number>();
  for (let index = sight.first; index <= sight.last; index++) drawn.add(index);
  if (focusIndex >= 0) drawn.add(focusIndex);
  const stop = focusIndex < 0 ? rowsInSight(scroll.value, 0, total, highlightRowHeight).first : focusIndex;

  return (
    <div
      ref={body}
      class="list-body"
      role="grid"
      tabIndex={total === 0 ? 0 : -1}
      aria-label="All highlights"
      aria-rowcount={total}
      aria-busy={isLoading}
      onFocus={passFocus}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div class="list-length" role="rowgroup" style={{ height: `${total * highlightRowHeight}px` }}>
        {[...drawn]
          .sort((a, b) => a - b)
          .map((index) => {
            const row = rows.get(index);
            return (
              row && (
                <HighlightRow
                  key={row.id}
                  row={row}
                  index={index}
                  top={index * highlightRowHeight}
                  selected={index === focusIndex}
                  stop={index === stop}
                  meanings={app.settings.colorMeanings.value}
                  now={now}
                  onOpen={() => open(app, row)}
                />
              )
            );
          })}
      </div>
    </div>
  );
}
