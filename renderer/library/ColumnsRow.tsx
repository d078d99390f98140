import type { ComponentChildren } from 'preact';
import { figure, spoken, t } from '../../electron/language/language.ts';
import type { ColumnName } from '../state/list-look.ts';
import { Runs } from '../ui/Runs.tsx';
import { commaList } from './comma-list.ts';
import { RowFrame, type RowProps, Star } from './RowFrame.tsx';
import { fullTime, publishedWords, shortDate } from './row-words.ts';

interface Cell {
  content: ComponentChildren;
  /** What is said of it where that is more than is seen. */
  title?: string | undefined;
}

const percent = new Intl.NumberFormat(spoken().locale, { style: 'percent' });
const text = (content: string): Cell => ({ content, title: content || undefined });
const counted = (count: number) => (count === 0 ? '' : figure(count));

const cells: Record<ColumnName, (props: RowProps) => Cell> = {
  title: ({ row, onStar }) => ({
    content: (
      <>
        <span class="row-title" dir="auto" lang={row.language ?? undefined} title={row.title}>
          <Runs runs={row.titleRuns} />
        </span>
        {!row.saved && <span class="chip">{t('library-not-saved')}</span>}
        <Star starred={row.starred} toggle={onStar} />
      </>
    ),
  }),
  author: ({ row }) => text(commaList(row.authors)),
  source: ({ row }) => text(row.siteName ?? ''),
  section: ({ row, sections }) => text(sections.get(row.sectionId ?? '')?.name ?? ''),
  published: ({ row }) => text(row.published ? publishedWords(row.published) : ''),
  added: ({ row, now }) => ({ content: shortDate(row.added, now), title: fullTime(row.added) }),
  length: ({ row }) => ({ content: figure(row.wordCount), title: t('library-words') }),
  progress: ({ row }) => ({ content: row.progress > 0 ? percent.format(row.progress) : '' }),
  highlights: ({ row }) => ({ content: counted(row.highlightCount) }),
  tags: ({ row }) => text(commaList(row.tags)),
};

/** What is a number stands at the end of its column. */
export const numeric: ReadonlySet<ColumnName> = new Set<ColumnName>(['length', 'progress', 'highlights']);

/** One article of the list as a row of a table. */
export function ColumnsRow(props: RowProps & { columns: readonly ColumnName[] }) {
  return (
    <RowFrame props={props} look="columns-row">
      {props.columns.map((name, at) => {
        const { content, title } = cells[name](props);
        return (
          <div
            key={name}
            role="gridcell"
            class={`cell cell-${name}${numeric.has(name) ? ' numeric' : ''}`}
            aria-colindex={at + 1}
            dir={name === 'title' ? undefined : 'auto'}
            title={title}
          >
            {content}
          </div>
        );
      })}
    </RowFrame>
  );
}
