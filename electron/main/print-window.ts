import { app, BrowserWindow, type WebContents } from 'electron';
import { pdfOptions } from './pdf-options.ts';
import type { Draw } from './print-queue.ts';
import { closedSession } from './session.ts';

/** The next page of an export comes at once. In milliseconds. */
const keepFor = 5000;

const printWindows = new WeakSet<BrowserWindow>();

/** Whether a window is there for printing alone: the user never sees it. */
export const isPrintWindow = (window: BrowserWindow): boolean => printWindows.has(window);

/** Waits for what is drawn, unless what draws breaks down or is to stop. */
async function unlessBroken<T>(contents: WebContents, signal: AbortSignal, drawn: Promise<T>): Promise<T> {
  const broken = Promise.withResolvers<never>();
  const gone = (_event: unknown, { reason }: { reason: string }) =>
    broken.reject(new Error(`Printing: ${reason}.`));
  const stop = () => broken.reject(signal.reason);
  const closed = () => broken.reject(new Error('Printing: the window was closed.'));
  contents.once('render-process-gone', gone);
  contents.once('destroyed', closed);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await Promise.race([broken.promise, drawn]);
  } finally {
    contents.off('render-process-gone', gone);
    contents.off('destroyed', closed);
    signal.removeEventListener('abort', stop);
  }
}

async function drawIn(contents: WebContents, address: string): Promise<Uint8Array> {
  await contents.loadURL(address);
  return contents.printToPDF(pdfOptions());
}

/**
 * A hidden window that draws pages for paper. In it runs no script, there is no bridge, and nothing can be loaded but the page itself and
 * what it holds. It is there while pages come, and a new one takes its place where it broke down or was stopped.
 */
export function createPrintWindow(): { print: Draw } {
  let window: BrowserWindow | null = null;
  let idle: NodeJS.Timeout | undefined;
  let page = '';

  const close = () => {
    window?.destroy();
    window = null;
  };
  const open = (): BrowserWindow => {
    const made = new BrowserWindow({
      show: false,
      webPreferences: {
        session: closedSession('print', (address) => address === page || address.startsWith('data:')),
        javascript: false,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        devTools: false,
      },
    });
    printWindows.add(made);
    // Whoever closed it: the system, or the end of the app.
    made.once('closed', () => {
      if (window === made) window = null;
    });
    return made;
  };
  // It is no reason for the app to stay.
  app.on('browser-window-created', (_event, created) =>
    created.once('closed', () => {
      if (BrowserWindow.getAllWindows().every(isPrintWindow)) close();
    }),
  );
  return {
    async print(address, signal) {
      clearTimeout(idle);
      page = address;
      window ??= open();
      const { webContents } = window;
      try {
        const pdf = await unlessBroken(webContents, signal, drawIn(webContents, address));
        idle = setTimeout(close, keepFor);
        return pdf;
      } catch (error) {
        close();
        throw error;
      }
    },
  };
}
