import type { Id, TagColor, TagState } from '../../electron/api/model.ts';
import { all, one, statement } from '../statement.ts';
import { foldName } from '../tag-name.ts';
import type { ReadDb, WriteDb } from '../types.ts';
import { renameTagEffects, tagEffects } from './import-effects.ts';
import { notTrashed } from './not-trashed.ts';
import { ensureTag, removeUnusedTags } from './tags.ts';

/** A name and all that are nested below it, for an index on `folded`: "0" is the character after "/". */
const below = "(folded = @folded OR (folded > @folded || '/' AND folded < @folded || '0'))";

interface TagRow {
  folded: string;
  id: number | null;
  name: string;
  color: TagColor | null;
}

/** The tag of a name and those below it as they are carried now, and levels that only have a colour. */
export function tagStates(db: ReadDb, name: string): TagState[] {
  const rows = all<TagRow>(
    db,
    `SELECT folded, id, coalesce(name, folded) AS name, color FROM (
       SELECT folded FROM tag WHERE ${below} UNION SELECT folded FROM tag_color WHERE ${below}
     ) LEFT JOIN tag USING (folded) LEFT JOIN tag_color USING (folded)`,
    { folded: foldName(name) },
  );
  const carriers = (sql: string, id: number | null) =>
    all<{ id: Id }>(db, sql, id).map((carrier) => carrier.id);
  const effects = Map.groupBy(tagEffects(db), ({ value }) => foldName(value));
  return rows.map((row) => ({
    name: row.name,
    color: row.color,
    articleIds: carriers('SELECT article_id AS id FROM article_tag WHERE tag_id = ?', row.id),
    highlightIds: carriers('SELECT highlight_id AS id FROM highlight_tag WHERE tag_id = ?', row.id),
    effects: (effects.get(row.folded) ?? []).map(({ number }) => number),
  }));
}

/** Whether there is a tag of this name, or one below it. */
export const isTag = (db: ReadDb, name: string): boolean =>
  one(db, `SELECT 1 FROM tag WHERE ${below} LIMIT 1`, { folded: foldName(name) }) !== null;

export const tagColor = (db: ReadDb, name: string): TagColor | null =>
  one<{ color: TagColor }>(db, 'SELECT color FROM tag_color WHERE folded = ?', foldName(name))?.color ?? null;

/** Gives a tag a colour, or with null takes it away. */
export function setTagColor(db: WriteDb, name: string, color: TagColor | null): void {
  const folded = foldName(name);
  if (color === null) statement(db, 'DELETE FROM tag_color WHERE folded = ?').run(folded);
  else
    statement(
      db,
      'INSERT INTO tag_color (folded, color) VALUES (?, ?) ON CONFLICT (folded) DO UPDATE SET color = excluded.color',
    ).run(folded, color);
}

function takeAway(db: WriteDb, { name, color, articleIds, highlightIds }: TagState): void {
  if (color !== null) setTagColor(db, name, null);
  const tag = one<{ id: number }>(db, 'SELECT id FROM tag WHERE folded = ?', foldName(name));
  if (!tag) return;
  const from = (sql: string, ids: Id[]) => {
    for (const id of ids) statement(db, sql).run(tag.id, id);
  };
  from('DELETE FROM article_tag WHERE tag_id = ? AND article_id = ?', articleIds);
  from('DELETE FROM highlight_tag WHERE tag_id = ? AND highlight_id = ?', highlightIds);
}

/** Adds what of a tag is not there yet, and says what that was. A colour that is there stays. */
function bring(db: WriteDb, { name, color, articleIds, highlightIds, effects }: TagState): TagState {
  const isColored = color !== null && tagColor(db, name) === null;
  if (isColored) setTagColor(db, name, color);
  const state: TagState = {
    ...{ name, color: isColored ? color : null },
    ...{ articleIds: [], highlightIds: [], effects: [] },
  };
  if (articleIds.length + highlightIds.length === 0) return state;
  const id = ensureTag(db, name);
  const to = (sql: string, ids: Id[]) => ids.filter((one) => statement(db, sql).run(id, one).changes > 0);
  const added = {
    articleIds: to(
      'INSERT INTO article_tag (tag_id, article_id) SELECT ?, id FROM article WHERE id = ? ON CONFLICT DO NOTHING',
      articleIds,
    ),
    highlightIds: to(
      'INSERT INTO highlight_tag (tag_id, highlight_id) SELECT ?, id FROM highlight WHERE id = ? ON CONFLICT DO NOTHING',
      highlightIds,
    ),
  };
  const given = new Set([...added.articleIds, ...added.highlightIds]);
  return { ...state, ...added, effects: renameTagEffects(db, effects, name, given) };
}

/**
 * Takes tags from what carries them and gives others, in the caller's transaction. What is taken goes first and is gone where
 * nothing carries it any more, so that a tag can come back in another spelling. Says what was really added.
 */
export function swapTags(db: WriteDb, removed: readonly TagState[], wanted: readonly TagState[]): TagState[] {
  for (const state of removed) takeAway(db, state);
  removeUnusedTags(db);
  const added = wanted.map((state) => bring(db, state));
  removeUnusedTags(db);
  return added;
}

/** How many of these articles and highlights are not in the Trash. */
export function countShown(
  db: ReadDb,
  states: readonly TagState[],
): { articles: number; highlights: number } {
  const count = (sql: string, ids: Id[]) => one<{ count: number }>(db, sql, JSON.stringify(ids))?.count ?? 0;
  const listed = '(SELECT value FROM json_each(?))';
  return {
    articles: count(
      `SELECT count(*) AS count FROM article WHERE trashed IS NULL AND id IN ${listed}`,
      states.flatMap(({ articleIds }) => articleIds),
    ),
    highlights: count(
      `SELECT count(*) AS count FROM highlight WHERE ${notTrashed} AND id IN ${listed}`,
      states.flatMap(({ highlightIds }) => highlightIds),
    ),
  };
}
