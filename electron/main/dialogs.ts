import { type BrowserWindow, dialog, shell } from 'electron';
import { libraryNamed } from '../api/model.ts';
import { channels } from '../api/window-messages.ts';
import { t } from '../language/language.ts';
import { openExternal } from './external.ts';
import type { OpenedFiles } from './opened-files.ts';
import type { OpenedLinks } from './opened-links.ts';
import { savePdf } from './save-pdf.ts';
import { answer, hear } from './sender.ts';
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
  answer(channels.connect, (window, library) => host.introduce(window, libraryNamed(library)));
  answer(channels.chooseFiles, chooseFiles);
  answer(channels.chooseDestination, chooseDestination);
  hear(channels.awaitsFiles, (window) => opened.tell(window));
  hear(channels.awaitsLinks, (window) => links.isReady(window));
  answer(channels.takeOpened, () => opened.take());
  hear(channels.showInFolder, (_window, file) => shell.showItemInFolder(String(file)));
  answer(channels.savePdf, (window, name) => savePdf(window, String(name)));
  hear(channels.setFullScreen, (window, on) => window.setFullScreen(on === true));
  answer(channels.isFullScreen, (window) => window.isFullScreen());
  hear(channels.openWindow, () => libraries.openAnother());
  hear(channels.openExternal, (_window, address) => void openExternal(String(address)));
}
