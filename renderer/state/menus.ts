import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { MenuItem as PlainItem } from '../../electron/api/menu.ts';
import type { Shell } from './shell.ts';

/** What a menu offers, the same whoever draws it. */
export interface MenuAct {
  words: string;
  /** The key that does the same, where the menu was asked for. */
  key?: string | undefined;
  /** Why it cannot be done now, in words; null or absent where it can. */
  unavailable?: string | null;
  /** Something that is so or not; `isOneOf` where of several of these one is so. */
  checked?: boolean | undefined;
  isOneOf?: boolean;
  /** The menu stays open to set more of the kind, where the page draws it. */
  stays?: boolean;
  run(): unknown;
}

export interface Submenu {
  words: string;
  items: readonly MenuItem[];
}

/** `line` parts groups; `speech` is what the system itself does with selected words. */
export type MenuItem = MenuAct | Submenu | 'line' | 'speech';

/** Where a menu opens, in CSS pixels of the window. */
export interface MenuPlace {
  x: number;
  y: number;
  /** The lower edge of a menu that has no room below. */
  above: number;
  /** What it was asked for at. */
  opener: HTMLElement | null;
  /** Gives the focus back to where it was. */
  giveBack(): void;
}

interface Drawn {
  items: PlainItem[];
  acts: Map<string, MenuAct>;
}

/** A menu that the page draws itself. */
export interface DrawnMenu {
  name: string;
  place: MenuPlace;
  drawn: ReadonlySignal<Drawn>;
}

export interface Menus {
  /** The menu that is open in the page; the system's own are not known here. */
  open: ReadonlySignal<DrawnMenu | null>;
  /** Opens a menu; one without items is none. What `items` gives follows the state that it reads. */
  ask(name: string, items: () => readonly MenuItem[], place: MenuPlace): void;
  choose(id: string): void;
  /** It was left; `isGivenUp` where the focus is to go back to where it was. */
  close(isGivenUp: boolean): void;
}

const isSubmenu = (item: MenuAct | Submenu): item is Submenu => 'items' in item;

/** The items as plain data, and what each does, by its id. */
function drawnOf(items: readonly MenuItem[], opening: number): Drawn {
  const acts = new Map<string, MenuAct>();
  const plain = (item: MenuItem): PlainItem => {
    if (item === 'line' || item === 'speech') return { kind: item };
    if (isSubmenu(item)) return { kind: 'menu', words: item.words, items: item.items.map(plain) };
    const { words, key, unavailable, checked, isOneOf, stays } = item;
    const id = `${opening}.${acts.size}`;
    acts.set(id, item);
    return {
      ...{ kind: 'act', id, words },
      ...(key === undefined ? {} : { key }),
      ...(unavailable ? { unavailable } : {}),
      ...(checked === undefined ? {} : { checked }),
      ...(isOneOf ? { isOneOf } : {}),
      ...(stays ? { stays } : {}),
    };
  };
  return { items: items.map(plain), acts };
}

/** Without a line at an end, or two beside each other: groups may be empty. */
export function withoutLooseLines(items: readonly MenuItem[]): MenuItem[] {
  const kept = items.filter((item, at) => item !== 'line' || (at > 0 && items[at - 1] !== 'line'));
  return kept.at(-1) === 'line' ? kept.slice(0, -1) : kept;
}

/** What of a menu a key does that was pressed where it could be asked for. */
export const actOfKey = (items: readonly MenuItem[], key: string): MenuAct | undefined =>
  items.find((item): item is MenuAct => typeof item !== 'string' && !isSubmenu(item) && item.key === key);

/** Below an element. */
export function below(opener: HTMLElement): MenuPlace {
  const { left, right, top, bottom, width } = opener.getBoundingClientRect();
  const inward = Math.min(24, width / 2);
  const x = getComputedStyle(opener).direction === 'rtl' ? right - inward : left + inward;
  return { x, y: bottom, above: top, opener, giveBack: () => opener.focus() };
}

/** By the menu key or Shift+F10: no button of a pointer was pressed. */
export const isByKey = ({ button }: MouseEvent): boolean => button === -1;

/** Where a menu was asked for: at the pointer, or by a key below what has the focus. */
export function placeOf(event: MouseEvent, opener = event.currentTarget as HTMLElement): MenuPlace {
  if (isByKey(event)) return below(opener);
  const { clientX: x, clientY: y } = event;
  return { x, y, above: y, opener, giveBack: () => opener.focus() };
}

/** The menus of things: native where the shell has them, else drawn by the page; one at a time. */
export function createMenus(shell: Pick<Shell, 'menus'>): Menus {
  const open: Signal<DrawnMenu | null> = signal(null);
  let native: Drawn['acts'] = new Map();
  let openings = 0;
  shell.menus?.onChosen((id) => native.get(id)?.run());

  return {
    open,
    ask(name, items, place) {
      openings++;
      const opening = openings;
      const offered = () => (shell.menus ? items() : items().filter((item) => item !== 'speech'));
      const drawn = computed(() => drawnOf(withoutLooseLines(offered()), opening));
      if (drawn.peek().items.length === 0) return;
      if (!shell.menus) {
        open.value = { name, place, drawn };
        return;
      }
      native = drawn.peek().acts;
      shell.menus.popUp({ items: drawn.peek().items, x: place.x, y: place.y });
    },
    choose(id) {
      const act = open.peek()?.drawn.peek().acts.get(id);
      if (!act || act.unavailable) return;
      // What is done next may open a dialog, which gives the focus back to where it was.
      if (!act.stays) this.close(true);
      act.run();
    },
    close(isGivenUp) {
      const place = open.peek()?.place;
      open.value = null;
      if (isGivenUp) place?.giveBack();
    },
  };
}
