import { app, BrowserWindow } from 'electron';
import { isPrintWindow } from './print-window.ts';

let last: BrowserWindow | null = null;

/** From now on it is known which window had the focus last. */
export function watchFront(): void {
  app.on('browser-window-focus', (_event, window) => {
    last = window;
  });
}

/** All windows that are the user's. */
export const userWindows = (): BrowserWindow[] =>
  BrowserWindow.getAllWindows().filter((one) => !isPrintWindow(one));

/** The window that has the focus, else the one that had it last, as while a dialog or another program has it; null where there is none. */
export function frontWindow(): BrowserWindow | null {
  const all = userWindows();
  const focused = BrowserWindow.getFocusedWindow();
  return all.find((one) => one === focused) ?? all.find((one) => one === last) ?? all[0] ?? null;
}
