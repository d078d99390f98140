import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { channels } from '../api/window-messages.ts';
import { isOwnAddress } from './page.ts';

type Channel = (typeof channels)[keyof typeof channels];

/**
 * The window whose page sent a message; null where it has gone since, or has been loaded anew. Only the main frame of a window of ours is
 * listened to: anything else is an attack or a mistake, and is refused aloud.
 */
function windowOf({ sender, senderFrame: frame }: IpcMainInvokeEvent | IpcMainEvent): BrowserWindow | null {
  const window = BrowserWindow.fromWebContents(sender);
  if (!window || !frame) return null;
  if (frame === sender.mainFrame && isOwnAddress(frame.url)) return window;
  throw new Error('This message does not come from a window of Lectern.');
}

/** Answers what a page of ours asks. It is told of an error. */
export function answer(
  channel: Channel,
  handler: (window: BrowserWindow, ...args: unknown[]) => unknown,
): void {
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    const window = windowOf(event);
    if (!window) throw new Error('The window that asked has gone.');
    return handler(window, ...args);
  });
}

/**
 * Hears what a page of ours says. What one said as it went is heard by nobody. Nor does anybody wait for an answer, so that an error goes
 * into the log: thrown on, it would be an uncaught one of this process.
 */
export function hear(channel: Channel, handler: (window: BrowserWindow, ...args: unknown[]) => void): void {
  ipcMain.on(channel, (event, ...args: unknown[]) => {
    try {
      const window = windowOf(event);
      if (window) handler(window, ...args);
    } catch (error) {
      console.error(error);
    }
  });
}
