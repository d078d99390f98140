import type { MenuBarState } from '../api/menu.ts';
import { acceleratorOf } from './accelerators.ts';
import { withAccessKeys } from './access-keys.ts';
import { isOwnAct, menus, type Surroundings } from './menu.ts';
import type { Item } from './menu-items.ts';
import { recentOf } from './recent-menu.ts';

/** The menu bar as it looks for a window of which the page has told. */

const submenuOf = ({ submenu }: Item): Item[] => (Array.isArray(submenu) ? submenu : []);

/** The first key of a command that a menu can show. */
function shownKey(id: string | undefined, state: MenuBarState | null): Item {
  const shown = (id === undefined ? [] : (state?.keys[id] ?? []))
    .map(acceleratorOf)
    .find((one) => one !== null);
  return shown ? { accelerator: shown, registerAccelerator: false } : {};
}

/** The items as they stand for a window; null is none, in which no command does anything. */
function applied(items: readonly Item[], state: MenuBarState | null, isTop: boolean): Item[] {
  const words = items.map(({ id, label = '' }) => ({
    words: (id !== undefined && state?.words[id]) || label,
    given: isTop,
  }));
  const labels = withAccessKeys(words);
  return items.map((item, at) => {
    const { id } = item;
    const isCommand = id !== undefined && !isOwnAct(id) && recentOf(id) === null;
    return {
      ...item,
      ...(item.label === undefined ? {} : { label: labels[at] ?? item.label }),
      ...shownKey(id, state),
      ...(isCommand ? { enabled: state !== null && !state.unavailable.includes(id) } : {}),
      ...(isCommand && item.type === 'checkbox' ? { checked: state?.checked.includes(id) === true } : {}),
      ...(item.submenu === undefined ? {} : { submenu: applied(submenuOf(item), state, false) }),
    };
  });
}

/** What stands in the menu bar for a window; null where there is none. */
export const menuTemplate = (state: MenuBarState | null, around: Surroundings): Item[] =>
  applied(menus(around, state?.isTyping === true), state, true);

/** All items of a template, those of menus in menus too. */
export const allItems = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...allItems(submenuOf(item))]);
