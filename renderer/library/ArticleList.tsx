import { useRef } from 'preact/hooks';
import type { Id } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { EmptyList } from './EmptyList.tsx';
import { ListHead } from './ListHead.tsx';
import { indexOf, useVirtualRows } from './use-virtual-rows.ts';
import { rowHeight } from './virtual-rows.ts';
import './list.css';

/** Picking with the pointer and the keyboard: one row, a range, or one more. */
function usePicking({ place, library }: App) {
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
  const rows = () => library.rows.peek();
  const range = (to: number) => {
    const from = Math.max(0, anchor.current ?? to);
    void select(Math.min(from, to), Math.max(from, to));
  };
  return {
    pick(index: number, id: Id, how: { range: boolean; toggle: boolean }) {
      const { selected } = place.current.peek();
      if (how.range) {
        anchor.current ??= indexOf(rows(), place.current.peek().focus);
        place.remember({ focus: id });
        range(index);
        return;
      }
      anchor.current = index;
      if (!how.toggle) return place.openArticle(id);
      const without = selected.filter((one) => one !== id);
      place.remember({ focus: id, selected: without.length < selected.length ? without : [...selected, id] });
    },
    move(index: number, extend: boolean) {
      const id = rows().get(index)?.id;
      if (!id) return;
      if (extend) anchor.current ??= indexOf(rows(), place.current.peek().focus);
      else anchor.current = index;
      if (extend) {
        place.remember({ focus: id, scroll: null });
        range(index);
      } else place.remember({ focus: id, selected: [id], scroll: null });
    },
    all: () => void select(0, library.total.peek() - 1),
  };
}

/** The rows: only those in sight are drawn, and the one that has the focus stays. */
function Grid({ app }: { app: App }) {
  const { library, place } = app;
  const picking = usePicking(app);
  const { focus, selected, articleId, scroll: wanted } = place.current.value;
  const rows = library.rows.value;
  const total = library.total.value;
  const isSelected = new Set(selected);
  const now = new Date();
  const { body, isLoading, drawn, focusIndex, stop, page, passFocus, onScroll } = useVirtualRows({
    list: library,
    focus,
    each: rowHeight,
    wanted,
    remember: (scroll) => {
      if (place.current.peek().scroll !== scroll) place.remember({ scroll });
    },
  });

  const targets: Record<string, number> = {
    ArrowDown: focusIndex + 1,
    ArrowUp: focusIndex - 1,
    Home: 0,
    End: total - 1,
    PageDown: Math.min(total - 1, focusIndex + page),
    PageUp: Math.max(0, focusIndex - page),
    ' ': Math.min(total - 1, focusIndex + page),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey) return;
    const id = (event.target as HTMLElement).dataset['article'];
    if (event.key === 'Enter' && id) place.openArticle(id);
    else if ((event.ctrlKey || event.metaKey) && event.key === 'a') picking.all();
    else if (targets[event.key] !== undefined) {
      const isUp = event.key === ' ' && event.shiftKey;
      picking.move(
        isUp ? (targets['PageUp'] ?? 0) : (targets[event.key] ?? 0),
        event.shiftKey && event.key !== ' ',
      );
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={body}
      class="list-body"
      role="grid"
      tabIndex={total === 0 ? 0 : -1}
      aria-label="Articles"
      aria-multiselectable="true"
      aria-rowcount={total}
      aria-busy={isLoading}
      onFocus={passFocus}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div class="list-length" role="rowgroup" style={{ height: `${total * rowHeight}px` }}>
        {drawn.map((index) => {
          const row = rows.get(index);
          if (!row) return null;
          return (
            <ArticleRow
              key={row.id}
              row={row}
              index={index}
              top={index * rowHeight}
              selected={isSelected.has(row.id)}
              stop={index === stop}
              open={row.id === articleId}
              now={now}
              tagColors={app.tags.colors.value}
              onPick={(event) =>
                picking.pick(index, row.id, {
                  range: event.shiftKey,
                  toggle: event.ctrlKey || event.metaKey,
                })
              }
              onOpen={() => place.openArticle(row.id)}
              onStar={() => void library.markArticles([row.id], { starred: !row.starred })}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The middle pane: search, filters and the articles that fit them. */
export function ArticleList({ app }: { app: App }) {
  const { library } = app;
  const status = library.status.value;
  const isEmpty = status === 'ready' && library.total.value === 0;
  return (
    <div class="list-pane">
      <ListHead app={app} />
      {status === 'failed' ? (
        <div class="list-message" role="alert">
          <p>{library.error.value?.message ?? 'The list could not be read.'}</p>
          <button type="button" onClick={() => void library.retry()}>
            Try again
          </button>
        </div>
      ) : isEmpty ? (
        <EmptyList app={app} />
      ) : (
        <Grid app={app} />
      )}
    </div>
  );
}
