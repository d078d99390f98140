import type { DesktopBridge } from '../../electron/api/bridge.ts';
import { createInbox } from '../../electron/api/carriers/inbox.ts';
import type { Channel } from '../../electron/api/channel.ts';
import { LecternError } from '../../electron/api/errors.ts';
import type { LibraryName } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { desktopFullScreen } from './full-screen.ts';
import type { Shell } from './shell.ts';
import { turnTo } from './which-library.ts';

declare global {
  interface Window {
    /** Put there by preload, in the desktop app only. */
    lectern?: DesktopBridge;
  }
}

function bridgeChannel(bridge: DesktopBridge): Channel {
  // The bridge tells one listener; a channel has several: the client's calls end with it, and the window says so.
  const inbox = createInbox();
  bridge.onMessage(inbox.deliver);
  bridge.onClose(inbox.end);
  return {
    send: (message) => bridge.send(message),
    onMessage: inbox.listen,
    onClose: inbox.onEnd,
    // The window and its port end together.
    close: inbox.end,
  };
}

/** Lectern on the desktop: preload holds the paths and the port, the page gets tokens and answers. */
export function createDesktopShell(bridge: DesktopBridge, library: LibraryName): Shell {
  return {
    async channel() {
      const connected = await bridge.connect(library);
      if (connected) return bridgeChannel(bridge);
      throw new LecternError('service-stopped', t('state-service-gone'));
    },
    async takeDrop(data) {
      const files = [...data.files];
      return files.length > 0 ? bridge.offerFiles(files) : null;
    },
    chooseFiles: (what) => bridge.chooseFiles(what),
    async chooseDestination(what, suggestedName) {
      const token = await bridge.chooseDestination(what, suggestedName);
      return token === null ? null : { token };
    },
    // They wait outside the page: what the system opens with Lectern is the user's, and not for the sample.
    onOpened: (listener) =>
      bridge.onOpened(() => (library === 'own' ? listener(bridge.takeOpened()) : turnTo('own'))),
    onLink: (listener) => bridge.onLink(listener),
    hasPaths: true,
    showImported: (batchId, position) => bridge.showImported(batchId, position),
    savePdf: (suggestedName) => bridge.savePdf(suggestedName),
    drags: { place: () => bridge.dragPlace(), start: (id) => bridge.startDrag(id) },
    fullScreen: desktopFullScreen(bridge),
    openExternal: (url) => bridge.openExternal(url),
    openWindow() {
      bridge.openWindow();
      return true;
    },
    onCommand: (listener) => bridge.onCommand(listener),
    menus: {
      popUp: (menu) => bridge.popUpMenu(menu),
      onChosen: (listener) => bridge.onMenuChosen(listener),
      setBar: (state) => bridge.setMenuBar(state),
    },
  };
}
