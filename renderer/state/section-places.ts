import type { Id, Section, SectionPlace } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';

/** One step through the tree: among the siblings, into the one above, or out beside the one that it stands in. */
export type SectionStep = 'up' | 'down' | 'in' | 'out';

const nameOf = (sections: readonly Section[], id: Id | null) =>
  sections.find((section) => section.id === id)?.name ?? null;

/** The sections within another, or with null at the top, in their order. */
export const sectionsIn = (sections: readonly Section[], parentId: Id | null): Section[] =>
  sections.filter((section) => section.parentId === parentId);

/** A section and all those in it. Sections come with parents before children. */
export function withThoseIn(sections: readonly Section[], id: Id): Set<Id> {
  const found = new Set([id]);
  for (const { id: own, parentId } of sections) if (parentId !== null && found.has(parentId)) found.add(own);
  return found;
}

/** The sections that one stands in, from the top down, and itself at the end; none for one that is not there. */
export function trailOf(sections: readonly Section[], id: Id | null): Section[] {
  const section = sections.find((one) => one.id === id);
  return section ? [...trailOf(sections, section.parentId), section] : [];
}

/** The last place within a section, or with null at the top, for one that comes there. */
export const endOf = (sections: readonly Section[], parentId: Id | null, own: Id): SectionPlace => ({
  parentId,
  after: sectionsIn(sections, parentId).findLast(({ id }) => id !== own)?.id ?? null,
});

export function placeNow(sections: readonly Section[], { id, parentId }: Section): SectionPlace {
  const siblings = sectionsIn(sections, parentId);
  return { parentId, after: siblings[siblings.findIndex((one) => one.id === id) - 1]?.id ?? null };
}

export const samePlace = (one: SectionPlace, other: SectionPlace): boolean =>
  one.parentId === other.parentId && one.after === other.after;

/** Where a step leads; where it leads nowhere, why, in words. */
export function stepFrom(
  sections: readonly Section[],
  section: Section,
  step: SectionStep,
): SectionPlace | string {
  const { id, name, parentId } = section;
  const siblings = sectionsIn(sections, parentId);
  const at = siblings.findIndex((one) => one.id === id);
  const [above, below] = [siblings[at - 1], siblings[at + 1]];
  switch (step) {
    case 'up':
      return above
        ? { parentId, after: siblings[at - 2]?.id ?? null }
        : t('state-section-is-first', { name });
    case 'down':
      return below ? { parentId, after: below.id } : t('state-section-is-last', { name });
    case 'in':
      return above ? endOf(sections, above.id, id) : t('state-section-none-before', { name });
    case 'out': {
      const parent = sections.find((one) => one.id === parentId);
      return parent
        ? { parentId: parent.parentId, after: parent.id }
        : t('state-section-is-at-top', { name });
    }
  }
}

/** A move in words: as it is kept, and as it is said where it is seen. */
export function moveWords(
  sections: readonly Section[],
  section: Section,
  to: SectionPlace,
): { words: string; said: string } {
  const { id, name, parentId } = section;
  const others = sectionsIn(sections, to.parentId).filter((one) => one.id !== id);
  const at = to.after === null ? 0 : others.findIndex((one) => one.id === to.after) + 1;
  const isEarlier = sectionsIn(sections, parentId).findIndex((one) => one.id === id) > at;
  const [way, other] =
    to.parentId === parentId
      ? isEarlier
        ? ['before', others[at]?.name]
        : ['after', others[at - 1]?.name]
      : parentId !== null && to.after === parentId
        ? ['out', nameOf(sections, parentId)]
        : ['into', nameOf(sections, to.parentId)];
  const values = { name, way: other ? way : 'top', other: other ?? '' };
  return {
    words: t('state-section-moved', values),
    said: t('state-section-moved-said', { ...values, at: at + 1, total: others.length + 1 }),
  };
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
