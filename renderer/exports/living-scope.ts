import type { LivingScope } from '../../electron/api/living.ts';
import type { Section } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { sectionPaths } from '../state/section-places.ts';

/** What there is to choose: names of sections with those above them, and of tags. */
export interface Offered {
  sections: { scope: LivingScope; words: string }[];
  tags: { scope: LivingScope; words: string }[];
}

export function offeredScopes(sections: readonly Section[], tags: readonly { name: string }[]): Offered {
  return {
    sections: sectionPaths(sections).map(({ id, path }) => ({
      scope: { kind: 'section', id },
      words: path.join(' / '),
    })),
    tags: tags.map(({ name }) => ({ scope: { kind: 'tag', name }, words: name })),
  };
}

/** A scope as the value of a choice. */
export function keyOf(scope: LivingScope): string {
  if (scope.kind === 'all') return 'all';
  return scope.kind === 'section' ? `section ${scope.id}` : `tag ${scope.name.toLocaleLowerCase()}`;
}

/** Whose notes are kept, in words. */
export function scopeWords(scope: LivingScope, { sections }: Offered): string {
  if (scope.kind === 'all') return t('living-everything');
  if (scope.kind === 'tag') return t('exports-of-tag', { name: scope.name });
  const section = sections.find((one) => keyOf(one.scope) === keyOf(scope));
  return section ? t('exports-of-section', { name: section.words }) : t('living-section-gone');
}
