import type { Id, Section } from '../../electron/api/model.ts';

/** A section that is called like its id. */
export const madeSection = (id: Id, parentId: Id | null = null): Section => ({
  id,
  parentId,
  name: id,
  count: 0,
  total: 0,
});

/** Those of a paper, three levels deep. */
export const paperSections: Section[] = [
  madeSection('Culture'),
  madeSection('Film', 'Culture'),
  madeSection('Music', 'Culture'),
  madeSection('Jazz', 'Music'),
  madeSection('Sport'),
  madeSection('World'),
];
