import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { addressScheme, readArticleAddress } from '../api/article-address.ts';
import { channels } from '../api/window-messages.ts';
import { frontWindow } from './front-window.ts';
import type { LibrarySwitch } from './switch-library.ts';

/** The system asks this program for what such addresses lead to. One that runs from source is Electron with the folder of the app. */
function answerAddresses(): void {
  const [program, folder] = process.argv;
  if (app.isPackaged || !program || !folder) app.setAsDefaultProtocolClient(addressScheme);
  else app.setAsDefaultProtocolClient(addressScheme, program, [path.resolve(folder)]);
}

/**
 * Addresses of articles (`lectern://article/…`) that were opened anywhere: given at the start, by a second start, or by macOS. They wait
 * here until a window whose page is ready can be told, so that none is lost while the app starts or has no window.
 */
export function createOpenedLinks(first: readonly string[], { show }: Pick<LibrarySwitch, 'show'>) {
  let waiting = [...first];
  const ready = new WeakSet<BrowserWindow>();

  const tell = (window: BrowserWindow | null) => {
    if (!window || !ready.has(window)) return;
    for (const address of waiting) window.webContents.send(channels.linkOpened, address);
    waiting = [];
  };
  const add = (addresses: readonly string[]) => {
    waiting.push(...addresses);
    tell(frontWindow());
  };
  app.on('open-url', (event, address) => {
    event.preventDefault();
    if (!readArticleAddress(address)) return;
    if (app.isReady()) show();
    add([address]);
  });
  return {
    answerAddresses,
    add,
    /** A page says that it is ready for them. */
    isReady(window: BrowserWindow): void {
      ready.add(window);
      tell(window);
    },
  };
}

export type OpenedLinks = ReturnType<typeof createOpenedLinks>;
