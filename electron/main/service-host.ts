import { type BrowserWindow, MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron';
import type { LibraryName } from '../api/model.ts';
import { channels } from '../api/window-messages.ts';
import type { Log } from './log.ts';

interface Around {
  /** The library that was named did open. */
  onOpened(library: string): void;
  /** Gives a service that was just started what it needs of this process. */
  equip(service: UtilityProcess): void;
  /** What the service prints as an error goes there too. */
  log: Log;
}

/** Time to end what is being written before the process is ended. */
const closeWithin = 5000;

/**
 * Runs the service in a process of its own and introduces windows to it. Main hands each its end of a channel and steps
 * aside: no query passes through here. A service that has died is started again when a window asks for it: the page
 * knows whether that is worth trying.
 */
export function createServiceHost(entry: string, firstLibrary: string, { onOpened, equip, log }: Around) {
  let library = firstLibrary;
  let service: UtilityProcess | null = null;
  let hasEnded = false;
  /** Which library each looks at. */
  const windows = new Map<BrowserWindow, LibraryName>();
  /** Those that end on purpose. */
  const leaving = new Set<UtilityProcess>();

  const start = () => {
    const opened = library;
    const child = utilityProcess.fork(entry, [opened], {
      serviceName: 'Lectern library',
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      log.add('library', words);
      process.stderr.write(words);
    });
    equip(child);
    child.on('message', () => onOpened(opened));
    // It ends then, which is told below; without somebody who listens it would be an uncaught error of this process.
    child.on('error', (type, location) => log.add('library', `${type} at ${location}`));
    child.on('exit', (code) => {
      if (service === child) service = null;
      if (leaving.delete(child)) return;
      log.add('library', `The process of the library ended by itself (${code})`);
      for (const window of windows.keys()) window.webContents.send(channels.serviceEnded);
    });
    service = child;
    return child;
  };

  /** Lets the service close the library, then ends it. */
  const end = async () => {
    const child = service;
    if (!child) return;
    leaving.add(child);
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.postMessage({ type: 'close' });
    const late = setTimeout(() => child.kill(), closeWithin);
    await ended;
    clearTimeout(late);
  };

  return {
    start,
    /** The file of the library that is open. */
    library: () => library,
    /** Which library a window looks at: one that has not asked yet begins with the user's own. */
    shownIn: (window: BrowserWindow): LibraryName => windows.get(window) ?? 'own',
    /** The app is ending: no service is started any more. */
    hasEnded: () => hasEnded,
    /** Gives a window its end of a new channel to a library. False where the app is ending. */
    introduce(window: BrowserWindow, name: LibraryName): boolean {
      if (!windows.has(window)) window.once('closed', () => windows.delete(window));
      windows.set(window, name);
      if (hasEnded) return false;
      const child = service ?? start();
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ type: 'connect', library: name }, [port1]);
      window.webContents.postMessage(channels.port, null, [port2]);
      return true;
    },
    /** Ends with the library that is open; the next window that asks comes to the other one. No window is to be there meanwhile. */
    async turnTo(next: string): Promise<void> {
      await end();
      if (!hasEnded) library = next;
    },
    async close(): Promise<void> {
      hasEnded = true;
      await end();
    },
  };
}

export type ServiceHost = ReturnType<typeof createServiceHost>;
