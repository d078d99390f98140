import type { App } from './app.ts';
import { chosenAt, isMarked } from './command-acts.ts';
import { commands } from './commands.ts';
import { articlesWords } from './counted.ts';
import type { MenuAct } from './menus.ts';
import { whyNot } from './why-not.ts';

/** How commands stand in menus. */

/** Words about one article, or about so many of them. */
function ofChosen({ place }: App, one: string, many: (articles: string) => string): string {
  const count = chosenAt(place.current.value).length;
  return count > 1 ? many(articlesWords(count)) : one;
}

const inTrash = ({ place }: App) => place.query.value.scope.kind === 'trash';

/** Words that say what a command would do now, by its name; others are called in menus as ever. */
export const wordsNow: Readonly<Record<string, (app: App) => string>> = {
  undo: ({ undo }) => (undo.past.value ? `Undo: ${undo.past.value.words}` : 'Undo'),
  redo: ({ undo }) => (undo.future.value ? `Redo: ${undo.future.value.words}` : 'Redo'),
  toggleRead: (app) => {
    const as = isMarked(app, 'read') ? 'unread' : 'read';
    return ofChosen(app, `Mark as ${as}`, (articles) => `Mark ${articles} as ${as}`);
  },
  toggleStar: (app) => {
    const act = isMarked(app, 'starred') ? 'Unstar' : 'Star';
    return ofChosen(app, act, (articles) => `${act} ${articles}`);
  },
  tags: (app) => ofChosen(app, 'Tags…', (articles) => `Tags of ${articles}…`),
  move: (app) => ofChosen(app, 'Move to a section…', (articles) => `Move ${articles} to a section…`),
  exportChosen: (app) =>
    ofChosen(app, 'Export the notes of the article…', (articles) => `Export the notes of ${articles}…`),
  trash: (app) =>
    inTrash(app)
      ? ofChosen(app, 'Take out of the Trash', (articles) => `Take ${articles} out of the Trash`)
      : ofChosen(app, 'Move to the Trash', (articles) => `Move ${articles} to the Trash`),
  delete: (app) => ofChosen(app, 'Delete permanently…', (articles) => `Delete ${articles} permanently…`),
};

/** A command as an item of a menu, by other words where they are given. */
export function commandItem(app: App, name: string, words?: string): MenuAct {
  const command = commands[name];
  if (!command) throw new Error(`There is no command “${name}”.`);
  return {
    words: words ?? wordsNow[name]?.(app) ?? command.words,
    key: command.keys[0],
    unavailable: whyNot[name]?.(app) ?? null,
    run: () => command.run(app),
  };
}
