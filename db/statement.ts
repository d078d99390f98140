import type Database from 'better-sqlite3';
import type { ReadDb } from './types.ts';

const caches = new WeakMap<ReadDb, Map<string, Database.Statement>>();

/** A prepared statement, compiled once for each handle. The SQL must be a constant: values are bound, never pasted. */
export function statement(db: ReadDb, sql: string): Database.Statement {
  let cache = caches.get(db);
  if (!cache) {
    cache = new Map();
    caches.set(db, cache);
  }
  let found = cache.get(sql);
  if (!found) {
    found = db.prepare(sql);
    cache.set(sql, found);
  }
  return found;
}

/** All rows of a statement, as the type that the caller's SQL gives them. */
export const all = <Row>(db: ReadDb, sql: string, ...values: unknown[]): Row[] =>
  statement(db, sql).all(...values) as Row[];

/** The first row of a statement, or null where there is none. */
export const one = <Row>(db: ReadDb, sql: string, ...values: unknown[]): Row | null =>
  (statement(db, sql).get(...values) as Row | undefined) ?? null;
