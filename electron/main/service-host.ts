import { type BrowserWindow, MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron';
import { channels } from '../api/window-messages.ts';

/** A service that dies again within this time will not be mended by one more start. */
const restartOnlyAfter = 10_000;
/** Time to end what is being written before the process is ended. */
const closeWithin = 5000;

/**
 * Runs the service in a process of its own and introduces windows to it. Main hands each its end of a channel and steps
 * aside: no query passes through here. A service that dies is started again, once.
 */
export function createServiceHost(entry: string, libraryPath: string) {
  let service: UtilityProcess | null = null;
  let startedAt = 0;
  let closing = false;
  const windows = new Set<BrowserWindow>();

  const start = () => {
    startedAt = Date.now();
    const child = utilityProcess.fork(entry, [libraryPath], { serviceName: 'Lectern library' });
    child.on('exit', () => {
      if (service === child) service = null;
      if (closing) return;
      if (Date.now() - startedAt > restartOnlyAfter) start();
      for (const window of windows) window.webContents.send(channels.serviceEnded);
    });
    service = child;
  };

  return {
    start,
    /** Gives a window its end of a new channel. False where there is no service. */
    introduce(window: BrowserWindow): boolean {
      if (!windows.has(window)) {
        windows.add(window);
        window.once('closed', () => windows.delete(window));
      }
      if (!service) return false;
      const { port1, port2 } = new MessageChannelMain();
      service.postMessage({ type: 'connect' }, [port1]);
      window.webContents.postMessage(channels.port, null, [port2]);
      return true;
    },
    /** Lets the service close the library, then ends it. */
    async close(): Promise<void> {
      closing = true;
      const child = service;
      if (!child) return;
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.postMessage({ type: 'close' });
      const late = setTimeout(() => child.kill(), closeWithin);
      await ended;
      clearTimeout(late);
    },
  };
}

export type ServiceHost = ReturnType<typeof createServiceHost>;
