import path from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { t } from '../language/language.ts';
import { isLibraryName, libraryEnding, mayBeLibrary } from './library-file.ts';
import type { RecentLibraries } from './recent-libraries.ts';
import type { ServiceHost } from './service-host.ts';

/** The library that is open, and the ways to another. */
export interface LibrarySwitch {
  /** The file that is open. */
  current(): string;
  /** Windows are closed for a switch and not to end the app. */
  isSwitching(): boolean;
  /** Opens a library in place of the one that is open, or makes it where there is none; one that is open already is left. */
  to(library: string): Promise<void>;
  /** Asks which to open. */
  ask(): Promise<void>;
  /** Asks where a new one is to lie. */
  askForNew(): Promise<void>;
}

const filters = () => [{ name: t('main-libraries'), extensions: [libraryEnding.slice(1)] }];

function refuse(library: string, detail: string): void {
  void dialog.showMessageBox({
    type: 'error',
    title: 'Lectern',
    message: t('main-no-library', { name: path.basename(library) }),
    detail,
  });
}

/**
 * A window is closed and another opened, as at a start: what is not saved yet is saved while the page goes, and nothing of one library
 * is left in the view of the other.
 */
async function closeWindows(): Promise<void> {
  const gone = BrowserWindow.getAllWindows().map((window) => {
    const closed = new Promise<void>((resolve) => window.once('closed', () => resolve()));
    window.close();
    return closed;
  });
  await Promise.all(gone);
}

export function createLibrarySwitch(
  first: string,
  host: ServiceHost,
  recent: RecentLibraries,
  openWindow: () => void,
): LibrarySwitch {
  let library = first;
  let switching = false;

  const to = async (asked: string) => {
    if (switching || asked === library) return;
    try {
      if (!mayBeLibrary(asked)) return refuse(asked, t('main-choose-library'));
    } catch (error) {
      return refuse(asked, (error as Error).message);
    }
    switching = true;
    try {
      await closeWindows();
      await host.open(asked);
      library = asked;
      recent.opened(asked);
      openWindow();
    } finally {
      switching = false;
    }
  };

  return {
    current: () => library,
    isSwitching: () => switching,
    to,
    async ask() {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: t('main-open-library-title'),
        properties: ['openFile'],
        filters: filters(),
      });
      const [chosen] = filePaths;
      if (!canceled && chosen !== undefined) await to(chosen);
    },
    async askForNew() {
      const { canceled, filePath } = await dialog.showSaveDialog({
        title: t('main-new-library-title'),
        defaultPath: `${t('main-new-library-name')}${libraryEnding}`,
        filters: filters(),
      });
      if (canceled || !filePath) return;
      await to(isLibraryName(filePath) ? filePath : `${filePath}${libraryEnding}`);
    },
  };
}
