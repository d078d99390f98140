import * as v from 'valibot';

/** What a menu is made of, as plain data: the page describes it, the system or the page itself draws it. */

/** Something that can be done. */
export interface MenuAct {
  kind: 'act';
  /** By which it is told from the others of its menu. */
  id: string;
  words: string;
  /** The key that does the same, as `Mod+Shift+F`; shown, never listened to. */
  key?: string;
  /** Why it cannot be done now, in words; absent where it can. */
  unavailable?: string;
  /** Something that is so or not: a tick, or of several of which one is so, a dot. */
  checked?: boolean;
  isOneOf?: boolean;
  /** The menu stays open, where the page draws it, to set more of the kind. */
  stays?: boolean;
}

export interface Submenu {
  kind: 'menu';
  words: string;
  items: readonly MenuItem[];
}

/** `speech` stands for what the system itself does with selected words, where it reads them. */
export type MenuItem = MenuAct | Submenu | { kind: 'line' } | { kind: 'speech' };

/** A menu that is to be opened at a point of the window, in CSS pixels. */
export interface OpenMenu {
  items: readonly MenuItem[];
  x: number;
  y: number;
}

/** What the window has to say of its menu bar. Commands go by their names. */
export interface MenuBarState {
  /** Those that would do nothing now. */
  unavailable: readonly string[];
  /** Those of things that are on. */
  checked: readonly string[];
  /** Other words than usual, as “Undo: Highlight deleted”. */
  words: Readonly<Record<string, string>>;
  /** The keys of each that has some; shown, never listened to. */
  keys: Readonly<Record<string, readonly string[]>>;
  /** A text field has the focus: undoing is about what is typed. */
  isTyping: boolean;
}

/** More than any menu of ours has; nothing else comes from a page that is ours. */
const mostItems = 500;
const deepest = 3;
const text = v.pipe(v.string(), v.maxLength(1000));

const act = v.strictObject({
  kind: v.literal('act'),
  id: text,
  words: text,
  key: v.optional(text),
  unavailable: v.optional(text),
  checked: v.optional(v.boolean()),
  isOneOf: v.optional(v.boolean()),
  stays: v.optional(v.boolean()),
});
const line = v.strictObject({ kind: v.literal('line') });
const speech = v.strictObject({ kind: v.literal('speech') });

const itemsTo = (depth: number): v.GenericSchema =>
  v.pipe(
    v.array(
      depth === 0
        ? v.variant('kind', [act, line, speech])
        : v.variant('kind', [
            act,
            line,
            speech,
            v.strictObject({ kind: v.literal('menu'), words: text, items: itemsTo(depth - 1) }),
          ]),
    ),
    v.maxLength(mostItems),
  );

const openMenu = v.strictObject({ items: itemsTo(deepest), x: v.number(), y: v.number() });
const names = v.pipe(v.array(text), v.maxLength(mostItems));
const menuBarState = v.strictObject({
  unavailable: names,
  checked: names,
  words: v.record(text, text),
  keys: v.record(text, names),
  isTyping: v.boolean(),
});

/** A menu that came from a page. Throws where it is none. */
export const asOpenMenu = (value: unknown): OpenMenu => v.parse(openMenu, value) as OpenMenu;

/** What a page said of its menu bar. Throws where that is none of it. */
export const asMenuBarState = (value: unknown): MenuBarState => v.parse(menuBarState, value);
