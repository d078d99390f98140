/** Names of the messages between main and preload. The page knows none of them. */
export const channels = {
  /** Preload asks main for a channel to the service; main answers whether there is one. */
  connect: 'lectern:connect',
  /** Main hands over the window's end of that channel. */
  port: 'lectern:port',
  /** Main says that the service has ended. */
  serviceEnded: 'lectern:service-ended',
  /** Preload asks for the user's choice of files or a folder; the answer is paths, for preload only. */
  chooseFiles: 'lectern:choose-files',
  chooseDestination: 'lectern:choose-destination',
  /** A page is ready for files that were opened with Lectern. */
  awaitsFiles: 'lectern:awaits-files',
  /** Main says that such files wait. */
  filesOpened: 'lectern:files-opened',
  /** Preload fetches them; the answer is paths, for preload only. */
  takeOpened: 'lectern:take-opened',
  /** A page is ready for addresses of articles that were opened. */
  awaitsLinks: 'lectern:awaits-links',
  /** Main hands one over. */
  linkOpened: 'lectern:link-opened',
  /** Preload has a file shown in the system's file manager. */
  showInFolder: 'lectern:show-in-folder',
  /** Preload has what the page would print written to a PDF; the answer says what came of it. */
  savePdf: 'lectern:save-pdf',
  /** Preload asks for a folder to drag files from; the answer is its path, for preload only. */
  dragFolder: 'lectern:drag-folder',
  /** Preload has the system drag what is in one. */
  startDrag: 'lectern:start-drag',
  /** Preload asks which of some paths are of what was dragged out of the app. */
  ownFiles: 'lectern:own-files',
  setFullScreen: 'lectern:set-full-screen',
  /** Preload asks whether the window fills the screen. */
  isFullScreen: 'lectern:is-full-screen',
  /** Main says so whenever that changes. */
  fullScreen: 'lectern:full-screen',
  openExternal: 'lectern:open-external',
  /** Preload has one more window opened. */
  openWindow: 'lectern:open-window',
  /** A command of the native menu. */
  command: 'lectern:command',
  /** Preload has a menu of the page opened. */
  popUpMenu: 'lectern:pop-up-menu',
  /** Main says what was chosen in it. */
  menuChosen: 'lectern:menu-chosen',
  /** Preload says how the menu bar stands for the window. */
  menuBarState: 'lectern:menu-bar-state',
} as const;
