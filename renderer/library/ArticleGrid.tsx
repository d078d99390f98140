import { useComputed } from '@preact/signals';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { type Columns, columnNames } from '../state/list-look.ts';
import { placeOf } from '../state/menus.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { articleItems, articlesName } from './article-items.ts';
import { ColumnHeads } from './ColumnHeads.tsx';
import { ColumnsRow } from './ColumnsRow.tsx';
import { CompactRow } from './CompactRow.tsx';
import { dragArticles, holdArticles } from './drag-articles.ts';
import type { RowProps } from './RowFrame.tsx';
import { useKept } from './use-kept.ts';
import { usePicking } from './use-picking.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import { headHeight, rowHeights } from './virtual-rows.ts';
import './list-views.css';

/** The widths of the columns as a style; the title takes what is left. */
function columnStyle({ shown, widths }: Columns) {
  const tracks = columnNames
    .filter((name) => shown.includes(name))
    .map((name) => (name === 'title' ? `minmax(${widths.title}px, 1fr)` : `${widths[name]}px`));
  const least = shown.reduce((sum, name) => sum + widths[name], 0);
  return { '--columns': tracks.join(' '), '--least': `${least}px` };
}

/** The rows of the list: only those in sight are drawn, and the one that has the focus stays. */
export function ArticleGrid({ app }: { app: App }) {
  const { library, place, settings } = app;
  const picking = usePicking(app);
  const { focus, articleId, scroll: wanted } = place.current.value;
  // A set of all that is selected, made anew only when that changes: it may be a whole long list.
  const chosen = useComputed(() => place.current.value.selected);
  const selected = useComputed(() => new Set(chosen.value)).value;
  const sections = useComputed(() => new Map(library.sections.value.map((one) => [one.id, one]))).value;
  const tagColors = app.tags.colors.value;
  const view = settings.list.view.value;
  const columns = settings.list.columns.value;
  const isTable = view === 'columns';
  const each = rowHeights[view];
  const above = isTable ? headHeight : 0;
  const rows = library.rows.value;
  const total = library.total.value;
  const now = new Date();
  const { body, isLoading, drawn, focusIndex, stop, page, passFocus, onScroll, whenThere } = useVirtualRows({
    list: library,
    focus,
    each,
    above,
    wanted: wanted === null ? null : wanted * each,
    remember: (pixels) => {
      const scroll = pixels / each;
      if (place.current.peek().scroll !== scroll) place.remember({ scroll });
    },
  });

  const targets: Record<string, number> = {
    ArrowDown: focusIndex + 1,
    ArrowUp: focusIndex - 1,
    Home: 0,
    End: total - 1,
    PageDown: focusIndex + page,
    PageUp: focusIndex - page,
    ' ': focusIndex + page,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey) return;
    const id = (event.target as HTMLElement).dataset['article'];
    const isMod = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && id) place.openArticle(id);
    else if (isMod && event.key === 'a') picking.all();
    else if (isMod && event.key === ' ' && id) picking.pick(focusIndex, id, { range: false, toggle: true });
    else if (targets[event.key] !== undefined) {
      const isUp = event.key === ' ' && event.shiftKey;
      const target = (isUp ? targets['PageUp'] : targets[event.key]) ?? 0;
      const to = Math.max(0, Math.min(total - 1, target));
      const extend = event.shiftKey && event.key !== ' ';
      whenThere(to, (row) => picking.move(to, row.id, extend));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const keepRow = useKept();
  const draw = (index: number) => {
    const row = rows.get(index);
    // On its way: its place is drawn, so that a quick scroll shows no hole.
    if (!row)
      return (
        <div
          key={`at-${index}`}
          class={`row waiting ${view}`}
          style={{ top: `${index * each}px` }}
          aria-hidden="true"
        />
      );
    const props: RowProps = {
      row,
      index,
      top: index * each,
      gridIndex: index + (isTable ? 2 : 1),
      selected: selected.has(row.id),
      stop: index === stop,
      open: row.id === articleId,
      now,
      sections,
      tagColors,
      onPick: (event) =>
        picking.pick(index, row.id, { range: event.shiftKey, toggle: event.ctrlKey || event.metaKey }),
      onOpen: () => place.openArticle(row.id),
      onHold: (event) => holdArticles(app, event, row),
      onDrag: (event) => dragArticles(app, event, row),
      onStar: () => void library.markArticles([row.id], { starred: !row.starred }),
      onMenu: (event) => {
        event.preventDefault();
        picking.ask(index, row.id);
        app.menus.ask(articlesName(app), () => articleItems(app, 'list'), placeOf(event));
      },
    };
    const { selected: isSelected, stop: isStop, open } = props;
    const of = [row, index, view, isSelected, isStop, open, sections, tagColors, columns, now.toDateString()];
    return keepRow(row.id, of, () => {
      if (isTable) return <ColumnsRow key={row.id} {...props} columns={columns.shown} />;
      return view === 'cards' ? (
        <ArticleRow key={row.id} {...props} />
      ) : (
        <CompactRow key={row.id} {...props} />
      );
    });
  };

  return (
    <div
      ref={body}
      class={`list-body view-${view}`}
      style={isTable ? columnStyle(columns) : undefined}
      role="grid"
      tabIndex={total === 0 ? 0 : -1}
      aria-label={t('library-articles')}
      aria-multiselectable="true"
      aria-rowcount={total + (isTable ? 1 : 0)}
      aria-colcount={isTable ? columns.shown.length : undefined}
      aria-busy={isLoading}
      onFocus={passFocus}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      {isTable && <ColumnHeads app={app} />}
      <div class="list-length" role="rowgroup" style={{ height: `${total * each}px` }}>
        {drawn.map(draw)}
      </div>
    </div>
  );
}
