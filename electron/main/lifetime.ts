import { app, BrowserWindow } from 'electron';
import type { ServiceHost } from './service-host.ts';
import { asStart, type StartArguments } from './start-arguments.ts';

/**
 * A second start hands what it was asked for to the first one, brings its window to the front, and ends. False: this is
 * the second.
 */
export function isFirstInstance(
  start: StartArguments,
  openLibrary: (library: string) => Promise<void>,
  openFiles: (files: string[]) => void,
): boolean {
  if (!app.requestSingleInstanceLock({ ...start })) return false;
  app.on('second-instance', async (_event, _argv, _folder, data) => {
    const asked = asStart(data);
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
    if (asked.library !== null) await openLibrary(asked.library);
    openFiles(asked.files);
  });
  return true;
}

/** The app ends with its last window (on macOS it stays), and not before the library is closed. */
export function endWithWindows(host: ServiceHost, reopen: () => void, isSwitching: () => boolean): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !isSwitching()) app.quit();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0 && !isSwitching()) reopen();
  });
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void host.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
