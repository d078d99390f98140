import type { LibraryTag, ListQuery, TagColor } from '../../electron/api/model.ts';
import { all } from '../statement.ts';
import type { ReadDb } from '../types.ts';
import { filterFor } from './list-filter.ts';
import { notTrashed } from './not-trashed.ts';

/** A name without its last level and the slash before it. */
const above = (name: string) => `rtrim(rtrim(${name}, replace(${name}, '/', '')), '/')`;

/** Each tag at its own level and at all above it, which nothing needs to carry itself. */
const levels = `WITH RECURSIVE level (tag_id, name, folded, implied) AS (
  SELECT id, name, folded, 0 FROM tag
  UNION ALL SELECT tag_id, ${above('name')}, ${above('folded')}, 1 FROM level WHERE instr(folded, '/') > 0
)`;

interface NameRow {
  name: string;
  folded: string;
  color: TagColor | null;
}

interface CountRow {
  folded: string;
  count: number;
}

const countsOf = (rows: CountRow[]) => new Map(rows.map(({ folded, count }) => [folded, count]));

/** How many articles have each level or one below it: of the library, or of a list. */
function articleCounts(db: ReadDb, within: ListQuery | null): Map<string, number> {
  const count = 'count(DISTINCT article_id) AS count';
  if (within === null)
    return countsOf(
      all(
        db,
        `${levels} SELECT folded, ${count} FROM level JOIN article_tag USING (tag_id) WHERE ${notTrashed} GROUP BY folded`,
      ),
    );
  const { from, where, values } = filterFor(db, within, false);
  return countsOf(
    all(
      db,
      `${levels}, listed AS MATERIALIZED (SELECT article.id AS article_id FROM article ${from} WHERE ${where})
       SELECT folded, ${count} FROM listed CROSS JOIN article_tag USING (article_id) JOIN level USING (tag_id) GROUP BY folded`,
      ...values,
    ),
  );
}

const highlightCounts = (db: ReadDb) =>
  countsOf(
    all(
      db,
      `${levels} SELECT folded, count(DISTINCT highlight_id) AS count FROM level JOIN highlight_tag USING (tag_id)
       JOIN highlight ON highlight.id = highlight_id WHERE highlight.${notTrashed} GROUP BY folded`,
    ),
  );

/**
 * All tags, and the levels above them that nothing carries itself, in alphabetical order, what is nested right below its level.
 * With a list, articles are counted in it, and a tag that none of them has is left out. What only the Trash carries is left out.
 */
export function listTags(db: ReadDb, within: ListQuery | null = null): LibraryTag[] {
  // Of several spellings of a level that is only implied any will do; that of a tag goes first.
  const named = all<NameRow & { implied: number }>(
    db,
    `${levels} SELECT name, level.folded, color, min(implied) AS implied FROM level
     LEFT JOIN tag_color ON tag_color.folded = level.folded GROUP BY level.folded
     ORDER BY replace(level.folded, '/', char(1))`,
  );
  const articles = articleCounts(db, within);
  const highlights = highlightCounts(db);
  return named
    .map(({ name, folded, color }) => ({
      name,
      count: articles.get(folded) ?? 0,
      highlights: highlights.get(folded) ?? 0,
      color,
    }))
    .filter((tag) => tag.count > 0 || (within === null && tag.highlights > 0));
}
