import type { MenuBarState, OpenMenu } from './menu.ts';
import type { LibraryName } from './model.ts';

/** What preload puts into the page of the desktop app. Nothing in it takes or gives a path, a channel name or a handle. */
export interface DesktopBridge {
  /** The languages that the user wishes: the page chooses among them as the menus around it do. */
  languages(): readonly string[];
  /** The library that a new window looks at. */
  firstLibrary(): LibraryName;
  /** Whether the service can be reached, to look at a library; after a restart of the service the page asks again. */
  connect(library: LibraryName): Promise<boolean>;
  /** A message of the contract's client. Calls of methods that are not the page's are dropped. */
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  /** Trades dropped files and folders for an import token. Null where none of them lies on a disk, or they are what was dragged out of the app. */
  offerFiles(files: File[]): Promise<string | null>;
  chooseFiles(what: 'files' | 'folder'): Promise<string | null>;
  chooseDestination(what: 'file' | 'folder', suggestedName: string): Promise<string | null>;
  /** Says when files wait that were opened with Lectern, those from before included. Only the last listener is told. */
  onOpened(listener: () => void): void;
  /** Trades them for an import token. Null where none waits any more. */
  takeOpened(): Promise<string | null>;
  /** Addresses of articles that were opened elsewhere, those from before included. Only the last listener is told. */
  onLink(listener: (address: string) => void): void;
  /** Shows where a file of an import lies in the system's file manager. Rejects where it is gone. */
  showImported(batchId: string, position: number): Promise<void>;
  /** Writes what the page would print to a PDF, where the user chooses. */
  savePdf(suggestedName: string): Promise<'saved' | 'cancelled' | 'failed'>;
  /** A place that is exported to in order to be dragged from: a token for the export, and what the drag is known by. */
  dragPlace(): Promise<{ id: string; token: string }>;
  /** Has the system drag the files of such a place to another program. Must be called while a drag begins that is then prevented. */
  startDrag(id: string): void;
  setFullScreen(on: boolean): void;
  /** Says whether the window fills the screen, now and whenever that changes. Only the last listener is told. */
  onFullScreen(listener: (on: boolean) => void): void;
  openExternal(url: string): void;
  /** Opens one more window, beside this one and on the library that it looks at. */
  openWindow(): void;
  /** Commands of the native menu. Only the last listener is told. */
  onCommand(listener: (command: string) => void): void;
  /** Opens a native menu. */
  popUpMenu(menu: OpenMenu): void;
  /** What was chosen in such a menu, by its id. Only the last listener is told. */
  onMenuChosen(listener: (id: string) => void): void;
  /** How the menu bar stands for this window. */
  setMenuBar(state: MenuBarState): void;
}
