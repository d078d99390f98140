import { moveArticles } from '../../db/queries/article-marks.ts';
import {
  articlesIn,
  namesakes,
  sectionsFrom,
  setSectionName,
  shownSection,
  swapSectionNames,
} from '../../db/queries/section-changes.ts';
import { insertSection, showSection, trashSection } from '../../db/queries/sections.ts';
import type { ReadDb } from '../../db/types.ts';
import { LecternError } from '../api/errors.ts';
import type { DeletedSections, Id } from '../api/model.ts';
import { type ServiceContext, writable } from './context.ts';

export const missingSection = () =>
  new LecternError('not-found', 'This section is not in the library any more.');

/**
 * The section of the Trash that has a name. Fails where a shown one has it: names that differ in case only are one. `refusal`
 * says so in words.
 */
export function freeName(
  db: ReadDb,
  parentId: Id | null,
  name: string,
  own: Id | null,
  refusal = (taken: string) => `There is a section “${taken}” here already. Choose another name.`,
) {
  const others = namesakes(db, parentId, name).filter(({ id }) => id !== own);
  const [first] = others;
  if (first && first.trashed === null) throw new LecternError('bad-arguments', refusal(first.name));
  return first;
}

/** Makes a section. One of that name in the Trash, which holds nothing that is shown, comes out of it instead. */
export function makeSection(context: ServiceContext, parentId: Id | null, name: string): { id: Id } {
  const db = writable(context.library);
  const make = db.transaction(() => {
    if (parentId !== null && !shownSection(db, parentId)) throw missingSection();
    const trashed = freeName(db, parentId, name, null);
    if (trashed) {
      setSectionName(db, trashed.id, name);
      trashSection(db, trashed.id, null);
      return { id: trashed.id };
    }
    const id = context.newId();
    insertSection(db, { id, parentId, name, created: context.now().toISOString() });
    return { id };
  });
  return make();
}

/**
 * Gives a section another name, and says which it had. One of the Trash that has the new name takes the old one, so that
 * renaming back is exact.
 */
export function renameSection(context: ServiceContext, id: Id, name: string): { before: string } {
  const db = writable(context.library);
  const rename = db.transaction(() => {
    const section = shownSection(db, id);
    if (!section) throw missingSection();
    const trashed = freeName(db, section.parentId, name, id);
    if (trashed) swapSectionNames(db, section, trashed);
    setSectionName(db, id, name);
    return { before: section.name };
  });
  return rename();
}

/** Puts a section and those in it into the Trash; their articles go to the section it stood in, or to the Inbox. */
export function deleteSection(context: ServiceContext, id: Id): DeletedSections {
  const db = writable(context.library);
  const remove = db.transaction(() => {
    const section = shownSection(db, id);
    if (!section) throw missingSection();
    const sections = sectionsFrom(db, id);
    const before = moveArticles(db, articlesIn(db, sections), section.parentId);
    const now = context.now().toISOString();
    for (const one of sections) trashSection(db, one, now);
    return { sections, before };
  });
  return remove();
}

/** Takes a deletion back: all or nothing. */
export function restoreSections(context: ServiceContext, { sections, before }: DeletedSections): void {
  const db = writable(context.library);
  db.transaction(() => {
    for (const id of sections) if (!showSection(db, id)) throw missingSection();
    for (const { sectionId, articleIds } of before) moveArticles(db, articleIds, sectionId);
  })();
}
