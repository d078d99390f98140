import {
  BrowserWindow,
  type ContextMenuParams,
  type EditFlags,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron';
import type { MenuItem, OpenMenu } from '../api/menu.ts';
import { channels } from '../api/window-messages.ts';
import { acceleratorOf } from './accelerators.ts';
import { withAccessKeys } from './access-keys.ts';

/** The items of a menu that a page described, as Electron has them. Its keys act in the page, where text fields are known. */
export function nativeItems(
  items: readonly MenuItem[],
  choose: (id: string) => void,
): MenuItemConstructorOptions[] {
  // macOS has no access keys: Electron takes their marks away there.
  const labels = withAccessKeys(items.map((item) => ({ words: item.kind === 'line' ? '' : item.words })));
  return items.map((item, at): MenuItemConstructorOptions => {
    const label = labels[at] ?? '';
    if (item.kind === 'line') return { type: 'separator' };
    if (item.kind === 'menu') return { label, submenu: nativeItems(item.items, choose) };
    const { id, key, unavailable, checked, isOneOf } = item;
    const accelerator = key === undefined ? null : acceleratorOf(key);
    return {
      id,
      label,
      enabled: unavailable === undefined,
      click: () => choose(id),
      ...(unavailable === undefined ? {} : { toolTip: unavailable }),
      ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
      // A radio item of Electron changes others that stand beside it: what is so is the page's to say.
      ...(checked === undefined ? {} : { type: isOneOf ? 'radio' : 'checkbox', checked }),
    };
  });
}

/** Opens a menu of the page. What is chosen is told to it by the id; a menu that is left tells nothing. */
export function popUp(window: BrowserWindow, { items, x, y }: OpenMenu): void {
  const choose = (id: string) => window.webContents.send(channels.menuChosen, id);
  const menu = Menu.buildFromTemplate(nativeItems(items, choose));
  menu.popup({ window, x: Math.round(x), y: Math.round(y) });
}

/** The menu of a text field. */
export const fieldItems = (can: EditFlags): MenuItemConstructorOptions[] => [
  { role: 'undo', enabled: can.canUndo },
  { role: 'redo', enabled: can.canRedo },
  { type: 'separator' },
  { role: 'cut', enabled: can.canCut },
  { role: 'copy', enabled: can.canCopy },
  { role: 'paste', enabled: can.canPaste },
  { type: 'separator' },
  { role: 'selectAll', enabled: can.canSelectAll },
];

/** Words of the interface that can be selected, as those of a dialog. */
const wordItems: MenuItemConstructorOptions[] = [
  { role: 'copy' },
  ...(process.platform === 'darwin'
    ? [
        { type: 'separator' as const },
        { label: 'Speech', submenu: [{ role: 'startSpeaking' as const }, { role: 'stopSpeaking' as const }] },
      ]
    : []),
];

function itemsFor({ isEditable, editFlags, selectionText }: ContextMenuParams): MenuItemConstructorOptions[] {
  if (isEditable) return fieldItems(editFlags);
  return selectionText.trim() === '' ? [] : wordItems;
}

/** The menu of text fields and of words that are selected, wherever the page has no menu of its own. */
export function offerFieldMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const items = itemsFor(params);
    const window = BrowserWindow.fromWebContents(contents);
    if (items.length === 0 || !window) return;
    const { x, y, frame, menuSourceType } = params;
    Menu.buildFromTemplate(items).popup({
      window,
      x,
      y,
      ...(frame ? { frame } : {}),
      ...(menuSourceType ? { sourceType: menuSourceType } : {}),
    });
  });
}
