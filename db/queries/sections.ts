import type { Id, Instant, Section } from '../../electron/api/model.ts';
import { all, one, statement } from '../statement.ts';
import { foldName } from '../tag-name.ts';
import type { ReadDb, WriteDb } from '../types.ts';

/** That an article stands in a section, which is bound to it, or below it. */
export const inSection = `section_id IN (WITH RECURSIVE below (id) AS (
  SELECT ? UNION SELECT section.id FROM section JOIN below ON parent_id = below.id) SELECT id FROM below)`;

interface SectionRow {
  id: Id;
  parentId: Id | null;
  name: string;
  count: number;
}

/** The section tree with counts: parents before their children, siblings in their order. */
export function listSections(db: ReadDb): Section[] {
  const rows = all<SectionRow>(
    db,
    `SELECT id, parent_id AS parentId, name,
       (SELECT count(*) FROM article WHERE section_id = section.id AND article.trashed IS NULL) AS count
     FROM section WHERE trashed IS NULL ORDER BY position, name`,
  );
  const children = Map.groupBy(rows, (row) => row.parentId);
  const inOrder = (parentId: Id | null): Section[] =>
    (children.get(parentId) ?? []).flatMap((row) => {
      const below = inOrder(row.id);
      const direct = below.filter((section) => section.parentId === row.id);
      const total = direct.reduce((sum, section) => sum + section.total, row.count);
      return [{ ...row, total }, ...below];
    });
  return inOrder(null);
}

/** The section of a name within another; one that differs in case is the same, unless there is one of that very name. */
function childOf(db: ReadDb, parentId: Id | null, name: string) {
  const children = () =>
    all<{ id: Id; trashed: Instant | null; name: string }>(
      db,
      "SELECT id, trashed, name FROM section WHERE coalesce(parent_id, '') = coalesce(?, '') ORDER BY position",
      parentId,
    );
  const exact = one<{ id: Id; trashed: Instant | null }>(
    db,
    "SELECT id, trashed FROM section WHERE coalesce(parent_id, '') = coalesce(?, '') AND name = ?",
    parentId,
    name,
  );
  return exact ?? children().find((child) => foldName(child.name) === foldName(name)) ?? null;
}

/** Puts a section into the Trash, or with null takes it out of there. */
export function trashSection(db: WriteDb, id: Id, at: Instant | null): void {
  statement(db, 'UPDATE section SET trashed = ? WHERE id = ?').run(at, id);
}

/**
 * Takes a section and all those above it out of the Trash. Says whether there is such a section; `onShown` hears of each that was
 * in the Trash, the upper ones first.
 */
export function showSection(db: WriteDb, id: Id, onShown?: (id: Id) => void): boolean {
  const found = one<{ parentId: Id | null; trashed: Instant | null }>(
    db,
    'SELECT parent_id AS parentId, trashed FROM section WHERE id = ?',
    id,
  );
  if (!found) return false;
  if (found.parentId !== null) showSection(db, found.parentId, onShown);
  if (found.trashed === null) return true;
  trashSection(db, id, null);
  onShown?.(id);
  return true;
}

/** The section that an article is in, also one of the Trash; null for the Inbox. */
export const sectionOf = (db: ReadDb, articleId: Id): Id | null =>
  one<{ id: Id | null }>(db, 'SELECT section_id AS id FROM article WHERE id = ?', articleId)?.id ?? null;

/** Whether a section shows no article and no section. */
export const isEmptySection = (db: ReadDb, id: Id): boolean =>
  one(
    db,
    `SELECT 1 FROM article WHERE section_id = @id AND trashed IS NULL
     UNION ALL SELECT 1 FROM section WHERE parent_id = @id AND trashed IS NULL`,
    { id },
  ) === null;

/** Adds a section after its siblings. */
export function insertSection(
  db: WriteDb,
  section: { id: Id; parentId: Id | null; name: string; created: Instant },
): void {
  statement(
    db,
    `INSERT INTO section (id, parent_id, name, position, created)
     VALUES (@id, @parentId, @name,
       (SELECT coalesce(max(position) + 1, 0) FROM section WHERE coalesce(parent_id, '') = coalesce(@parentId, '')),
       @created)`,
  ).run(section);
}

interface Making {
  newId: () => Id;
  now: () => Date;
}

/** The names of a path that say something. */
export const namesOf = (path: readonly string[]): string[] =>
  path.map((part) => part.trim()).filter((part) => part !== '');

/**
 * The section of a name within another, or with null at the top, made where it is missing. `onMade` hears of it where it was made
 * or taken out of the Trash.
 */
export function ensureSectionIn(
  db: WriteDb,
  parentId: Id | null,
  name: string,
  { newId, now }: Making,
  onMade?: (id: Id) => void,
): Id {
  const found = childOf(db, parentId, name);
  const id = found?.id ?? newId();
  if (!found) insertSection(db, { id, parentId, name, created: now().toISOString() });
  else if (found.trashed) trashSection(db, id, null);
  if (!found || found.trashed) onMade?.(id);
  return id;
}

/**
 * The section at a path of names, made where it is missing. Null for an empty path: that is the Inbox. `onMade` hears of each
 * that was made or taken out of the Trash.
 */
export function ensureSection(
  db: WriteDb,
  path: string[],
  making: Making,
  onMade?: (id: Id) => void,
): Id | null {
  const make = db.transaction(() =>
    namesOf(path).reduce<Id | null>(
      (parentId, name) => ensureSectionIn(db, parentId, name, making, onMade),
      null,
    ),
  );
  return make();
}

/** Names from the root of the tree to a section. Empty for null, the Inbox. */
export function sectionPath(db: ReadDb, id: Id | null): string[] {
  if (id === null) return [];
  const rows = all<{ name: string }>(
    db,
    `WITH RECURSIVE up (id, parent_id, name, depth) AS (
       SELECT id, parent_id, name, 0 FROM section WHERE id = ?
       UNION ALL
       SELECT section.id, section.parent_id, section.name, depth + 1 FROM section JOIN up ON section.id = up.parent_id
     ) SELECT name FROM up ORDER BY depth DESC`,
    id,
  );
  return rows.map((row) => row.name);
}

/**
 * The sections at the end of a path as people type it, in any case, each with all below it: `Tides` and `Sea/Tides` both
 * name Sea/Tides. Folded here and not in SQL, for SQLite knows upper and lower case in ASCII only.
 */
export function sectionIds(db: ReadDb, typed: string): Id[] {
  const wanted = `/${foldName(typed)
    .split('/')
    .map((name) => name.trim())
    .join('/')}`;
  const rows = all<{ id: Id; parentId: Id | null; name: string }>(
    db,
    'SELECT id, parent_id AS parentId, name FROM section',
  );
  const children = Map.groupBy(rows, (row) => row.parentId);
  const found: Id[] = [];
  const walk = (parentId: Id | null, path: string, inside: boolean): void => {
    for (const { id, name } of children.get(parentId) ?? []) {
      const here = `${path}/${foldName(name)}`;
      const isIn = inside || here.endsWith(wanted);
      if (isIn) found.push(id);
      walk(id, here, isIn);
    }
  };
  walk(null, '', false);
  return found;
}
