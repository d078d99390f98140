import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { LibraryTag } from '../../electron/api/model.ts';
import { type App, bringListForward } from '../state/app.ts';
import { commands } from '../state/commands.ts';
import { articlesWords } from '../state/counted.ts';
import { foldTag } from '../state/tag-names.ts';
import { tagSigned } from '../state/tag-words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { type TreeRow, treeMove, treeRows } from './section-tree.ts';
import { TagSign } from './TagSign.tsx';
import { actsOnTag } from './tag-acts.ts';
import { narrowedNodes, type TagNode, tagNodes } from './tag-tree.ts';
import './tags.css';

interface ItemProps {
  row: TreeRow<TagNode>;
  active: boolean;
  stop: boolean;
  onPick(): void;
  onToggle(): void;
  onMenu(row: HTMLElement): void;
  /** The tags in it that are shown. */
  children: ComponentChildren;
}

function Item({ row, active, stop, onPick, onToggle, onMenu, children }: ItemProps) {
  const { node, hasChildren, open } = row;
  const { name, count, color } = node.tag;
  return (
    <li>
      <div class="tag-item">
        {/* The arrow keys do the same; a screen reader that keeps them for itself has this button. */}
        {hasChildren ? (
          <button
            type="button"
            class={open ? 'twist open' : 'twist'}
            tabIndex={-1}
            aria-label={`Nested in ${name}`}
            aria-expanded={open}
            onClick={onToggle}
          >
            <Icon name="closed" size={12} />
          </button>
        ) : (
          <span class="twist" />
        )}
        <button
          type="button"
          class="side-row"
          data-tag={node.id}
          tabIndex={stop ? 0 : -1}
          aria-label={name}
          aria-description={tagSigned(color, articlesWords(count))}
          aria-pressed={active}
          aria-expanded={hasChildren ? open : undefined}
          onClick={onPick}
          onContextMenu={(event) => {
            event.preventDefault();
            onMenu(event.currentTarget);
          }}
        >
          <TagSign color={color} />
          <span class="side-name" dir="auto">
            {node.name}
          </span>
          <span class="side-count" data-count={count.toLocaleString()} />
        </button>
      </div>
      {children}
    </li>
  );
}

interface ListProps {
  app: App;
  rows: TreeRow<TagNode>[];
  onMenu(tag: LibraryTag, row: HTMLElement): void;
}

/** One stop for Tab; arrows move, open and close; letters jump. */
function List({ app, rows, onMenu }: ListProps) {
  const { place, tags } = app;
  const focused = useSignal<string | null>(null);
  /** The names that the list is filtered by, as they stand there, by their folded ones. */
  const active = new Map(place.shown.value.query.tags.map((name) => [foldTag(name), name]));
  const isShown = (id: string | null) => rows.some((row) => row.node.id === id);
  const stopId = [focused.value, ...active.keys()].find(isShown) ?? rows[0]?.node.id;

  const toggle = (id: string, open: boolean) => {
    const next = new Set(tags.closed.value);
    if (open) next.delete(id);
    else next.add(id);
    tags.closed.value = next;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const list = event.currentTarget as HTMLElement;
    const id = (event.target as HTMLElement).dataset['tag'];
    if (!id || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const tag = rows.find(({ node }) => node.id === id)?.node.tag;
    const act = tag && actsOnTag(app, tag).find(({ key }) => key === event.key);
    const move = treeMove(rows, id, event.key);
    if (!act && !move) return;
    event.preventDefault();
    event.stopPropagation();
    if (act) return act.run();
    if (move?.kind !== 'focus') return toggle(id, move?.kind === 'open');
    focused.value = move.id;
    list.querySelector<HTMLElement>(`[data-tag="${CSS.escape(move.id)}"]`)?.focus();
  };
  const children = Map.groupBy(rows, ({ node }) => node.parentId);
  const itemsIn = (parentId: string | null) =>
    (children.get(parentId) ?? []).map((row) => (
      <Item
        key={row.node.id}
        row={row}
        active={active.has(row.node.id)}
        stop={row.node.id === stopId}
        onPick={() => {
          focused.value = row.node.id;
          bringListForward(app);
          place.toggleTag(active.get(row.node.id) ?? row.node.tag.name);
        }}
        onToggle={() => toggle(row.node.id, !row.open)}
        onMenu={(element) => {
          focused.value = row.node.id;
          onMenu(row.node.tag, element);
        }}
      >
        {row.open && <ul>{itemsIn(row.node.id)}</ul>}
      </Item>
    ));
  return (
    <ul class="tag-list" aria-labelledby="tags-heading" onKeyDown={onKeyDown}>
      {itemsIn(null)}
    </ul>
  );
}

/** So many tags are seen at once: a box that narrows them would only be in the way. */
const mostAtOnce = 8;

function NarrowBox({ typed }: { typed: Signal<string> }) {
  return (
    <input
      type="search"
      class="tag-filter"
      aria-label="Filter tags"
      placeholder="Filter tags"
      autocomplete="off"
      spellcheck={false}
      value={typed.value}
      onInput={(event) => {
        typed.value = event.currentTarget.value;
      }}
    />
  );
}

/**
 * The tags of the library as a tree; each is a filter that is on or off, and those that are on must all be met. While some are,
 * the tags are those of the articles in the list, counted there.
 */
export function TagList({ app }: { app: App }) {
  const { library, place, tags } = app;
  const typed = useSignal('');
  const menu = useSignal<{ tag: LibraryTag; opener: HTMLElement } | null>(null);
  if (library.tags.value.length === 0) return null;
  const carried = library.tags.value.filter(({ count }) => count > 0);
  const nodes = tagNodes(tags.listed.value ?? carried, place.shown.value.query.tags);
  const isNarrowed = typed.value.trim() !== '';
  const shown = narrowedNodes(nodes, typed.value);
  const rows = treeRows(shown, isNarrowed ? new Set() : tags.closed.value);
  return (
    <section class="side-part">
      <div class="side-head">
        <h2 id="tags-heading">Tags</h2>
        <button
          type="button"
          class="quiet"
          aria-label="Tag manager…"
          title="Tag manager…"
          onClick={() => commands['manageTags']?.run(app)}
        >
          <Icon name="more" />
        </button>
      </div>
      {(library.tags.value.length > mostAtOnce || isNarrowed) && <NarrowBox typed={typed} />}
      {tags.listed.value && <p class="soft tag-hint">Of the articles in the list</p>}
      {rows.length === 0 && isNarrowed && <p class="soft tag-hint">No tag fits.</p>}
      <List
        app={app}
        rows={rows}
        onMenu={(tag, opener) => {
          menu.value = { tag, opener };
        }}
      />
      {menu.value && (
        <Menu
          key={menu.value}
          name={`Tag ${menu.value.tag.name}`}
          items={actsOnTag(app, menu.value.tag)}
          opener={menu.value.opener}
          onClose={() => {
            menu.value = null;
          }}
        />
      )}
    </section>
  );
}
