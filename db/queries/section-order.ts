import type { Id, SectionPlace } from '../../electron/api/model.ts';
import { all, one, statement } from '../statement.ts';
import type { ReadDb, WriteDb } from '../types.ts';

/** The sections within another, or with null at the top, in their order; those of the Trash keep their places among them. */
export const sectionsWithin = (db: ReadDb, parentId: Id | null): Id[] =>
  all<{ id: Id }>(
    db,
    "SELECT id FROM section WHERE coalesce(parent_id, '') = coalesce(?, '') ORDER BY position, name",
    parentId,
  ).map(({ id }) => id);

/** Where a section stands. */
export function placeOfSection(db: ReadDb, id: Id, parentId: Id | null): SectionPlace {
  const siblings = sectionsWithin(db, parentId);
  return { parentId, after: siblings[siblings.indexOf(id) - 1] ?? null };
}

/** Whether a section is another one or stands anywhere below it. */
export const isSectionWithin = (db: ReadDb, id: Id, other: Id): boolean =>
  one(
    db,
    `WITH RECURSIVE up (id) AS (
       SELECT ?
       UNION ALL
       SELECT parent_id FROM section JOIN up ON section.id = up.id WHERE parent_id IS NOT NULL
     ) SELECT 1 FROM up WHERE id = ?`,
    id,
    other,
  ) !== null;

/** Puts sections in this order: their positions are then 0, 1, 2 and so on. */
function number(db: WriteDb, ids: readonly Id[]): void {
  const set = statement(db, 'UPDATE section SET position = ? WHERE id = ?');
  for (const [position, id] of ids.entries()) set.run(position, id);
}

/** Moves a section with all below it. The ones that it leaves and the ones that it comes to are numbered anew. */
export function setSectionPlace(db: WriteDb, id: Id, { parentId, after }: SectionPlace): void {
  const left = one<{ parentId: Id | null }>(db, 'SELECT parent_id AS parentId FROM section WHERE id = ?', id);
  const others = sectionsWithin(db, parentId).filter((one) => one !== id);
  const at = after === null ? 0 : others.indexOf(after) + 1;
  statement(db, 'UPDATE section SET parent_id = ? WHERE id = ?').run(parentId, id);
  number(db, others.toSpliced(at, 0, id));
  if (left && left.parentId !== parentId) number(db, sectionsWithin(db, left.parentId));
}
