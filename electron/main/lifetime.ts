import { app, BrowserWindow, dialog } from 'electron';
import { t } from '../language/language.ts';
import type { ServiceHost } from './service-host.ts';
import { asStart, type StartArguments } from './start-arguments.ts';

/** One Lectern has one library open: a start for another one is told so. */
function tellOfLibrary(wanted: string, open: string): void {
  void dialog.showMessageBox({
    type: 'info',
    title: 'Lectern',
    message: t('main-other-library', { open }),
    detail: t('main-quit-first', { wanted }),
  });
}

/**
 * A second start hands what it was asked for to the first one, brings its window to the front, and ends. False: this is
 * the second.
 */
export function isFirstInstance(
  start: StartArguments,
  library: string,
  openFiles: (files: string[]) => void,
): boolean {
  if (!app.requestSingleInstanceLock({ ...start })) return false;
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const asked = asStart(data);
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
    if (asked.library !== null && asked.library !== library) tellOfLibrary(asked.library, library);
    else openFiles(asked.files);
  });
  return true;
}

/** The app ends with its last window (on macOS it stays), and not before the library is closed. */
export function endWithWindows(host: ServiceHost, reopen: () => void): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) reopen();
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
