import type { BrowserWindow } from 'electron';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { DesktopBridge } from '../../electron/api/bridge.ts';
import type { Running } from './launch.ts';

/** The menus of things as a person uses them, whoever draws them: the page in a browser, the system in the desktop app. */

/** An item: its words, and what is said of its state. Of a menu in a menu the items come after it, indented. */
export interface Shown {
  words: string;
  enabled: boolean;
  checked: boolean | null;
  inMenu: string | null;
}

declare global {
  var shownMenu: Electron.Menu | null;
}

/** Keeps each native menu that is opened, in place of opening it: no test could choose in one of the system's. */
const keepMenus = (electron: ElectronApplication) =>
  electron.evaluate(({ Menu }) => {
    globalThis.shownMenu = null;
    Menu.prototype.popup = function popup() {
      globalThis.shownMenu = this;
    };
  });

const plain = (label: string) => label.replaceAll('&&', '\0').replaceAll('&', '').replaceAll('\0', '&');

const readNative = async (electron: ElectronApplication): Promise<Shown[] | null> => {
  const items = await electron.evaluate((): Shown[] | null => {
    const read = (menu: Electron.Menu, inMenu: string | null): Shown[] =>
      menu.items
        .filter(({ type }) => type !== 'separator')
        .flatMap(({ label, role, enabled, checked, type, submenu }) => [
          {
            words: label || String(role),
            enabled: enabled !== false,
            checked: type === 'checkbox' || type === 'radio' ? checked === true : null,
            inMenu,
          },
          ...(submenu ? read(submenu, label) : []),
        ]);
    return globalThis.shownMenu && read(globalThis.shownMenu, null);
  });
  if (!items) return null;
  return items.map(({ words, inMenu, ...more }) => ({
    ...more,
    words: plain(words),
    inMenu: inMenu && plain(inMenu),
  }));
};

const chooseNative = (electron: ElectronApplication, path: string[]) =>
  electron.evaluate((_electron, [first = '', ...rest]) => {
    const bare = (label: string) => label.replaceAll('&&', '\0').replaceAll('&', '').replaceAll('\0', '&');
    const find = (menu: Electron.Menu | null | undefined, words: string) =>
      menu?.items.find(({ label }) => bare(label) === words);
    let item = find(globalThis.shownMenu, first);
    for (const words of rest) item = find(item?.submenu, words);
    if (!item) throw new Error(`The menu has no item “${[first, ...rest].join(' ▸ ')}”.`);
    globalThis.shownMenu = null;
    item.click();
  }, path);

const readDrawn = (page: Page): Promise<Shown[]> =>
  page
    .getByRole('menu')
    .first()
    .evaluate((menu) =>
      [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')].map((item) => ({
        words: item.ariaLabel ?? '',
        enabled: item.ariaDisabled !== 'true',
        checked: item.ariaChecked === null ? null : item.ariaChecked === 'true',
        inMenu: null,
      })),
    );

const chooseDrawn = async (page: Page, path: string[]) => {
  for (const [at, words] of path.entries())
    await page
      .getByRole('menu')
      .nth(at)
      .locator(`:scope > .menu-part > [role^="menuitem"][aria-label="${words}"]`)
      .click();
};

/** Waits until the page of the desktop app has heard what main told it: answers come to it by the same way, in their order. */
export const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { lectern: DesktopBridge }).lectern.offerFiles([]));

/** Clicks an item of the menu bar, of which the window in front hears in its own time: it may be gone by then. */
export const clickMenuBar = (electron: ElectronApplication | undefined, id: string) =>
  electron?.evaluate(({ Menu, BrowserWindow: Windows }, item) => {
    const [window] = Windows.getAllWindows() as BrowserWindow[];
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click(undefined, window);
  }, id);

/** Clicks an item of the menu bar, and waits until the page has heard of it. */
export async function chooseInMenuBar({ page, electron }: Running, id: string): Promise<void> {
  await clickMenuBar(electron, id);
  await heard(page);
}

export interface MenuDriver {
  /** What stands in the menu that is open, once one is. */
  items(): Promise<Shown[]>;
  words(): Promise<string[]>;
  /** Chooses an item, or one in a menu in it. */
  choose(...path: string[]): Promise<void>;
  /** Leaves it by Escape, with nothing chosen. */
  leave(): Promise<void>;
}

/** How to use menus on a host. To be made before the first is opened. */
export async function driveMenus({ page, electron }: Running): Promise<MenuDriver> {
  if (electron) await keepMenus(electron);
  const items = async () => {
    if (!electron) {
      await page.getByRole('menu').first().waitFor();
      return readDrawn(page);
    }
    await expect.poll(() => readNative(electron)).not.toBeNull();
    return (await readNative(electron)) ?? [];
  };
  return {
    items,
    words: async () => (await items()).map(({ words }) => words),
    async choose(...path) {
      await items();
      if (!electron) return chooseDrawn(page, path);
      await chooseNative(electron, path);
      await heard(page);
    },
    async leave() {
      await items();
      if (electron) {
        await electron.evaluate(() => {
          globalThis.shownMenu = null;
        });
        return;
      }
      await page.keyboard.press('Escape');
      await page.getByRole('menu').first().waitFor({ state: 'detached' });
    },
  };
}
