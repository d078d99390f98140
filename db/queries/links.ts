import type { Id, LinkedArticle, LinkedFrom } from '../../electron/api/model.ts';
import { linkKey, linkKeys } from '../link-keys.ts';
import { all, one, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';
import { urlKey } from '../url-key.ts';

/** Keeps to which pages an article links, in the place of what was kept of it before. */
export function putLinks(db: WriteDb, number: number | bigint, html: string): void {
  statement(db, 'DELETE FROM article_link WHERE number = ?').run(number);
  const keys = linkKeys(html);
  if (keys.length === 0) return;
  statement(db, 'INSERT INTO article_link (key, number) SELECT value, ? FROM json_each(?)').run(
    number,
    JSON.stringify(keys),
  );
}

const columns = 'article.id, title, site_name AS siteName, language';
/** More than anyone reads below a text. */
const mostLinked = 200;

/** The articles that link to one, by their titles. Itself and what is in the Trash are not among them. */
export function linkedFrom(db: ReadDb, id: Id): LinkedFrom {
  const target = one<{ url: string | null }>(db, 'SELECT url FROM article WHERE id = ?', id);
  const key = linkKey(target?.url ?? null);
  if (key === null) return { total: 0, articles: [] };
  const from = 'FROM article_link JOIN article USING (number) WHERE key = ? AND trashed IS NULL AND id <> ?';
  return {
    total: one<{ count: number }>(db, `SELECT count(*) AS count ${from}`, key, id)?.count ?? 0,
    articles: all<LinkedArticle>(
      db,
      `SELECT ${columns} ${from} ORDER BY title COLLATE NOCASE, number LIMIT ${mostLinked}`,
      key,
      id,
    ),
  };
}

/** The article of each address of which the page is here, in the order of the addresses; null where it is not. */
export const articlesAt = (db: ReadDb, addresses: readonly string[]): (LinkedArticle | null)[] =>
  addresses.map((address) =>
    one<LinkedArticle>(
      db,
      `SELECT ${columns} FROM article WHERE url_key = ? AND saved = 1 AND trashed IS NULL ORDER BY number LIMIT 1`,
      urlKey(address),
    ),
  );
