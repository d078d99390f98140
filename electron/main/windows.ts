import { app, BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron';
import type { LibraryName } from '../api/model.ts';
import { channels } from '../api/window-messages.ts';
import { startArgument } from '../api/window-start.ts';
import { wishedLanguages } from '../language/language.ts';
import { offerFieldMenu } from './context-menu.ts';
import { openExternal } from './external.ts';
import type { built } from './location.ts';
import { mayNavigate, pageUrl } from './page.ts';
import { placeBeside } from './window-place.ts';

/** Paper of the light and the dark theme, so that the first paint is not a white flash. */
const paper = { light: '#ffffff', dark: '#1e1f22' };

/** No page of ours goes anywhere, opens a window or holds a web view: links leave through the system, if at all. */
export function lockContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      void openExternal(url);
      return { action: 'deny' };
    });
    contents.on('will-navigate', (event) => {
      if (!mayNavigate(event.url, true)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    offerFieldMenu(contents);
  });
}

/**
 * The first window comes back where it was: that is Electron's own affair from 44 on, by a name that one window at a time may have.
 * Others open beside the one that they are opened from.
 */
function placeOf(beside: BrowserWindow | null): BrowserWindowConstructorOptions {
  if (!beside) return { name: 'main', windowStatePersistence: true, width: 1280, height: 820 };
  // Of one that fills the screen, as it was before.
  const bounds = beside.getNormalBounds();
  return placeBeside(bounds, screen.getDisplayMatching(bounds).workArea);
}

/** Opens a window that looks at a library, beside another one where there is one already. */
export function openWindow(
  { preload, icon }: Pick<typeof built, 'preload' | 'icon'>,
  library: LibraryName,
  beside: BrowserWindow | null,
): BrowserWindow {
  const window = new BrowserWindow({
    ...placeOf(beside),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Lectern',
    // Elsewhere the system takes it from the app.
    ...(process.platform === 'linux' ? { icon } : {}),
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload,
      additionalArguments: [startArgument({ library, languages: wishedLanguages() })],
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  const tellFullScreen = () => window.webContents.send(channels.fullScreen, window.isFullScreen());
  window.on('enter-full-screen', tellFullScreen);
  window.on('leave-full-screen', tellFullScreen);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(pageUrl);
  return window;
}
