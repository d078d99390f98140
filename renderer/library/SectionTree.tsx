import { useSignal } from '@preact/signals';
import type { Section } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { commands } from '../state/commands.ts';
import { articlesWords } from '../state/counted.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { type TreeRow, treeRows } from './section-tree.ts';
import { useTree } from './use-tree.ts';

interface ItemProps {
  row: TreeRow<Section>;
  current: boolean;
  stop: boolean;
  onOpen(): void;
  onToggle(): void;
  onMenu(row: HTMLElement): void;
}

function Item({ row, current, stop, onOpen, onToggle, onMenu }: ItemProps) {
  const { node: section, level, place, siblings, hasChildren, open } = row;
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
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(event.currentTarget);
      }}
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

/** What can be done with a section. */
const actsOn = ({ sections }: App, section: Section): MenuItem[] => [
  {
    words: 'New section…',
    run: () => {
      sections.asked.value = { kind: 'make', parentId: section.id };
    },
  },
  {
    words: 'Rename section…',
    key: 'F2',
    run: () => {
      sections.asked.value = { kind: 'rename', section };
    },
  },
  { words: 'Delete section', key: 'Delete', run: () => void sections.remove(section) },
];

interface HeadProps {
  app: App;
  /** The section whose menu is open is asked for at this button. */
  menuOpen: boolean;
  onMenu(section: Section, button: HTMLElement): void;
}

function Head({ app, menuOpen, onMenu }: HeadProps) {
  const shown = app.sections.shown();
  return (
    <div class="side-head">
      <h2>Sections</h2>
      <button
        type="button"
        class="quiet"
        aria-label="Section menu"
        title="Section menu"
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        disabled={shown === null}
        onClick={(event) => shown && onMenu(shown, event.currentTarget)}
      >
        <Icon name="more" />
      </button>
      <button
        type="button"
        class="quiet"
        aria-label="New section…"
        title="New section…"
        onClick={() => commands['newSection']?.run(app)}
      >
        <Icon name="add" />
      </button>
    </div>
  );
}

interface TreeProps {
  app: App;
  onMenu(section: Section, row: HTMLElement): void;
}

function Tree({ app, onMenu }: TreeProps) {
  const { library, place, sections } = app;
  const { scope } = place.shown.value.query;
  const rows = treeRows(library.sections.value, sections.closed.value);
  const currentId = scope.kind === 'section' ? scope.id : null;
  const { focused, stop, toggle, onKeyDown } = useTree({
    rows,
    closed: sections.closed,
    first: [currentId],
    idIn: 'section',
    actsOn: (section) => actsOn(app, section),
  });

  return (
    <div role="tree" tabIndex={-1} aria-label="Sections" onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <Item
          key={row.node.id}
          row={row}
          current={row.node.id === currentId}
          stop={row.node.id === stop}
          onOpen={() => {
            focused.value = row.node.id;
            place.toScope({ kind: 'section', id: row.node.id });
          }}
          onToggle={() => toggle(row.node.id, !row.open)}
          onMenu={(element) => {
            focused.value = row.node.id;
            onMenu(row.node, element);
          }}
        />
      ))}
    </div>
  );
}

/** The sections, and what makes and changes them. */
export function SectionTree({ app }: { app: App }) {
  const menu = useSignal<{ section: Section; opener: HTMLElement } | null>(null);
  const openMenu = (section: Section, opener: HTMLElement) => {
    menu.value = { section, opener };
  };
  return (
    <section class="side-part">
      <Head app={app} menuOpen={menu.value?.opener.localName === 'button'} onMenu={openMenu} />
      {app.library.sections.value.length > 0 ? (
        <Tree app={app} onMenu={openMenu} />
      ) : (
        app.library.info.value && (
          <p class="side-hint">No sections yet. Folders that are dropped become sections.</p>
        )
      )}
      {menu.value && (
        <Menu
          key={menu.value}
          name={`Section ${menu.value.section.name}`}
          items={actsOn(app, menu.value.section)}
          opener={menu.value.opener}
          onClose={() => {
            menu.value = null;
          }}
        />
      )}
    </section>
  );
}
