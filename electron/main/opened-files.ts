import { app, BrowserWindow } from 'electron';
import { channels } from '../api/window-messages.ts';
import { isLibraryName } from './library-file.ts';

/**
 * Files that the system opens with Lectern: given at the start, by a second start, or by macOS. They wait here until a
 * window whose page is ready fetches them, so that none is lost while the app starts or has no window. A library is opened itself.
 */
export function createOpenedFiles(first: readonly string[], openLibrary: (file: string) => unknown) {
  let waiting = [...first];

  const tell = (window: BrowserWindow) => {
    if (waiting.length > 0) window.webContents.send(channels.filesOpened);
  };
  const add = (paths: readonly string[]) => {
    waiting.push(...paths);
    for (const window of BrowserWindow.getAllWindows()) tell(window);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (isLibraryName(path)) void openLibrary(path);
    else add([path]);
  });
  return {
    add,
    /** Tells a window whether there is anything to fetch. */
    tell,
    /** All that wait, to whom asks first. */
    take(): string[] {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}

export type OpenedFiles = ReturnType<typeof createOpenedFiles>;
