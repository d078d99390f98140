import { BrowserWindow, type ContextMenuParams, Menu, type WebContents } from 'electron';
import type { OpenMenu } from '../api/menu.ts';
import { channels } from '../api/window-messages.ts';
import { fieldItems, nativeItems, wordItems } from './native-items.ts';

/** Opens a menu of the page. What is chosen is told to it by the id; a menu that is left tells nothing. */
export function popUp(window: BrowserWindow, { items, x, y }: OpenMenu): void {
  const choose = (id: string) => window.webContents.send(channels.menuChosen, id);
  const menu = Menu.buildFromTemplate(nativeItems(items, choose, process.platform));
  menu.popup({ window, x: Math.round(x), y: Math.round(y) });
}

function itemsFor({ isEditable, editFlags, selectionText }: ContextMenuParams) {
  if (isEditable) return fieldItems(editFlags);
  return selectionText.trim() === '' ? [] : wordItems(process.platform);
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
