import type { MenuItemConstructorOptions } from 'electron';
import { acceleratorOf } from './accelerators.ts';

/** What the menus of the menu bar are made of. */

export type Item = MenuItemConstructorOptions;

/** An item that runs a command of the page. Its key is shown here and acts there, where text fields are known. */
export function command(id: string, label: string, key?: string): Item {
  const accelerator = key === undefined ? null : acceleratorOf(key);
  return { id, label, ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }) };
}

/** One of something that is on or off. */
export const toggle = (id: string, label: string, key?: string): Item => ({
  ...command(id, label, key),
  type: 'checkbox',
});

/** One of several of which one is so. Ticked and not dotted: Electron would move the dot before the page has done it. */
export const choice = toggle;

export const line: Item = { type: 'separator' };
