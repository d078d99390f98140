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
    words: 'New section…',
    keys: [],
    run: ({ sections }) => {
      sections.asked.value = { kind: 'make', parentId: sections.shown()?.id ?? null };
    },
  },
  renameSection: {
    words: 'Rename the section…',
    keys: [],
    run: (app) =>
      withSection(app, (section) => {
        app.sections.asked.value = { kind: 'rename', section };
      }),
  },
  moveSection: {
    words: 'Move the section…',
    keys: [],
    run: (app) =>
      withSection(app, (section) => {
        app.sections.asked.value = { kind: 'move', section };
      }),
  },
  moveSectionUp: move('Move the section up', 'up'),
  moveSectionDown: move('Move the section down', 'down'),
  moveSectionIn: move('Move the section into the one above', 'in'),
  moveSectionOut: move('Move the section out of the one that it is in', 'out'),
  deleteSection: {
    words: 'Delete the section',
    keys: [],
    run: (app) => withSection(app, app.sections.remove),
  },
};
