import { allTagColors, foldedTagsOf, sectionsOf } from '../../db/queries/kept-sources.ts';
import { listSections, sectionPath } from '../../db/queries/sections.ts';
import { allSettings } from '../../db/queries/settings.ts';
import type { ReadDb } from '../../db/types.ts';
import type { ExportScope } from '../api/exports.ts';
import { colorMeaningsFrom, type Id, type Section, type TagColor } from '../api/model.ts';
import type { LibraryFacts } from '../export/exporter.ts';

/** The sections that an export is about: all, those in a section and around it, or those that its articles stand in and around them. */
function sectionsFor(db: ReadDb, scope: ExportScope, ids: readonly Id[]): Section[] {
  const all = listSections(db);
  if (scope.kind === 'all') return all;
  const byId = new Map(all.map((section) => [section.id, section]));
  const wanted = new Set<Id>();
  const addUpTo = (id: Id | null) => {
    for (let at = id; at !== null && !wanted.has(at); at = byId.get(at)?.parentId ?? null) wanted.add(at);
  };
  for (const id of sectionsOf(db, ids)) addUpTo(id);
  if (scope.kind === 'section') {
    addUpTo(scope.id);
    const inside = new Set([scope.id]);
    for (const { id, parentId } of all) if (parentId !== null && inside.has(parentId)) inside.add(id);
    for (const id of inside) wanted.add(id);
  }
  return all.filter(({ id }) => wanted.has(id));
}

/** The colours of all tags, or of those that the articles of an export carry and of the levels above these. */
function tagColorsFor(db: ReadDb, scope: ExportScope, ids: readonly Id[]): LibraryFacts['tagColors'] {
  const colors = allTagColors(db).map(({ folded, color }) => ({ name: folded, color: color as TagColor }));
  if (scope.kind === 'all' || colors.length === 0) return colors;
  const carried = foldedTagsOf(db, ids);
  return colors.filter(({ name }) => carried.some((tag) => tag === name || tag.startsWith(`${name}/`)));
}

/** What belongs to the library and to no article, as far as an export of some articles, or of all, is about it. */
export const factsFor = (
  db: ReadDb,
  scope: ExportScope,
  ids: readonly Id[],
  isWhole = false,
): LibraryFacts => ({
  sections: sectionsFor(db, scope, ids).map(({ id }) => sectionPath(db, id)),
  tagColors: tagColorsFor(db, scope, ids),
  colorMeanings: colorMeaningsFrom(allSettings(db)['colorMeanings']),
  isWhole,
});
