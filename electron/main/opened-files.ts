import { app, BrowserWindow } from 'electron';
import { channels } from '../api/window-messages.ts';
import { isLibraryName } from './library-file.ts';
import type { LibrarySwitch } from './switch-library.ts';

/**
 * Files that the system opens with Lectern: given at the start, by a second start, or by macOS. They wait here until a
 * window whose page is ready fetches them, so that none is lost while the app starts or has no window. A library is opened itself.
 */
export function createOpenedFiles(
  first: readonly string[],
  { to, isSwitching }: Pick<LibrarySwitch, 'to' | 'isSwitching'>,
) {
  let waiting = [...first];

  const tell = (window: BrowserWindow) => {
    if (waiting.length > 0 && !isSwitching()) window.webContents.send(channels.filesOpened);
  };
  const tellAll = () => {
    for (const window of BrowserWindow.getAllWindows()) tell(window);
  };
  const add = (paths: readonly string[]) => {
    waiting.push(...paths);
    tellAll();
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (isLibraryName(path)) void to(path).then(tellAll);
    else add([path]);
  });
  return {
    add,
    /** Tells a window whether there is anything to fetch. */
    tell,
    /** All that wait, to whom asks first. What comes with a switch is for the library that it leads to. */
    take(): string[] {
      if (isSwitching()) return [];
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}

export type OpenedFiles = ReturnType<typeof createOpenedFiles>;
