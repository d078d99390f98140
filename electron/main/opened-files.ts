import { app, type BrowserWindow } from 'electron';
import { channels } from '../api/window-messages.ts';
import { frontWindow } from './front-window.ts';
import { isLibraryName } from './library-file.ts';
import type { LibrarySwitch } from './switch-library.ts';

interface Waiting {
  path: string;
  /** The library that it was opened with; null: whichever is open. */
  library: string | null;
}

/**
 * Files that the system opens with Lectern: given at the start, by a second start, or by macOS. They wait here until a
 * window whose page is ready fetches them, so that none is lost while the app starts or has no window, and none goes into another
 * library than the one that it was opened with. A library is opened itself.
 */
export function createOpenedFiles(
  first: readonly string[],
  { to, isSwitching, current }: Pick<LibrarySwitch, 'to' | 'isSwitching' | 'current'>,
) {
  const wait = (paths: readonly string[], library: string | null): Waiting[] =>
    paths.map((path) => ({ path, library }));
  let waiting = wait(first, current());
  /** What comes with a switch is for the library that it leads to. */
  const isDue = ({ library }: Waiting) => !isSwitching() && (library ?? current()) === current();

  const tell = (window: BrowserWindow | null) => {
    if (waiting.some(isDue)) window?.webContents.send(channels.filesOpened);
  };
  /** One window fetches them: the one that the user looks at. */
  const tellFront = () => tell(frontWindow());
  const add = (paths: readonly string[], library: string | null) => {
    waiting.push(...wait(paths, library));
    tellFront();
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (isLibraryName(path)) void to(path).then(tellFront);
    else add([path], null);
  });
  // One that was told may go before it has fetched them.
  app.on('browser-window-created', (_event, window) => window.once('closed', tellFront));
  return {
    add,
    /** Tells a window whether there is anything to fetch. */
    tell,
    /** All that wait for the library that is open, to whom asks first. */
    take(): string[] {
      const taken = waiting.filter(isDue);
      waiting = waiting.filter((one) => !taken.includes(one));
      return taken.map(({ path }) => path);
    },
  };
}

export type OpenedFiles = ReturnType<typeof createOpenedFiles>;
