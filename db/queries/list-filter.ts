import type { ListQuery, ListScope } from '../../electron/api/model.ts';
import { type Filter, parseQuery, type Term, toFts } from '../fts-query.ts';
import { one } from '../statement.ts';
import { foldTag, tagName } from '../tag-name.ts';
import type { ReadDb } from '../types.ts';

/** A condition of a list as SQL over `article`, with what is bound to it in the order of its marks. */
export interface Part {
  /** Joins that follow `FROM article`. */
  from: string;
  where: string;
  /** How well a row fits, higher is better; NULL without a search. */
  score: string;
  values: unknown[];
}

interface Condition {
  where: string;
  values: unknown[];
}

const below = (seed: string) => `section_id IN (WITH RECURSIVE below (id) AS (
  ${seed} UNION SELECT section.id FROM section JOIN below ON parent_id = below.id) SELECT id FROM below)`;

function scopeCondition(scope: ListScope): Condition {
  switch (scope.kind) {
    case 'all':
      return { where: '1', values: [] };
    case 'inbox':
      return { where: 'section_id IS NULL', values: [] };
    case 'unread':
      return { where: 'read = 0', values: [] };
    case 'starred':
      return { where: 'starred = 1', values: [] };
    case 'highlighted':
      return { where: 'EXISTS (SELECT 1 FROM highlight WHERE article_id = article.id)', values: [] };
    case 'section':
      return { where: below('SELECT ?'), values: [scope.id] };
    case 'import':
      return {
        where: 'id IN (SELECT article_id FROM import_item_article WHERE batch_id = ?)',
        values: [scope.batchId],
      };
  }
}

const negate = ({ where, values }: Condition): Condition => ({
  where: `NOT coalesce((${where}), 0)`,
  values,
});

function tagCondition({ name, negated }: Filter): Condition {
  const folded = foldTag(tagName(name) ?? '');
  const condition = {
    where: `id IN (SELECT article_id FROM article_tag JOIN tag ON tag.id = tag_id
      WHERE folded = ? OR substr(folded, 1, ?) = ?)`,
    // SQLite counts characters, not UTF-16 units.
    values: [folded, [...folded].length + 1, `${folded}/`],
  };
  return negated ? negate(condition) : condition;
}

/** A section by its name, or by the last names of its path: `section:Tides` and `section:Sea/Tides`. */
function sectionCondition({ name, negated }: Filter): Condition {
  const path = name.split('/').map((part) => part.trim().toLowerCase());
  const seed = `SELECT id FROM (WITH RECURSIVE tree (id, path) AS (
    SELECT id, '/' || lower(name) FROM section WHERE parent_id IS NULL
    UNION ALL SELECT section.id, tree.path || '/' || lower(section.name) FROM section JOIN tree ON parent_id = tree.id
  ) SELECT id FROM tree WHERE substr(path, -length(?)) = ?)`;
  const end = `/${path.join('/')}`;
  const condition = { where: below(seed), values: [end, end] };
  return negated ? negate(condition) : condition;
}

const inArticle = 'number IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)';
const inNotes = `id IN (SELECT article_id FROM note WHERE number IN
  (SELECT rowid FROM note_fts WHERE note_fts MATCH ?))`;

const hitsNotes = (db: ReadDb, fts: string) =>
  one(db, 'SELECT 1 FROM note_fts WHERE note_fts MATCH ? LIMIT 1', fts) !== null;

function withoutCondition(term: Term): Condition {
  const fts = toFts(term);
  return negate({ where: `${inArticle} OR ${inNotes}`, values: [fts, fts] });
}

/** A title says more about an article than a word of its text. */
const weights = '10.0, 1.0';
/** What a hit in a person's own note adds: they wrote it there to find it again. */
const noteBonus = 5;

interface Ranking {
  from: string;
  score: string;
  values: unknown[];
  conditions: Condition[];
}

/**
 * The words that must be there. Where no note holds any of them the index of articles answers alone; else each word may
 * stand in the article or in its notes.
 */
function rankingFor(db: ReadDb, wanted: Term[]): Ranking {
  if (wanted.length === 0) return { from: '', score: 'NULL', values: [], conditions: [] };
  const terms = wanted.map(toFts);
  const ranked = (
    match: string,
  ) => `(SELECT rowid AS hit, -bm25(article_fts, ${weights}) AS fit FROM article_fts
    WHERE article_fts MATCH ${match})`;
  const noted = terms.filter((fts) => hitsNotes(db, fts));
  if (noted.length === 0)
    return {
      from: `JOIN ${ranked('?')} ON hit = number`,
      score: 'fit',
      values: [terms.join(' AND ')],
      conditions: [],
    };
  const conditions = terms.map((fts) =>
    noted.includes(fts)
      ? { where: `(${inArticle} OR ${inNotes})`, values: [fts, fts] }
      : { where: inArticle, values: [fts] },
  );
  const any = terms.join(' OR ');
  const notes = `(SELECT DISTINCT article_id AS noted FROM note WHERE number IN
    (SELECT rowid FROM note_fts WHERE note_fts MATCH ?))`;
  return {
    from: `LEFT JOIN ${ranked('?')} ON hit = number LEFT JOIN ${notes} ON noted = id`,
    score: `coalesce(fit, 0) + CASE WHEN noted IS NULL THEN 0 ELSE ${noteBonus} END`,
    values: [any, any],
    conditions,
  };
}

/** A list's whole condition: its scope, its tags, and what was typed into the search box. */
export function filterFor(db: ReadDb, query: ListQuery): Part {
  const { terms, tags, sections } = parseQuery(query.text);
  const ranking = rankingFor(
    db,
    terms.filter((term) => !term.negated),
  );
  const conditions = [
    scopeCondition(query.scope),
    ...query.tags.map((name) => tagCondition({ name, negated: false })),
    ...tags.map(tagCondition),
    ...sections.map(sectionCondition),
    ...ranking.conditions,
    ...terms.filter((term) => term.negated).map(withoutCondition),
  ];
  return {
    from: ranking.from,
    where: conditions.map(({ where }) => where).join(' AND '),
    score: ranking.score,
    values: [...ranking.values, ...conditions.flatMap(({ values }) => values)],
  };
}
