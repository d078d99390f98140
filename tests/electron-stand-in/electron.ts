import { EventEmitter, once } from 'node:events';
import { app as plainApp } from './app.ts';
import { invoked, sent, WebContents } from './contents.ts';
import { host } from './host.ts';
import { NativeMenu } from './menu.ts';
import { children, fork, MessageChannelMain } from './ports.ts';
import { defaultSession, fromPartition, protocol as plainProtocol } from './requests.ts';
import { strict } from './strict.ts';

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface WindowOptions {
  name?: string;
  show?: boolean;
  webPreferences?: Record<string, unknown>;
}

const windows = new Set<Window>();

class Window extends EventEmitter {
  readonly webContents: WebContents;
  readonly name: string | null;
  private visible: boolean;
  private fills = false;
  private isClosing = false;
  private readonly bounds: Rectangle;

  constructor(options: Partial<Rectangle> & WindowOptions) {
    super();
    this.name = options.name ?? null;
    if (this.name !== null && [...windows].some(({ name }) => name === this.name))
      throw new Error(`Window name '${this.name}' is already in use.`);
    const { x = 80, y = 60, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.visible = options.show !== false;
    windows.add(this);
    plainApp.emit('browser-window-created', {}, this);
    this.webContents = new WebContents(options.webPreferences ?? {});
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
  }
  static getAllWindows = () => [...windows];
  static getFocusedWindow = () => [...windows].at(-1) ?? null;
  static fromWebContents = (contents: WebContents) =>
    // By their target: an event gives them out with what they lack guarded.
    [...windows].find(({ webContents: own }) => own.targetId === contents.targetId) ?? null;
  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url);
  show(): void {
    this.visible = true;
  }
  isVisible = (): boolean => this.visible;
  /** A headless window has no screen to fill: that it was asked to is kept and told. */
  setFullScreen(fills: boolean): void {
    this.fills = fills;
    this.emit(fills ? 'enter-full-screen' : 'leave-full-screen');
  }
  isFullScreen = (): boolean => this.fills;
  isMinimized = (): boolean => false;
  /** A headless window has no place on a screen: where it was to be opened is kept. */
  getNormalBounds = (): Rectangle => this.bounds;
  /** Nor is it in front: the one that came there last is taken for it. */
  focus(): void {
    windows.delete(this);
    windows.add(this);
    plainApp.emit('browser-window-focus', {}, this);
  }
  /** It has gone once its page has said its last. */
  close(): void {
    if (!windows.has(this) || this.isClosing) return;
    this.isClosing = true;
    this.webContents.close().catch((error: Error) => {
      console.error(error);
      this.gone();
    });
  }
  /** At once, whatever the page has still to say. */
  destroy(): void {
    this.close();
    this.gone();
  }
  gone(): void {
    if (!windows.delete(this)) return;
    this.webContents.gone();
    this.emit('closed');
    if (windows.size === 0 && !plainApp.isQuitting) plainApp.emit('window-all-closed');
  }
}

plainApp.closeWindows = () =>
  Promise.all(
    [...windows].map((window) => {
      const closed = once(window, 'closed');
      window.close();
      return closed;
    }),
  );

/** Windows the page opens, and windows that have crashed or that Chromium has closed. */
export function watchTargets(): Promise<unknown> {
  host.cdp.root.on('Target.targetCreated', ({ targetInfo: { targetId, openerId, url } }) => {
    const opener = [...windows].find((window) => window.webContents.targetId === openerId);
    opener?.webContents.opened(targetId, url);
  });
  host.cdp.root.on('Target.targetCrashed', ({ targetId }) => {
    const crashed = [...windows].find((window) => window.webContents.targetId === targetId);
    crashed?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  });
  host.cdp.root.on('Target.targetDestroyed', ({ targetId }) => {
    [...windows].find((window) => window.webContents.targetId === targetId)?.gone();
  });
  return host.cdp.send('Target.setDiscoverTargets', { discover: true });
}

export const app = strict('app', plainApp);
export const BrowserWindow = Window;
export const protocol = strict('protocol', plainProtocol);
export const session = strict('session', {
  defaultSession: strict('session', defaultSession),
  fromPartition: (name: string) => strict('session', fromPartition(name)),
});
export const utilityProcess = strict('utilityProcess', { fork, children });
const workArea = { x: 0, y: 0, width: 1920, height: 1080 };
export const screen = strict('screen', { getDisplayMatching: () => strict('display', { workArea }) });
export const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false });
/** A picture is its file here. */
const image = (file: string) => strict('image', { file, resize: () => image(file) });
export const nativeImage = strict('nativeImage', { createFromPath: image });
export const webContents = strict('webContents', {
  fromDevToolsTargetId: (id: string) =>
    [...windows].find((window) => window.webContents.targetId === id)?.webContents,
});
export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) {
    if (invoked.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    invoked.set(channel, handler);
  },
  on: (channel: string, listener: (...args: unknown[]) => void) => sent.on(channel, listener),
});
export const Menu = strict('Menu', NativeMenu);
/** A test answers a dialog by replacing these, as with the real one. Unanswered, a dialog was cancelled. */
export const dialog = {
  showMessageBox: async () => ({ response: 0 }),
  showErrorBox: (title: string, content: string) => console.error(`${title}: ${content}`),
  showOpenDialog: async () => ({ canceled: true, filePaths: [] as string[] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
};
export const clipboard = strict('clipboard', {
  text: '',
  writeText(text: string): void {
    this.text = text;
  },
  readText(): string {
    return this.text;
  },
});
export const shell = {
  opened: [] as string[],
  openExternal: async (url: string) => void shell.opened.push(url),
  showItemInFolder: (_file: string): void => undefined,
  openPath: async (_path: string): Promise<string> => '',
};
export { MessageChannelMain };
