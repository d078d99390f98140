import type { ExportScope, Id } from '../../electron/api/model.ts';
import { all } from '../statement.ts';
import type { ReadDb } from '../types.ts';
import { tagIds } from './tags.ts';

const annotated = `(EXISTS (SELECT 1 FROM highlight WHERE article_id = article.id)
  OR EXISTS (SELECT 1 FROM note WHERE article_id = article.id))`;

/** What is in the Trash is exported only where it is asked for by itself. */
const live = 'trashed IS NULL';

function filterOf(db: ReadDb, scope: ExportScope): { where: string; values: unknown[] } {
  switch (scope.kind) {
    case 'all':
      return { where: live, values: [] };
    case 'article':
      return { where: 'id = ?', values: [scope.id] };
    case 'articles':
      return { where: 'id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(scope.ids)] };
    case 'section':
      return {
        where: `${live} AND section_id IN (WITH RECURSIVE below (id) AS (
          SELECT ? UNION ALL SELECT section.id FROM section JOIN below ON parent_id = below.id) SELECT id FROM below)`,
        values: [scope.id],
      };
    case 'tag':
      return {
        where: `${live} AND id IN (SELECT article_id FROM article_tag WHERE tag_id IN (SELECT value FROM json_each(?)))`,
        values: [JSON.stringify(tagIds(db, scope.name))],
      };
  }
}

/** The articles with highlights or notes in a scope, oldest first: the order never depends on what was exported before. */
export function idsForScope(db: ReadDb, scope: ExportScope): Id[] {
  const { where, values } = filterOf(db, scope);
  const sql = `SELECT id FROM article WHERE ${where} AND ${annotated} ORDER BY added, number`;
  return all<{ id: Id }>(db, sql, ...values).map((row) => row.id);
}
