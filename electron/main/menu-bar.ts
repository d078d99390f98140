import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import { asMenuBarState, asOpenMenu, type MenuBarState } from '../api/menu.ts';
import { channels } from '../api/window-messages.ts';
import { popUp } from './context-menu.ts';
import { showDiagnostics } from './diagnostics.ts';
import { frontWindow } from './front-window.ts';
import type { Log } from './log.ts';
import { isOwnAct, type OwnAct, type Surroundings } from './menu.ts';
import { allItems, menuTemplate } from './menu-template.ts';
import type { RecentLibraries } from './recent-libraries.ts';
import { recentOf } from './recent-menu.ts';
import { hear } from './sender.ts';
import type { LibrarySwitch } from './switch-library.ts';

/** Before a page has told. */
const untold: MenuBarState = { unavailable: [], checked: [], words: {}, keys: {}, isTyping: false };

const licences = () => path.join(process.resourcesPath, 'licenses');

/** What of an item only another menu shows: a menu that is there can be told the rest. */
const shapeOf = (template: MenuItemConstructorOptions[]) =>
  JSON.stringify(template, (key, value) => (key === 'enabled' || key === 'checked' ? undefined : value));

/** Gives the items of a menu that is there the state of a template of the same shape. */
function tell(menu: Menu, template: MenuItemConstructorOptions[]): void {
  for (const { id, enabled, checked } of allItems(template)) {
    const item = id === undefined ? null : menu.getMenuItemById(id);
    if (!item) continue;
    if (enabled !== undefined) item.enabled = enabled;
    if (checked !== undefined) item.checked = checked;
  }
}

/** The menu bar, as it stands for the window that has the focus, and the native menus of the page. */
export function answerMenus(libraries: LibrarySwitch, recent: RecentLibraries, log: Log): { show(): void } {
  const states = new WeakMap<BrowserWindow, MenuBarState>();
  const always = {
    platform: process.platform,
    isDeveloped: !app.isPackaged,
    hasLicences: app.isPackaged && existsSync(licences()),
  };
  const around = (): Surroundings => ({ ...always, recent: recent.all(), library: libraries.current() });
  const ownActs: Record<OwnAct, () => unknown> = {
    newWindow: libraries.openAnother,
    newLibrary: libraries.askForNew,
    openLibrary: libraries.ask,
    clearRecent: recent.clear,
    showLogs: () => shell.showItemInFolder(log.file),
    showDiagnostics: () => showDiagnostics(frontWindow(), libraries.current()),
    openDataFolder: () => shell.showItemInFolder(libraries.current()),
    showLicences: async () => {
      const failure = await shell.openPath(licences());
      if (failure !== '') console.error(failure);
    },
  };

  const run = (id: string) => {
    const library = recentOf(id);
    if (library !== null) void libraries.toKnown(library);
    else if (isOwnAct(id)) void ownActs[id]();
    else frontWindow()?.webContents.send(channels.command, id);
  };
  const withClicks = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.map((item) => ({
      ...item,
      ...(item.id === undefined ? {} : { click: () => choose(String(item.id)) }),
      ...(Array.isArray(item.submenu) ? { submenu: withClicks(item.submenu) } : {}),
    }));

  /** The system ticks what is chosen by itself: the page says what is so. */
  const choose = (id: string) => {
    run(id);
    show();
  };

  let shape = '';
  const show = () => {
    const window = frontWindow();
    const template = menuTemplate(window && (states.get(window) ?? untold), around());
    const menu = Menu.getApplicationMenu();
    if (menu && shapeOf(template) === shape) return tell(menu, template);
    shape = shapeOf(template);
    Menu.setApplicationMenu(Menu.buildFromTemplate(withClicks(template)));
  };

  app.setAboutPanelOptions({ applicationName: 'Lectern', applicationVersion: app.getVersion() });
  app.on('browser-window-focus', show);
  app.on('browser-window-created', (_event, window) => window.once('closed', show));
  hear(channels.menuBarState, (window, state) => {
    states.set(window, asMenuBarState(state));
    show();
  });
  hear(channels.popUpMenu, (window, menu) => popUp(window, asOpenMenu(menu)));
  return { show };
}
