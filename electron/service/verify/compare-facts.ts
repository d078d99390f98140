import type { ReadDb } from '../../../db/types.ts';
import { type Finding, type LibraryField, libraryFields } from '../../api/verify.ts';
import type { LibraryFacts } from '../../export/exporter.ts';
import { factsFor } from '../library-facts.ts';
import { shortened } from './shorten.ts';

const value: Record<LibraryField, (facts: LibraryFacts) => string> = {
  sections: ({ sections }) => sections.map((path) => path.join(' / ')).join(', '),
  tagColors: ({ tagColors }) => tagColors.map(({ name, color }) => `${name}: ${color}`).join(', '),
  colorMeanings: ({ colorMeanings }) =>
    Object.entries(colorMeanings)
      .map(([color, meaning]) => `${color}: ${meaning}`)
      .sort()
      .join(', '),
};

/** What differs in what belongs to a library and to no article: the tree of sections in its order, colours of tags, names of colours. */
export function compareFacts(here: ReadDb, back: ReadDb): Finding[] {
  const [ours, theirs] = [here, back].map((db) => factsFor(db, { kind: 'all' }, [])) as [
    LibraryFacts,
    LibraryFacts,
  ];
  return libraryFields.flatMap((field) => {
    const [one, other] = [value[field](ours), value[field](theirs)];
    if (one === other) return [];
    const [library, inExport] = shortened(one, other);
    return [{ kind: 'library' as const, field, library, export: inExport }];
  });
}
