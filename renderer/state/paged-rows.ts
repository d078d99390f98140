import { type ReadonlySignal, signal } from '@preact/signals';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';

export type Status = 'idle' | 'loading' | 'ready' | 'failed';

export interface PagedRows<Row> {
  status: ReadonlySignal<Status>;
  error: ReadonlySignal<ErrorData | null>;
  total: ReadonlySignal<number>;
  /** The rows that were fetched, by their place in the list; a new map whenever one changes. */
  rows: ReadonlySignal<ReadonlyMap<number, Row>>;
  /** Says which rows are in sight, so that they are fetched. */
  show(first: number, last: number): void;
  /**
   * Reads everything anew; the rows stay in sight until the new ones are there. `keep` says that it is the same list; another one begins
   * in sight at the row that `first` finds, else at its start. False where a later reading took its place.
   */
  read(keep: boolean, first?: () => Promise<number>): Promise<boolean>;
}

const pageLength = 100;
/** Rows that a window shows below the first one. */
const spareRows = 30;
/** Pages that stay on either side of what is in sight: a list that is scrolled through is not held as a whole. */
const keptPages = 20;

const pageOf = (index: number) => Math.floor(index / pageLength);

/** Rows of a list of any length, fetched page by page as they come in sight. One that `isHeld` stays however far it is. */
export function createPagedRows<Row>(
  ask: (offset: number, limit: number) => Promise<{ total: number; rows: Row[] }>,
  isHeld: (row: Row) => boolean = () => false,
): PagedRows<Row> {
  const status = signal<Status>('idle');
  const error = signal<ErrorData | null>(null);
  const total = signal(0);
  const rows = signal<ReadonlyMap<number, Row>>(new Map());
  let sight = { first: 0, last: 0 };
  /** Grows with each reading from scratch: an answer of an older one is out of date. */
  let reading = 0;
  let asked = new Set<number>();
  /** True until the first rows of another list have come. */
  let fresh = true;

  const isFar = (page: number) =>
    page < pageOf(sight.first) - keptPages || page > pageOf(sight.last) + keptPages;

  const fetchPage = async (page: number, mine: number) => {
    const offset = page * pageLength;
    const got = await ask(offset, pageLength);
    if (mine !== reading) return;
    // The rows of the list before stay in sight until the first of the new one are there.
    const next = new Map(fresh ? [] : rows.peek());
    fresh = false;
    for (let at = offset; at < offset + pageLength; at++) next.delete(at);
    for (const [at, row] of next) if (at >= got.total || (isFar(pageOf(at)) && !isHeld(row))) next.delete(at);
    for (const one of asked) if (isFar(one)) asked.delete(one);
    for (const [index, row] of got.rows.entries()) next.set(offset + index, row);
    rows.value = next;
    total.value = got.total;
  };

  const fetchSight = async () => {
    const mine = reading;
    const from = pageOf(sight.first);
    const pages = Array.from({ length: pageOf(sight.last) - from + 1 }, (_, at) => from + at);
    const missing = pages.filter((page) => !asked.has(page));
    for (const page of missing) asked.add(page);
    try {
      await Promise.all(missing.map((page) => fetchPage(page, mine)));
      if (mine !== reading) return;
      error.value = null;
      status.value = 'ready';
    } catch (thrown) {
      if (mine !== reading) return;
      error.value = toErrorData(thrown);
      status.value = 'failed';
    }
  };

  return {
    status,
    error,
    total,
    rows,
    show(first, last) {
      sight = { first: Math.max(0, first), last: Math.max(0, last) };
      if (status.peek() === 'ready') void fetchSight();
    },
    async read(keep, first) {
      reading++;
      asked = new Set();
      const mine = reading;
      if (!keep) {
        fresh = true;
        status.value = 'loading';
        sight = { first: 0, last: 0 };
        const from = first ? await first() : 0;
        if (mine !== reading) return false;
        sight = { first: from, last: from + spareRows };
      }
      await fetchSight();
      return mine === reading;
    },
  };
}
