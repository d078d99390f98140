import { type BrowserWindow, dialog, ipcMain, shell } from 'electron';
import { libraryNamed } from '../api/model.ts';
import { channels } from '../api/window-messages.ts';
import { t } from '../language/language.ts';
import { openExternal } from './external.ts';
import type { OpenedFiles } from './opened-files.ts';
import type { OpenedLinks } from './opened-links.ts';
import { savePdf } from './save-pdf.ts';
import { windowOf } from './sender.ts';
import type { ServiceHost } from './service-host.ts';
import type { LibrarySwitch } from './switch-library.ts';

async function chooseFiles(window: BrowserWindow, what: unknown): Promise<string[]> {
  const folder = what === 'folder';
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t(folder ? 'main-import-folder-title' : 'main-import-files-title'),
    buttonLabel: t('main-import'),
    properties: folder ? ['openDirectory', 'multiSelections'] : ['openFile', 'multiSelections'],
  });
  return canceled ? [] : filePaths;
}

const fileKinds: Record<string, string> = { md: 'Markdown', csv: 'CSV' };

async function chooseDestination(
  window: BrowserWindow,
  what: unknown,
  name: unknown,
): Promise<string | null> {
  if (what === 'file') {
    const extension = String(name).split('.').at(-1) ?? '';
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: String(name),
      filters: [{ name: fileKinds[extension] ?? t('main-files'), extensions: [extension] }],
    });
    return canceled || !filePath ? null : filePath;
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('main-export-title'),
    buttonLabel: t('main-export'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Answers what preload asks: a channel, the user's choice of files, files opened with Lectern, a link to open. Paths go to preload, never to the page. */
export function answerWindows(
  host: ServiceHost,
  libraries: LibrarySwitch,
  { opened, links }: { opened: OpenedFiles; links: OpenedLinks },
): void {
  ipcMain.handle(channels.connect, (event, library) =>
    host.introduce(windowOf(event), libraryNamed(library)),
  );
  ipcMain.handle(channels.chooseFiles, (event, what) => chooseFiles(windowOf(event), what));
  ipcMain.handle(channels.chooseDestination, (event, what, name) =>
    chooseDestination(windowOf(event), what, name),
  );
  ipcMain.on(channels.awaitsFiles, (event) => opened.tell(windowOf(event)));
  ipcMain.on(channels.awaitsLinks, (event) => links.isReady(windowOf(event)));
  ipcMain.handle(channels.takeOpened, (event) => {
    windowOf(event);
    return opened.take();
  });
  ipcMain.on(channels.showInFolder, (event, file) => {
    windowOf(event);
    shell.showItemInFolder(String(file));
  });
  ipcMain.handle(channels.savePdf, (event, name) => savePdf(windowOf(event), String(name)));
  ipcMain.on(channels.setFullScreen, (event, on) => windowOf(event).setFullScreen(on === true));
  ipcMain.handle(channels.isFullScreen, (event) => windowOf(event).isFullScreen());
  ipcMain.on(channels.openWindow, (event) => {
    windowOf(event);
    libraries.openAnother();
  });
  ipcMain.on(channels.openExternal, (event, address) => {
    windowOf(event);
    void openExternal(String(address));
  });
}
