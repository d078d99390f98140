import type { Channel } from '../../electron/api/channel.ts';
import type { MenuBarState, OpenMenu } from '../../electron/api/menu.ts';
import type { Id } from '../../electron/api/model.ts';
import type { FullScreen } from './full-screen.ts';

/** Where an export goes: a place the user chose, or back to the page as a download. */
export type Destination = { token: string } | 'download';

/** Menus that the system draws. */
export interface NativeMenus {
  popUp(menu: OpenMenu): void;
  /** Hears what was chosen in one, by its id. */
  onChosen(listener: (id: string) => void): void;
  /** How the menu bar stands. */
  setBar(state: MenuBarState): void;
}

/** What the window around the page can do, on the desktop or in a browser. The page sees tokens, never paths. */
export interface Shell {
  /** A new channel to the service. Rejects where there is none to be had. */
  channel(): Promise<Channel>;
  /** Takes what was dropped; must be called while the drop is being handled. Null where nothing in it is a file. */
  takeDrop(data: DataTransfer): Promise<string | null>;
  /** Lets the user choose. Null where they thought better of it. */
  chooseFiles(what: 'files' | 'folder'): Promise<string | null>;
  chooseDestination(what: 'file' | 'folder', suggestedName: string): Promise<Destination | null>;
  /** Tells of files that the system opened with Lectern, each time as the promise of a token. */
  onOpened(listener: (token: Promise<string | null>) => void): void;
  /** Tells of addresses of articles that were opened in other programs. */
  onLink(listener: (address: string) => void): void;
  /** Whether what is chosen here lies where it is, on this computer; in a browser it is copied. */
  hasPaths: boolean;
  /** Shows where a file of an import lies; null where the page runs in a browser, which cannot. */
  showImported: ((batchId: Id, position: number) => Promise<void>) | null;
  /** Writes what would be printed to a PDF of the user's choice; null in a browser, whose dialog for printing does that. */
  savePdf: ((suggestedName: string) => Promise<'saved' | 'cancelled' | 'failed'>) | null;
  /** Drags of files that the system carries out; null in a browser, whose own drags hold a download. */
  drags: {
    /** A place to export to, by a token, in order to drag from there. */
    place(): Promise<{ id: string; token: string }>;
    /** Drags what is there. Must be called while a drag begins that is prevented. */
    start(id: string): void;
  } | null;
  fullScreen: FullScreen;
  /** Opens an http, https or mailto address outside the app. */
  openExternal(url: string): void;
  /** Opens one more window, or tab, on the library that this one looks at. False where the browser does not let it. */
  openWindow(): boolean;
  /** Commands of the native menu, by the names of the page's own commands. */
  onCommand(listener: (command: string) => void): void;
  /** Null where the page draws its menus itself. */
  menus: NativeMenus | null;
}
