import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { t } from '../../electron/language/language.ts';
import { type App, bringListForward } from '../state/app.ts';
import { commands } from '../state/commands.ts';
import { articlesWords } from '../state/counted.ts';
import { placeOf } from '../state/menus.ts';
import type { Counts } from '../state/settings.ts';
import { foldName } from '../state/tag-names.ts';
import { tagSigned } from '../state/tag-words.ts';
import { Icon } from '../ui/Icon.tsx';
import { keyOrNone } from './key-or-none.ts';
import { SideCount } from './SideCount.tsx';
import { type TreeRow, treeRows } from './section-tree.ts';
import { TagSign } from './TagSign.tsx';
import { actsOnTag, tagItems } from './tag-acts.ts';
import { narrowedNodes, type TagNode, tagNodes } from './tag-tree.ts';
import { useArticleDrop } from './use-article-drop.ts';
import { useTree } from './use-tree.ts';
import './tags.css';

interface ItemProps {
  row: TreeRow<TagNode>;
  counts: Counts;
  active: boolean;
  /** Articles are held over it. */
  over: boolean;
  stop: boolean;
  onPick(): void;
  onToggle(): void;
  onMenu(event: MouseEvent): void;
  /** The tags in it that are shown. */
  children: ComponentChildren;
}

function Item({ row, counts, active, over, stop, onPick, onToggle, onMenu, children }: ItemProps) {
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
            aria-label={t('library-nested-in', { name })}
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
          class={over ? 'side-row drop-into' : 'side-row'}
          data-tag={node.id}
          tabIndex={stop ? 0 : -1}
          aria-label={name}
          aria-description={tagSigned(color, articlesWords(count))}
          aria-pressed={active}
          aria-expanded={hasChildren ? open : undefined}
          onClick={onPick}
          onContextMenu={onMenu}
        >
          <TagSign color={color} />
          <span class="side-name" dir="auto">
            {node.name}
          </span>
          <SideCount counts={counts} count={count} />
        </button>
      </div>
      {children}
    </li>
  );
}

interface ListProps {
  app: App;
  rows: TreeRow<TagNode>[];
}

function List({ app, rows }: ListProps) {
  const { library, place, settings, tags, menus } = app;
  /** The names that the list is filtered by, as they stand there, by their folded ones. */
  const active = new Map(place.query.value.tags.map((name) => [foldName(name), name]));
  const { focused, stop, toggle, onKeyDown } = useTree({
    rows,
    closed: tags.closed,
    first: [...active.keys()],
    idIn: 'tag',
    actsOn: ({ tag }) => actsOnTag(app, tag),
  });
  const { over, ...drop } = useArticleDrop({
    idIn: 'tag',
    effect: 'copy',
    drop: (id, articleIds) => {
      const tag = rows.find(({ node }) => node.id === id)?.node.tag;
      if (tag) void library.addTag(articleIds, tag.name);
    },
  });
  const children = Map.groupBy(rows, ({ node }) => node.parentId);
  const itemsIn = (parentId: string | null) =>
    (children.get(parentId) ?? []).map((row) => (
      <Item
        key={row.node.id}
        row={row}
        counts={settings.counts.value}
        active={active.has(row.node.id)}
        over={over.value === row.node.id}
        stop={row.node.id === stop}
        onPick={() => {
          focused.value = row.node.id;
          bringListForward(app);
          place.toggleTag(active.get(row.node.id) ?? row.node.tag.name);
        }}
        onToggle={() => toggle(row.node.id, !row.open)}
        onMenu={(event) => {
          event.preventDefault();
          focused.value = row.node.id;
          const { tag } = row.node;
          menus.ask(t('library-tag-named', { name: tag.name }), () => tagItems(app, tag), placeOf(event));
        }}
      >
        {row.open && <ul>{itemsIn(row.node.id)}</ul>}
      </Item>
    ));
  return (
    <ul class="tag-list" aria-labelledby="tags-heading" onKeyDown={onKeyDown} {...drop}>
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
      aria-label={t('library-filter-tags')}
      placeholder={t('library-filter-tags')}
      autocomplete="off"
      spellcheck={false}
      value={typed.value}
      onInput={(event) => {
        typed.value = event.currentTarget.value;
      }}
    />
  );
}

const NoTags = ({ app }: { app: App }) => (
  <section class="side-part">
    <div class="side-head">
      <h2>{t('library-tags')}</h2>
    </div>
    <p class="side-hint">{t('library-no-tags', { key: keyOrNone(app, 'tags') })}</p>
  </section>
);

/**
 * The tags of the library as a tree; each is a filter that is on or off, and those that are on must all be met. While some are,
 * the tags are those of the articles in the list, counted there.
 */
export function TagList({ app }: { app: App }) {
  const { library, place, tags } = app;
  const typed = useSignal('');
  if (library.tags.value.length === 0)
    return library.info.value && library.info.value.articles > 0 ? <NoTags app={app} /> : null;
  const carried = library.tags.value.filter(({ count }) => count > 0);
  const nodes = tagNodes(tags.listed.value ?? carried, place.query.value.tags);
  const isNarrowed = typed.value.trim() !== '';
  const shown = narrowedNodes(nodes, typed.value);
  const rows = treeRows(shown, isNarrowed ? new Set() : tags.closed.value);
  return (
    <section class="side-part">
      <div class="side-head">
        <h2 id="tags-heading">{t('library-tags')}</h2>
        <button
          type="button"
          class="quiet"
          aria-label={t('library-open-tag-manager')}
          title={t('library-open-tag-manager')}
          onClick={() => commands['manageTags']?.run(app)}
        >
          <Icon name="more" />
        </button>
      </div>
      {(library.tags.value.length > mostAtOnce || isNarrowed) && <NarrowBox typed={typed} />}
      {tags.listed.value && <p class="soft tag-hint">{t('library-tags-of-list')}</p>}
      {rows.length === 0 && isNarrowed && <p class="soft tag-hint">{t('library-no-tag-fits')}</p>}
      <List app={app} rows={rows} />
    </section>
  );
}
