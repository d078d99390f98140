import { type Signal, signal } from '@preact/signals';
import type { ListSort } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { Kept } from './look.ts';
import { oneOf, within } from './saved-values.ts';

/** How the rows of a list are drawn. */
export const listViews = ['cards', 'compact', 'columns'] as const;
export type ListView = (typeof listViews)[number];
export const viewNames: Record<ListView, string> = {
  cards: t('state-view-cards'),
  compact: t('state-view-compact'),
  columns: t('state-view-columns'),
};

/** The columns in their order. The title is always there and takes what the others leave. */
export const columnNames = [
  'title',
  'author',
  'source',
  'section',
  'published',
  'added',
  'length',
  'progress',
  'highlights',
  'tags',
] as const satisfies ListSort[];
export type ColumnName = (typeof columnNames)[number];

const usualWidths: Record<ColumnName, number> = {
  title: 220,
  author: 130,
  source: 120,
  section: 120,
  published: 110,
  added: 110,
  length: 90,
  progress: 80,
  highlights: 84,
  tags: 140,
};
const usualShown: readonly ColumnName[] = ['title', 'author', 'source', 'published', 'length', 'tags'];

export const widthLimits = (name: ColumnName) => ({ least: 60, usual: usualWidths[name], most: 600 });
/** CSS pixels by which a key changes a column. */
const widthStep = 20;

export interface Columns {
  shown: readonly ColumnName[];
  widths: Readonly<Record<ColumnName, number>>;
}

/** How lists look. Every signal is saved when it changes, but for `choosing`. */
export interface ListLook {
  view: Signal<ListView>;
  columns: Signal<Columns>;
  /** The timeline stands above the list. */
  timeline: Signal<boolean>;
  /** The menu of columns is asked for. */
  choosing: Signal<boolean>;
  toggleColumn(name: ColumnName): void;
  setWidth(name: ColumnName, width: number): void;
  /** Wider or narrower by a step. */
  stepWidth(name: ColumnName, step: -1 | 1): void;
  /** The columns of the first start in their widths. */
  resetColumns(): void;
}

const usualColumns: Columns = { shown: usualShown, widths: usualWidths };

function columnsFrom(saved: unknown): Columns {
  const given = (typeof saved === 'object' && saved !== null ? saved : {}) as Partial<Columns>;
  const shown = Array.isArray(given.shown) ? (given.shown as unknown[]) : usualShown;
  const widthOf = (name: ColumnName) => within(given.widths?.[name], widthLimits(name));
  return {
    shown: columnNames.filter((name) => name === 'title' || shown.includes(name)),
    widths: Object.fromEntries(columnNames.map((name) => [name, widthOf(name)])) as Columns['widths'],
  };
}

/** The look of lists from what was saved. Anything that is not understood takes its usual value. */
export function createListLook(kept: Kept): ListLook {
  const columns = kept('listColumns', columnsFrom);
  const setWidth = (name: ColumnName, width: number) => {
    const { shown, widths } = columns.peek();
    columns.value = { shown, widths: { ...widths, [name]: within(width, widthLimits(name)) } };
  };
  return {
    view: kept('listView', (saved) => oneOf(listViews, saved, 'cards')),
    columns,
    timeline: kept('timeline', (saved) => saved === true),
    choosing: signal(false),
    toggleColumn(name) {
      const { shown, widths } = columns.peek();
      const isShown = shown.includes(name);
      columns.value = {
        widths,
        shown: columnNames.filter((one) => (one === name ? !isShown : shown.includes(one))),
      };
    },
    setWidth,
    stepWidth: (name, step) => setWidth(name, columns.peek().widths[name] + step * widthStep),
    resetColumns() {
      columns.value = usualColumns;
    },
  };
}
