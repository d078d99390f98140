import type { TagColor } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { Icon } from '../ui/Icon.tsx';
import { Runs } from '../ui/Runs.tsx';
import { RowFrame, type RowProps, Star } from './RowFrame.tsx';
import { factsOf } from './row-words.ts';
import { TagSign } from './TagSign.tsx';

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

/** One article of the list as a card of three lines. */
export function ArticleRow(props: RowProps) {
  const { row, now, tagColors, onStar } = props;
  return (
    <RowFrame props={props} look="card">
      <div role="gridcell" class="row-cell">
        <span class="row-title" dir="auto" lang={row.language ?? undefined}>
          <Runs runs={row.titleRuns} />
        </span>
        <span class="row-facts">
          <span class="row-source">{factsOf(row, now)}</span>
          {!row.saved && <span class="chip">{t('library-not-saved')}</span>}
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
    </RowFrame>
  );
}
