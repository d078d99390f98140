import type { Id, Instant } from '../../electron/api/model.ts';
import { all, one, statement } from '../statement.ts';
import { foldName } from '../tag-name.ts';
import type { ReadDb, WriteDb } from '../types.ts';

export interface StoredSection {
  id: Id;
  parentId: Id | null;
  name: string;
  trashed: Instant | null;
}

const columns = 'id, parent_id AS parentId, name, trashed';

/** A section that is not in the Trash. */
export const shownSection = (db: ReadDb, id: Id): StoredSection | null =>
  one<StoredSection>(db, `SELECT ${columns} FROM section WHERE id = ? AND trashed IS NULL`, id);

/** The sections within another, or with null at the top, that have a name in upper or lower case: shown ones, then those of the Trash. */
export const namesakes = (db: ReadDb, parentId: Id | null, name: string): StoredSection[] =>
  all<StoredSection>(
    db,
    `SELECT ${columns} FROM section WHERE coalesce(parent_id, '') = coalesce(?, '')
     ORDER BY trashed IS NOT NULL, name = ? DESC, position`,
    parentId,
    name,
  ).filter((section) => foldName(section.name) === foldName(name));

export function setSectionName(db: WriteDb, id: Id, name: string): void {
  statement(db, 'UPDATE section SET name = ? WHERE id = ?').run(name, id);
}

/** Two sections take each other's places as far as names go. */
export function swapSectionNames(
  db: WriteDb,
  one: { id: Id; name: string },
  other: { id: Id; name: string },
): void {
  // No two siblings may have the same name, not even between two statements; an id is nobody's name.
  setSectionName(db, other.id, other.id);
  setSectionName(db, one.id, other.name);
  setSectionName(db, other.id, one.name);
}

/** A section and the shown ones in it, each after the one it stands in. */
export const sectionsFrom = (db: ReadDb, id: Id): Id[] =>
  all<{ id: Id }>(
    db,
    `WITH RECURSIVE below (id, depth) AS (
       SELECT ?, 0
       UNION ALL
       SELECT section.id, depth + 1 FROM section JOIN below ON parent_id = below.id WHERE trashed IS NULL
     ) SELECT id FROM below ORDER BY depth`,
    id,
  ).map((section) => section.id);

/** The articles of sections, those of the Trash too. */
export const articlesIn = (db: ReadDb, sections: readonly Id[]): Id[] =>
  all<{ id: Id }>(
    db,
    'SELECT id FROM article WHERE section_id IN (SELECT value FROM json_each(?)) ORDER BY number',
    JSON.stringify(sections),
  ).map(({ id }) => id);
