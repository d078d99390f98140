import type { Id, Section } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { treeRows } from './section-tree.ts';

interface Props {
  /** What stands before all sections, for none of them; null where that is no choice. */
  none: string | null;
  sections: readonly Section[];
  picked: Id | null | undefined;
  pick(id: Id | null): void;
}

const indent = (level: number) => ({ paddingInlineStart: `${(level - 1) * 16}px` });

/** One section of the tree, or none, to be chosen. */
export function SectionChoices({ none, sections, picked, pick }: Props) {
  const rows = treeRows(sections, new Set());
  const nameOf = new Map(sections.map((section) => [section.id, section.name]));
  return (
    <fieldset class="move-choices">
      <legend>{t('library-move-to')}</legend>
      {none !== null && (
        <label>
          <input type="radio" name="section" checked={picked === null} onChange={() => pick(null)} />
          {none}
        </label>
      )}
      {rows.map(({ node: { id, name, parentId }, level }) => (
        <label key={id} style={indent(level)}>
          <input
            type="radio"
            name="section"
            aria-description={
              parentId === null ? undefined : t('library-in-section', { name: nameOf.get(parentId) ?? '' })
            }
            checked={picked === id}
            onChange={() => pick(id)}
          />
          <span dir="auto">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
