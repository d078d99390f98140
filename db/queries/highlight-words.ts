import { type Term, toFts } from '../fts-query.ts';
import { all } from '../statement.ts';
import type { ReadDb } from '../types.ts';
import type { Condition } from './word-filter.ts';

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
/** The words of a text as the indexes have them. */
export const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];

/** Scripts that are searched within a run of letters, for they write no spaces. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the words of a term stand in a tag, as the indexes of words would have it. */
export function tagHolds(name: string, { text, prefix }: Pick<Term, 'text' | 'prefix'>): boolean {
  const wanted = wordsOf(text).join(' ');
  const tag = wordsOf(name).join(' ');
  if (unspaced.test(text)) return tag.includes(wanted);
  return ` ${tag} `.includes(prefix ? ` ${wanted}` : ` ${wanted} `);
}

interface TagRow {
  id: number;
  name: string;
}

/** The tags of highlights that each word stands in, as pairs of the word's place and the tag. */
function tagPairs(db: ReadDb, terms: readonly Term[]): string {
  const sql = 'SELECT id, name FROM tag WHERE EXISTS (SELECT 1 FROM highlight_tag WHERE tag_id = tag.id)';
  const tags = all<TagRow>(db, sql);
  return JSON.stringify(
    terms.flatMap((term, at) => tags.filter(({ name }) => tagHolds(name, term)).map(({ id }) => [at, id])),
  );
}

/** Pairs of a word and the number of a highlight in whose quote, note or tags it stands. One statement for any number of words. */
const hits = `
  SELECT word.key AS word, quote_fts.rowid AS number
  FROM json_each(?) AS word CROSS JOIN quote_fts ON quote_fts MATCH word.value
  UNION
  SELECT word.key, highlight.number FROM json_each(?) AS word CROSS JOIN note_fts ON note_fts MATCH word.value
    CROSS JOIN note ON note.number = note_fts.rowid CROSS JOIN highlight ON highlight.id = note.highlight_id
  UNION
  SELECT pair.value ->> 0, highlight.number FROM json_each(?) AS pair
    CROSS JOIN highlight_tag ON tag_id = pair.value ->> 1 CROSS JOIN highlight ON highlight.id = highlight_id`;

/**
 * What the words of a search ask of highlights: each stands in the quote, the note or a tag, and those that are not wanted in none of
 * these. Notes have the index that all searches use; quotes have their own, for a word of an article says nothing about its highlights.
 */
export function highlightWords(db: ReadDb, terms: readonly Term[]): Condition[] {
  const distinct = (negated: boolean) => [
    ...new Map(terms.filter((term) => term.negated === negated).map((term) => [toFts(term), term])).values(),
  ];
  const bound = (some: readonly Term[]) => {
    const fts = JSON.stringify(some.map(toFts));
    return [fts, fts, tagPairs(db, some)];
  };
  const [wanted, unwanted] = [distinct(false), distinct(true)];
  const conditions: Condition[] = [];
  if (wanted.length > 0)
    conditions.push({
      where: `highlight.number IN (SELECT number FROM (${hits}) GROUP BY number HAVING count(*) = ?)`,
      values: [...bound(wanted), wanted.length],
    });
  if (unwanted.length > 0)
    conditions.push({
      where: `highlight.number NOT IN (SELECT number FROM (${hits}))`,
      values: bound(unwanted),
    });
  return conditions;
}
