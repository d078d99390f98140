import type { ComponentChildren } from 'preact';
import type { ArticleSummary, Section, TagColor } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { Icon } from '../ui/Icon.tsx';
import { rowName } from './row-words.ts';

/** What every look of a row is given. */
export interface RowProps {
  row: ArticleSummary;
  index: number;
  top: number;
  /** Its place in the grid for assistive technology: heads count. */
  gridIndex: number;
  selected: boolean;
  /** The row that Tab reaches. */
  stop: boolean;
  open: boolean;
  now: Date;
  sections: ReadonlyMap<string, Section>;
  /** Of the tags that have one. */
  tagColors: ReadonlyMap<string, TagColor>;
  onPick(event: MouseEvent): void;
  onOpen(): void;
  /** The pointer is down on it. */
  onHold(event: PointerEvent): void;
  onDrag(event: DragEvent): void;
  onStar(): void;
  /** Its menu is asked for. */
  onMenu(event: MouseEvent): void;
}

/** Not a stop for Tab, as nothing in a row is; its key is `s`. The pointer leaves the focus where it was. */
export function Star({ starred, toggle }: { starred: boolean; toggle(): void }) {
  return (
    <button
      type="button"
      class="row-star"
      tabIndex={-1}
      aria-label={t('library-star')}
      aria-pressed={starred}
      title={t(starred ? 'library-unstar' : 'library-star')}
      onMouseDown={(event) => event.preventDefault()}
      onDblClick={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        toggle();
      }}
    >
      <Icon name="star" size={14} />
    </button>
  );
}

/** An article of the list, whatever it looks like: its name, its state, and how it is picked. */
export function RowFrame({
  props,
  look,
  children,
}: {
  props: RowProps;
  look: string;
  children: ComponentChildren;
}) {
  const { row, index, top, gridIndex, selected, stop, open, now, onPick, onOpen, onHold, onDrag, onMenu } =
    props;
  return (
    <div
      role="row"
      class={`row ${look}${row.read ? '' : ' unread'}${row.score === null ? '' : ' found'}`}
      data-article={row.id}
      data-index={index}
      draggable
      style={{ top: `${top}px` }}
      tabIndex={stop ? 0 : -1}
      aria-label={rowName(row, now)}
      aria-rowindex={gridIndex}
      aria-selected={selected}
      aria-current={open ? 'true' : undefined}
      onClick={onPick}
      onDblClick={onOpen}
      onPointerDown={onHold}
      onDragStart={onDrag}
      onContextMenu={onMenu}
    >
      {children}
    </div>
  );
}
