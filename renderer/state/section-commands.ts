import { t } from '../../electron/language/language.ts';
import type { Command } from './command.ts';
import { withSection } from './command-acts.ts';
import type { SectionStep } from './section-places.ts';

/** One step of the section whose list is shown. In the tree its keys do the same for the one that has the focus. */
const move = (words: string, step: SectionStep): Command => ({
  words,
  keys: [],
  run: (app) => withSection(app, ({ id }) => app.sections.moves.step(id, step)),
});

/** What can be done with the section whose list is shown. */
export const sectionCommands: Record<string, Command> = {
  newSection: {
    words: t('command-new-section'),
    keys: [],
    run: ({ sections }) => {
      sections.asked.value = { kind: 'make', parentId: sections.shown()?.id ?? null };
    },
  },
  renameSection: {
    words: t('command-rename-section'),
    keys: [],
    run: (app) =>
      withSection(app, (section) => {
        app.sections.asked.value = { kind: 'rename', section };
      }),
  },
  moveSection: {
    words: t('command-move-section'),
    keys: [],
    run: (app) =>
      withSection(app, (section) => {
        app.sections.asked.value = { kind: 'move', section };
      }),
  },
  moveSectionUp: move(t('command-move-section-up'), 'up'),
  moveSectionDown: move(t('command-move-section-down'), 'down'),
  moveSectionIn: move(t('command-move-section-in'), 'in'),
  moveSectionOut: move(t('command-move-section-out'), 'out'),
  deleteSection: {
    words: t('command-delete-section'),
    keys: [],
    run: (app) => withSection(app, app.sections.remove),
  },
};
