import { webSocketChannel } from '../../electron/api/carriers/web-socket.ts';
import type { Channel } from '../../electron/api/channel.ts';
import { LecternError } from '../../electron/api/errors.ts';
import type { LibraryName } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { chosenEntries, droppedEntries } from './dropped-entries.ts';
import { browserFullScreen } from './full-screen.ts';
import type { Shell } from './shell.ts';
import { upload } from './upload.ts';

const tokenKey = 'lectern-token';

/**
 * The token comes in the address's fragment. It moves to the session's storage at once: a reload finds it there, and the
 * address can be shown or copied without giving it away.
 */
function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    sessionStorage.setItem(tokenKey, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(tokenKey) ?? '';
}

/** Whether the page is going away, from the moment at which its other parts write what is not written yet. */
function watchLeaving(): () => boolean {
  let leaving = false;
  addEventListener('pagehide', () => {
    leaving = true;
  });
  addEventListener('pageshow', () => {
    leaving = false;
  });
  return () => leaving;
}

function connect(token: string, library: LibraryName, isLeaving: () => boolean): Promise<Channel> {
  const socket = new WebSocket(`ws://${location.host}/ws?library=${library}`, ['lectern', `token.${token}`]);
  return new Promise((resolve, reject) => {
    socket.addEventListener(
      'open',
      () => resolve(webSocketChannel(socket, { isLeaving, later: queueMicrotask })),
      { once: true },
    );
    socket.addEventListener(
      'error',
      () => reject(new LecternError('service-stopped', t('state-no-answer'))),
      { once: true },
    );
  });
}

/** Opens the browser's own dialog. It must be called while a click or key is being handled. */
function choose(what: 'files' | 'folder'): Promise<File[]> {
  const field = document.createElement('input');
  field.type = 'file';
  field.multiple = true;
  field.webkitdirectory = what === 'folder';
  return new Promise((resolve) => {
    field.addEventListener('change', () => resolve([...(field.files ?? [])]), { once: true });
    field.addEventListener('cancel', () => resolve([]), { once: true });
    field.click();
  });
}

/** Lectern in a browser window: files are uploaded to the service on this machine, exports are downloads. */
export function createBrowserShell(library: LibraryName): Shell {
  const token = takeToken();
  const isLeaving = watchLeaving();
  return {
    channel: () => connect(token, library, isLeaving),
    async takeDrop(data) {
      const entries = droppedEntries(data);
      return entries && upload(entries, token, library);
    },
    chooseFiles: async (what) => upload(chosenEntries(await choose(what)), token, library),
    chooseDestination: async () => 'download',
    hasPaths: false,
    showImported: null,
    savePdf: null,
    drags: null,
    fullScreen: browserFullScreen(),
    openExternal(url) {
      const { protocol } = new URL(url);
      if (['http:', 'https:', 'mailto:'].includes(protocol))
        window.open(url, '_blank', 'noopener,noreferrer');
    },
    // Opened so, the tab begins with a copy of the session's storage: the token, and which library is looked at.
    openWindow: () => window.open(location.href, '_blank') !== null,
    // A browser window has no menu of ours, and no system opens files with it.
    onOpened: () => undefined,
    onLink: () => undefined,
    onCommand: () => undefined,
    menus: null,
  };
}
