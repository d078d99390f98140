import type { Highlight, HighlightQuery, Tag } from '../../electron/api/model.ts';
import { type Filter, parseQuery } from '../fts-query.ts';
import { all, one } from '../statement.ts';
import type { ReadDb } from '../types.ts';
import { highlightWords } from './highlight-words.ts';
import { notTrashed } from './not-trashed.ts';
import { sectionIds } from './sections.ts';
import { tagIds, tagsOfHighlight } from './tags.ts';
import type { Condition } from './word-filter.ts';

/** A row of the list with the whole quote and note, of which the page gets the part that it shows. */
export interface ListedHighlight
  extends Pick<
    Highlight,
    'id' | 'articleId' | 'color' | 'style' | 'heading' | 'state' | 'tags' | 'created' | 'quote' | 'note'
  > {
  title: string;
  language: string | null;
}

const listed = '(SELECT value FROM json_each(?))';

const orders: Record<HighlightQuery['sort'], string> = {
  newest: 'highlight.created DESC, highlight.number DESC',
  article: 'article.title COLLATE NOCASE, article.number, highlight.start, highlight."end", highlight.id',
};

/** CROSS JOIN: the articles in the order of their titles are the outer loop, so that all highlights need not be sorted. */
const sources: Record<HighlightQuery['sort'], string> = {
  newest: 'FROM highlight',
  article: 'FROM article CROSS JOIN highlight ON highlight.article_id = article.id',
};

function tagCondition(db: ReadDb, { name, negated }: Filter): Condition {
  return {
    where: `highlight.id ${negated ? 'NOT IN' : 'IN'} (SELECT highlight_id FROM highlight_tag WHERE tag_id IN ${listed})`,
    values: [JSON.stringify(tagIds(db, name))],
  };
}

function sectionCondition(db: ReadDb, { name, negated }: Filter): Condition {
  return {
    where: `highlight.article_id ${negated ? 'NOT IN' : 'IN'} (SELECT id FROM article WHERE section_id IN ${listed})`,
    values: [JSON.stringify(sectionIds(db, name))],
  };
}

/** More filters than anybody types; SQLite knows a longest statement. */
const mostFilters = 100;

function conditionsOf(db: ReadDb, query: HighlightQuery): Condition[] {
  const { terms, tags, sections } = parseQuery(query.text);
  const isNothing = query.text.trim() !== '' && terms.length + tags.length + sections.length === 0;
  const chosen = query.tags.map((name) => ({ name, negated: false }));
  const plain = (where: string): Condition => ({ where, values: [] });
  return [
    plain(`highlight.${notTrashed}`),
    ...(isNothing ? [plain('0')] : []),
    ...(query.colors.length > 0
      ? [{ where: `highlight.color IN ${listed}`, values: [JSON.stringify(query.colors)] }]
      : []),
    ...(query.noted ? [plain('EXISTS (SELECT 1 FROM note WHERE note.highlight_id = highlight.id)')] : []),
    ...(query.unplaced ? [plain("highlight.state = 'unplaced'")] : []),
    ...[...chosen, ...tags].slice(0, mostFilters).map((filter) => tagCondition(db, filter)),
    ...sections.slice(0, mostFilters).map((filter) => sectionCondition(db, filter)),
    ...highlightWords(db, terms),
  ];
}

/** Rows `offset` to `offset + limit` of the highlights of the library that fit a query, and how many fit. */
export function listHighlights(
  db: ReadDb,
  query: HighlightQuery,
  offset: number,
  limit: number,
): { total: number; rows: ListedHighlight[] } {
  const conditions = conditionsOf(db, query);
  const where = conditions.map((condition) => condition.where).join(' AND ');
  const values = conditions.flatMap((condition) => condition.values);
  const total =
    one<{ total: number }>(db, `SELECT count(*) AS total FROM highlight WHERE ${where}`, ...values)?.total ??
    0;
  // Row ids alone are counted off within an index; the rest is read for the rows that are shown.
  const found = all<{ row: number }>(
    db,
    `SELECT highlight.rowid AS row ${sources[query.sort]} WHERE ${where} ORDER BY ${orders[query.sort]} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return { total, rows: found.flatMap(({ row }) => rowOf(db, row) ?? []) };
}

function rowOf(db: ReadDb, rowid: number): ListedHighlight | null {
  const row = one<Omit<ListedHighlight, 'tags'>>(
    db,
    `SELECT highlight.id, highlight.article_id AS articleId, color, style, heading, state, created, quote,
       coalesce(note.text, '') AS note, title, language
     FROM highlight JOIN article ON article.id = highlight.article_id
     LEFT JOIN note ON note.highlight_id = highlight.id WHERE highlight.rowid = ?`,
    rowid,
  );
  return row && { ...row, tags: tagsOfHighlight(db, row.id) };
}

/** The tags that highlights carry, in alphabetical order, each with how many carry it. */
export const listHighlightTags = (db: ReadDb): Tag[] =>
  all<Tag>(
    db,
    `SELECT name, count(*) AS count FROM highlight_tag JOIN tag ON tag.id = tag_id
     JOIN highlight ON highlight.id = highlight_id WHERE highlight.${notTrashed} GROUP BY tag.id ORDER BY folded`,
  );
