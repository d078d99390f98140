import type { Id } from '../../electron/api/model.ts';
import { all, one } from '../statement.ts';
import type { ReadDb } from '../types.ts';

/** What of an article its tags may be told from. */
export interface TaggedText {
  title: string;
  description: string;
  siteName: string | null;
  authors: string[];
  text: string;
}

export function taggedText(db: ReadDb, id: Id): TaggedText | null {
  const row = one<Omit<TaggedText, 'authors'> & { authors: string }>(
    db,
    `SELECT title, coalesce(description, '') AS description, site_name AS siteName, authors, text
     FROM article JOIN article_body ON article_id = id WHERE id = ?`,
    id,
  );
  return row && { ...row, authors: JSON.parse(row.authors) };
}

/** The tags of the library that anything outside the Trash carries, but for those of an article and the levels above these. */
export const otherTags = (db: ReadDb, id: Id): string[] =>
  all<{ name: string }>(
    db,
    `WITH own AS (SELECT folded FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = ?)
     SELECT name FROM tag
     WHERE NOT EXISTS (SELECT 1 FROM own WHERE own.folded = tag.folded OR substr(own.folded, 1, length(tag.folded) + 1) = tag.folded || '/')
       AND (EXISTS (SELECT 1 FROM article_tag JOIN article ON article.id = article_id WHERE tag_id = tag.id AND trashed IS NULL)
         OR EXISTS (SELECT 1 FROM highlight_tag JOIN highlight ON highlight.id = highlight_id
           JOIN article ON article.id = article_id WHERE tag_id = tag.id AND trashed IS NULL))
     ORDER BY folded`,
    id,
  ).map(({ name }) => name);

/** By which other articles are like one. */
export type Likeness = 'site' | 'author';

const like: Record<Likeness, string> = {
  site: 'site_name = @value',
  author:
    'EXISTS (SELECT 1 FROM json_each(authors) AS author WHERE author.value IN (SELECT value FROM json_each(@value)))',
};

/** The tags of other articles that are like one, with the share of those that have any tag at all. */
export function tagsOfLike(
  db: ReadDb,
  { id, siteName, authors }: Pick<TaggedText, 'siteName' | 'authors'> & { id: Id },
  likeness: Likeness,
): { name: string; count: number; share: number }[] {
  const value = likeness === 'site' ? siteName : JSON.stringify(authors);
  const rows = all<{ name: string; count: number; tagged: number }>(
    db,
    `WITH alike AS MATERIALIZED (
       SELECT id FROM article WHERE ${like[likeness]} AND id <> @id AND trashed IS NULL
         AND EXISTS (SELECT 1 FROM article_tag WHERE article_id = article.id)
     )
     SELECT name, count(*) AS count, (SELECT count(*) FROM alike) AS tagged
     FROM alike CROSS JOIN article_tag ON article_id = alike.id JOIN tag ON tag.id = tag_id GROUP BY tag.id`,
    { id, value },
  );
  return rows.map(({ name, count, tagged }) => ({ name, count, share: count / tagged }));
}
