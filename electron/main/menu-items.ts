import type { MenuItemConstructorOptions } from 'electron';

/** What the menus of the menu bar are made of. */

export type Item = MenuItemConstructorOptions;

/** An item that runs a command of the page. The page says its keys, and listens to them, where text fields are known. */
export const command = (id: string, label: string): Item => ({ id, label });

/** One of something that is on or off. */
export const toggle = (id: string, label: string): Item => ({ ...command(id, label), type: 'checkbox' });

/** One of several of which one is so. Ticked and not dotted: Electron would move the dot before the page has done it. */
export const choice = toggle;

export const line: Item = { type: 'separator' };
