import { useRef } from 'preact/hooks';
import type { Section } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { commands } from '../state/commands.ts';
import { articlesWords } from '../state/counted.ts';
import { below, type MenuPlace, placeOf } from '../state/menus.ts';
import type { Counts } from '../state/settings.ts';
import { Icon } from '../ui/Icon.tsx';
import { beginDrag } from './dragging.ts';
import { SideCount } from './SideCount.tsx';
import { actsOnSection } from './section-acts.ts';
import type { SectionDrop } from './section-drop.ts';
import { type TreeRow, treeRows } from './section-tree.ts';
import { indent, useSectionDrag } from './use-section-drag.ts';
import { useTree } from './use-tree.ts';
import './dragging.css';

interface ItemProps {
  row: TreeRow<Section>;
  counts: Counts;
  mark: SectionDrop['mark'] | null;
  current: boolean;
  stop: boolean;
  onOpen(): void;
  onToggle(): void;
  onMenu(event: MouseEvent): void;
}

const start = (level: number) => `${(level - 1) * indent.level + indent.first}px`;

function Item({ row, counts, mark, current, stop, onOpen, onToggle, onMenu }: ItemProps) {
  const { node: section, level, place, siblings, hasChildren, open } = row;
  const toggle = (event: Event) => {
    event.stopPropagation();
    onToggle();
  };
  return (
    <div
      role="treeitem"
      class={`side-row${mark ? ` drop-${mark.at}` : ''}`}
      data-section={section.id}
      draggable
      tabIndex={stop ? 0 : -1}
      aria-label={section.name}
      aria-description={articlesWords(section.total)}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-selected={current}
      aria-expanded={hasChildren ? open : undefined}
      style={{ paddingInlineStart: start(level), '--drop-level': mark ? start(mark.level) : undefined }}
      onDragStart={(event) => beginDrag(event, { kind: 'section', id: section.id })}
      onClick={onOpen}
      onContextMenu={onMenu}
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
      <SideCount counts={counts} count={section.total} />
    </div>
  );
}

const openMenu = (app: App, section: Section, place: MenuPlace) =>
  app.menus.ask(t('library-section-named', { name: section.name }), () => actsOnSection(app, section), place);

function Head({ app }: { app: App }) {
  const shown = app.sections.shown();
  const button = useRef<HTMLButtonElement>(null);
  const asked = app.menus.open.value?.place.opener ?? null;
  return (
    <div class="side-head">
      <h2>{t('library-sections')}</h2>
      <button
        ref={button}
        type="button"
        class="quiet"
        aria-label={t('library-section-menu')}
        title={t('library-section-menu')}
        aria-haspopup="menu"
        aria-expanded={asked !== null && asked === button.current}
        disabled={shown === null}
        onClick={(event) => shown && openMenu(app, shown, below(event.currentTarget))}
      >
        <Icon name="more" />
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={t('library-new-section')}
        title={t('library-new-section')}
        onClick={() => commands['newSection']?.run(app)}
      >
        <Icon name="add" />
      </button>
    </div>
  );
}

function Tree({ app }: { app: App }) {
  const { library, place, sections } = app;
  const { scope } = place.query.value;
  const rows = treeRows(library.sections.value, sections.closed.value);
  const currentId = scope.kind === 'section' ? scope.id : null;
  const { focused, stop, toggle, onKeyDown } = useTree({
    rows,
    closed: sections.closed,
    first: [currentId],
    idIn: 'section',
    actsOn: (section) => actsOnSection(app, section),
  });

  const { mark, ...drag } = useSectionDrag({
    app,
    rows,
    open: (id) => toggle(id, true),
    onMoved: (id) => {
      focused.value = id;
    },
  });
  const marked = mark.value;

  return (
    <div role="tree" tabIndex={-1} aria-label={t('library-sections')} onKeyDown={onKeyDown} {...drag}>
      {rows.map((row) => (
        <Item
          key={row.node.id}
          row={row}
          counts={app.settings.counts.value}
          mark={marked?.id === row.node.id ? marked : null}
          current={row.node.id === currentId}
          stop={row.node.id === stop}
          onOpen={() => {
            focused.value = row.node.id;
            place.toScope({ kind: 'section', id: row.node.id });
          }}
          onToggle={() => toggle(row.node.id, !row.open)}
          onMenu={(event) => {
            event.preventDefault();
            focused.value = row.node.id;
            openMenu(app, row.node, placeOf(event));
          }}
        />
      ))}
    </div>
  );
}

/** The sections, and what makes and changes them. */
export function SectionTree({ app }: { app: App }) {
  return (
    <section class="side-part">
      <Head app={app} />
      {app.library.sections.value.length > 0 ? (
        <Tree app={app} />
      ) : (
        app.library.info.value && <p class="side-hint">{t('library-no-sections')}</p>
      )}
    </section>
  );
}
