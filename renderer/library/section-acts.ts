import type { Section } from '../../electron/api/model.ts';
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
      words: 'New section…',
      run: () => {
        sections.asked.value = { kind: 'make', parentId: section.id };
      },
    },
    {
      words: 'Rename section…',
      key: 'F2',
      run: () => {
        sections.asked.value = { kind: 'rename', section };
      },
    },
    {
      words: 'Move section…',
      run: () => {
        sections.asked.value = { kind: 'move', section };
      },
    },
    move('Move up', 'ArrowUp', 'up'),
    move('Move down', 'ArrowDown', 'down'),
    move('Move into the section above', 'Shift+ArrowRight', 'in'),
    move('Move out of its section', 'Shift+ArrowLeft', 'out'),
    {
      words: 'Export its notes…',
      run: () => {
        exports.asked.value = { kind: 'section', id: section.id };
      },
    },
    'line',
    { words: 'Delete section', key: 'Delete', run: () => void sections.remove(section) },
  ];
}
