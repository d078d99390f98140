import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { isOwnAddress } from './page.ts';

/** Only the main frame of a window of ours is answered. Anything else is an attack or a mistake, and is refused aloud. */
export function windowOf(event: IpcMainInvokeEvent | IpcMainEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(event.sender);
  const frame = event.senderFrame;
  if (window && frame && frame === event.sender.mainFrame && isOwnAddress(frame.url)) return window;
  throw new Error('This message does not come from a window of Lectern.');
}
