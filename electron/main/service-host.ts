import { type BrowserWindow, MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron';
import type { LibraryName } from '../api/model.ts';
import { channels } from '../api/window-messages.ts';

/** Time to end what is being written before the process is ended. */
const closeWithin = 5000;

/**
 * Runs the service in a process of its own and introduces windows to it. Main hands each its end of a channel and steps
 * aside: no query passes through here. A service that has died is started again when a window asks for it: the page
 * knows whether that is worth trying.
 */
export function createServiceHost(entry: string, firstLibrary: string) {
  let libraryPath = firstLibrary;
  let service: UtilityProcess | null = null;
  let closing = false;
  const windows = new Set<BrowserWindow>();

  const start = () => {
    const child = utilityProcess.fork(entry, [libraryPath], { serviceName: 'Lectern library' });
    child.on('exit', () => {
      if (service === child) service = null;
      if (closing) return;
      for (const window of windows) window.webContents.send(channels.serviceEnded);
    });
    service = child;
    return child;
  };

  const end = async () => {
    const child = service;
    if (!child) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.postMessage({ type: 'close' });
    const late = setTimeout(() => child.kill(), closeWithin);
    await ended;
    clearTimeout(late);
  };

  return {
    start,
    /** Gives a window its end of a new channel to a library. False where the app is ending. */
    introduce(window: BrowserWindow, library: LibraryName): boolean {
      if (!windows.has(window)) {
        windows.add(window);
        window.once('closed', () => windows.delete(window));
      }
      if (closing) return false;
      const child = service ?? start();
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ type: 'connect', library }, [port1]);
      window.webContents.postMessage(channels.port, null, [port2]);
      return true;
    },
    /** Ends with the library that is open, and starts on another. No window is to be there meanwhile. */
    async open(library: string): Promise<void> {
      closing = true;
      await end();
      closing = false;
      libraryPath = library;
      start();
    },
    /** Lets the service close the library, then ends it. */
    async close(): Promise<void> {
      closing = true;
      await end();
    },
  };
}

export type ServiceHost = ReturnType<typeof createServiceHost>;
