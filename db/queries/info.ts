import type { LibraryInfo } from '../../electron/api/model.ts';
import { one } from '../statement.ts';
import type { ReadDb } from '../types.ts';
import { begun } from './list-filter.ts';
import { notTrashed } from './not-trashed.ts';

export type LibraryCounts = Omit<LibraryInfo, 'name' | 'readOnly'>;

const last = '(SELECT id FROM import_batch ORDER BY started DESC, rowid DESC LIMIT 1)';

/** Counts for the sidebar, and the import that came last. */
export function libraryCounts(db: ReadDb): LibraryCounts {
  const counts = one<LibraryCounts>(
    db,
    `SELECT count(*) AS articles,
       count(*) FILTER (WHERE section_id IS NULL) AS inbox,
       count(*) FILTER (WHERE read = 0) AS unread,
       count(*) FILTER (WHERE starred = 1) AS starred,
       (SELECT count(*) FROM article WHERE ${begun} AND trashed IS NULL) AS reading,
       (SELECT count(DISTINCT article_id) FROM highlight WHERE ${notTrashed}) AS highlighted,
       (SELECT count(*) FROM highlight WHERE ${notTrashed}) AS highlights,
       (SELECT count(*) FROM article WHERE trashed IS NOT NULL) AS trashed,
       ${last} AS lastImport,
       (SELECT count(DISTINCT article_id) FROM import_item_article WHERE batch_id = ${last} AND ${notTrashed}) AS lastImported
     FROM article WHERE trashed IS NULL`,
  );
  if (!counts) throw new Error('an aggregate gave no row');
  return counts;
}
