import { t } from '../../electron/language/language.ts';
import type { App } from './app.ts';
import { chosenAt, isMarked } from './command-acts.ts';
import { commands } from './commands.ts';
import { keyNow } from './key-map.ts';
import type { MenuAct } from './menus.ts';
import { whyNot } from './why-not.ts';

/** How commands stand in menus. */

/** How many articles commands are about, in their words: with none chosen they speak of one. */
const chosenCount = ({ place }: App) => ({ count: Math.max(1, chosenAt(place.current.value).length) });

const inTrash = ({ place }: App) => place.query.value.scope.kind === 'trash';

/** Words that say what a command would do now, by its name; others are called in menus as ever. */
export const wordsNow: Readonly<Record<string, (app: App) => string>> = {
  undo: ({ undo: { past } }) =>
    past.value ? t('state-undo-change', { change: past.value.words }) : t('state-undo'),
  redo: ({ undo: { future } }) =>
    future.value ? t('state-redo-change', { change: future.value.words }) : t('state-redo'),
  toggleRead: (app) =>
    isMarked(app, 'read') ? t('state-mark-unread', chosenCount(app)) : t('state-mark-read', chosenCount(app)),
  toggleStar: (app) =>
    isMarked(app, 'starred') ? t('state-unstar', chosenCount(app)) : t('state-star', chosenCount(app)),
  tags: (app) => t('state-tags', chosenCount(app)),
  move: (app) => t('state-move', chosenCount(app)),
  exportChosen: (app) => t('state-export-notes', chosenCount(app)),
  trash: (app) => (inTrash(app) ? t('state-untrash', chosenCount(app)) : t('state-trash', chosenCount(app))),
  delete: (app) => t('state-delete', chosenCount(app)),
};

/** A command as an item of a menu, by other words where they are given. */
export function commandItem(app: App, name: string, words?: string): MenuAct {
  const command = commands[name];
  if (!command) throw new Error(`There is no command “${name}”.`);
  return {
    words: words ?? wordsNow[name]?.(app) ?? command.words,
    key: keyNow(app.settings.keys, name),
    unavailable: whyNot[name]?.(app) ?? null,
    run: () => command.run(app),
  };
}
