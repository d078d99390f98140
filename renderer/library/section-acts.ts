import type { Section } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import type { MenuAct, MenuItem } from '../state/menus.ts';
import type { SectionStep } from '../state/section-places.ts';

/** What can be done with a section. */
export function actsOnSection(
  { sections, exports }: Pick<App, 'sections' | 'exports'>,
  section: Section,
): MenuItem[] {
  // Alt with an arrow to a side leads through the history, in the tree as everywhere.
  const move = (words: string, arrow: string, step: SectionStep): MenuAct => ({
    words,
    key: `Alt+${arrow}`,
    run: () => void sections.moves.step(section.id, step),
  });
  return [
    {
      words: t('library-new-section'),
      run: () => {
        sections.asked.value = { kind: 'make', parentId: section.id };
      },
    },
    {
      words: t('library-section-rename'),
      key: 'F2',
      run: () => {
        sections.asked.value = { kind: 'rename', section };
      },
    },
    {
      words: t('library-section-move'),
      run: () => {
        sections.asked.value = { kind: 'move', section };
      },
    },
    move(t('library-section-up'), 'ArrowUp', 'up'),
    move(t('library-section-down'), 'ArrowDown', 'down'),
    move(t('library-section-in'), 'Shift+ArrowRight', 'in'),
    move(t('library-section-out'), 'Shift+ArrowLeft', 'out'),
    {
      words: t('library-section-export'),
      run: () => {
        exports.asked.value = { kind: 'section', id: section.id };
      },
    },
    'line',
    { words: t('library-section-delete'), key: 'Delete', run: () => void sections.remove(section) },
  ];
}
