import type { HighlightRow as Row } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { keysNow } from '../state/key-map.ts';
import { type MenuItem, placeOf } from '../state/menus.ts';
import { keyNames } from '../ui/keys.ts';
import { HighlightRow } from './HighlightRow.tsx';
import { useVirtualRows } from './use-virtual-rows.ts';
import { highlightRowHeight } from './virtual-rows.ts';

/** Shows a highlight in its article; where it has no place there, in the notes beside it. */
function open({ place, annotations, settings }: App, row: Row): void {
  place.openHighlight(row);
  annotations.shown.value = { id: row.id, articleId: row.articleId };
  if (row.state === 'unplaced') settings.notes.show(true);
}

/** What can be done with a highlight of the list. */
const itemsOf = (app: App, row: Row): MenuItem[] => [
  { words: t('library-highlight-show'), key: 'Enter', run: () => open(app, row) },
  'line',
  {
    words: t('library-highlight-export'),
    run: () => {
      app.exports.asked.value = { kind: 'article', id: row.articleId };
    },
  },
];

/** All highlights: only the rows in sight are drawn, and the one that has the focus stays. Enter or a click opens one. */
export function HighlightGrid({ app }: { app: App }) {
  const { highlightList: list, place } = app;
  const at = place.current.value.highlights;
  const rows = list.rows.value;
  const total = list.total.value;
  const now = new Date();
  const { body, isLoading, sight, drawn, focusIndex, stop, page, passFocus, onScroll, whenThere } =
    useVirtualRows({
      list,
      focus: at?.focus ?? null,
      each: highlightRowHeight,
      wanted: at?.scroll ?? null,
      remember: (scroll) => {
        if (place.current.peek().highlights?.scroll !== scroll) place.rememberHighlights({ scroll });
      },
    });

  const from = focusIndex < 0 ? sight.first - 1 : focusIndex;
  const targets: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    Home: 0,
    End: total - 1,
    PageDown: from + page,
    PageUp: from - page,
    ' ': from + page,
  };
  const move = (target: number) =>
    whenThere(Math.max(0, Math.min(total - 1, target)), (row) =>
      place.rememberHighlights({ focus: row, scroll: null }),
    );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const row = rows.get(Number((event.target as HTMLElement).dataset['index'] ?? -1));
    const names = keyNames(event);
    const isOneOf = (keys: readonly string[]) => names.some((name) => keys.includes(name));
    const isFor = (command: string) => isOneOf(keysNow(app.settings.keys, command));
    const step = isFor('nextArticle') ? from + 1 : isFor('previousArticle') ? from - 1 : undefined;
    const isHeld = event.altKey || event.ctrlKey || event.metaKey;
    const bare = event.key === ' ' && event.shiftKey ? 'PageUp' : event.key;
    const target = (isHeld ? undefined : targets[bare]) ?? step;
    if (((bare === 'Enter' && !isHeld) || isFor('open')) && row) open(app, row);
    else if (target !== undefined) move(target);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={body}
      class="list-body"
      role="grid"
      tabIndex={total === 0 ? 0 : -1}
      aria-label={t('library-all-highlights')}
      aria-rowcount={total}
      aria-busy={isLoading}
      onFocus={passFocus}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div class="list-length" role="rowgroup" style={{ height: `${total * highlightRowHeight}px` }}>
        {drawn.map((index) => {
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
                onMenu={(event) => {
                  event.preventDefault();
                  place.rememberHighlights({ focus: row });
                  app.menus.ask(t('library-highlight'), () => itemsOf(app, row), placeOf(event));
                }}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
