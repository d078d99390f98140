import { app, BrowserWindow, nativeTheme } from 'electron';
import { channels } from '../api/window-messages.ts';
import { offerFieldMenu } from './context-menu.ts';
import { openExternal } from './external.ts';
import type { built } from './location.ts';
import { mayNavigate, pageUrl } from './page.ts';

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

/** The window. `state` of its place and size is Electron's own affair from 44 on. */
export function openWindow({ preload, icon }: typeof built): BrowserWindow {
  const window = new BrowserWindow({
    name: 'main',
    windowStatePersistence: true,
    width: 1280,
    height: 820,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Lectern',
    // Elsewhere the system takes it from the app.
    ...(process.platform === 'linux' ? { icon } : {}),
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload,
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
