import type Database from 'better-sqlite3';

declare const writable: unique symbol;

/** A handle that can only read: the queries that take one cannot compile if they write. */
export type ReadDb = Pick<Database.Database, 'prepare' | 'pragma' | 'close' | 'name' | 'open' | 'readonly'>;

/** The one handle that may write. The brand keeps a read handle from standing in for it. */
export type WriteDb = Database.Database & { readonly [writable]: true };

/** A frozen step. Its SQL never changes once released: a mistake is mended by a further step. */
export interface Migration {
  /** Three digits and words, such as `001-library`. The digits are the step's place in the list. */
  name: string;
  sql: string;
}
