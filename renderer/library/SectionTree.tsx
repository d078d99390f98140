import { useSignal } from '@preact/signals';
import type { Id } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { articlesWords } from '../state/counted.ts';
import { Icon } from '../ui/Icon.tsx';
import { type TreeRow, treeMove, treeRows } from './section-tree.ts';

interface ItemProps {
  row: TreeRow;
  current: boolean;
  stop: boolean;
  onOpen(): void;
  onToggle(): void;
}

function Item({ row, current, stop, onOpen, onToggle }: ItemProps) {
  const { section, level, place, siblings, hasChildren, open } = row;
  const toggle = (event: Event) => {
    event.stopPropagation();
    onToggle();
  };
  return (
    <div
      role="treeitem"
      class="side-row"
      data-section={section.id}
      tabIndex={stop ? 0 : -1}
      aria-label={section.name}
      aria-description={articlesWords(section.total)}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-selected={current}
      aria-expanded={hasChildren ? open : undefined}
      style={{ paddingInlineStart: `${(level - 1) * 14 + 4}px` }}
      onClick={onOpen}
      onKeyDown={(event) => event.key === 'Enter' && onOpen()}
    >
      <span
        class={open ? 'twist open' : 'twist'}
        aria-hidden="true"
        onClick={hasChildren ? toggle : undefined}
      >
        {hasChildren && <Icon name="closed" size={12} />}
      </span>
      <span class="side-name" dir="auto">
        {section.name}
      </span>
      {section.total > 0 && <span class="side-count" data-count={section.total.toLocaleString()} />}
    </div>
  );
}

/** The section tree. One stop for Tab; arrows move, open and close; letters jump. */
export function SectionTree({ app: { library, place } }: { app: App }) {
  const closed = useSignal<ReadonlySet<Id>>(new Set());
  const focused = useSignal<Id | null>(null);
  const { scope } = place.current.value.query;
  const sections = library.sections.value;
  if (sections.length === 0) return null;
  const rows = treeRows(sections, closed.value);
  const currentId = scope.kind === 'section' ? scope.id : null;
  const isShown = (id: Id | null) => rows.some((row) => row.section.id === id);
  const stopId = [focused.value, currentId].find(isShown) ?? rows[0]?.section.id;

  const toggle = (id: Id, open: boolean) => {
    const next = new Set(closed.value);
    if (open) next.delete(id);
    else next.add(id);
    closed.value = next;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const tree = event.currentTarget as HTMLElement;
    const id = (event.target as HTMLElement).dataset['section'];
    if (!id || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeMove(rows, id, event.key);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.kind !== 'focus') return toggle(move.id, move.kind === 'open');
    focused.value = move.id;
    tree.querySelector<HTMLElement>(`[data-section="${move.id}"]`)?.focus();
  };

  return (
    <section class="side-part">
      <h2>Sections</h2>
      <div role="tree" tabIndex={-1} aria-label="Sections" onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <Item
            key={row.section.id}
            row={row}
            current={row.section.id === currentId}
            stop={row.section.id === stopId}
            onOpen={() => {
              focused.value = row.section.id;
              place.toScope({ kind: 'section', id: row.section.id });
            }}
            onToggle={() => toggle(row.section.id, !row.open)}
          />
        ))}
      </div>
    </section>
  );
}
