import type { Id, Section } from '../../electron/api/model.ts';

/** A section as a row of the tree. */
export interface TreeRow {
  section: Section;
  level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  place: number;
  siblings: number;
  hasChildren: boolean;
  open: boolean;
}

/** The rows in sight: sections whose parents are all open. Sections come with parents before children. */
export function treeRows(sections: readonly Section[], closed: ReadonlySet<Id>): TreeRow[] {
  const children = Map.groupBy(sections, (section) => section.parentId);
  const below = (parentId: Id | null, level: number): TreeRow[] =>
    (children.get(parentId) ?? []).flatMap((section, index, siblings) => {
      const hasChildren = children.has(section.id);
      const open = hasChildren && !closed.has(section.id);
      const row = { section, level, place: index + 1, siblings: siblings.length, hasChildren, open };
      return [row, ...(open ? below(section.id, level + 1) : [])];
    });
  return below(null, 1);
}

/** Each section with the names from the top down to it, in the order of the tree. */
export function sectionPaths(sections: readonly Section[]): { id: Id; path: string[] }[] {
  const paths = new Map<Id, string[]>();
  return sections.map(({ id, parentId, name }) => {
    const path = [...(parentId === null ? [] : (paths.get(parentId) ?? [])), name];
    paths.set(id, path);
    return { id, path };
  });
}

/** What a key does in the tree, by the ARIA Authoring Practices. */
export type TreeMove = { kind: 'focus'; id: Id } | { kind: 'open' | 'close'; id: Id };

const startsWith = (name: string, typed: string) => name.toLocaleLowerCase().startsWith(typed);

export function treeMove(rows: readonly TreeRow[], id: Id, key: string): TreeMove | null {
  const at = rows.findIndex((row) => row.section.id === id);
  const row = rows[at];
  if (!row) return null;
  const focus = (to: TreeRow | undefined): TreeMove | null =>
    to ? { kind: 'focus', id: to.section.id } : null;
  switch (key) {
    case 'ArrowDown':
      return focus(rows[at + 1]);
    case 'ArrowUp':
      return focus(rows[at - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      if (!row.hasChildren) return null;
      return row.open ? focus(rows[at + 1]) : { kind: 'open', id };
    case 'ArrowLeft':
      if (row.open) return { kind: 'close', id };
      return focus(rows.find((other) => other.section.id === row.section.parentId));
    default: {
      if (!/^\p{L}$/u.test(key)) return null;
      const around = [...rows.slice(at + 1), ...rows.slice(0, at)];
      return focus(around.find((other) => startsWith(other.section.name, key.toLocaleLowerCase())));
    }
  }
}
