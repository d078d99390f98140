import type { ListQuery, Timeline } from '../../electron/api/model.ts';
import { all } from '../statement.ts';
import type { ReadDb } from '../types.ts';
import { filterFor } from './list-filter.ts';

/** When the articles of a list were published, and of how many that is not known. */
export function timelineOf(db: ReadDb, query: ListQuery): Timeline {
  const { from, where, values } = filterFor(db, query, false);
  const rows = all<{ month: string | null; count: number }>(
    db,
    `SELECT substr(published, 1, 7) AS month, count(*) AS count FROM article ${from} WHERE ${where}
     GROUP BY substr(published, 1, 7) ORDER BY 1`,
    ...values,
  );
  return {
    months: rows.flatMap(({ month, count }) => (month === null ? [] : [{ when: month, count }])),
    undated: rows.find(({ month }) => month === null)?.count ?? 0,
  };
}
