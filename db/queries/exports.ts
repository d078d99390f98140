import type { ExportScope } from '../../electron/api/exports.ts';
import type { LivingScope } from '../../electron/api/living.ts';
import type { Id } from '../../electron/api/model.ts';
import { all, one } from '../statement.ts';
import type { ReadDb } from '../types.ts';
import { filterFor } from './list-filter.ts';
import { inSection } from './sections.ts';
import { tagIds } from './tags.ts';

const annotated = `(EXISTS (SELECT 1 FROM highlight WHERE article_id = article.id)
  OR EXISTS (SELECT 1 FROM note WHERE article_id = article.id))`;

/** What is in the Trash is exported only where it is asked for by itself. */
const live = 'trashed IS NULL';

interface Condition {
  from?: string;
  where: string;
  values: unknown[];
}

function filterOf(db: ReadDb, scope: ExportScope): Condition {
  switch (scope.kind) {
    case 'all':
      return { where: live, values: [] };
    case 'article':
      return { where: 'id = ?', values: [scope.id] };
    case 'articles':
      return { where: 'id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(scope.ids)] };
    case 'section':
      return { where: `${live} AND ${inSection}`, values: [scope.id] };
    case 'tag':
      return {
        where: `${live} AND id IN (SELECT article_id FROM article_tag WHERE tag_id IN (SELECT value FROM json_each(?)))`,
        values: [JSON.stringify(tagIds(db, scope.name))],
      };
    case 'list':
      return filterFor(db, scope.query, false);
  }
}

/** An article of an export. */
export interface OutlineRow {
  id: Id;
  title: string;
  highlights: number;
}

/** The articles of a scope, the oldest first: the order never depends on what was exported before. */
export function outlineOf(db: ReadDb, scope: ExportScope, annotatedOnly: boolean): OutlineRow[] {
  const { from = '', where, values } = filterOf(db, scope);
  const sql = `SELECT id, title, (SELECT count(*) FROM highlight WHERE article_id = article.id) AS highlights
    FROM article ${from} WHERE ${where}${annotatedOnly ? ` AND ${annotated}` : ''} ORDER BY added, number`;
  return all<OutlineRow>(db, sql, ...values);
}

/** Whether an article is one of a scope. */
export function isInScope(db: ReadDb, scope: LivingScope, annotatedOnly: boolean, id: Id): boolean {
  const { where, values } = filterOf(db, scope);
  const sql = `SELECT 1 FROM article WHERE ${where} AND id = ?${annotatedOnly ? ` AND ${annotated}` : ''}`;
  return one(db, sql, ...values, id) !== null;
}
