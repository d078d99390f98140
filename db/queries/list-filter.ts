import type { Id, ListQuery, ListScope, MonthRange } from '../../electron/api/model.ts';
import { type Filter, parseQuery } from '../fts-query.ts';
import { foldName } from '../tag-name.ts';
import type { ReadDb } from '../types.ts';
import { inSection, sectionIds } from './sections.ts';
import { tagIds } from './tags.ts';
import { type Condition, wordsFor } from './word-filter.ts';

/** A condition of a list as SQL over `article`, with what is bound to it in the order of its marks. */
export interface Part {
  /** Joins that follow `FROM article`. */
  from: string;
  where: string;
  /** How well a row fits, higher is better; NULL without a search. */
  score: string;
  values: unknown[];
}

/** Only its own list shows what is in the Trash. */
const inLibrary = (scope: ListScope): Condition => ({
  where: scope.kind === 'trash' ? 'trashed IS NOT NULL' : 'trashed IS NULL',
  values: [],
});

/** Begun and not finished. The words are those of the index `article_reading`. */
export const begun = 'read = 0 AND reading_offset > 0 AND progress < 0.9';

function scopeCondition(scope: ListScope): Condition {
  switch (scope.kind) {
    case 'trash':
    case 'all':
      return { where: '1', values: [] };
    case 'inbox':
      return { where: 'section_id IS NULL', values: [] };
    case 'unread':
      return { where: 'read = 0', values: [] };
    case 'reading':
      return { where: begun, values: [] };
    case 'opened':
      return { where: 'opened IS NOT NULL', values: [] };
    case 'starred':
      return { where: 'starred = 1', values: [] };
    case 'highlighted':
      return { where: 'EXISTS (SELECT 1 FROM highlight WHERE article_id = article.id)', values: [] };
    case 'section':
      return { where: inSection, values: [scope.id] };
    case 'import':
      return {
        where: 'id IN (SELECT article_id FROM import_item_article WHERE batch_id = ?)',
        values: [scope.batchId],
      };
  }
}

/** The first or last month in which an article can have been published: of a year alone, that of the year. */
const monthOf = (ofYear: string) =>
  `CASE length(published) WHEN 4 THEN published || '-${ofYear}' ELSE substr(published, 1, 7) END`;

const publishedWithin = ({ from, to }: MonthRange): Condition => ({
  where: `${monthOf('01')} >= ? AND ${monthOf('12')} <= ?`,
  values: [from, to],
});

const listed = '(SELECT value FROM json_each(?))';

/**
 * Conditions over any number of tags: as lists, not as one condition for each, so that no query is too long for SQLite.
 * A tag that nothing is called leaves its place in the count empty, so nothing carries them all.
 */
function tagConditions(db: ReadDb, filters: readonly Filter[]): Condition[] {
  const carried = filters.filter((filter) => !filter.negated).map(({ name }) => tagIds(db, name));
  const absent = filters.filter((filter) => filter.negated).flatMap(({ name }) => tagIds(db, name));
  const conditions: Condition[] = [];
  if (carried.length > 0)
    conditions.push({
      where: `id IN (SELECT article_id FROM json_each(?) AS pair CROSS JOIN article_tag ON tag_id = pair.value ->> 1
        GROUP BY article_id HAVING count(DISTINCT pair.value ->> 0) = ?)`,
      values: [JSON.stringify(carried.flatMap((ids, index) => ids.map((id) => [index, id]))), carried.length],
    });
  if (absent.length > 0)
    conditions.push({
      where: `id NOT IN (SELECT article_id FROM article_tag WHERE tag_id IN ${listed})`,
      values: [JSON.stringify(absent)],
    });
  return conditions;
}

/** Conditions over any number of sections: an article stands in one, so it must be in all that are named. */
function sectionConditions(db: ReadDb, filters: readonly Filter[]): Condition[] {
  const within = filters
    .filter((filter) => !filter.negated)
    .map(({ name }) => sectionIds(db, name))
    .reduce<Id[] | null>((common, ids) => {
      const also = new Set(ids);
      return common?.filter((id) => also.has(id)) ?? ids;
    }, null);
  const outside = filters.filter((filter) => filter.negated).flatMap(({ name }) => sectionIds(db, name));
  const conditions: Condition[] = [];
  if (within) conditions.push({ where: `section_id IN ${listed}`, values: [JSON.stringify(within)] });
  if (outside.length > 0)
    conditions.push({
      where: `(section_id IS NULL OR section_id NOT IN ${listed})`,
      values: [JSON.stringify(outside)],
    });
  return conditions;
}

/** Filters without those that were typed twice. */
const distinct = (filters: readonly Filter[]): Filter[] => [
  ...new Map(filters.map((filter) => [`${filter.negated} ${foldName(filter.name)}`, filter])).values(),
];

/**
 * A list's whole condition: its scope, its tags, and what was typed into the search box. Without `scored` the score is
 * NULL, which is all that counting needs.
 */
export function filterFor(db: ReadDb, query: ListQuery, scored: boolean): Part {
  const { terms, tags, sections } = parseQuery(query.text);
  const chosen = query.tags.map((name) => ({ name, negated: false }));
  const words = wordsFor(db, terms, scored);
  const conditions = [
    inLibrary(query.scope),
    scopeCondition(query.scope),
    // What was typed holds no letter or digit: there is nothing to look for, which is not everything.
    ...(query.text.trim() !== '' && terms.length + tags.length + sections.length === 0
      ? [{ where: '0', values: [] }]
      : []),
    ...tagConditions(db, distinct([...chosen, ...tags])),
    ...sectionConditions(db, distinct(sections)),
    ...(query.published ? [publishedWithin(query.published)] : []),
    ...words.conditions,
  ];
  return {
    from: words.from,
    where: conditions.map(({ where }) => where).join(' AND '),
    score: words.score,
    values: [...words.values, ...conditions.flatMap(({ values }) => values)],
  };
}
