import { app } from 'electron';
import { emptyPassing } from './passing-files.ts';
import type { ServiceHost } from './service-host.ts';
import { asStart, type StartArguments } from './start-arguments.ts';
import type { LibrarySwitch } from './switch-library.ts';

/**
 * A second start hands what it was asked for to the first one, brings its window to the front, and ends. False: this is
 * the second.
 */
export function isFirstInstance(
  start: StartArguments,
  libraries: LibrarySwitch,
  openFiles: (files: string[], library: string | null) => void,
  openLinks: (links: string[]) => void,
): boolean {
  if (!app.requestSingleInstanceLock({ ...start })) return false;
  app.on('second-instance', async (_event, _argv, _folder, data) => {
    const asked = asStart(data);
    if (asked.library === null) libraries.show();
    // What was meant for a library that cannot be opened goes into no other.
    else if (!(await libraries.to(asked.library))) return;
    openFiles(asked.files, asked.library);
    openLinks(asked.links);
  });
  return true;
}

/** The app ends with its last window (on macOS it stays), and not before the library is closed. */
export function endWithWindows(host: ServiceHost, { show, isSwitching }: LibrarySwitch): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !isSwitching()) app.quit();
  });
  app.on('activate', show);
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void host.close().finally(() => {
      closed = true;
      emptyPassing();
      app.quit();
    });
  });
}
