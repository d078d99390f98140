import type { Id, Section, SectionPlace } from '../../electron/api/model.ts';
import { endOf, placeNow, samePlace, withThoseIn } from '../state/section-places.ts';
import type { TreeRow } from './section-tree.ts';

/** Where the pointer is in a row of the tree. */
export interface Pointed {
  id: Id;
  /** How far down the row, from 0 to 1. */
  share: number;
  /** The level whose indentation it is at. */
  level: number;
}

/** A place where a section may be dropped, and how it is drawn: around a row, or as a line at its edge, indented as its level is. */
export interface SectionDrop {
  place: SectionPlace;
  mark: { id: Id; at: 'before' | 'into' | 'after'; level: number };
}

type Rows = readonly TreeRow<Section>[];

/** Of a row that is the last in one section or several the pointer chooses by its indentation after which of them. */
function afterRow(rows: Rows, at: number, own: ReadonlySet<Id>, level: number): SectionDrop | null {
  const row = rows[at];
  if (!row) return null;
  const { id } = row.node;
  if (row.open)
    return { place: { parentId: id, after: null }, mark: { id, at: 'after', level: row.level + 1 } };
  const next = rows.slice(at + 1).find((other) => !own.has(other.node.id));
  const lowest = Math.min(next?.level ?? 1, row.level);
  const wanted = Math.min(Math.max(level, lowest), row.level);
  let last = row;
  while (last.level > wanted) {
    const { parentId } = last.node;
    const above = rows.find((other) => other.node.id === parentId);
    if (!above) return null;
    last = above;
  }
  const place = { parentId: last.node.parentId, after: last.node.id };
  return { place, mark: { id, at: 'after', level: wanted } };
}

function beforeRow(row: TreeRow<Section>, sections: readonly Section[], moved: Id): SectionDrop {
  const others = sections.filter(({ id }) => id !== moved);
  return { place: placeNow(others, row.node), mark: { id: row.node.id, at: 'before', level: row.level } };
}

/**
 * Where a section that is dragged would go: a row's upper and lower quarter are the places before and after it, what lies between
 * is the section itself. Null where it cannot go, or is.
 */
export function sectionDrop(
  rows: Rows,
  sections: readonly Section[],
  moved: Id,
  { id, share, level }: Pointed,
): SectionDrop | null {
  const at = rows.findIndex((row) => row.node.id === id);
  const row = rows[at];
  const section = sections.find((one) => one.id === moved);
  const own = withThoseIn(sections, moved);
  if (!row || !section || own.has(id)) return null;
  const drop =
    share < 0.25
      ? beforeRow(row, sections, moved)
      : share > 0.75
        ? afterRow(rows, at, own, level)
        : ({ place: endOf(sections, id, moved), mark: { id, at: 'into', level: row.level } } as const);
  return drop && samePlace(drop.place, placeNow(sections, section)) ? null : drop;
}
