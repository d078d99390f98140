import { app, BrowserWindow } from 'electron';

let last: BrowserWindow | null = null;

/** From now on it is known which window had the focus last. */
export function watchFront(): void {
  app.on('browser-window-focus', (_event, window) => {
    last = window;
  });
}

/** The window that has the focus, else the one that had it last, as while a dialog or another program has it; null where there is none. */
export function frontWindow(): BrowserWindow | null {
  const all = BrowserWindow.getAllWindows();
  return BrowserWindow.getFocusedWindow() ?? all.find((one) => one === last) ?? all[0] ?? null;
}
