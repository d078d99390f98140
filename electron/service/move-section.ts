import { setSectionName, shownSection } from '../../db/queries/section-changes.ts';
import {
  isSectionWithin,
  placeOfSection,
  sectionsWithin,
  setSectionPlace,
} from '../../db/queries/section-order.ts';
import type { ReadDb, WriteDb } from '../../db/types.ts';
import { LecternError } from '../api/errors.ts';
import type { Id, SectionPlace } from '../api/model.ts';
import { type ServiceContext, writable } from './context.ts';
import { freeName, missingSection } from './sections.ts';

/** Fails where a section cannot stand at a place. */
function allow(db: ReadDb, id: Id, { parentId, after }: SectionPlace): void {
  if (parentId !== null) {
    if (!shownSection(db, parentId)) throw missingSection();
    if (isSectionWithin(db, parentId, id))
      throw new LecternError(
        'bad-arguments',
        'A section cannot be moved into itself or into one of its own.',
      );
  }
  if (after !== null && (after === id || !sectionsWithin(db, parentId).includes(after)))
    throw new LecternError('not-found', 'The section that it was to stand after is not there any more.');
}

/** The section of the Trash that has the name at the new place. Fails where a shown one has it. */
function namesakeAt(db: ReadDb, { id, name }: { id: Id; name: string }, parentId: Id | null) {
  const inside = parentId === null ? null : shownSection(db, parentId);
  return freeName(db, parentId, name, id, (taken) => {
    const where = inside ? `in “${inside.name}”` : 'at the top level';
    return `There is a section “${taken}” ${where} already. Rename one of the two first.`;
  });
}

/** Two sections of one name stand each at the other's place: no two siblings may have it, not even between two statements. */
function changePlaces(
  db: WriteDb,
  { id, name }: { id: Id; name: string },
  other: { id: Id },
  places: { to: SectionPlace; before: SectionPlace },
): void {
  setSectionName(db, other.id, other.id);
  setSectionPlace(db, id, places.to);
  setSectionPlace(db, other.id, places.before);
  setSectionName(db, other.id, name);
}

/**
 * Moves a section with those in it, and says where it stood. One of the Trash that has its name at the new place takes the old
 * one, so that moving back is exact.
 */
export function moveSection(context: ServiceContext, id: Id, to: SectionPlace): { before: SectionPlace } {
  const db = writable(context.library);
  const move = db.transaction(() => {
    const section = shownSection(db, id);
    if (!section) throw missingSection();
    allow(db, id, to);
    const before = placeOfSection(db, id, section.parentId);
    const trashed = to.parentId === section.parentId ? undefined : namesakeAt(db, section, to.parentId);
    if (trashed) changePlaces(db, section, trashed, { to, before });
    else setSectionPlace(db, id, to);
    return { before };
  });
  return move();
}
