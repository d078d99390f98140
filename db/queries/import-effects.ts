import type { HighlightColor, Id, Instant, TagColor } from '../../electron/api/model.ts';
import { all, one, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';

/** One thing that an import did to the library. What has a `highlightId` was given to that highlight, else to the article. */
export type ImportEffect =
  /** It brought the article, or took it out of the Trash. */
  | { kind: 'article'; articleId: Id }
  | { kind: 'section'; sectionId: Id }
  /** A version it added to an article that was there, by the SHA-256 of what it was made from. */
  | { kind: 'version'; articleId: Id; source: string }
  /** Added to an article that was there before. */
  | { kind: 'highlight'; articleId: Id; highlightId: Id }
  | { kind: 'tag'; articleId: Id; highlightId?: Id; name: string }
  | { kind: 'note'; articleId: Id; highlightId?: Id; text: string }
  | { kind: 'color'; articleId: Id; highlightId: Id; change: Change<HighlightColor> }
  | { kind: 'starred' | 'read'; articleId: Id }
  | { kind: 'added'; articleId: Id; change: Change<Instant> }
  /** To the library, where there was none. */
  | { kind: 'tag-color'; given: { name: string; color: TagColor } }
  | { kind: 'color-name'; named: { color: HighlightColor; meaning: string } };

/** What was there and what is there since. */
export interface Change<T> {
  before: T;
  after: T;
}

/** An effect as it is kept. */
export interface EffectRow {
  number: number;
  articleId: Id | null;
  highlightId: Id | null;
  kind: ImportEffect['kind'];
  value: string | null;
  kept: string | null;
}

function valueFor(effect: ImportEffect): string | null {
  if (effect.kind === 'section') return effect.sectionId;
  if (effect.kind === 'version') return effect.source;
  if (effect.kind === 'note') return effect.text;
  if (effect.kind === 'tag') return effect.name;
  if (effect.kind === 'tag-color') return JSON.stringify(effect.given);
  if (effect.kind === 'color-name') return JSON.stringify(effect.named);
  return 'change' in effect ? JSON.stringify(effect.change) : null;
}

/** Notes what an import did, in the caller's transaction. */
export function addEffects(db: WriteDb, batchId: Id, effects: readonly ImportEffect[]): void {
  const insert = statement(
    db,
    'INSERT INTO import_effect (batch_id, article_id, highlight_id, kind, value) VALUES (?, ?, ?, ?, ?)',
  );
  for (const effect of effects) {
    const articleId = 'articleId' in effect ? effect.articleId : null;
    const highlightId = 'highlightId' in effect ? effect.highlightId : null;
    insert.run(batchId, articleId, highlightId, effect.kind, valueFor(effect));
  }
}

/** What an import did, in its order. An article that was deleted for good is not in it any more. */
export const effectsOf = (db: ReadDb, batchId: Id): EffectRow[] =>
  all(
    db,
    `SELECT number, article_id AS articleId, highlight_id AS highlightId, kind, value, kept FROM import_effect
     WHERE batch_id = ? ORDER BY number`,
    batchId,
  );

/** Keeps what an undo took away, as JSON, or with null forgets it. */
export function keepForRedo(db: WriteDb, number: number, kept: string | null): void {
  statement(db, 'UPDATE import_effect SET kept = ? WHERE number = ?').run(kept, number);
}

/** The tags that imports put on articles and highlights, in any case. */
export const tagEffects = (db: ReadDb): { number: number; value: string }[] =>
  all(db, "SELECT number, value FROM import_effect WHERE kind = 'tag'");

/**
 * Notes that a tag which imports put on something is called otherwise now, for the articles and highlights that it was `given` to in its
 * new name: what one had before of that name no import may take from it. Says which records those are.
 */
export function renameTagEffects(
  db: WriteDb,
  numbers: readonly number[],
  name: string,
  given: ReadonlySet<Id>,
): number[] {
  const isGiven = (number: number) => {
    const sql =
      "SELECT coalesce(highlight_id, article_id) AS id FROM import_effect WHERE number = ? AND kind = 'tag'";
    const found = one<{ id: Id }>(db, sql, number);
    return found !== null && given.has(found.id);
  };
  const renamed = numbers.filter(isGiven);
  for (const number of renamed)
    statement(db, 'UPDATE import_effect SET value = ? WHERE number = ?').run(name, number);
  return renamed;
}
