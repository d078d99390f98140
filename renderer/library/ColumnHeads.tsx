import { useSignal } from '@preact/signals';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { ariaSort, sortOrTurn } from '../state/list-commands.ts';
import type { ColumnName } from '../state/list-look.ts';
import { sortNames } from '../state/list-words.ts';
import { placeOf } from '../state/menus.ts';
import { listStop } from '../state/pane-focus.ts';
import { isRightToLeft, onwardKey } from '../ui/direction.ts';
import { Icon } from '../ui/Icon.tsx';
import { numeric } from './ColumnsRow.tsx';
import { columnItems } from './column-items.ts';

/** What a column is pulled wider by. The menu and Shift with an arrow do the same. */
function Handle({ app: { settings }, name }: { app: App; name: ColumnName }) {
  const { list } = settings;
  const onPointerDown = (event: PointerEvent) => {
    const handle = event.currentTarget as HTMLElement;
    const from = event.clientX;
    const before = list.columns.peek().widths[name];
    const sign = isRightToLeft(handle) ? -1 : 1;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => list.setWidth(name, before + sign * (moved.clientX - from));
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  return <span class="column-handle" aria-hidden="true" onPointerDown={onPointerDown} />;
}

/** Moves the focus from one head to another, or down to the rows. */
function moveFocus(event: KeyboardEvent): boolean {
  const row = (event.currentTarget as HTMLElement).closest('[role="row"]');
  const buttons = [...(row?.querySelectorAll<HTMLElement>('button') ?? [])];
  const at = buttons.indexOf(event.currentTarget as HTMLElement);
  const targets: Record<string, number> = {
    ArrowRight: Math.min(buttons.length - 1, at + 1),
    ArrowLeft: Math.max(0, at - 1),
    Home: 0,
    End: buttons.length - 1,
  };
  const to = targets[onwardKey(event.key)];
  if (event.key === 'ArrowDown') document.querySelector<HTMLElement>(listStop)?.focus();
  else if (to === undefined) return false;
  else buttons[to]?.focus();
  return true;
}

interface HeadProps {
  app: App;
  name: ColumnName;
  index: number;
  /** The head that Tab reaches. */
  stop: boolean;
  onFocus(): void;
}

function Head({ app, name, index, stop, onFocus }: HeadProps) {
  const { place, settings, menus } = app;
  const sorted = ariaSort(place.query.value, name);
  const onKeyDown = (event: KeyboardEvent) => {
    const isWide = event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft');
    if (isWide) settings.list.stepWidth(name, onwardKey(event.key) === 'ArrowRight' ? 1 : -1);
    else if (event.altKey || event.ctrlKey || event.metaKey || !moveFocus(event)) {
      // Enter and the space bar press the button; the list does not page for it.
      if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="columnheader"
      class={`column-head${numeric.has(name) ? ' numeric' : ''}`}
      aria-colindex={index + 1}
      aria-sort={sorted ?? 'none'}
    >
      <button
        type="button"
        tabIndex={stop ? 0 : -1}
        onFocus={onFocus}
        onClick={() => sortOrTurn(app, name)}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => {
          event.preventDefault();
          menus.ask(t('library-columns'), () => columnItems(app, name), placeOf(event));
        }}
      >
        <span class="column-name">{sortNames[name]}</span>
        {sorted && <Icon name={sorted === 'ascending' ? 'up' : 'down'} size={12} />}
      </button>
      {name !== 'title' && <Handle app={app} name={name} />}
    </div>
  );
}

/** The heads of the columns: each sorts, and the menu of each chooses which there are. */
export function ColumnHeads({ app }: { app: App }) {
  const { shown } = app.settings.list.columns.value;
  const stop = useSignal<ColumnName>('title');
  const reached = shown.includes(stop.value) ? stop.value : 'title';
  return (
    <div role="rowgroup" class="column-heads">
      <div role="row" class="columns-row heads-row" aria-rowindex={1}>
        {shown.map((name, index) => (
          <Head
            key={name}
            app={app}
            name={name}
            index={index}
            stop={name === reached}
            onFocus={() => {
              stop.value = name;
            }}
          />
        ))}
      </div>
    </div>
  );
}
