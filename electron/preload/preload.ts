import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { DesktopBridge } from '../api/bridge.ts';
import { domPortChannel } from '../api/carriers/message-port.ts';
import type { Channel } from '../api/channel.ts';
import { createClient } from '../api/client.ts';
import { type Client, pageContract, type ShellContract, shellContract } from '../api/contract.ts';
import type { LibraryName } from '../api/model.ts';
import { channels } from '../api/window-messages.ts';
import { windowStart } from '../api/window-start.ts';
import { shareChannel } from './share-channel.ts';

/** Held here, out of the page's reach: the page can only send what passes the filter of `shareChannel`. */
interface Connection {
  sendFromPage(message: unknown): void;
  /** For what the page may not ask: it trades paths for tokens. */
  shell: Client<ShellContract>;
}

/** A port is handed over at once or never. */
const connectWithin = 10_000;

let connection: Connection | null = null;
let pageListener: (message: unknown) => void = () => undefined;
let closeListener: () => void = () => undefined;
let commandListener: (command: string) => void = () => undefined;
let chosenListener: (id: string) => void = () => undefined;
let fullScreenListener: (on: boolean) => void = () => undefined;
let openedListener: () => void = () => undefined;
let linkListener: (address: string) => void = () => undefined;
let nextPort = Promise.withResolvers<Channel>();

ipcRenderer.on(channels.port, (event) => {
  const [port] = event.ports;
  if (port) nextPort.resolve(domPortChannel(port));
});
/** The end of a connection is told once, and not of one that another has followed. */
function ended(which: Connection): void {
  if (connection !== which) return;
  connection = null;
  closeListener();
}

ipcRenderer.on(channels.serviceEnded, () => {
  if (connection) ended(connection);
});

ipcRenderer.on(channels.command, (_event, name) => commandListener(String(name)));
ipcRenderer.on(channels.menuChosen, (_event, id) => chosenListener(String(id)));
ipcRenderer.on(channels.fullScreen, (_event, on) => fullScreenListener(on === true));
ipcRenderer.on(channels.filesOpened, () => openedListener());
ipcRenderer.on(channels.linkOpened, (_event, address) => linkListener(String(address)));

async function connect(library: LibraryName): Promise<boolean> {
  nextPort = Promise.withResolvers<Channel>();
  if (!(await ipcRenderer.invoke(channels.connect, library))) return false;
  const late = setTimeout(
    () => nextPort.reject(new Error('The service did not answer in time.')),
    connectWithin,
  );
  const channel = await nextPort.promise.finally(() => clearTimeout(late));
  const shared = shareChannel(channel, Object.keys(pageContract));
  shared.onPageMessage((message) => pageListener(message));
  const { sendFromPage } = shared;
  const made = { sendFromPage, shell: createClient<ShellContract>(shared.shell, shellContract) };
  connection = made;
  channel.onClose(() => ended(made));
  return true;
}

function shell(): Client<ShellContract> {
  if (!connection) throw new Error('The service is not connected.');
  return connection.shell;
}

async function offer(paths: string[]): Promise<string | null> {
  if (paths.length === 0) return null;
  return (await shell().offerPaths({ paths })).token;
}

const { languages, library: firstLibrary } = windowStart(process.argv);

const bridge: DesktopBridge = {
  languages: () => languages,
  firstLibrary: () => firstLibrary,
  connect,
  send: (message) => connection?.sendFromPage(message),
  onMessage: (listener) => {
    pageListener = listener;
  },
  onClose: (listener) => {
    closeListener = listener;
  },
  // A file that exists only in memory has no path.
  offerFiles: async (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    const own: string[] = await ipcRenderer.invoke(channels.ownFiles, paths);
    return offer(paths.filter((path) => !own.includes(path)));
  },
  chooseFiles: async (what) => offer(await ipcRenderer.invoke(channels.chooseFiles, what)),
  chooseDestination: async (what, suggestedName) => {
    const path: string | null = await ipcRenderer.invoke(channels.chooseDestination, what, suggestedName);
    return path === null ? null : (await shell().offerDestination({ path })).token;
  },
  onOpened: (listener) => {
    openedListener = listener;
    ipcRenderer.send(channels.awaitsFiles);
  },
  onLink: (listener) => {
    linkListener = listener;
    ipcRenderer.send(channels.awaitsLinks);
  },
  takeOpened: async () => {
    // Asked first: what is fetched without a service to give it to would be lost.
    shell();
    return offer(await ipcRenderer.invoke(channels.takeOpened));
  },
  showImported: async (batchId, position) => {
    const { path } = await shell().importedFile({ batchId, position });
    ipcRenderer.send(channels.showInFolder, path);
  },
  savePdf: (suggestedName) => ipcRenderer.invoke(channels.savePdf, suggestedName),
  dragPlace: async () => {
    const path: string = await ipcRenderer.invoke(channels.dragFolder);
    const { token } = await shell().offerDestination({ path, passing: true });
    return { id: path.split(/[\\/]/).at(-1) ?? '', token };
  },
  startDrag: (id) => ipcRenderer.send(channels.startDrag, id),
  setFullScreen: (on) => ipcRenderer.send(channels.setFullScreen, on),
  onFullScreen: (listener) => {
    fullScreenListener = listener;
    void ipcRenderer.invoke(channels.isFullScreen).then((on) => fullScreenListener(on === true));
  },
  openExternal: (url) => ipcRenderer.send(channels.openExternal, url),
  openWindow: () => ipcRenderer.send(channels.openWindow),
  onCommand: (listener) => {
    commandListener = listener;
  },
  popUpMenu: (menu) => ipcRenderer.send(channels.popUpMenu, menu),
  onMenuChosen: (listener) => {
    chosenListener = listener;
  },
  setMenuBar: (state) => ipcRenderer.send(channels.menuBarState, state),
};

contextBridge.exposeInMainWorld('lectern', Object.freeze(bridge));
