import type { ArticleSummary, Id, ListQuery } from '../../electron/api/model.ts';
import { parseQuery } from '../fts-query.ts';
import { all, one } from '../statement.ts';
import type { ReadDb } from '../types.ts';
import { publishedOf } from './article-reading.ts';
import { filterFor, type Part } from './list-filter.ts';
import { beside, type Order, orderBy, orderOf } from './list-order.ts';
import { tagsOfArticle } from './tags.ts';

/** A row of a list, with what a snippet is cut from: the text and notes are read only for the rows that are shown. */
export interface ListRow extends Omit<ArticleSummary, 'titleRuns' | 'snippet'> {
  excerpt: string;
  /** Empty without a search. */
  text: string;
  notes: string[];
}

interface SummaryRow {
  id: Id;
  title: string;
  authors: string;
  siteName: string | null;
  published: string | null;
  precision: 'year' | 'month' | 'day' | 'minute' | null;
  inferred: 0 | 1;
  added: string;
  language: string | null;
  sectionId: Id | null;
  wordCount: number;
  excerpt: string;
  progress: number;
  read: 0 | 1;
  starred: 0 | 1;
  saved: 0 | 1;
  trashed: 0 | 1;
  highlightCount: number;
}

const base = ({ from, where }: Part) => `FROM article ${from} WHERE ${where}`;

/** The row of an article; null where it is gone. */
function rowOf(db: ReadDb, number: number, score: number | null, searches: boolean): ListRow | null {
  const row = one<SummaryRow>(
    db,
    `SELECT id, title, authors, site_name AS siteName, published, published_precision AS precision,
       published_inferred AS inferred, added, language, section_id AS sectionId, word_count AS wordCount, excerpt,
       progress, read, starred, saved, trashed IS NOT NULL AS trashed,
       (SELECT count(*) FROM highlight WHERE article_id = article.id) AS highlightCount
     FROM article WHERE number = ?`,
    number,
  );
  if (!row) return null;
  const { precision: _precision, inferred: _inferred, ...rest } = row;
  const text = searches
    ? (one<{ text: string }>(db, 'SELECT text FROM article_body WHERE article_id = ?', row.id)?.text ?? '')
    : '';
  const notes = searches
    ? all<{ text: string }>(db, 'SELECT text FROM note WHERE article_id = ? ORDER BY number', row.id)
    : [];
  return {
    ...rest,
    score,
    authors: JSON.parse(row.authors),
    published: publishedOf(row),
    read: row.read === 1,
    starred: row.starred === 1,
    saved: row.saved === 1,
    trashed: row.trashed === 1,
    tags: tagsOfArticle(db, row.id),
    text,
    notes: notes.map((note) => note.text),
  };
}

/**
 * Rows `offset` to `offset + limit` of a list and how many it has. Numbers alone are sorted and counted off; the rest is read
 * for the rows that are shown.
 */
export function listArticles(
  db: ReadDb,
  query: ListQuery,
  offset: number,
  limit: number,
): { total: number; rows: ListRow[] } {
  const counted = filterFor(db, query, false);
  const total =
    one<{ total: number }>(db, `SELECT count(*) AS total ${base(counted)}`, ...counted.values)?.total ?? 0;
  const part = filterFor(db, query, true);
  const order = orderOf(query, part.score);
  const found = all<{ number: number; score: number | null }>(
    db,
    `SELECT article.number, ${part.score} AS score ${base(part)} ORDER BY ${orderBy(order)} LIMIT ? OFFSET ?`,
    ...part.values,
    limit,
    offset,
  );
  const searches = parseQuery(query.text).terms.length > 0;
  return { total, rows: found.flatMap(({ number, score }) => rowOf(db, number, score, searches) ?? []) };
}

/** The ids of rows `offset` to `offset + limit` of a list, in its order. */
export function listIds(db: ReadDb, query: ListQuery, offset: number, limit: number): Id[] {
  const part = filterFor(db, query, query.sort === 'relevance');
  const sql = `SELECT id ${base(part)} ORDER BY ${orderBy(orderOf(query, part.score))} LIMIT ? OFFSET ?`;
  return all<{ id: Id }>(db, sql, ...part.values, limit, offset).map((row) => row.id);
}

/** A list as it is seen from one of its articles: by what that is sorted, so that no more is read than is asked for. */
interface Standing {
  part: Part;
  order: Order;
  at: unknown[];
}

/** Null where the article is not in the list. */
function standingOf(db: ReadDb, query: ListQuery, id: Id): Standing | null {
  const part = filterFor(db, query, query.sort === 'relevance');
  const order = orderOf(query, part.score);
  const columns = order.keys.map((key, index) => `${key} AS key${index}`).join(', ');
  const sql = `SELECT ${columns} ${base(part)} AND article.id = ?`;
  const row = one<Record<string, unknown>>(db, sql, ...part.values, id);
  return row && { part, order, at: Object.values(row) };
}

/** The nearest article on one side of another, of those that fit a condition. */
function nearest(
  db: ReadDb,
  { part, order, at }: Standing,
  side: 'before' | 'after',
  condition = '1',
): Id | null {
  const { where, values } = beside(order, at, side);
  const sql = `SELECT id ${base(part)} AND ${where} AND ${condition} ORDER BY ${orderBy(order, side === 'before')} LIMIT 1`;
  return one<{ id: Id }>(db, sql, ...part.values, ...values)?.id ?? null;
}

/**
 * The unread article of a list nearest to `from` in a direction, wherever it stands; null where there is none. From null, or
 * an article that is not in the list, it begins at the start or the end.
 */
export function findUnread(
  db: ReadDb,
  query: ListQuery,
  from: Id | null,
  direction: 'next' | 'previous',
): Id | null {
  const standing = from === null ? null : standingOf(db, query, from);
  if (standing) return nearest(db, standing, direction === 'next' ? 'after' : 'before', 'read = 0');
  const part = filterFor(db, query, query.sort === 'relevance');
  const by = orderBy(orderOf(query, part.score), direction === 'previous');
  const sql = `SELECT id ${base(part)} AND read = 0 ORDER BY ${by} LIMIT 1`;
  return one<{ id: Id }>(db, sql, ...part.values)?.id ?? null;
}

/** Where an article stands in a list, and its neighbours there: the same order as the list's own. -1 where it is not in it. */
export function findInList(
  db: ReadDb,
  query: ListQuery,
  id: Id,
): { index: number; previous: Id | null; next: Id | null } {
  const standing = standingOf(db, query, id);
  if (!standing) return { index: -1, previous: null, next: null };
  const { part, order, at } = standing;
  const { where, values } = beside(order, at, 'before');
  const sql = `SELECT count(*) AS before ${base(part)} AND ${where}`;
  const index = one<{ before: number }>(db, sql, ...part.values, ...values)?.before ?? 0;
  return {
    index,
    previous: nearest(db, standing, 'before'),
    next: nearest(db, standing, 'after'),
  };
}
