import type { ArticleSummary, TagColor } from '../../electron/api/model.ts';
import { Icon } from '../ui/Icon.tsx';
import { Runs } from '../ui/Runs.tsx';
import { factsOf, rowName } from './row-words.ts';
import { TagSign } from './TagSign.tsx';

interface Props {
  row: ArticleSummary;
  index: number;
  top: number;
  selected: boolean;
  /** The row that Tab reaches. */
  stop: boolean;
  open: boolean;
  now: Date;
  /** Of the tags that have one. */
  tagColors: ReadonlyMap<string, TagColor>;
  onPick(event: MouseEvent): void;
  onOpen(): void;
  onStar(): void;
}

/** Not a stop for Tab, as nothing in a row is; its key is `s`. The pointer leaves the focus where it was. */
function Star({ starred, toggle }: { starred: boolean; toggle(): void }) {
  return (
    <button
      type="button"
      class="row-star"
      tabIndex={-1}
      aria-label="Star"
      aria-pressed={starred}
      title={starred ? 'Unstar' : 'Star'}
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

const shownTags = 2;

function Tags({ tags, colors }: { tags: string[]; colors: ReadonlyMap<string, TagColor> }) {
  if (tags.length === 0) return null;
  const more = tags.length - shownTags;
  return (
    <span class="row-tags">
      {tags.slice(0, shownTags).map((tag) => {
        const color = colors.get(tag);
        return (
          <span key={tag} class="chip">
            {color && <TagSign color={color} size={10} />}
            {tag}
          </span>
        );
      })}
      {more > 0 && <span class="chip">+{more}</span>}
    </span>
  );
}

/** One article of the list. */
export function ArticleRow({ row, index, top, selected, stop, open, now, tagColors, ...acts }: Props) {
  const { onPick, onOpen, onStar } = acts;
  return (
    <div
      role="row"
      class={`row${row.read ? '' : ' unread'}${row.score === null ? '' : ' found'}`}
      data-article={row.id}
      data-index={index}
      style={{ top: `${top}px` }}
      tabIndex={stop ? 0 : -1}
      aria-label={rowName(row, now)}
      aria-rowindex={index + 1}
      aria-selected={selected}
      aria-current={open ? 'true' : undefined}
      onClick={onPick}
      onDblClick={onOpen}
    >
      <div role="gridcell" class="row-cell">
        <span class="row-title" dir="auto" lang={row.language ?? undefined}>
          <Runs runs={row.titleRuns} />
        </span>
        <span class="row-facts">
          <span class="row-source">{factsOf(row, now)}</span>
          {!row.saved && <span class="chip">Not saved</span>}
          <Tags tags={row.tags} colors={tagColors} />
          {row.highlightCount > 0 && (
            <span class="row-mark">
              <Icon name="highlight" size={12} />
              {row.highlightCount}
            </span>
          )}
        </span>
        <span class="row-snippet" dir="auto">
          <Runs runs={row.snippet} />
        </span>
        {row.progress > 0.02 && (
          <span class="row-progress" style={{ inlineSize: `${row.progress * 100}%` }} />
        )}
        <Star starred={row.starred} toggle={onStar} />
      </div>
    </div>
  );
}
