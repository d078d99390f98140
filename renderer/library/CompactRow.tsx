import { Runs } from '../ui/Runs.tsx';
import { RowFrame, type RowProps, Star } from './RowFrame.tsx';
import { dateOf } from './row-words.ts';

/** One article of the list on a line: title, source and date. */
export function CompactRow(props: RowProps) {
  const { row, now, onStar } = props;
  return (
    <RowFrame props={props} look="line">
      <div role="gridcell" class="line-cell">
        <span class="row-title" dir="auto" lang={row.language ?? undefined}>
          <Runs runs={row.titleRuns} />
        </span>
        {row.siteName && <span class="line-source">{row.siteName}</span>}
        <span class="line-date">{dateOf(row, now)}</span>
        <Star starred={row.starred} toggle={onStar} />
      </div>
    </RowFrame>
  );
}
