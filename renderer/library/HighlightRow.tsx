import type { ColorMeanings, HighlightRow as Row } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { Runs } from '../ui/Runs.tsx';
import { highlightName, lookOf, whereOf } from './highlight-words.ts';

interface Props {
  row: Row;
  index: number;
  top: number;
  /** The row that the keyboard was on last. */
  selected: boolean;
  /** The row that Tab reaches. */
  stop: boolean;
  meanings: ColorMeanings;
  now: Date;
  onOpen(): void;
  onMenu(event: MouseEvent): void;
}

const shownTags = 3;

/** One highlight of the library. */
export function HighlightRow({ row, index, top, selected, stop, meanings, now, onOpen, onMenu }: Props) {
  const more = row.tags.length - shownTags;
  return (
    <div
      role="row"
      class={`row highlight-row highlight-row-${row.color}`}
      data-index={index}
      style={{ top: `${top}px` }}
      tabIndex={stop ? 0 : -1}
      aria-label={highlightName(row, meanings, now)}
      aria-rowindex={index + 1}
      aria-selected={selected}
      onClick={onOpen}
      onContextMenu={onMenu}
    >
      <div role="gridcell" class="highlight-cell">
        <span class="highlight-words" dir="auto" lang={row.language ?? undefined}>
          <Runs runs={row.quote} />
        </span>
        <span class="row-facts">
          {row.state === 'unplaced' && <span class="chip">{t('library-unplaced')}</span>}
          {row.tags.slice(0, shownTags).map((tag) => (
            <span key={tag} class="chip">
              {tag}
            </span>
          ))}
          {more > 0 && <span class="chip">+{more}</span>}
          <span class="highlight-noted" dir="auto">
            <Runs runs={row.note} />
          </span>
        </span>
        <span class="row-facts">
          <span class="highlight-color">{lookOf(row, meanings)}</span>
          <span class="row-source" dir="auto">
            {whereOf(row, now)}
          </span>
        </span>
      </div>
    </div>
  );
}
