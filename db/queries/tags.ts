import type { Id, Tag, TagChange } from '../../electron/api/model.ts';
import { all, one, statement } from '../statement.ts';
import { foldName, tagName } from '../tag-name.ts';
import type { ReadDb, WriteDb } from '../types.ts';

/** The tags that articles carry themselves, in alphabetical order, each with how many of them carry it. */
export function tagsOfArticles(db: ReadDb, articleIds: readonly Id[]): Tag[] {
  return all<Tag>(
    db,
    `SELECT name, count(*) AS count FROM json_each(?) AS given
     CROSS JOIN article_tag ON article_id = given.value JOIN tag ON tag.id = tag_id GROUP BY tag.id ORDER BY folded`,
    JSON.stringify(articleIds),
  );
}

/** The tag of this name and all that are nested below it, as it is typed in any case. */
export function tagIds(db: ReadDb, typed: string): number[] {
  const folded = foldName(tagName(typed) ?? '');
  // "0" is the character after "/": the names between them are the nested ones, which the index has in a row.
  const sql = 'SELECT id FROM tag WHERE folded = ? OR (folded > ? AND folded < ?)';
  return all<{ id: number }>(db, sql, folded, `${folded}/`, `${folded}0`).map((row) => row.id);
}

/** The tag of this name, made where it is missing. The spelling that came first is kept. Null for an empty name. */
export function ensureTag(db: WriteDb, typed: string): number | null {
  const name = tagName(typed);
  if (name === null) return null;
  const folded = foldName(name);
  statement(db, 'INSERT INTO tag (name, folded) VALUES (?, ?) ON CONFLICT (folded) DO NOTHING').run(
    name,
    folded,
  );
  return one<{ id: number }>(db, 'SELECT id FROM tag WHERE folded = ?', folded)?.id ?? null;
}

/** Removes the tags that nothing carries any more. */
export function removeUnusedTags(db: WriteDb): void {
  statement(
    db,
    `DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM article_tag WHERE tag_id = tag.id)
       AND NOT EXISTS (SELECT 1 FROM highlight_tag WHERE tag_id = tag.id)`,
  ).run();
}

/** A tag as it is spelt, by a name typed in any case. */
const tagCalled = (db: ReadDb, typed: string) =>
  one<{ id: number; name: string }>(
    db,
    'SELECT id, name FROM tag WHERE folded = ?',
    foldName(tagName(typed) ?? ''),
  );

/** Adds and removes tags on articles; a tag that nothing carries any more goes. Says what was changed by it. */
export function changeArticleTags(
  db: WriteDb,
  articleIds: Id[],
  add: string[],
  remove: string[],
): { added: TagChange[]; removed: TagChange[] } {
  const change = (typed: string, sql: string): TagChange[] => {
    const tag = tagCalled(db, typed);
    if (!tag) return [];
    const changed = articleIds.filter((id) => statement(db, sql).run(tag.id, id).changes > 0);
    return changed.length > 0 ? [{ name: tag.name, articleIds: changed }] : [];
  };
  return db.transaction(() => {
    const added = add.flatMap((typed) => {
      ensureTag(db, typed);
      return change(
        typed,
        `INSERT INTO article_tag (tag_id, article_id) SELECT ?, id FROM article WHERE id = ?
         ON CONFLICT DO NOTHING`,
      );
    });
    const removed = remove.flatMap((typed) =>
      change(typed, 'DELETE FROM article_tag WHERE tag_id = ? AND article_id = ?'),
    );
    removeUnusedTags(db);
    return { added, removed };
  })();
}

/** Gives a highlight exactly these tags. */
export function setHighlightTags(db: WriteDb, highlightId: Id, tags: string[]): void {
  db.transaction(() => {
    statement(db, 'DELETE FROM highlight_tag WHERE highlight_id = ?').run(highlightId);
    for (const typed of tags) {
      const tagId = ensureTag(db, typed);
      if (tagId === null) continue;
      statement(
        db,
        'INSERT INTO highlight_tag (highlight_id, tag_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
      ).run(highlightId, tagId);
    }
    removeUnusedTags(db);
  })();
}

/** An article's tags in alphabetical order. */
export const tagsOfArticle = (db: ReadDb, id: Id): string[] =>
  all<{ name: string }>(
    db,
    'SELECT name FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = ? ORDER BY folded',
    id,
  ).map((row) => row.name);

/** Names of tags by what carries them. */
export const namesBy = (rows: readonly { id: Id; name: string }[]): Map<Id, string[]> =>
  new Map(
    Array.from(
      Map.groupBy(rows, ({ id }) => id),
      ([id, group]) => [id, group.map(({ name }) => name)],
    ),
  );

/** The tags of several articles, by article, in alphabetical order. */
export const tagsByArticle = (db: ReadDb, articleIds: readonly Id[]): Map<Id, string[]> =>
  namesBy(
    all<{ id: Id; name: string }>(
      db,
      `SELECT article_id AS id, name FROM json_each(?) AS given CROSS JOIN article_tag ON article_id = given.value
       JOIN tag ON tag.id = tag_id ORDER BY folded`,
      JSON.stringify(articleIds),
    ),
  );

/** A highlight's tags in alphabetical order. */
export const tagsOfHighlight = (db: ReadDb, id: Id): string[] =>
  all<{ name: string }>(
    db,
    'SELECT name FROM highlight_tag JOIN tag ON tag.id = tag_id WHERE highlight_id = ? ORDER BY folded',
    id,
  ).map((row) => row.name);
