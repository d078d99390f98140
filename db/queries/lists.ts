import type { ArticleSummary, Id, ListQuery } from '../../electron/api/model.ts';
import { parseQuery } from '../fts-query.ts';
import { all, one } from '../statement.ts';
import type { ReadDb } from '../types.ts';
import { publishedOf } from './article-reading.ts';
import { filterFor, type Part } from './list-filter.ts';
import { tagsOfArticle } from './tags.ts';

/** A row of a list, with what a snippet is cut from: the text and notes are read only for the rows that are shown. */
export interface ListRow extends Omit<ArticleSummary, 'titleRuns' | 'snippet'> {
  excerpt: string;
  /** Empty without a search. */
  text: string;
  notes: string[];
}

interface SummaryRow {
  number: number;
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
  score: number | null;
  highlightCount: number;
}

const orders: Record<ListQuery['sort'], string> = {
  added: 'added DESC, number DESC',
  // A date that is only a year or a month stands at its end: what is not known is not taken for January.
  published: "published IS NULL, substr(published, 1, 10) || '~' DESC, number DESC",
  title: 'title COLLATE NOCASE, number DESC',
  relevance: 'score DESC, added DESC, number DESC',
};

function orderOf(query: ListQuery): string {
  const searches = parseQuery(query.text).terms.some((term) => !term.negated);
  return orders[query.sort === 'relevance' && !searches ? 'added' : query.sort];
}

const base = ({ from, where }: Part) => `FROM article ${from} WHERE ${where}`;

function rowOf(db: ReadDb, row: SummaryRow, searches: boolean): ListRow {
  const { number: _number, precision: _precision, inferred: _inferred, ...rest } = row;
  const text = searches
    ? (one<{ text: string }>(db, 'SELECT text FROM article_body WHERE article_id = ?', row.id)?.text ?? '')
    : '';
  const notes = searches
    ? all<{ text: string }>(db, 'SELECT text FROM note WHERE article_id = ? ORDER BY number', row.id)
    : [];
  return {
    ...rest,
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
 * Rows `offset` to `offset + limit` of a list and how many it has. Ranks first; texts are touched only for those rows.
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
  const rows = all<SummaryRow>(
    db,
    `SELECT article.number, id, title, authors, site_name AS siteName, published, published_precision AS precision,
       published_inferred AS inferred, added, language, section_id AS sectionId, word_count AS wordCount, excerpt,
       progress, read, starred, saved, trashed IS NOT NULL AS trashed, ${part.score} AS score,
       (SELECT count(*) FROM highlight WHERE article_id = article.id) AS highlightCount
     ${base(part)} ORDER BY ${orderOf(query)} LIMIT ? OFFSET ?`,
    ...part.values,
    limit,
    offset,
  );
  const searches = parseQuery(query.text).terms.length > 0;
  return { total, rows: rows.map((row) => rowOf(db, row, searches)) };
}

/** The ids of rows `offset` to `offset + limit` of a list, in its order. */
export function listIds(db: ReadDb, query: ListQuery, offset: number, limit: number): Id[] {
  const part = filterFor(db, query, query.sort === 'relevance');
  const sql = `SELECT id, ${part.score} AS score ${base(part)} ORDER BY ${orderOf(query)} LIMIT ? OFFSET ?`;
  return all<{ id: Id }>(db, sql, ...part.values, limit, offset).map((row) => row.id);
}

/** The rows of a list with what any order needs, as a common table. */
const listed = (part: Part) => `WITH listed AS (
  SELECT article.number, id, added, title, published, read, ${part.score} AS score ${base(part)})`;

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
  const part = filterFor(db, query, query.sort === 'relevance');
  const [compare, order] = direction === 'next' ? ['>', 'ASC'] : ['<', 'DESC'];
  const found = one<{ id: Id }>(
    db,
    `${listed(part)}, placed AS (
       SELECT id, read, row_number() OVER (ORDER BY ${orderOf(query)}) AS place FROM listed
     ), origin AS (SELECT place FROM placed WHERE id = ?)
     SELECT id FROM placed WHERE read = 0 AND (NOT EXISTS (SELECT 1 FROM origin)
       OR place ${compare} (SELECT place FROM origin)) ORDER BY place ${order} LIMIT 1`,
    ...part.values,
    from,
  );
  return found?.id ?? null;
}

/** Where an article stands in a list, and its neighbours there: the same order as the list's own. -1 where it is not in it. */
export function findInList(
  db: ReadDb,
  query: ListQuery,
  id: Id,
): { index: number; previous: Id | null; next: Id | null } {
  const part = filterFor(db, query, true);
  const found = one<{ place: number; previous: Id | null; next: Id | null }>(
    db,
    `${listed(part)}, placed AS (
       SELECT id, row_number() OVER list AS place, lag(id) OVER list AS previous, lead(id) OVER list AS next
       FROM listed WINDOW list AS (ORDER BY ${orderOf(query)})
     ) SELECT place, previous, next FROM placed WHERE id = ?`,
    ...part.values,
    id,
  );
  if (!found) return { index: -1, previous: null, next: null };
  return { index: found.place - 1, previous: found.previous, next: found.next };
}
