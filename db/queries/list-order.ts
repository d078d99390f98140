import type { ListQuery, ListSort } from '../../electron/api/model.ts';
import { parseQuery } from '../fts-query.ts';
import type { Condition } from './word-filter.ts';

/** How a list over `article` is sorted. */
export interface Order {
  /** What its rows are sorted by, one after the other, as SQL; all go the same way. The last is unlike in any two rows. */
  keys: string[];
  /** The greatest first. */
  falls: boolean;
  /** The first key may be NULL; such rows stand at the end whichever way the rest goes. */
  nullable: boolean;
}

type Key = Pick<Order, 'falls' | 'nullable'> & { by: string };

const greatestFirst = (by: string, nullable = false): Key => ({ by, falls: true, nullable });
const alphabetical = (by: string, nullable = true): Key => ({
  by: `${by} COLLATE NOCASE`,
  falls: false,
  nullable,
});

const keys: Record<Exclude<ListSort, 'relevance'>, Key> = {
  added: greatestFirst('added'),
  // A date that is only a year or a month stands at its end: what is not known is not taken for January.
  published: greatestFirst("substr(published, 1, 10) || '~'", true),
  opened: greatestFirst('opened', true),
  title: alphabetical('title', false),
  author: alphabetical('authors ->> 0'),
  source: alphabetical('site_name'),
  section: alphabetical('(SELECT name FROM section WHERE section.id = article.section_id)'),
  tags: alphabetical(
    '(SELECT min(folded) FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = article.id)',
  ),
  length: greatestFirst('word_count'),
  progress: greatestFirst('progress'),
  highlights: greatestFirst('(SELECT count(*) FROM highlight WHERE article_id = article.id)'),
};

/** The order of a list. `score` is how well a row fits its search; without one, relevance says nothing. */
export function orderOf({ sort, text, reversed = false }: ListQuery, score: string): Order {
  const searches = sort === 'relevance' && parseQuery(text).terms.some((term) => !term.negated);
  if (searches) return { keys: [score, 'added', 'article.number'], falls: !reversed, nullable: false };
  const { by, falls, nullable } = keys[sort === 'relevance' ? 'added' : sort];
  return { keys: [by, 'article.number'], falls: falls !== reversed, nullable };
}

/** The terms of ORDER BY; `backwards` for who looks from a row to the start. */
export function orderBy({ keys, falls, nullable }: Order, backwards = false): string {
  const way = falls === backwards ? 'ASC' : 'DESC';
  // Said only where it is not so anyhow: an index is not used for an order that names it.
  const usual = falls;
  const nulls = !nullable || usual ? '' : ` NULLS ${backwards ? 'FIRST' : 'LAST'}`;
  return keys.map((key, at) => `${key} ${way}${at === 0 ? nulls : ''}`).join(', ');
}

/** Which rows stand before or after one whose keys have these values. */
export function beside(
  { keys, falls, nullable }: Order,
  at: readonly unknown[],
  side: 'before' | 'after',
): Condition {
  const [first = '', ...others] = keys;
  const marks = (count: number) => Array(count).fill('?').join(', ');
  const compare = falls === (side === 'before') ? '>' : '<';
  if (nullable && at[0] === null) {
    const alike = `${first} IS NULL AND (${others.join(', ')}) ${compare} (${marks(others.length)})`;
    return {
      where: side === 'before' ? `(${first} IS NOT NULL OR (${alike}))` : alike,
      values: at.slice(1),
    };
  }
  const within = `(${keys.join(', ')}) ${compare} (${marks(keys.length)})`;
  return {
    where: nullable && side === 'after' ? `(${within} OR ${first} IS NULL)` : within,
    values: [...at],
  };
}
