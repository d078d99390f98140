import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { libraryEnding } from '../api/library-file.ts';
import type { LibraryName } from '../api/model.ts';
import { t } from '../language/language.ts';
import { frontWindow, userWindows } from './front-window.ts';
import { isLibraryName, mayBeLibrary } from './library-file.ts';
import type { ServiceHost } from './service-host.ts';

/** The library that is open, and the ways to another. */
export interface LibrarySwitch {
  /** The file that is open. */
  current(): string;
  /** A switch is under way or asked for: windows are closed for it and not to end the app, and files wait for its end. */
  isSwitching(): boolean;
  /** Brings the window to the front that was there last, or opens one. During a switch nothing: that ends with it. */
  show(): void;
  /** Opens one more window, beside the one in front and on the library that it looks at. */
  openAnother(): void;
  /**
   * Opens a library in place of the one that is open, or makes it where there is none. One is done after the other. Whether it is the
   * one that is open now: what cannot be opened was told of.
   */
  to(library: string): Promise<boolean>;
  /** The same for one that must be there, as it was open before. */
  toKnown(library: string): Promise<boolean>;
  /** Asks which to open, over the window in front: nothing else is done there meanwhile. */
  ask(): Promise<void>;
  /** Asks where a new one is to lie. */
  askForNew(): Promise<void>;
}

const filters = () => [{ name: t('main-libraries'), extensions: [libraryEnding.slice(1)] }];

function refuse(message: string, detail: string): false {
  void dialog.showMessageBox({ type: 'error', title: 'Lectern', message, detail });
  return false;
}

function isFit(library: string): boolean {
  const name = path.basename(library);
  try {
    return mayBeLibrary(library) || refuse(t('main-no-library', { name }), t('main-choose-library'));
  } catch (error) {
    return refuse(t('main-no-library', { name }), (error as Error).message);
  }
}

function close(window: BrowserWindow): Promise<void> {
  const closed = new Promise<void>((resolve) => window.once('closed', () => resolve()));
  window.close();
  return closed;
}

/** Closes all windows, the one in front as the last: a library comes back at the place of the window that was closed last. */
async function closeWindows(): Promise<void> {
  const front = frontWindow();
  await Promise.all(userWindows().flatMap((one) => (one === front ? [] : close(one))));
  // The user may have closed it meanwhile.
  if (front && userWindows().includes(front)) await close(front);
}

/**
 * All windows are closed and one is opened, as at a start: what is not saved yet is saved while the pages go, and nothing of one library
 * is left in the view of the other. One service keeps one library, so no window can stay at the one before.
 */
export function createLibrarySwitch(
  host: Pick<ServiceHost, 'library' | 'shownIn' | 'hasEnded' | 'turnTo'>,
  openWindow: (library: LibraryName, beside: BrowserWindow | null) => void,
): LibrarySwitch {
  let waiting = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const bringUp = () => {
    if (host.hasEnded()) return;
    const window = frontWindow();
    if (!window) return openWindow('own', null);
    if (window.isMinimized()) window.restore();
    window.focus();
  };

  /** A switch that is waited for would close the window at once. */
  const showUnlessNext = () => {
    if (waiting === 1) bringUp();
  };

  const turn = async (library: string): Promise<boolean> => {
    // What macOS opens an app with comes before the app is ready.
    await app.whenReady();
    const isThere = library === host.library();
    if (!isThere && !isFit(library)) {
      // Where macOS opens the app with such a file there is no window yet.
      if (!frontWindow()) showUnlessNext();
      return false;
    }
    if (!isThere) {
      await closeWindows();
      await host.turnTo(library);
    }
    showUnlessNext();
    return library === host.library();
  };

  const to = (library: string): Promise<boolean> => {
    waiting++;
    const done = queue.then(() => turn(library)).finally(() => waiting--);
    queue = done.catch((error: Error) => {
      console.error(error);
      refuse(t('main-not-opened', { name: path.basename(library) }), error.message);
      bringUp();
    });
    return done.catch(() => false);
  };

  return {
    current: host.library,
    isSwitching: () => waiting > 0,
    show() {
      if (waiting === 0) bringUp();
    },
    openAnother() {
      const beside = frontWindow();
      if (waiting === 0 && !host.hasEnded()) openWindow(beside ? host.shownIn(beside) : 'own', beside);
    },
    to,
    async toKnown(library) {
      if (library === host.library() || existsSync(library)) return to(library);
      return refuse(
        t('main-not-there', { name: path.basename(library) }),
        t('main-look-for-it', { library }),
      );
    },
    async ask() {
      const over = frontWindow();
      const options: OpenDialogOptions = {
        title: t('main-open-library-title'),
        properties: ['openFile'],
        filters: filters(),
      };
      const { canceled, filePaths } = await (over
        ? dialog.showOpenDialog(over, options)
        : dialog.showOpenDialog(options));
      const [chosen] = filePaths;
      if (!canceled && chosen !== undefined) await to(chosen);
    },
    async askForNew() {
      const over = frontWindow();
      const options: SaveDialogOptions = {
        title: t('main-new-library-title'),
        defaultPath: `${t('main-new-library-name')}${libraryEnding}`,
        filters: filters(),
      };
      const { canceled, filePath } = await (over
        ? dialog.showSaveDialog(over, options)
        : dialog.showSaveDialog(options));
      if (canceled || !filePath) return;
      const library = isLibraryName(filePath) ? filePath : `${filePath}${libraryEnding}`;
      // The system may have asked whether to replace it; nothing here replaces a file.
      if (existsSync(library))
        refuse(t('main-there-already', { name: path.basename(library) }), t('main-other-name'));
      else await to(library);
    },
  };
}
