import type { Id } from '../../electron/api/model.ts';
import { all, one } from '../statement.ts';
import type { ReadDb } from '../types.ts';
import { urlKey } from '../url-key.ts';

/** An article that another is taken to be the same as. */
export interface Twin {
  id: Id;
  title: string;
  saved: boolean;
  trashed: boolean;
}

interface TwinRow {
  id: Id;
  title: string;
  saved: 0 | 1;
  trashed: 0 | 1;
}

const twinColumns = 'id, title, saved, trashed IS NOT NULL AS trashed';
/** What is in the library goes before what is in the Trash, and a page before a link. */
const twinOrder = 'ORDER BY trashed IS NOT NULL, saved DESC, number';

const twinOf = (row: TwinRow | null): Twin | null =>
  row && { ...row, saved: row.saved === 1, trashed: row.trashed === 1 };

/** The article of an id. Null where there is none. */
export const articleWithId = (db: ReadDb, id: Id): Twin | null =>
  twinOf(one(db, `SELECT ${twinColumns} FROM article WHERE id = ?`, id));

/** The article of an address. Null where there is none. */
export const articleAt = (db: ReadDb, address: string | null): Twin | null =>
  twinOf(
    one(db, `SELECT ${twinColumns} FROM article WHERE url_key = ? ${twinOrder} LIMIT 1`, urlKey(address)),
  );

/** Which articles a title is looked for among: those without an address, or of these those without a text too. */
const among = {
  all: '',
  'without address': 'AND url IS NULL',
  'highlights alone': 'AND url IS NULL AND saved = 0',
};

/** The one article of a title, or null where there is none or more than one. */
export function articleTitled(db: ReadDb, title: string, which: keyof typeof among = 'all'): Twin | null {
  const rows = all<TwinRow>(
    db,
    `SELECT ${twinColumns} FROM article
     WHERE title = ? COLLATE NOCASE AND trashed IS NULL ${among[which]} LIMIT 2`,
    title,
  );
  return rows.length === 1 ? twinOf(rows[0] ?? null) : null;
}

/** The article that was made from these very bytes, or has a version that was. Null where there is none. */
export const knownSource = (db: ReadDb, hash: string): Twin | null =>
  twinOf(
    one(db, `SELECT ${twinColumns} FROM article WHERE source_sha256 = ?`, hash) ??
      one(
        db,
        `SELECT ${twinColumns} FROM article
         WHERE id = (SELECT article_id FROM article_version WHERE source_sha256 = ?)`,
        hash,
      ),
  );
